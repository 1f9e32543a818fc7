import type { Box } from "../draw/page-drawing.ts";

/** A drawn line that rules a table: level ones run in x at `at` = y, upright ones run in y at `at` = x. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

/** Shorter strokes are parts of drawings. */
const SHORTEST = 4;
const SAME = 1.6;
const TOUCH = 2.5;
/** More strokes than any ruled page has: a drawing, which is left alone. */
const MAX_RULES = 6000;

/** Strokes joined to the lines that a reader sees. Cells draw their borders piece by piece, and often twice. */
export function joinRules(boxes: readonly Box[]): Rules {
  if (boxes.length > MAX_RULES) return { level: [], upright: [] };
  const level: Rule[] = [];
  const upright: Rule[] = [];
  for (const { left, top, right, bottom } of boxes) {
    if (right - left >= bottom - top) level.push({ at: (top + bottom) / 2, from: left, to: right });
    else upright.push({ at: (left + right) / 2, from: top, to: bottom });
  }
  return { level: joined(level), upright: joined(upright) };
}

function joined(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const kept: Rule[] = [];
  let first = 0;
  for (const rule of sorted) {
    while (first < kept.length && (kept[first]?.at ?? 0) < rule.at - SAME * 3) first += 1;
    const at = kept.findIndex(
      (other, place) =>
        place >= first &&
        Math.abs(other.at - rule.at) <= SAME &&
        rule.from <= other.to + TOUCH &&
        rule.to >= other.from - TOUCH,
    );
    const other = kept[at];
    if (other)
      kept[at] = { at: other.at, from: Math.min(other.from, rule.from), to: Math.max(other.to, rule.to) };
    else kept.push(rule);
  }
  return kept.filter((rule) => rule.to - rule.from >= SHORTEST);
}

/** The places of rules, those nearer than a cell could be taken as one. */
export function placesOf(values: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (places.length === 0 || value - (places.at(-1) ?? 0) > 3) places.push(value);
  return places;
}
