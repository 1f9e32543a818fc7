import type { Flow, Note } from "./flow.ts";
import type { ContentsTable } from "./flow.ts";

/** A paragraph while its runs are read. */
export class OpenParagraph {
  style: string | null = null;
  numId: number | null = null;
  ilvl: number | null = null;
  /** As Word stores it, 0 to 9; null where the style decides. */
  outline: number | null = null;
  /** The paragraph's end was deleted: it goes on with the next one. */
  isMerged = false;
  /** The paragraph's end is hidden; null where the style decides. */
  hidesEnd: boolean | null = null;
  text = "";
  hidden = 0;
  contents: { table: ContentsTable; text: string } | null = null;
  readonly notes: Note[] = [];
  /** What is anchored in the paragraph and stands beside it: text boxes. */
  readonly beside: Flow[] = [];
  readonly #parts: { readonly sign: string; text: string }[] = [];

  append(text: string): void {
    const part = this.#parts.at(-1);
    if (part) part.text += text;
    else this.text += text;
  }

  /** A formula's part that stands raised, lowered or over a line begins here. */
  beginPart(sign: string): void {
    this.#parts.push({ sign, text: "" });
  }

  /** Writes the part on the line: `x^2`, `a_(ij)`, `(a+b)/c`. */
  endPart(): void {
    const part = this.#parts.pop();
    if (part) this.append(part.sign + (part.text.length > 1 ? `(${part.text})` : part.text));
  }

  /** Takes over what a paragraph before had whose end was deleted. */
  goOnFrom(before: OpenParagraph): void {
    this.text = before.text + this.text;
    this.hidden += before.hidden;
    this.notes.unshift(...before.notes);
    this.beside.unshift(...before.beside);
    this.contents ??= before.contents;
  }
}
