import type { BlockKind } from "../../../standards/clause.ts";
import type { Note } from "../../note.ts";

/** What mark-up says of a line besides its words. */
export interface LineSetting {
  /** A heading by its mark-up: its depth, 1 to 6, and its number where that stands apart from the title. */
  readonly heading: { readonly depth: number; readonly number: string | null } | null;
  /** The label of a list's item as a browser prints it (`1.`, `•`); empty where the list has none. */
  readonly label: string | null;
  /** How many lists it stands in. */
  readonly depth: number;
  /** A note, an example, a listing or a caption by its mark-up. */
  readonly kind: BlockKind | null;
  /** What a note or example calls itself: `Note`, `Example 3`. */
  readonly remark: string | null;
  /** True where nearly all of it is links. */
  readonly isLink: boolean;
}

/** A line of text as a browser begins and ends it. */
export interface Line extends LineSetting {
  readonly flow: "line";
  readonly text: string;
  readonly notes: readonly Note[];
}

export interface Rows {
  readonly flow: "rows";
  /** Every row as wide as the table: merged cells hold their text once, the others are empty. */
  readonly rows: readonly (readonly string[])[];
  readonly depth: number;
  readonly notes: readonly Note[];
}

export type Flow = Line | Rows;
