import { apply } from "./matrix.ts";
import type { Matrix } from "./matrix.ts";
import type { Point } from "./turn.ts";
import type { Box } from "./page-drawing.ts";

/** pdf.js writes a path as a run of these codes, each with its coordinates. */
const MOVE = 0;
const LINE = 1;
const COORDINATES: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
/** Wider than any line that rules a table. */
const MAX_RULE = 2.5;
const LEVEL = 0.7;

/** The parts of a path, each from a move to the next, as lists of points on the page. Curves are taken by their ends. */
export function subpaths(data: ArrayLike<unknown>, matrix: Matrix): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  for (let at = 0; at < data.length;) {
    const code = Number(data[at] ?? -1);
    const size = COORDINATES[code];
    if (size === undefined) break;
    if (code === MOVE || parts.length === 0) parts.push([]);
    const part = parts.at(-1);
    if (size > 0) part?.push(apply(matrix, Number(data[at + size - 1] ?? 0), Number(data[at + size] ?? 0)));
    else if (part?.[0]) part.push(part[0]);
    at += size + 1;
    if (code > LINE && parts.length > MAX_PARTS) break;
  }
  return parts;
}

/** A drawing of more parts than this rules no table. */
const MAX_PARTS = 20_000;

/** The level and upright strokes of a part, as boxes without breadth. */
export function strokesOf(points: readonly Point[]): readonly Box[] {
  return points.slice(1).flatMap((end, at) => {
    const start = points[at] ?? end;
    const box = boxOf([start, end]);
    return box.right - box.left < LEVEL || box.bottom - box.top < LEVEL ? [box] : [];
  });
}

export function isThin(box: Box): boolean {
  return box.right - box.left <= MAX_RULE || box.bottom - box.top <= MAX_RULE;
}

export function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** A box of the drawing's own space, as it stands on the page. */
export function placedBox(matrix: Matrix, left: number, top: number, right: number, bottom: number): Box {
  return boxOf([
    apply(matrix, left, top),
    apply(matrix, right, top),
    apply(matrix, left, bottom),
    apply(matrix, right, bottom),
  ]);
}

export function overlap(a: Box | null, b: Box): Box {
  if (!a) return b;
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}
