import type { Difference } from "./diff.ts";

/** An island between two changes is too small to be worth keeping below this share of what changes around it. */
const ISLAND_SHARE = 0.25;

/** With less than this share of the words kept, one replacement reads better than the remains. */
const KEPT_SHARE = 0.2;

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * Makes minimal differences readable: islands of a word or of punctuation amid changes go with them, insertions and
 * deletions are shifted to where a sentence, a clause or a word begins, and a text of which next to nothing was kept
 * is one replacement. The true differences stay what they are; this only draws their borders wider.
 */
export function presentable(
  old: readonly string[],
  after: readonly string[],
  changes: readonly Difference[],
): Difference[] {
  const joined = joinAcrossIslands(old, after, changes);
  const keptWeight =
    weightOf(old) - sum(joined.map((change) => weightOf(old.slice(change.oldStart, change.oldEnd))));
  if (keptWeight < KEPT_SHARE * Math.min(weightOf(old), weightOf(after)))
    return [{ oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: after.length }];
  return joined.map((change, i) => shifted(old, after, change, joined[i - 1], joined[i + 1]));
}

function joinAcrossIslands(
  old: readonly string[],
  after: readonly string[],
  changes: readonly Difference[],
): Difference[] {
  const joined: Difference[] = [];
  for (const change of changes) {
    let next = change;
    for (let last = joined.at(-1); last && isIsland(old, after, last, next); last = joined.at(-1)) {
      joined.pop();
      next = { ...next, oldStart: last.oldStart, newStart: last.newStart };
    }
    joined.push(next);
  }
  return joined;
}

function isIsland(
  old: readonly string[],
  after: readonly string[],
  one: Difference,
  other: Difference,
): boolean {
  const island = old.slice(one.oldEnd, other.oldStart);
  if (island.includes("\n")) return false;
  const weight = weightOf(island);
  const replaced = [one, other].filter((change) => replaces(old, after, change)).length;
  if (weight === 0) return replaced > 0;
  const around = changeWeight(old, after, one) + changeWeight(old, after, other);
  return replaced === 2 && (weight <= 1 ? around > 2 : weight < ISLAND_SHARE * around);
}

/** True where words went and words came, so that the two sides are read one after the other. */
function replaces(old: readonly string[], after: readonly string[], change: Difference): boolean {
  return (
    weightOf(old.slice(change.oldStart, change.oldEnd)) > 0 &&
    weightOf(after.slice(change.newStart, change.newEnd)) > 0
  );
}

function changeWeight(old: readonly string[], after: readonly string[], change: Difference): number {
  return Math.max(
    weightOf(old.slice(change.oldStart, change.oldEnd)),
    weightOf(after.slice(change.newStart, change.newEnd)),
  );
}

/** The number of words; spaces and marks weigh nothing. */
function weightOf(pieces: readonly string[]): number {
  return pieces.filter((piece) => HAS_WORD.test(piece)).length;
}

/**
 * `the [key and the] server` says the same as `[the key and] the server`: of all places where a pure insertion or
 * deletion may stand, it takes the one that begins at the plainest border.
 */
function shifted(
  old: readonly string[],
  after: readonly string[],
  change: Difference,
  before: Difference | undefined,
  next: Difference | undefined,
): Difference {
  const inserts = change.oldStart === change.oldEnd;
  if (!inserts && change.newStart !== change.newEnd) return change;
  const side = inserts ? after : old;
  const [start, end] = inserts ? [change.newStart, change.newEnd] : [change.oldStart, change.oldEnd];
  const lowest = (inserts ? before?.newEnd : before?.oldEnd) ?? 0;
  const highest = (inserts ? next?.newStart : next?.oldStart) ?? side.length;
  let best = { shift: 0, border: borderBefore(side, start) };
  for (let shift = -1; start + shift >= lowest && side[start + shift] === side[end + shift]; shift -= 1)
    if (borderBefore(side, start + shift) > best.border)
      best = { shift, border: borderBefore(side, start + shift) };
  for (let shift = 1; end + shift <= highest && side[start + shift - 1] === side[end + shift - 1]; shift += 1)
    if (borderBefore(side, start + shift) > best.border)
      best = { shift, border: borderBefore(side, start + shift) };
  return {
    oldStart: change.oldStart + best.shift,
    oldEnd: change.oldEnd + best.shift,
    newStart: change.newStart + best.shift,
    newEnd: change.newEnd + best.shift,
  };
}

/** How plainly something new begins at a position: a line, a sentence, a clause, a word. */
function borderBefore(pieces: readonly string[], at: number): number {
  const [last = "\n", here = ""] = [pieces[at - 1], pieces[at]];
  if (last === "\n") return 5;
  if (/^[。！？]$/.test(last) || (/^\s/.test(last) && /^[.!?]$/.test(pieces[at - 2] ?? ""))) return 4;
  if (/^[；;，,：:]$/.test(last)) return 3;
  if (/^\s/.test(here) && /^[.;,:!?]$/.test(last)) return 4;
  return /^\s/.test(here) ? 2 : /^\s/.test(last) ? 1 : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
