import { joinRules, placesOf } from "./rules.ts";
import type { Rule, Rules } from "./rules.ts";
import type { Box } from "../draw/page-drawing.ts";

/** A ruled table: its lines in x and y, and which cell holds each place between them. */
export interface Grid {
  readonly box: Box;
  readonly columns: number;
  readonly rows: number;
  /** Lines at which words of one drawn line may be parted into cells. */
  readonly uprights: readonly Rule[];
  /** The row and column of a cell's upper left corner; null outside. */
  cellAt(x: number, y: number): readonly [row: number, column: number] | null;
}

const NEAR = 3;
/** A side that is ruled for less than this share of a cell is open. */
const RULED = 0.6;
/** The outer rules of a table run along its whole side; those of a drawing do not. */
const OUTER = 0.9;

/** The tables that a page rules with lines in both directions. */
export function findGrids(boxes: readonly Box[]): readonly Grid[] {
  const rules = joinRules(boxes);
  return groupsOf(rules).flatMap((group) => gridOf(group) ?? []);
}

/** Rules that touch each other belong together. */
function groupsOf({ level, upright }: Rules): readonly Rules[] {
  const parents = [...level.keys(), ...upright.keys()].map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parents[top] !== top) top = parents[top] = parents[parents[top] ?? top] ?? top;
    return top;
  };
  level.forEach((flat, one) => {
    upright.forEach((tall, other) => {
      const meet =
        tall.at >= flat.from - NEAR &&
        tall.at <= flat.to + NEAR &&
        flat.at >= tall.from - NEAR &&
        flat.at <= tall.to + NEAR;
      if (meet) parents[root(one)] = root(level.length + other);
    });
  });
  const groups = new Map<number, { level: Rule[]; upright: Rule[] }>();
  const group = (at: number) => {
    const key = root(at);
    const found = groups.get(key) ?? { level: [], upright: [] };
    groups.set(key, found);
    return found;
  };
  level.forEach((rule, at) => group(at).level.push(rule));
  upright.forEach((rule, at) => group(level.length + at).upright.push(rule));
  return [...groups.values()];
}

function gridOf({ level, upright }: Rules): Grid | null {
  if (level.length < 2 || upright.length === 0) return null;
  const [left, right] = [
    Math.min(...level.map((rule) => rule.from)),
    Math.max(...level.map((rule) => rule.to)),
  ];
  const ys = placesOf(level.map((rule) => rule.at));
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  const covers = (y: number) =>
    level
      .filter((rule) => Math.abs(rule.at - y) <= NEAR)
      .reduce((sum, rule) => sum + rule.to - rule.from, 0) >=
    (right - left) * OUTER;
  if (!covers(top) || !covers(bottom)) return null;
  // Many tables have no lines at their sides.
  const xs = placesOf([left, right, ...upright.map((rule) => rule.at)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows < 2 || columns * rows > 20_000) return null;
  const corners = cornersOf(xs, ys, { level, upright });
  return {
    box: { left, top, right, bottom },
    columns,
    rows,
    uprights: upright,
    cellAt: (x, y) => {
      const column = placeIn(xs, x);
      const row = placeIn(ys, y);
      return column < 0 || row < 0 ? null : (corners[row * columns + column] ?? null);
    },
  };
}

function placeIn(places: readonly number[], value: number): number {
  if (value < (places[0] ?? 0) - NEAR || value > (places.at(-1) ?? 0) + NEAR) return -1;
  const after = places.findIndex((place) => place > value);
  return after < 0 ? places.length - 2 : Math.max(0, after - 1);
}

/** For each place of the grid the upper left corner of the cell that covers it: cells grow where no rule parts them. */
function cornersOf(
  xs: readonly number[],
  ys: readonly number[],
  { level, upright }: Rules,
): readonly (readonly [number, number])[] {
  const columns = xs.length - 1;
  const corners: (readonly [number, number])[] = [];
  for (let row = 0; row < ys.length - 1; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [ys[row], ys[row + 1], xs[column], xs[column + 1]];
      const before = corners[row * columns + column - 1];
      const above = corners[(row - 1) * columns + column];
      if (before && before[0] === row && !isRuled(upright, left, top, bottom)) corners.push(before);
      else if (above && !isRuled(level, top, left, right)) corners.push(above);
      else corners.push([row, column]);
    }
  return corners;
}

function isRuled(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const ruled = rules
    .filter((rule) => Math.abs(rule.at - at) <= NEAR)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return ruled >= (to - from) * RULED;
}
