import { columns } from "../../prose/join-lines.ts";
import type { Line } from "../lines/line.ts";

/** Where the lines of a page end, by which a full line is told from a paragraph's last. */
export interface PageFrame {
  /** True where the next line's first word would not have fitted on this one. */
  isFull(line: Line, next: string): boolean;
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

/** The frame of a page's lines: one column, or two. */
export function frameOf(lines: readonly Line[]): PageFrame {
  const columnsOfPage = findColumns(lines);
  const columnOf = (line: Line) => {
    const middle = (line.left + line.right) / 2;
    return columnsOfPage.find((one) => middle >= one.left - 5 && middle <= one.right + 5) ?? columnsOfPage[0];
  };
  return {
    isAtMargin: (line) => line.left < (columnOf(line)?.left ?? 0) + line.size * MARGIN,
    isFull: (line, next) => {
      const column = columnOf(line);
      if (!column) return false;
      const word = /^(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|\S+)/u.exec(next)?.[0] ?? "";
      const width = Math.min(columns(word), 24) * 0.5 * line.size;
      return line.right + width + line.size * 0.6 > column.right;
    },
  };
}

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
