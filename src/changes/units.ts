import type { ComparedWords, Run } from "./compared-words.ts";

/** How a text falls into units, each without the white space and the borders around it. */
export type Cutter = (side: ComparedWords, within: Run) => Run[];

/** What parts cells in the text of a table's row. */
const CELL_BORDER = "|";

/** Paragraphs, list items and table rows. */
export const linesIn: Cutter = (side, within) => cut(side, within, (at) => side.words[at] === "\n");

/** The cells of a row; a line without borders is one cell. */
export const cellsIn: Cutter = (side, within) => {
  const borders = bordersIn(side, within);
  const starts = [within.start, ...borders.map((at) => at + 1)];
  return starts.map((start, i) => trimmed(side, { start, end: borders[i] ?? within.end }));
};

export const sentencesIn: Cutter = (side, within) => cut(side, within, (at) => side.startsSentence[at] === 1);

export function isRow(side: ComparedWords, line: Run): boolean {
  return bordersIn(side, line).length > 0;
}

/** The cell that names a row: the first that has letters, because a count shifts when a row is inserted. */
export function keyCell(side: ComparedWords, row: Run): string | null {
  const texts = cellsIn(side, row).map(({ start, end }) => side.words.slice(start, end).join(""));
  return texts.find((text) => /\p{L}/u.test(text)) ?? null;
}

/** True for what parts units and says nothing by itself. */
export function isSeparator(side: ComparedWords, at: number): boolean {
  return side.isSpace[at] === 1 || side.words[at] === CELL_BORDER;
}

function bordersIn(side: ComparedWords, { start, end }: Run): number[] {
  const found: number[] = [];
  for (let at = start; at < end; at += 1)
    if (side.words[at] === CELL_BORDER && side.isSpace[at - 1] !== 0 && side.isSpace[at + 1] !== 0)
      found.push(at);
  return found;
}

function cut(side: ComparedWords, { start, end }: Run, begins: (at: number) => boolean): Run[] {
  const found: Run[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at += 1) {
    if (at < end && !begins(at)) continue;
    const unit = trimmed(side, { start: from, end: at });
    if (unit.start < unit.end) found.push(unit);
    from = at;
  }
  return found;
}

function trimmed(side: ComparedWords, { start, end }: Run): Run {
  let [from, to] = [start, end];
  while (from < to && side.isSpace[from] === 1) from += 1;
  while (to > from && side.isSpace[to - 1] === 1) to -= 1;
  return { start: from, end: to };
}
