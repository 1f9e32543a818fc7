import { formatNumber } from "../numbering/format-number.ts";
import { printedText } from "./flow.ts";
import type { WordPackage } from "../package/open-package.ts";
import type { XmlElement, XmlHandler } from "../xml/read-xml.ts";
import type { Flow } from "./flow.ts";
import type { Note } from "../../note.ts";

export type NoteKind = "footnote" | "endnote";

/** The reader of a note's own text. */
interface NoteBody extends XmlHandler {
  takeFlows(): readonly Flow[];
}

/** Hands out notes where the text refers to them, and counts them as Word does: 1, 2 at the foot, i, ii at the end. */
export class NoteMarks {
  readonly #texts: ReadonlyMap<NoteKind, ReadonlyMap<string, string>>;
  readonly #counts = new Map<NoteKind, number>();

  constructor(texts: ReadonlyMap<NoteKind, ReadonlyMap<string, string>>) {
    this.#texts = texts;
  }

  /** Null for a reference to a note that is not there or is empty. */
  take(kind: NoteKind, id: string): Note | null {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const text = this.#texts.get(kind)?.get(id) ?? "";
    const number = formatNumber(kind === "footnote" ? "decimal" : "lowerRoman", null, count);
    return text === "" ? null : { mark: `[${number}]`, text };
  }
}

/** Reads the notes of a document, before the text that refers to them. */
export function readNotes(word: WordPackage, body: NoteBody): NoteMarks {
  const footnotes = new NoteReader("w:footnote", body);
  word.readPart("footnotes", footnotes);
  const endnotes = new NoteReader("w:endnote", body);
  word.readPart("endnotes", endnotes);
  return new NoteMarks(
    new Map<NoteKind, ReadonlyMap<string, string>>([
      ["footnote", footnotes.texts],
      ["endnote", endnotes.texts],
    ]),
  );
}

class NoteReader implements XmlHandler {
  readonly texts = new Map<string, string>();
  readonly #element: string;
  readonly #body: NoteBody;
  #id: string | null = null;

  constructor(element: string, body: NoteBody) {
    this.#element = element;
    this.#body = body;
  }

  open(element: XmlElement): boolean {
    if (element.name !== this.#element) return this.#id === null ? false : this.#body.open(element);
    // Separators are notes by their form alone.
    const isText = (element.attribute("type") ?? "normal") === "normal";
    this.#id = isText ? element.attribute("id") : null;
    return !isText;
  }

  close(name: string): void {
    if (name !== this.#element) {
      if (this.#id !== null) this.#body.close(name);
      return;
    }
    const flows = this.#body.takeFlows();
    if (this.#id !== null) this.texts.set(this.#id, flows.map(lineOf).join(" ").trim());
    this.#id = null;
  }

  text(text: string): void {
    if (this.#id !== null) this.#body.text?.(text);
  }
}

function lineOf(flow: Flow): string {
  const text =
    flow.flow === "paragraph" ? printedText(flow) : flow.rows.map((cells) => cells.join(" ")).join(" ");
  return text.replace(/[ \t\n]+/g, " ").trim();
}
