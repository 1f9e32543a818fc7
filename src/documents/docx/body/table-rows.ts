import { printedText } from "./flow.ts";
import type { Volume } from "../limits.ts";
import type { Flow, Table } from "./flow.ts";
import type { Note } from "../../note.ts";

/** Word's own limit is 63 columns. */
const MAX_SPAN = 100;

interface Cell {
  span: number;
  /** True for a cell that only continues the one above it. */
  continues: boolean;
  isDeleted: boolean;
}

interface Row {
  readonly cells: string[];
  isDeleted: boolean;
}

/** A table while it is read: rows of cells, merged ones in the place of all they cover. */
export class TableRows {
  readonly #rows: Row[] = [];
  readonly #notes: Note[] = [];
  readonly #volume: Volume;
  #cell: Cell = newCell();
  #filledCells = 0;
  #lastFilled: readonly Flow[] = [];

  constructor(volume: Volume) {
    this.#volume = volume;
  }

  beginRow(): void {
    this.#rows.push({ cells: [], isDeleted: false });
  }

  deleteRow(): void {
    const row = this.#rows.at(-1);
    if (row) row.isDeleted = true;
  }

  /** Columns that the row leaves out before its first or after its last cell. */
  skipColumns(count: number): void {
    this.#add(Array.from({ length: clamped(count) }, () => ""));
  }

  beginCell(): void {
    this.#cell = newCell();
  }

  spanColumns(count: number): void {
    this.#cell.span = Math.max(1, clamped(count));
  }

  continueAbove(): void {
    this.#cell.continues = true;
  }

  deleteCell(): void {
    this.#cell.isDeleted = true;
  }

  /** The cell whose content was read. `cell` is what `openCell` gave when it began. */
  endCell(cell: Cell, flows: readonly Flow[]): void {
    if (cell.isDeleted) return;
    if (flows.length > 0) {
      this.#filledCells += 1;
      this.#lastFilled = flows;
    }
    this.#notes.push(...flows.flatMap((flow) => flow.notes));
    this.#add([cell.continues ? "" : cellText(flows), ...Array.from({ length: cell.span - 1 }, () => "")]);
  }

  get openCell(): Cell {
    return this.#cell;
  }

  finish(): Table {
    const kept = this.#rows.filter((row) => !row.isDeleted).map((row) => row.cells);
    const widest = kept.reduce((width, cells) => Math.max(width, cells.length), 0);
    const width = Math.min(widest, MAX_SPAN);
    const rows = kept
      .filter((cells) => cells.some((cell) => cell !== ""))
      .map((cells) => this.#filled(cells, width));
    const framed = this.#filledCells === 1 ? this.#lastFilled : null;
    return { flow: "table", rows, framed, notes: this.#notes };
  }

  #add(cells: readonly string[]): void {
    this.#volume.addCells(cells.length);
    if (this.#rows.length === 0) this.beginRow();
    this.#rows.at(-1)?.cells.push(...cells);
  }

  #filled(cells: readonly string[], width: number): readonly string[] {
    const lacking = Math.max(0, width - cells.length);
    this.#volume.addCells(lacking);
    return lacking === 0 ? cells : [...cells, ...Array.from({ length: lacking }, () => "")];
  }
}

function newCell(): Cell {
  return { span: 1, continues: false, isDeleted: false };
}

function clamped(count: number): number {
  return Math.max(0, Math.min(count, MAX_SPAN));
}

/** A cell in one line; tables inside it are read row by row. */
function cellText(flows: readonly Flow[]): string {
  return flows
    .map((flow) =>
      flow.flow === "table" ? flow.rows.map((cells) => cells.join(" ")).join(" ") : printedText(flow),
    )
    .join(" ")
    .replace(/\s+/g, (space) => (/^\u3000+$/.test(space) ? space : " "))
    .trim();
}
