import { findGrids } from "./tables/grids.ts";
import { findBandedTables } from "./tables/banded-tables.ts";
import { columnEnds, findOpenTables } from "./tables/open-tables.ts";
import { joinRules } from "./tables/rules.ts";
import { gridRows, openRows, placeOf } from "./tables/table-rows.ts";
import { withoutFurniture } from "./lines/page-furniture.ts";
import { measureAdvances } from "./lines/measure-advances.ts";
import { leastSpace } from "./lines/spacing.ts";
import { readLines } from "./lines/read-lines.ts";
import { inReadingOrder } from "./lines/reading-order.ts";
import { contains } from "./draw/page-drawing.ts";
import { unpacked } from "./draw/packed-page.ts";
import type { Line } from "./lines/line.ts";
import type { Parting } from "./lines/open-line.ts";
import type { LineSetting } from "./lines/read-lines.ts";
import type { CellLines } from "./tables/table-rows.ts";
import type { Grid } from "./tables/grids.ts";
import type { PackedPage } from "./draw/packed-page.ts";
import type { PageDrawing } from "./draw/page-drawing.ts";

/** A table as it stands on one page. */
export interface PageTable {
  readonly page: number;
  readonly rows: CellLines;
}

/** What a document says, in reading order: its lines and its tables, without headers and footers. */
export type FlowItem =
  | { readonly item: "line"; readonly line: Line }
  | { readonly item: "table"; readonly table: PageTable };

interface ReadPage {
  readonly page: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly tables: readonly FoundTable[];
  readonly tabular: ReadonlySet<Line>;
}

interface FoundTable {
  readonly lines: readonly Line[];
  rowsOf(lines: readonly Line[]): CellLines;
}

/** Reads drawn pages into one flow. The order of drawing is kept: programs draw as people read. */
export function readFlow(packed: readonly PackedPage[]): readonly FlowItem[] {
  // One page at a time is unpacked: all of them together take more memory than reading a file should.
  const advanceOf = measureAdvances(packed.values().map((page) => unpacked(page).glyphs));
  const texts = packed.flatMap((page) => page.texts);
  const spaces = texts.filter((text) => text === " ").length;
  const setting = { advanceOf, least: leastSpace(spaces, texts.length) };
  const pages = packed.map((page) => readPage(unpacked(page), setting));
  const kept = withoutFurniture(pages);
  return pages.flatMap((page, at) => flowOf(page, kept[at] ?? []));
}

function readPage(drawing: PageDrawing, setting: Omit<LineSetting, "partings">): ReadPage {
  const { page, height, rules, glyphs } = drawing;
  const grids = findGrids(rules);
  const lines = readLines(page, glyphs, { ...setting, partings: partingsOf(drawing, grids) });
  const tables: FoundTable[] = grids.map((grid) => ({
    lines: lines.filter((line) => stands(line, grid)),
    rowsOf: (own) => gridRows(grid, own),
  }));
  for (const find of [findBandedTables, findOpenTables]) {
    const taken = new Set(tables.flatMap((table) => table.lines));
    const free = lines.filter((line) => !taken.has(line));
    for (const table of find(rules, free))
      tables.push({ lines: table.lines, rowsOf: (own) => openRows(own, table) });
  }
  return { page, height, lines, tables, tabular: new Set(tables.flatMap((table) => table.lines)) };
}

function partingsOf(drawing: PageDrawing, grids: readonly Grid[]): readonly Parting[] {
  const seen = grids.flatMap((grid) => grid.uprights.map((rule) => ({ ...rule, gap: -1 })));
  const ends = joinRules(drawing.rules).level.flatMap((rule) =>
    columnEnds(drawing.rules, rule).map((at) => ({ at, from: rule.at - 40, to: drawing.height, gap: 0.5 })),
  );
  return [...seen, ...ends];
}

function stands(line: Line, grid: Grid): boolean {
  return line.runs.some((run) => {
    const { x, y } = placeOf(line, run);
    return contains(grid.box, x, y);
  });
}

function flowOf(page: ReadPage, kept: readonly Line[]): readonly FlowItem[] {
  const left = new Set(kept);
  const starts = new Map<Line, PageTable>();
  for (const table of page.tables) {
    const own = table.lines.filter((line) => left.has(line));
    const first = own.length > 0 ? own.reduce((top, line) => (line.y < top.y ? line : top)) : null;
    const rows = table.rowsOf(own);
    if (first && rows.length > 0) starts.set(first, { page: page.page, rows });
  }
  // Turned words outside of tables are stamps at the margin.
  const shown = kept.filter((line) => starts.has(line) || (!page.tabular.has(line) && line.turn === 0));
  return inReadingOrder(shown).map((line): FlowItem => {
    const table = starts.get(line);
    return table ? { item: "table", table } : { item: "line", line };
  });
}
