import type { TermVector } from "./resemblance.ts";

/** The passages of one clause as one list of their terms, in ascending order, so that two clauses meet in one walk. */
export interface Passages {
  readonly terms: Int32Array;
  /** For each term, the passage it stands in, and its weight there as a share of that passage's length. */
  readonly owners: Int32Array;
  readonly weights: Float64Array;
  /** By passage: how much it counts for. */
  readonly sizes: readonly number[];
}

export function passagesOf(vectors: readonly TermVector[]): Passages {
  const count = vectors.reduce((sum, vector) => sum + vector.terms.length, 0);
  const [terms, owners] = [new Int32Array(count), new Int32Array(count)];
  const weights = new Float64Array(count);
  let next = 0;
  for (const [owner, vector] of vectors.entries()) {
    terms.set(vector.terms, next);
    owners.fill(owner, next, next + vector.terms.length);
    const length = vector.length || 1;
    for (let i = 0; i < vector.weights.length; i += 1) weights[next++] = vector.weights[i]! / length;
  }
  // One number for term and place sorts far faster than a comparison of both.
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at += 1) keys[at] = terms[at]! * count + at;
  keys.sort();
  const ordered = {
    terms: new Int32Array(count),
    owners: new Int32Array(count),
    weights: new Float64Array(count),
  };
  for (let place = 0; place < count; place += 1) {
    const at = keys[place]! % count;
    ordered.terms[place] = terms[at]!;
    ordered.owners[place] = owners[at]!;
    ordered.weights[place] = weights[at]!;
  }
  return { ...ordered, sizes: vectors.map((vector) => Math.log(1 + vector.terms.length)) };
}

/**
 * How well the passages of each of two clauses are found again in the other, each 0 to 1: for every passage the most
 * alike one there, averaged by size. A sentence taken into a long clause is found, though the clauses differ.
 */
export function mutualCoverage(old: Passages, after: Passages): [ofOld: number, ofNew: number] {
  const likeness = likenesses(old, after);
  const [rows, columns] = [old.sizes.length, after.sizes.length];
  const bestOfOld = new Float64Array(rows);
  const bestOfNew = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    let best = 0;
    for (let column = 0; column < columns; column += 1) {
      const cosine = likeness[row * columns + column]!;
      if (cosine > best) best = cosine;
      if (cosine > bestOfNew[column]!) bestOfNew[column] = cosine;
    }
    bestOfOld[row] = best;
  }
  return [averaged(bestOfOld, old.sizes), averaged(bestOfNew, after.sizes)];
}

/** The cosines of all passages of the one with all of the other, row by row. */
function likenesses(old: Passages, after: Passages): Float64Array {
  const columns = after.sizes.length;
  const dots = new Float64Array(old.sizes.length * columns);
  const { terms: oldTerms, owners: oldOwners, weights: oldWeights } = old;
  const { terms: newTerms, owners: newOwners, weights: newWeights } = after;
  const [oldEnd, newEnd] = [oldTerms.length, newTerms.length];
  let start = 0;
  for (let i = 0; i < oldEnd && start < newEnd; i += 1) {
    const term = oldTerms[i]!;
    while (start < newEnd && newTerms[start]! < term) start += 1;
    for (let j = start; j < newEnd && newTerms[j] === term; j += 1)
      dots[oldOwners[i]! * columns + newOwners[j]!]! += oldWeights[i]! * newWeights[j]!;
  }
  return dots;
}

function averaged(best: Float64Array, sizes: readonly number[]): number {
  let total = 0;
  let shared = 0;
  for (let i = 0; i < best.length; i += 1) {
    total += sizes[i]!;
    shared += best[i]! * sizes[i]!;
  }
  return total === 0 ? 0 : shared / total;
}
