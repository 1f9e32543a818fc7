import { weightIn, type ComparedWords } from "./compared-words.ts";
import { newRun, oldRun, type Difference } from "./diff.ts";
import type { Both } from "./pairing.ts";

/** Words kept between two replacements are worth keeping above this share of the smaller one. */
const ISLAND_SHARE = 1 / 3;

/** So much kept is never swallowed, whatever changed around it: a phrase that survived tells the reader where he is. */
const LARGEST_ISLAND = 2.5;

/**
 * The differences, but where short coincidences part large replacements, these are one: `[-will be kept by the-]{+has to
 * stay with an+} office [-that the ministry names-]{+of the owner's choice+}` is easier to read as one phrase for another. What was
 * only inserted or only deleted stays by itself, because it reads well as it stands. Never across the end of a line.
 */
export function withoutIslands(sides: Both<ComparedWords>, differences: readonly Difference[]): Difference[] {
  const joined: Difference[] = [];
  for (const difference of differences) {
    let next = difference;
    for (let last = joined.at(-1); last && isIsland(sides, last, next); last = joined.at(-1)) {
      joined.pop();
      next = { ...next, oldStart: last.oldStart, newStart: last.newStart };
    }
    joined.push(next);
  }
  return joined;
}

function isIsland(sides: Both<ComparedWords>, one: Difference, other: Difference): boolean {
  const island = { start: one.oldEnd, end: other.oldStart };
  const kept = sides.old.words.slice(island.start, island.end);
  if (kept.includes("\n")) return false;
  const [before, behind] = [replacedWeight(sides, one), replacedWeight(sides, other)];
  if (kept.every((word) => word.trim() === "")) return before > 0 || behind > 0;
  const weight = weightIn(sides.old, island);
  return weight <= LARGEST_ISLAND && weight < ISLAND_SHARE * Math.min(before, behind);
}

/** How much stands on each side of a replacement, on average; 0 where words only came or only went. */
function replacedWeight(sides: Both<ComparedWords>, difference: Difference): number {
  const deleted = weightIn(sides.old, oldRun(difference));
  const inserted = weightIn(sides.new, newRun(difference));
  return deleted > 0 && inserted > 0 ? (deleted + inserted) / 2 : 0;
}

/** What it costs a reader to enter one more run of deleted or of inserted words, in words. */
const ENTRY = 1;

/** Runs of less than a word, marks and labels, are taken in with what stands around them. */
const LEAST_ENTERED = 0.75;

/** What reading differences costs, in words. */
export function costOf(sides: Both<ComparedWords>, differences: readonly Difference[]): number {
  const costOfRun = (weight: number): number => (weight < LEAST_ENTERED ? weight : weight + ENTRY);
  let cost = 0;
  for (const difference of differences)
    cost +=
      costOfRun(weightIn(sides.old, oldRun(difference))) + costOfRun(weightIn(sides.new, newRun(difference)));
  return cost;
}
