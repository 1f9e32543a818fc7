import { row } from "../manuscript.ts";
import type { BlockPiece } from "../manuscript.ts";

const BORDER = /^\s*[+|][-=+|]{3,}[+|]\s*$/;
const ROW = /^\s*\|.*\|\s*$/;

/**
 * The rows of a table drawn with `+---+` and `|`. Lines between two borders are one row where its first cell goes on
 * over them, and rows of their own where each has a first cell. Null for every other drawing.
 */
export function tableRows(lines: readonly string[], depth: number): readonly BlockPiece[] | null {
  if (
    lines.length < 3 ||
    !BORDER.test(lines[0] ?? "") ||
    !lines.every((line) => BORDER.test(line) || ROW.test(line))
  )
    return null;
  const rows: string[][] = [];
  let fresh = true;
  let columns = 0;
  for (const line of lines) {
    if (BORDER.test(line)) {
      fresh = true;
      continue;
    }
    const cells = line
      .trim()
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim());
    columns ||= cells.length;
    if (cells.length !== columns || columns < 2) return null;
    const last = rows.at(-1);
    if (fresh || !last || cells[0] !== "") rows.push(cells);
    else rows[rows.length - 1] = last.map((cell, at) => `${cell} ${cells[at] ?? ""}`.trim());
    fresh = false;
  }
  return rows.map((cells, at) => row(cells, at === 0, depth));
}
