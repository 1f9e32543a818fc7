import { guttersOf } from "./gutters.ts";
import { joinRules } from "./rules.ts";
import type { OpenTable } from "./open-tables.ts";
import type { Rule } from "./rules.ts";
import type { Line } from "../lines/line.ts";
import type { Box } from "../draw/page-drawing.ts";

const SAME = 3;
const SHORTEST_RULE = 80;
/** Fewer rules are those of a table that rules its column names and its ends alone. */
const FEWEST_RULES = 4;
/** Rules further apart than this, in points, belong to two tables. */
const HIGHEST_ROW = 260;
/** Lines of one cell stand closer than this, in sizes. */
const FAR = 1.9;
/** Headings are larger than the words of tables. */
const LARGER = 1.1;

/** Finds tables whose rows are parted by rules, and whose columns by nothing but white. */
export function findBandedTables(boxes: readonly Box[], lines: readonly Line[]): readonly OpenTable[] {
  const rules = joinRules(boxes).level.filter((rule) => rule.to - rule.from >= SHORTEST_RULE);
  const stacks = stacksOf([...rules].sort((a, b) => a.at - b.at));
  return stacks.flatMap((stack) => tablesOf(bandsOf(stack, lines)).flatMap((bands) => tableIn(bands) ?? []));
}

/** Rules of one length, one below the other. */
function stacksOf(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const stacks: Rule[][] = [];
  for (const rule of rules) {
    const stack = stacks.find((own) => {
      const last = own.at(-1);
      return (
        last !== undefined &&
        Math.abs(last.from - rule.from) < SAME &&
        Math.abs(last.to - rule.to) < SAME &&
        rule.at - last.at < HIGHEST_ROW
      );
    });
    if (stack) stack.push(rule);
    else stacks.push([rule]);
  }
  return stacks.filter((stack) => stack.length >= FEWEST_RULES);
}

function tableIn(bands: readonly Band[]): OpenTable | null {
  const own = bands.flatMap((band) => band.lines);
  const breaks = guttersOf(own);
  const [first, second] = bands;
  const [gutter] = breaks;
  if (bands.length < FEWEST_RULES - 1 || !first || !second || gutter === undefined) return null;
  const filled = bands.filter((band) => band.lines.some((line) => line.runs.length >= 2));
  const isOneRow = bands.every((band) => !holdsRows(band, gutter));
  if (filled.length * 2 < bands.length || !isOneRow) return null;
  return { lines: own, breaks, rule: second.top, starts: bands.map((band) => band.top) };
}

interface Band {
  readonly top: number;
  readonly lines: readonly Line[];
  readonly isText: boolean;
}

/** What stands between the rules. */
function bandsOf(stack: readonly Rule[], lines: readonly Line[]): readonly Band[] {
  const size = middleSize(lines);
  return stack.slice(0, -1).map((rule, at): Band => {
    const bottom = stack[at + 1]?.at ?? rule.at;
    const isWithin = (line: Line) => middleOf(line) > rule.at && middleOf(line) <= bottom;
    const fits = (line: Line) => line.left >= rule.from - line.size && line.right <= rule.to + line.size;
    const own = lines.filter((line) => line.turn === 0 && isWithin(line) && fits(line));
    return { top: rule.at, lines: own, isText: isText(own, rule, size) };
  });
}

/** Bands one below the other, up to where running text parts tables, or nothing stands (at a header's own rule). */
function tablesOf(bands: readonly Band[]): readonly (readonly Band[])[] {
  const tables: Band[][] = [[]];
  for (const band of bands) {
    if (band.isText || band.lines.length === 0) tables.push([]);
    else tables.at(-1)?.push(band);
  }
  return tables;
}

/** Lines of running text, or a heading, without words beside them. */
function isText(lines: readonly Line[], rule: Rule, size: number): boolean {
  const wide = (rule.to - rule.from) * 0.5;
  return (
    lines.every((line) => line.runs.length === 1) &&
    lines.some((line) => line.right - line.left > wide || line.size > size * LARGER)
  );
}

function middleSize(lines: readonly Line[]): number {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

/** True where words of the first column stand far apart: the rows between these rules have none of their own. */
function holdsRows({ lines }: Band, gutter: number): boolean {
  const heights = lines
    .filter((line) => line.left < gutter)
    .map((line) => ({ y: line.y, size: line.size }))
    .sort((a, b) => a.y - b.y);
  return heights.some(({ y, size }, at) => at > 0 && y - (heights[at - 1]?.y ?? y) > size * FAR);
}

/** Letters stand on their feet: a line belongs where its middle is. */
function middleOf(line: Line): number {
  return line.y - line.size * 0.35;
}
