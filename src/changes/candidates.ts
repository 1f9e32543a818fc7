import type { TermVector, Vectors } from "./resemblance.ts";

/** An old and a new clause that may belong together, by their positions. */
export interface Pair {
  readonly old: number;
  readonly new: number;
}

/** How many of the most alike clauses of the other side are looked at, for each clause of either side. */
const PER_CLAUSE = 10;

/** A term that stands in more texts than these is common: so many, and this share of all. */
const COMMON = 200;
const COMMON_SHARE = 0.02;

interface Alike {
  readonly at: number;
  readonly likeness: number;
}

/**
 * The pairs worth a look: for each clause of either side the most alike of the other, by the terms they share.
 * An inverted index finds them. Terms that stand nearly everywhere are passed over: they tell little, and
 * following them would cost all pairs.
 */
export function alikePairs(vectors: Vectors): Pair[] {
  const postings = postingsOf(vectors);
  const common = COMMON + (vectors.old.length + vectors.new.length) * COMMON_SHARE;
  const bestOfOld: Alike[][] = vectors.old.map(() => []);
  const bestOfNew: Alike[][] = vectors.new.map(() => []);
  const dots = new Float64Array(vectors.new.length);
  for (const [oldAt, vector] of vectors.old.entries()) {
    for (const newAt of touched(vector, { postings, spread: vectors.spread, common }, dots)) {
      const cosine = (dots[newAt] ?? 0) / (vector.length * (vectors.new[newAt]?.length ?? 1));
      const likeness = Math.round(cosine * 1e6) / 1e6;
      dots[newAt] = 0;
      keepBest(bestOfOld[oldAt] ?? [], { at: newAt, likeness });
      keepBest(bestOfNew[newAt] ?? [], { at: oldAt, likeness });
    }
  }
  return [
    ...bestOfOld.flatMap((best, old) => best.map(({ at }) => ({ old, new: at }))),
    ...bestOfNew.flatMap((best, at) => best.map((alike) => ({ old: alike.at, new: at }))),
  ];
}

interface Index {
  readonly postings: readonly Posting[];
  readonly spread: readonly number[];
  readonly common: number;
}

interface Posting {
  readonly at: number[];
  readonly weights: number[];
}

function postingsOf(vectors: Vectors): Posting[] {
  const postings = Array.from(vectors.spread, (): Posting => ({ at: [], weights: [] }));
  for (const [at, vector] of vectors.new.entries()) {
    for (const [i, term] of vector.terms.entries()) {
      postings[term]?.at.push(at);
      postings[term]?.weights.push(vector.weights[i] ?? 0);
    }
  }
  return postings;
}

/** Adds up the dot products with all new clauses that share a telling term, and names those clauses. */
function touched(vector: TermVector, index: Index, dots: Float64Array): number[] {
  const seen: number[] = [];
  for (const [i, term] of vector.terms.entries()) {
    const posting = index.postings[term];
    if (!posting || (index.spread[term] ?? 0) > index.common) continue;
    const weight = vector.weights[i] ?? 0;
    for (const [k, at] of posting.at.entries()) {
      if (dots[at] === 0) seen.push(at);
      dots[at] = (dots[at] ?? 0) + weight * (posting.weights[k] ?? 0);
    }
  }
  return seen;
}

/** The list stays ordered, the most alike first; of equals, the one that stands earlier. */
function keepBest(best: Alike[], alike: Alike): void {
  if (best.length === PER_CLAUSE && !before(alike, best[PER_CLAUSE - 1])) return;
  const place = best.findIndex((other) => before(alike, other));
  best.splice(place < 0 ? best.length : place, 0, alike);
  if (best.length > PER_CLAUSE) best.pop();
}

function before(one: Alike, other: Alike | undefined): boolean {
  if (!other) return true;
  return one.likeness === other.likeness ? one.at < other.at : one.likeness > other.likeness;
}
