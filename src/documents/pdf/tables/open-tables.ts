import { guttersOf } from "./gutters.ts";
import { joinRules } from "./rules.ts";
import type { Rule } from "./rules.ts";
import type { Line } from "../lines/line.ts";
import type { Box } from "../draw/page-drawing.ts";

/** A table with a rule under its column names and none between columns: where it stands, and where columns part. */
export interface OpenTable {
  readonly lines: readonly Line[];
  /** Left edges of the columns after the first. */
  readonly breaks: readonly number[];
  /** The rule under the column names, in y. */
  readonly rule: number;
  /** Where its rows begin, in y, where rules part them; else each begins where its first column does. */
  readonly starts?: readonly number[];
}

const SAME = 3;
/** Column names stand this close above the rule under them, in sizes. */
const CLOSE = 2.6;
/** A gap of more sizes than this ends a table that no rule ends. */
const FAR = 3.6;
const SHORTEST_RULE = 80;
/** Column names take no more than this, in sizes. */
const HIGHEST_NAMES = 5;

/** Finds tables by the rule under their column names. `boxes` are the strokes as drawn, `lines` those outside grids. */
export function findOpenTables(boxes: readonly Box[], lines: readonly Line[]): readonly OpenTable[] {
  const rules = joinRules(boxes).level.filter((rule) => rule.to - rule.from >= SHORTEST_RULE);
  const found: OpenTable[] = [];
  const taken = new Set<Line>();
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const free = lines.filter((line) => line.turn === 0 && !taken.has(line));
    const table = tableUnder(rule, rules, free, columnEnds(boxes, rule));
    if (!table) continue;
    found.push(table);
    for (const line of table.lines) taken.add(line);
  }
  return found;
}

/** Where the pieces of a rule meet: word processors draw the border of each cell for itself. */
export function columnEnds(boxes: readonly Box[], rule: Rule): readonly number[] {
  const pieces = boxes
    .filter((box) => Math.abs((box.top + box.bottom) / 2 - rule.at) <= SAME && box.right - box.left >= 8)
    .map((box) => box.left)
    .sort((a, b) => a - b);
  return pieces.filter((left, at) => at > 0 && left - (pieces[at - 1] ?? 0) > SAME);
}

function tableUnder(
  rule: Rule,
  rules: readonly Rule[],
  lines: readonly Line[],
  ends: readonly number[],
): OpenTable | null {
  const inside = (line: Line) => line.left >= rule.from - SAME && line.right <= rule.to + line.size;
  const above = rules.findLast((other) => other.at < rule.at - 6 && isAlike(other, rule));
  const names = namesAbove(
    rule,
    lines.filter(
      (line) =>
        inside(line) &&
        ((above !== undefined && isWithin(line, above, rule)) || isDirectlyAbove(line, rule, rules)),
    ),
  );
  const [name] = names;
  if (!name) return null;
  const end =
    rules.find((other) => other.at > rule.at + 6 && Math.abs(other.from - rule.from) < 12)?.at ?? Infinity;
  const below = lines
    .filter((line) => inside(line) && line.y > rule.at && line.y < end)
    .sort((a, b) => a.y - b.y);
  const body =
    ends.length > 0
      ? until(below, name, rule.at, (line) => crosses(line, ends))
      : until(below, name, rule.at, () => false);
  const all = [...names, ...body];
  const breaks = ends.length > 0 ? ends : guttersOf(all);
  if (body.length === 0 || breaks.length === 0) return null;
  return { lines: lines.filter((line) => all.includes(line)), breaks, rule: rule.at };
}

/** The lines of column names from the rule upwards, as far as they stand close and are no heading of the table. */
function namesAbove(rule: Rule, lines: readonly Line[]): readonly Line[] {
  const sorted = lines.toSorted((a, b) => b.y - a.y);
  const largest = Math.max(...sorted.filter((line) => line.runs.length >= 2).map((line) => line.size));
  let last = rule.at;
  const end = sorted.findIndex((line) => {
    const isOver = last - line.y > line.size * CLOSE || line.size > largest * 1.1;
    last = line.y;
    return isOver;
  });
  const names = end < 0 ? sorted : sorted.slice(0, end);
  return names.some((line) => line.runs.length >= 2) ? names.reverse() : [];
}

/** Column names of several lines stand between two rules. */
function isWithin(line: Line, above: Rule, rule: Rule): boolean {
  return rule.at - above.at < line.size * HIGHEST_NAMES && line.y > above.at && line.y < rule.at + 1;
}

function isDirectlyAbove(line: Line, rule: Rule, rules: readonly Rule[]): boolean {
  return (
    line.y < rule.at + 1 &&
    rule.at - line.y < line.size * CLOSE &&
    line.runs.length >= 2 &&
    !rules.some((other) => other.at > line.y && other.at < rule.at - 1 && other.to > line.left)
  );
}

function isAlike(a: Rule, b: Rule): boolean {
  return Math.abs(a.from - b.from) < SAME && Math.abs(a.to - b.to) < SAME;
}

function until(
  lines: readonly Line[],
  name: Line,
  start: number,
  ends: (line: Line) => boolean,
): readonly Line[] {
  let last = start;
  const stop = lines.findIndex((line, at) => {
    const isFar = line.y - last > line.size * FAR;
    last = line.y;
    return isFar || isHeading(line, lines[at - 1] ?? name) || ends(line);
  });
  return stop < 0 ? lines : lines.slice(0, stop);
}

/** Words that stand alone in larger letters than the row above, or in slightly larger bold ones: no row of the table. */
function isHeading(line: Line, above: Line): boolean {
  const growth = line.size / Math.max(above.size, 1);
  return line.runs.length === 1 && (growth > 1.15 || (line.bold && !above.bold && growth > 1.03));
}

function crosses(line: Line, breaks: readonly number[]): boolean {
  return line.runs.some((run) => breaks.some((at) => run.left < at - SAME && run.right > at + line.size));
}
