import { weightIn, type ComparedWords, type Run } from "./compared-words.ts";
import type { Both } from "./pairing.ts";

/** Sums of weights, taken in another order, differ in the last digits. */
const ROUNDING = 1e-6;

/**
 * What reading the differences of two runs costs at the least, in words, however they are drawn: what stands more often
 * on one side than on the other comes or goes. A look at each word tells so, far sooner than the differences themselves.
 */
export function leastCost(sides: Both<ComparedWords>, { old, new: after }: Both<Run>): number {
  const { ids, weights } = sides.old;
  if (counts.length < weights.length) counts = new Int32Array(2 * weights.length);
  for (let at = old.start; at < old.end; at += 1) counts[ids[at]!]! += 1;
  let kept = 0;
  for (let at = after.start; at < after.end; at += 1) {
    const id = sides.new.ids[at]!;
    if (counts[id] === 0) continue;
    counts[id]! -= 1;
    kept += weights[id]!;
  }
  for (let at = old.start; at < old.end; at += 1) counts[ids[at]!] = 0;
  return weightIn(sides.old, old) + weightIn(sides.new, after) - 2 * kept - ROUNDING;
}

/** By number of a word: how often it stands in the old run and was not met in the new one. All 0 in between. */
let counts = new Int32Array(4096);
