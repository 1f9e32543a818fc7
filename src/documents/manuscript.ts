import type { CoverFacts } from "./cover-facts.ts";
import type { BlockKind } from "../standards/clause.ts";
import type { Warning } from "../standards/standard.ts";

/** A heading as it stands in the source, mark-up removed, before its number is told from its title. */
export interface HeadingPiece {
  readonly piece: "heading";
  /** 1 for the outermost, as Markdown counts; the reader of a format without depths gives what the heading's form implies. */
  readonly depth: number;
  readonly text: string;
  /** False where the source says that the publisher's tool must not number it. */
  readonly numbered: boolean;
  /** Where it stands, for formats that have pages. */
  readonly page?: number;
  /** The number with which the text begins, where the source tells it apart (Word counts `I.` and `(1)` by machine). */
  readonly label?: string | null;
}

/** A block before it has its place in a clause's text. */
export interface BlockPiece {
  readonly piece: "block";
  readonly kind: BlockKind;
  readonly label: string | null;
  readonly depth: number;
  readonly text: string;
  /** The cells of a table's row; null for everything else. */
  readonly cells: readonly string[] | null;
  /** True for the first row of a table, which names its columns (and parts it from a table before it). */
  readonly header: boolean;
  /** Where it begins, for formats that have pages. */
  readonly page?: number;
}

export type Piece = HeadingPiece | BlockPiece;

/** What a format's reader makes of a document, in reading order, before clauses are numbered and nested. */
export interface Manuscript {
  readonly title: string | null;
  readonly number: string | null;
  readonly edition: string | null;
  readonly frontMatter: Readonly<Record<string, unknown>> | null;
  /** What a printed cover states; absent for formats without one. */
  readonly cover?: CoverFacts;
  readonly pieces: readonly Piece[];
  readonly warnings: readonly Warning[];
}

export function heading(
  depth: number,
  text: string,
  numbered = true,
  label: string | null = null,
): HeadingPiece {
  return { piece: "heading", depth, text, numbered, label };
}

export function block(kind: BlockKind, text: string, label: string | null = null, depth = 0): BlockPiece {
  return { piece: "block", kind, label, depth, text, cells: null, header: false };
}

/** What stands between the cells of a row that is read in one line. */
export const CELL_BORDER = " | ";

/** A table's row; cells are joined so that the row reads in one line. */
export function row(cells: readonly string[], header: boolean, depth = 0): BlockPiece {
  const text = cells.join(CELL_BORDER).trim();
  return { piece: "block", kind: "row", label: null, depth, text, cells, header };
}
