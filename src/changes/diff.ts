import type { Run } from "./compared-words.ts";
import { halvingCut, type Cut } from "./halving.ts";

/** A stretch in which the sequences differ: `old[oldStart, oldEnd)` became `new[newStart, newEnd)`. */
export interface Difference {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

export function oldRun({ oldStart, oldEnd }: Difference): Run {
  return { start: oldStart, end: oldEnd };
}

export function newRun({ newStart, newEnd }: Difference): Run {
  return { start: newStart, end: newEnd };
}

/** So many edits are found greedily; the work and memory that this takes grow with their square. */
const GREEDY_EDITS = 256;

/**
 * The minimal differences of two sequences, in order, by Myers' greedy algorithm ("An O(ND) Difference Algorithm
 * and Its Variations", 1986); sequences that differ in more than `greedyEdits` are halved first.
 */
export function differences(
  old: Int32Array,
  after: Int32Array,
  greedyEdits: number = GREEDY_EDITS,
): Difference[] {
  const found: Difference[] = [];
  collect(old, after, { old: 0, new: 0 }, greedyEdits, found);
  return found;
}

function collect(
  old: Int32Array,
  after: Int32Array,
  offset: Cut,
  greedyEdits: number,
  found: Difference[],
): void {
  let head = 0;
  while (head < old.length && head < after.length && old[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, after.length) - head;
  while (tail < most && old[old.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const [oldMiddle, newMiddle] = [
    old.subarray(head, old.length - tail),
    after.subarray(head, after.length - tail),
  ];
  const start = { old: offset.old + head, new: offset.new + head };
  const direct = edits(oldMiddle, newMiddle, greedyEdits);
  if (direct) {
    for (const difference of direct) append(found, difference, start);
    return;
  }
  const cut = halvingCut(oldMiddle, newMiddle);
  collect(oldMiddle.subarray(0, cut.old), newMiddle.subarray(0, cut.new), start, greedyEdits, found);
  const second = { old: start.old + cut.old, new: start.new + cut.new };
  collect(oldMiddle.subarray(cut.old), newMiddle.subarray(cut.new), second, greedyEdits, found);
}

/** Differences that touch are one. */
function append(found: Difference[], one: Difference, offset: Cut): void {
  const [oldStart, newStart] = [one.oldStart + offset.old, one.newStart + offset.new];
  const [oldEnd, newEnd] = [one.oldEnd + offset.old, one.newEnd + offset.new];
  const last = found.at(-1);
  if (last && last.oldEnd === oldStart && last.newEnd === newStart)
    found[found.length - 1] = { ...last, oldEnd, newEnd };
  else found.push({ oldStart, oldEnd, newStart, newEnd });
}

/** Null when there are more than so many. */
function edits(old: Int32Array, after: Int32Array, limit: number): Difference[] | null {
  if (old.length === 0 && after.length === 0) return [];
  if (old.length === 0 || after.length === 0)
    return [{ oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: after.length }];
  if (old.length === 1) return editsAround(after.indexOf(old[0] ?? 0), after.length);
  if (old.length + after.length > limit && leastEdits(old, after) > limit) return null;
  const reached = furthestReaching(old, after, Math.min(limit, old.length + after.length));
  return reached && backtrack(reached, old.length, after.length);
}

/** Whatever stands more often on one side than on the other must be deleted or inserted, wherever it stands. */
function leastEdits(old: Int32Array, after: Int32Array): number {
  const surplus = new Map<number, number>();
  for (let at = 0; at < old.length; at += 1) surplus.set(old[at]!, (surplus.get(old[at]!) ?? 0) + 1);
  for (let at = 0; at < after.length; at += 1) surplus.set(after[at]!, (surplus.get(after[at]!) ?? 0) - 1);
  let least = 0;
  for (const count of surplus.values()) least += Math.abs(count);
  return least;
}

/** Of a sequence of one, which stands in the new sequence at `at`, or nowhere (-1). */
function editsAround(at: number, newLength: number): Difference[] {
  if (at < 0) return [{ oldStart: 0, oldEnd: 1, newStart: 0, newEnd: newLength }];
  return [
    { oldStart: 0, oldEnd: 0, newStart: 0, newEnd: at },
    { oldStart: 1, oldEnd: 1, newStart: at + 1, newEnd: newLength },
  ].filter(({ newStart, newEnd }) => newStart < newEnd);
}

/**
 * How far into `old` each number of edits gets on each diagonal it can end on (those from -edits to edits by twos),
 * one after another; see `reachOf`. Null when so many do not reach the end.
 */
function furthestReaching(old: Int32Array, after: Int32Array, limit: number): Int32Array | null {
  let reached = scratch;
  let start = 0;
  for (let edit = 0; edit <= limit; edit += 1) {
    if (start + edit >= reached.length) scratch = reached = doubled(reached);
    for (let rank = 0; rank <= edit; rank += 1) {
      const diagonal = 2 * rank - edit;
      // Of the row before, which has one fewer: the one at this rank lies on the diagonal above, the last on that below.
      const above = start - edit + rank;
      let x = edit === 0 ? 0 : stepFrom(reached, above, rank, edit);
      let y = x - diagonal;
      while (x < old.length && y < after.length && old[x] === after[y]) {
        x += 1;
        y += 1;
      }
      reached[start + rank] = x;
      if (x >= old.length && y >= after.length) return reached.subarray(0, start + rank + 1);
    }
    start += edit + 1;
  }
  return null;
}

/**
 * What `furthestReaching` writes on, and `backtrack` reads before it is written on again: one for all, because a
 * comparison makes thousands of them.
 */
let scratch = new Int32Array(((GREEDY_EDITS + 1) * (GREEDY_EDITS + 2)) / 2);

/** A diagonal starts from an insertion, which comes from the one above, or from a deletion, from the one below. */
function stepFrom(reached: Int32Array, above: number, rank: number, edit: number): number {
  if (rank === 0) return reached[above]!;
  if (rank === edit) return reached[above - 1]! + 1;
  return Math.max(reached[above]!, reached[above - 1]! + 1);
}

function doubled(reached: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * reached.length);
  longer.set(reached);
  return longer;
}

function reachOf(reached: Int32Array, diagonal: number, edit: number): number {
  return reached[(edit * (edit + 1) + diagonal + edit) / 2] ?? 0;
}

/** Whether a diagonal's start was an insertion, which comes from the one above, or a deletion, from the one below. */
function comesFromAbove(reached: Int32Array, diagonal: number, edit: number): boolean {
  if (diagonal === -edit) return true;
  if (diagonal === edit) return false;
  return reachOf(reached, diagonal - 1, edit - 1) < reachOf(reached, diagonal + 1, edit - 1);
}

function backtrack(reached: Int32Array, oldLength: number, newLength: number): Difference[] {
  const found: Difference[] = [];
  let [x, y] = [oldLength, newLength];
  for (let edit = editsIn(reached); edit > 0; edit -= 1) {
    const diagonal = x - y;
    const above = comesFromAbove(reached, diagonal, edit);
    const from = above ? diagonal + 1 : diagonal - 1;
    const fromX = reachOf(reached, from, edit - 1);
    const fromY = fromX - from;
    const [toX, toY] = above ? [fromX, fromY + 1] : [fromX + 1, fromY];
    const next = found.at(-1);
    if (next && next.oldStart === toX && next.newStart === toY)
      found[found.length - 1] = { ...next, oldStart: fromX, newStart: fromY };
    else found.push({ oldStart: fromX, oldEnd: toX, newStart: fromY, newEnd: toY });
    [x, y] = [fromX, fromY];
  }
  return found.reverse();
}

/** The number of edits with which the last diagonal was reached: before it stand 1 + 2 + … of those with fewer. */
function editsIn({ length }: Int32Array): number {
  let edit = 0;
  while (((edit + 1) * (edit + 2)) / 2 < length) edit += 1;
  return edit;
}
