import { block, row } from "../../manuscript.ts";
import { remarkOf } from "../../prose/remark.ts";
import type { JoinWrapped } from "./wrapped-text.ts";
import type { PageTable } from "../flow.ts";
import type { BlockPiece } from "../../manuscript.ts";

const CONTINUED =
  /^(?:续\s?表|表\s?[A-Z]?[\s.．]{0,2}\d{1,3}.{0,60}[(（]\s?续|Table\s.{1,80}\(?cont(?:inued|\.))/i;

/** True for the line above a table that goes on from the page before: 表 1（续）, 续表 1, Table 2 (continued). */
export function isContinuation(text: string): boolean {
  return CONTINUED.test(text);
}

/** Turns the tables of pages into rows, those over several pages into one table. */
export class TablePieces {
  readonly #join: JoinWrapped;
  /** The column names of the table read last. */
  #columns = "";

  constructor(join: JoinWrapped) {
    this.#join = join;
  }

  /**
   * The rows of a table, and the notes in it. `follows`: nothing stands between it and the last one; `continues`: it
   * says that it goes on.
   */
  piecesOf({ rows, page }: PageTable, { follows, continues }: Place): readonly BlockPiece[] {
    const cells = rows.map((line) => line.map((cell) => this.#join(cell)));
    const columns = namesOf(cells[0] ?? []);
    const isSame = columns === this.#columns;
    const goesOn = continues || (isSame && follows);
    if (!goesOn) this.#columns = columns;
    const body = goesOn && isSame ? cells.slice(1) : cells;
    return body.flatMap((own, at) => {
      const notes = notesOf(own);
      const pieces = notes.length > 0 ? notes : [row(own, !goesOn && at === 0)];
      return pieces.map((piece) => ({ ...piece, page }));
    });
  }
}

interface Place {
  readonly follows: boolean;
  readonly continues: boolean;
}

/** Column names as they are compared: the parts of a table may have other places for them. */
function namesOf(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== "").join("|");
}

/** Chinese tables hold their notes in a last row over all columns; they belong to the clause as other notes do. */
function notesOf(cells: readonly string[]): readonly BlockPiece[] {
  const filled = cells.filter((cell) => cell !== "");
  const [text = ""] = filled;
  if (filled.length !== 1 || remarkOf(text)?.kind !== "note") return [];
  return text
    .split(/(?<=[。.;；])\s?(?=注\s?\d{1,2}\s?[:：])/)
    .map((note) => block("note", note, remarkOf(note)?.label ?? null));
}
