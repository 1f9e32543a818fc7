import { columns } from "../../prose/join-lines.ts";
import type { Line } from "../lines/line.ts";

/** Where the lines of a page end, by which a full line is told from a paragraph's last. */
export interface PageFrame {
  /** True where the next line's first word would not have fitted on this one. */
  isFull(line: Line, next: string): boolean;
  /** True for a line that goes over most of its column. */
  isLong(line: Line): boolean;
  /** True for a line that begins at the left edge of its column. */
  isAtMargin(line: Line): boolean;
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** A share of lines that cross the middle; fewer, and the page has two columns. */
const CROSSING = 0.25;
const FEWEST_LINES = 8;
/** In sizes. */
const MARGIN = 4;
/** A page whose widest lines are narrower than this share of the usual width has none that is full. */
const NARROW = 0.92;
/** A Latin word, or a Chinese character with the punctuation that may not begin a line. */
const FIRST_WORD = /^(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef][、，。；：！？）》」』】〕”’]{0,3}|\S+)/u;
/** Of the column's width. */
const LONG = 0.72;

/** The frames of all pages. A page of few or short lines is as wide as the others are. */
export function framesOf(lines: readonly Line[]): ReadonlyMap<number, PageFrame> {
  const pages = [...Map.groupBy(lines, (line) => line.page)].map(([page, own]) => ({
    page,
    found: findColumns(own),
  }));
  const widths = pages
    .flatMap(({ found }) => (found.length === 1 ? found.map(({ left, right }) => right - left) : []))
    .sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.6)] ?? 0;
  return new Map(
    pages.map(({ page, found }) => {
      const [only] = found;
      const isNarrow = found.length === 1 && only && only.right - only.left < usual * NARROW;
      return [page, frameOf(isNarrow ? [{ left: only.left, right: only.left + usual }] : found)];
    }),
  );
}

function frameOf(found: readonly Column[]): PageFrame {
  const columnOf = (line: Line) => {
    const middle = (line.left + line.right) / 2;
    return found.find((one) => middle >= one.left - 5 && middle <= one.right + 5) ?? found[0];
  };
  return {
    isAtMargin: (line) => line.left < (columnOf(line)?.left ?? 0) + line.size * MARGIN,
    isLong: (line) => {
      const column = columnOf(line);
      return column !== undefined && line.right > column.left + (column.right - column.left) * LONG;
    },
    isFull: (line, next) => {
      const column = columnOf(line);
      if (!column) return false;
      const word = FIRST_WORD.exec(next)?.[0] ?? "";
      const width = Math.min(columns(word), 24) * 0.5 * line.size;
      return line.right + width + line.size * 0.6 > column.right;
    },
  };
}

/** One column, or two. */
function findColumns(lines: readonly Line[]): readonly Column[] {
  if (lines.length === 0) return [];
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const middle = (left + right) / 2;
  const crossing = lines.filter((line) => line.left < middle - 15 && line.right > middle + 15);
  const first = lines.filter((line) => line.right <= middle + 15);
  const second = lines.filter((line) => line.left >= middle - 15);
  const isTwo =
    crossing.length < lines.length * CROSSING &&
    first.length >= FEWEST_LINES &&
    second.length >= FEWEST_LINES;
  if (!isTwo) return [{ left, right: edgeOf(lines) }];
  return [
    { left, right: edgeOf(first) },
    { left: Math.min(...second.map((line) => line.left)), right: edgeOf(second) },
  ];
}

/** The right edge that lines are set to; single ones may stick out. */
function edgeOf(lines: readonly Line[]): number {
  const rights = lines.map((line) => line.right).sort((a, b) => b - a);
  return rights.find((right, at) => (rights[at + 2] ?? -Infinity) >= right - 12) ?? rights[0] ?? 0;
}
