import { HEADINGS, NEVER_TEXT } from "../markup/element-names.ts";
import { attribute, descendants, elementsIn, plainText } from "../markup/page-element.ts";
import { DocumentError } from "../../../standards/errors.ts";
import type { PageElement } from "../markup/page-element.ts";

const MAX_COLUMNS = 200;
const MAX_ROWS_SPANNED = 1000;
/** All cells of one table, those that merged ones cover included. */
const MAX_CELLS = 500_000;
/** A cell with more text than this, in paragraphs, is a column of a page and no cell. */
const CELL_TEXT = 1200;
const CELL_BLOCKS = 3;

/** True for a table that only places things on a page: its cells are read as text, one after another. */
export function isLayout(table: PageElement): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, "role"))) return true;
  const rows = rowsOf(table);
  if (rows.every((row) => cellsOf(row).length < 2)) return true;
  for (const element of descendants(table))
    if (element.name === "table" || HEADINGS.has(element.name)) return true;
  return rows.some((row) => cellsOf(row).some((cell) => isColumn(cell, rows.length === 1)));
}

/** A cell alone in its row needs less to be a column: nothing stands below it. */
function isColumn(cell: PageElement, isAlone: boolean): boolean {
  const parts = elementsIn(cell).filter((one) => /^(?:p|div|ul|ol|dl|section|br)$/.test(one.name)).length;
  return parts >= CELL_BLOCKS && plainText(cell).length > (isAlone ? CELL_TEXT / 10 : CELL_TEXT);
}

/**
 * The cells of a table by row and column; merged cells hold their text once, at their first place. Rows without text
 * fall away.
 * @throws DocumentError LIMIT_ENTRIES
 */
export function gridOf(
  file: string,
  table: PageElement,
  textOf: (cell: PageElement) => string,
): readonly (readonly string[])[] {
  const grid: string[][] = [];
  const spans: number[] = [];
  let cells = 0;
  for (const row of rowsOf(table)) {
    const line: string[] = [];
    const place = (text: string, rows: number) => {
      if (line.length >= MAX_COLUMNS) return;
      spans[line.length] = rows;
      line.push(text);
    };
    const skip = () => {
      while ((spans[line.length] ?? 0) > 0) place("", (spans[line.length] ?? 1) - 1);
    };
    for (const cell of cellsOf(row)) {
      skip();
      const rows = spanOf(cell, "rowspan", MAX_ROWS_SPANNED) - 1;
      place(textOf(cell), rows);
      for (let more = spanOf(cell, "colspan", MAX_COLUMNS); more > 1; more -= 1) place("", rows);
    }
    skip();
    cells += line.length;
    if (cells > MAX_CELLS) throw tooLarge(file);
    grid.push(line);
  }
  const filled = grid.filter((line) => line.some((cell) => cell !== ""));
  const width = filled.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width * filled.length > MAX_CELLS) throw tooLarge(file);
  return filled.map((line) => [...line, ...Array.from({ length: width - line.length }, () => "")]);
}

/** The rows of a table, those of its foot last, as browsers set them. */
function rowsOf(table: PageElement): readonly PageElement[] {
  const feet: PageElement[] = [];
  const rows: PageElement[] = [];
  const gather = (parent: PageElement, into: PageElement[]) => {
    for (const child of elementsIn(parent)) {
      if (child.name === "tr") into.push(child);
      else if (child.name === "tfoot") gather(child, feet);
      else if (child.name !== "table" && child.name !== "caption" && !NEVER_TEXT.has(child.name))
        gather(child, into);
    }
  };
  gather(table, rows);
  return [...rows, ...feet];
}

function cellsOf(row: PageElement): readonly PageElement[] {
  return elementsIn(row).filter((child) => child.name === "td" || child.name === "th");
}

function spanOf(cell: PageElement, name: string, limit: number): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return Number.isNaN(span) ? 1 : Math.max(1, Math.min(span, limit));
}

function tooLarge(file: string): DocumentError {
  return new DocumentError(
    "LIMIT_ENTRIES",
    `A table of “${file}” has more than ${MAX_CELLS} cells; save the part you need as a page of its own.`,
    { name: file, limit: MAX_CELLS },
  );
}
