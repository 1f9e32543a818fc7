import type { ComparedWords, Run } from "./compared-words.ts";
import { differences, type Difference } from "./diff.ts";
import type { Both } from "./pairing.ts";

/** The words of a run that may be kept, by their places. */
interface Keepable {
  readonly at: Int32Array;
  readonly ids: Int32Array;
}

/**
 * The fewest words deleted and inserted that make one run the other, in order. White space is not counted: two spaces
 * that are alike are no reason to part a word from its like. It is deleted and inserted with the words around it.
 */
export function wordDifferences(sides: Both<ComparedWords>, runs: Both<Run>): Difference[] {
  const old = keepableIn(sides.old, runs.old, sides.new.ids.subarray(runs.new.start, runs.new.end));
  const after = keepableIn(sides.new, runs.new, sides.old.ids.subarray(runs.old.start, runs.old.end));
  const found: Difference[] = [];
  let [oldFrom, newFrom] = [runs.old.start, runs.new.start];
  const close = (oldTo: number, newTo: number): void => {
    const gap = withoutSharedSpace(sides, {
      oldStart: oldFrom,
      oldEnd: oldTo,
      newStart: newFrom,
      newEnd: newTo,
    });
    if (gap.oldStart < gap.oldEnd || gap.newStart < gap.newEnd) found.push(gap);
  };
  let at = 0;
  let shift = 0;
  const keepTo = (end: number): void => {
    for (; at < end; at += 1) {
      const [oldAt, newAt] = [old.at[at] ?? 0, after.at[at + shift] ?? 0];
      close(oldAt, newAt);
      [oldFrom, newFrom] = [oldAt + 1, newAt + 1];
    }
  };
  for (const one of differences(old.ids, after.ids)) {
    keepTo(one.oldStart);
    at = one.oldEnd;
    shift = one.newEnd - one.oldEnd;
  }
  keepTo(old.at.length);
  close(runs.old.end, runs.new.end);
  return found;
}

/** By number: 1 for the words of the other run. One for all, and all 0 in between, because there are thousands of runs. */
let isShared = new Uint8Array(4096);

/** White space is kept with its neighbours, and what the other run lacks not at all: the fewer are left to be matched. */
function keepableIn(side: ComparedWords, { start, end }: Run, others: Int32Array): Keepable {
  if (isShared.length < side.weights.length) isShared = new Uint8Array(2 * side.weights.length);
  for (let i = 0; i < others.length; i += 1) isShared[others[i]!] = 1;
  const [at, ids] = [new Int32Array(end - start), new Int32Array(end - start)];
  let count = 0;
  for (let i = start; i < end; i += 1) {
    const id = side.ids[i]!;
    if (side.isSpace[i] === 1 || isShared[id] === 0) continue;
    at[count] = i;
    ids[count] = id;
    count += 1;
  }
  for (let i = 0; i < others.length; i += 1) isShared[others[i]!] = 0;
  return { at: at.subarray(0, count), ids: ids.subarray(0, count) };
}

/** A difference without the white space that begins or ends both of its sides. */
function withoutSharedSpace(sides: Both<ComparedWords>, difference: Difference): Difference {
  let { oldStart, oldEnd, newStart, newEnd } = difference;
  const isShared = (oldAt: number, newAt: number): boolean =>
    sides.old.isSpace[oldAt] === 1 && sides.old.ids[oldAt] === sides.new.ids[newAt];
  while (oldStart < oldEnd && newStart < newEnd && isShared(oldStart, newStart)) {
    oldStart += 1;
    newStart += 1;
  }
  while (oldStart < oldEnd && newStart < newEnd && isShared(oldEnd - 1, newEnd - 1)) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  return { oldStart, oldEnd, newStart, newEnd };
}
