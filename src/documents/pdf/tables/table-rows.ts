import { joinLines } from "../../prose/join-lines.ts";
import type { OpenTable } from "./open-tables.ts";
import type { Grid } from "./grids.ts";
import type { Line, Run } from "../lines/line.ts";

/** Rows of cells, each cell as the lines that stand in it. */
export type CellLines = readonly (readonly (readonly string[])[])[];

/** The rows of a ruled table. A cell over several rows or columns stands in the first of them. */
export function gridRows(grid: Grid, lines: readonly Line[]): CellLines {
  const cells = Array.from({ length: grid.rows }, () =>
    Array.from({ length: grid.columns }, (): Placed[] => []),
  );
  for (const run of inReadingOrder(lines)) {
    const corner = grid.cellAt(run.x, run.y);
    if (corner) cells[corner[0]]?.[corner[1]]?.push(run);
  }
  const used = Array.from({ length: grid.columns }, (_, column) =>
    cells.some((row) => (row[column]?.length ?? 0) > 0),
  );
  return cells
    .filter((row) => row.some((cell) => cell.length > 0))
    .map((row) => row.filter((_, column) => used[column]).map(linesOfCell));
}

/** Words of a cell that were drawn apart but stand on one line are one line. */
function linesOfCell(runs: readonly Placed[]): readonly string[] {
  const lines: { y: number; texts: string[] }[] = [];
  for (const { text, y } of runs) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < 2) last.texts.push(text);
    else lines.push({ y, texts: [text] });
  }
  return lines.map(({ texts }) => joinLines(texts, { filled: false }));
}

interface Placed {
  readonly text: string;
  /** The middle of the words on the page. */
  readonly x: number;
  readonly y: number;
}

/** Turned words stand where they are seen, whatever way they run. */
export function placeOf(line: Line, run: Run): Placed {
  const [along, across] = [(run.left + run.right) / 2, line.y - line.size * 0.35];
  const { text } = run;
  if (line.turn === 1) return { text, x: -across, y: along };
  if (line.turn === 2) return { text, x: -along, y: -across };
  return line.turn === 3 ? { text, x: across, y: -along } : { text, x: along, y: across };
}

function inReadingOrder(lines: readonly Line[]): readonly Placed[] {
  const placed = lines.flatMap((line) => line.runs.map((run) => placeOf(line, run)));
  return placed
    .map((one, at) => ({ one, at }))
    .sort((a, b) => a.one.y - b.one.y || a.at - b.at)
    .map(({ one }) => one);
}

/** The rows of a table without rules between them: each begins where its first column does. */
export function openRows(lines: readonly Line[], table: Omit<OpenTable, "lines">): CellLines {
  const { breaks, rule } = table;
  const columnOf = (run: Run) =>
    breaks.filter((at) => run.left >= at - 2 || (run.left + run.right) / 2 >= at).length;
  const placed = lines.flatMap((line) =>
    line.runs.map((run) => ({ y: line.y, size: line.size, text: run.text, column: columnOf(run) })),
  );
  placed.sort((a, b) => a.y - b.y);
  const seen = placed.filter((run) => run.column === 0 && run.y > rule).map((run) => run.y - run.size * 0.6);
  const starts = table.starts ?? [-Infinity, ...seen];
  const rows = Array.from({ length: starts.length }, () =>
    Array.from({ length: breaks.length + 1 }, (): string[] => []),
  );
  for (const run of placed) {
    const y = table.starts ? run.y - run.size * 0.35 : run.y;
    const row = starts.findLastIndex((start) => y >= start);
    rows[row]?.[run.column]?.push(run.text);
  }
  return rows.filter((row) => row.some((cell) => cell.length > 0));
}
