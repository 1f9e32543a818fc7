import type { ComparedWords, Run } from "./compared-words.ts";
import type { Difference } from "./diff.ts";
import { costOf } from "./islands.ts";
import { leastCost } from "./least-cost.ts";
import type { Both } from "./pairing.ts";
import { isRow, isSeparator } from "./units.ts";

type Sides = Both<ComparedWords>;

/** Tells two runs of words apart, which may be alike or have nothing in common. */
export type Comparer = (sides: Sides, runs: Both<Run>) => Difference[];

/** How lines are compared that belong together, how what stands between them, and how all of it as one text. */
export interface LineComparers {
  readonly within: Comparer;
  readonly between: Comparer;
  readonly asOneText: Comparer;
}

/** Two runs with their differences. */
interface Stretch {
  readonly runs: Both<Run>;
  readonly found: readonly Difference[];
}

/** What forgetting the ends of lines must save, in words and as a share: unrelated lines have some words in common. */
const LEAST_SAVED = 3;
const SHARE_SAVED = 0.15;

/**
 * The differences of lines that were changed, inserted, deleted, joined or parted. A line that was parted stands in
 * several of the other side, of which one is its pair: what stands between two pairs is compared as one text with the
 * pair before or after it where that is much cheaper to read, or all of it. Rows of tables stay rows.
 */
export function acrossLines(
  sides: Sides,
  runs: Both<Run>,
  pairs: readonly Both<Run>[],
  { within, between, asOneText }: LineComparers,
): Difference[] {
  const stretch = (of: Both<Run>, compare: Comparer): Stretch => ({ runs: of, found: compare(sides, of) });
  const cheapest = (left: Stretch, gap: Stretch, right: Stretch): readonly Stretch[] => {
    const apart = [left, gap, right];
    if (saysNothing(sides, gap.runs) || apart.some((one) => hasRow(sides, one.runs))) return apart;
    const [before, after] = [spanning(left.runs, gap.runs), spanning(gap.runs, right.runs)];
    const joinedBefore: Attempt = {
      least: leastCost(sides, before) + totalCost(sides, [right]),
      make: () => [stretch(before, asOneText), right],
    };
    const joinedAfter: Attempt = {
      least: totalCost(sides, [left]) + leastCost(sides, after),
      make: () => [left, stretch(after, asOneText)],
    };
    return muchCheaper(sides, muchCheaper(sides, apart, joinedBefore), joinedAfter);
  };
  const settled: Difference[] = [];
  let isUnpaired = false;
  let left: Stretch = { runs: edgeOf(runs, "start"), found: [] };
  for (const pair of [...pairs, edgeOf(runs, "end")]) {
    const [gap, right] = [stretch(spaceBetween(left.runs, pair), between), stretch(pair, within)];
    if (!saysNothing(sides, gap.runs)) isUnpaired = true;
    const chosen = cheapest(left, gap, right);
    settled.push(...chosen.slice(0, -1).flatMap(({ found }) => found));
    left = chosen.at(-1) ?? right;
  }
  const byLines = { runs, found: [...settled, ...left.found] };
  if (!isUnpaired || hasRow(sides, runs)) return byLines.found;
  const joined: Attempt = { least: leastCost(sides, runs), make: () => [stretch(runs, asOneText)] };
  return muchCheaper(sides, [byLines], joined).flatMap(({ found }) => found);
}

/** Another way to compare the same runs, and what it costs at the least. */
interface Attempt {
  readonly least: number;
  readonly make: () => readonly Stretch[];
}

function muchCheaper(sides: Sides, plain: readonly Stretch[], { least, make }: Attempt): readonly Stretch[] {
  const cost = totalCost(sides, plain);
  const enough = Math.max(LEAST_SAVED, SHARE_SAVED * cost);
  if (cost - least <= enough) return plain;
  const other = make();
  return cost - totalCost(sides, other) > enough ? other : plain;
}

function totalCost(sides: Sides, stretches: readonly Stretch[]): number {
  return costOf(
    sides,
    stretches.flatMap(({ found }) => found),
  );
}

function edgeOf({ old, new: after }: Both<Run>, edge: "start" | "end"): Both<Run> {
  return { old: { start: old[edge], end: old[edge] }, new: { start: after[edge], end: after[edge] } };
}

function spanning(first: Both<Run>, last: Both<Run>): Both<Run> {
  return {
    old: { start: first.old.start, end: last.old.end },
    new: { start: first.new.start, end: last.new.end },
  };
}

function spaceBetween(left: Both<Run>, right: Both<Run>): Both<Run> {
  return {
    old: { start: left.old.end, end: right.old.start },
    new: { start: left.new.end, end: right.new.start },
  };
}

function saysNothing(sides: Sides, { old, new: after }: Both<Run>): boolean {
  return onlyParts(sides.old, old) && onlyParts(sides.new, after);
}

function hasRow(sides: Sides, { old, new: after }: Both<Run>): boolean {
  return isRow(sides.old, old) || isRow(sides.new, after);
}

function onlyParts(side: ComparedWords, { start, end }: Run): boolean {
  let at = start;
  while (at < end && isSeparator(side, at)) at += 1;
  return at >= end;
}
