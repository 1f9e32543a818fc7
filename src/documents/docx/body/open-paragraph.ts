import { Formula } from "./formula.ts";
import type { Flow } from "./flow.ts";
import type { Note } from "../../note.ts";
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
  isShaded = false;
  /** The largest of its runs that state a size, in half points; 0 where the style decides. */
  size = 0;
  contents: { table: ContentsTable; text: string } | null = null;
  readonly notes: Note[] = [];
  /** What is anchored in the paragraph and stands beside it: text boxes. */
  readonly beside: Flow[] = [];
  readonly formula = new Formula();

  append(text: string): void {
    if (!this.formula.append(text)) this.text += text;
  }

  /** Takes over what a paragraph before had whose end was deleted. */
  goOnFrom(before: OpenParagraph): void {
    this.text = before.text + this.text;
    this.hidden += before.hidden;
    this.size = Math.max(this.size, before.size);
    this.notes.unshift(...before.notes);
    this.beside.unshift(...before.beside);
    this.contents ??= before.contents;
  }
}
