import type { Note } from "../../note.ts";
import type { PrintedNumber } from "../numbering/counters.ts";

/** A contents table while it is read. */
export interface ContentsTable {
  /** False when the document ends without ending it: then what followed it is text after all. */
  isClosed: boolean;
}

/** A paragraph as Word shows it, before anything is known of its neighbours. */
export interface Paragraph {
  readonly flow: "paragraph";
  /** Without its automatic number; tabs as `\t`, line breaks as `\n`, otherwise cleaned. */
  readonly text: string;
  readonly number: PrintedNumber | null;
  /** 1 to 9 for headings; null for text. */
  readonly outline: number | null;
  /** Of its largest characters, in half points. */
  readonly size: number;
  readonly notes: readonly Note[];
  /** The contents table that it is an entry of, with the text it has there. */
  readonly contents: { readonly table: ContentsTable; readonly text: string } | null;
}

export interface Table {
  readonly flow: "table";
  /** Every row as wide as the table: merged cells hold their text once, the others are empty. */
  readonly rows: readonly (readonly string[])[];
  /** What stands in the only cell that is not empty: such a table is a frame around text, a heading often. */
  readonly framed: readonly Flow[] | null;
  readonly notes: readonly Note[];
}

export type Flow = Paragraph | Table;

/** A paragraph as printed: its automatic number, set off from its text where Word sets it off, and the text. */
export function printedText(paragraph: Pick<Paragraph, "number" | "text">): string {
  const number = paragraph.number?.text ?? "";
  const text = paragraph.text.trim();
  if (number === "" || text === "") return number + text;
  // Chinese punctuation sets off by its own width: `一、范围`, `注：…`.
  return number + (/[、：）〉》】．。]$/.test(number) ? "" : " ") + text;
}
