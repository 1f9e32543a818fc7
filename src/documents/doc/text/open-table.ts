import { withoutContentsTables } from "../../docx/body/contents-tables.ts";
import { TableRows } from "../../docx/body/table-rows.ts";
import type { Flow, Table } from "../../docx/body/flow.ts";
import type { Volume } from "../../docx/limits.ts";
import type { RowColumns } from "../tables/columns.ts";

interface Row {
  readonly cells: readonly (readonly Flow[])[];
  readonly columns: RowColumns | null;
}

/** A table while its cells are read: only the end of a row tells how wide its cells are. */
export class OpenTable {
  readonly #volume: Volume;
  readonly #rows: Row[] = [];
  #cells: (readonly Flow[])[] = [];
  #cell: Flow[] = [];

  constructor(volume: Volume) {
    this.#volume = volume;
  }

  add(flows: readonly Flow[]): void {
    this.#cell.push(...flows);
  }

  endCell(): void {
    this.#volume.addCells(1);
    this.#cells.push(withoutContentsTables(this.#cell));
    this.#cell = [];
  }

  endRow(columns: RowColumns | null): void {
    if (this.#cell.length > 0) this.endCell();
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, columns });
    this.#cells = [];
  }

  finish(): Table {
    this.endRow(null);
    const table = new TableRows(this.#volume);
    const widest = this.#widestRow();
    for (const { cells, columns } of this.#rows) {
      table.beginRow();
      const spans = spansOf(columns, cells.length, widest);
      cells.forEach((flows, at) => {
        table.beginCell();
        table.spanColumns(spans[at] ?? 1);
        if (columns?.continues[at] === true) table.continueAbove();
        table.endCell(table.openCell, flows);
      });
    }
    return table.finish();
  }

  /** The row with the most cells, by whose edges the others are measured. */
  #widestRow(): RowColumns | null {
    let widest: RowColumns | null = null;
    for (const { columns, cells } of this.#rows)
      if (
        columns &&
        columns.edges.length === cells.length + 1 &&
        columns.edges.length > (widest?.edges.length ?? 0)
      )
        widest = columns;
    return widest;
  }
}

/** How many columns of the widest row each cell covers; rows as wide as it are taken as they are, edges being set by hand. */
function spansOf(columns: RowColumns | null, count: number, widest: RowColumns | null): readonly number[] {
  if (!columns || !widest || columns.edges.length !== count + 1 || widest.edges.length <= count + 1)
    return [];
  const places = columns.edges.map((edge) => nearest(widest.edges, edge));
  return Array.from({ length: count }, (_, at) => Math.max(1, (places[at + 1] ?? 0) - (places[at] ?? 0)));
}

function nearest(edges: readonly number[], wanted: number): number {
  let best = 0;
  edges.forEach((edge, at) => {
    if (Math.abs(edge - wanted) < Math.abs((edges[best] ?? 0) - wanted)) best = at;
  });
  return best;
}
