import type { TermVector, Vectors } from "./resemblance.ts";

/** An old and a new clause that may belong together, by their positions. */
export interface Pair {
  readonly old: number;
  readonly new: number;
}

/** How many of the most alike clauses of the other side are looked at, for each clause of either side. */
const PER_CLAUSE = 10;

/**
 * A clause is looked for by its rarest terms, until these stand in so many texts together: common terms tell
 * little, and following them would cost all pairs.
 */
const BUDGET = 6000;

/** Pairs less alike than this by their telling terms are no candidates. */
const LEAST = 0.04;

/** A clause of the other side, by its position, and how alike it is. */
export interface Alike {
  readonly at: number;
  readonly likeness: number;
}

/**
 * The pairs worth a look: for each clause of either side the most alike of the other, by the telling terms they
 * share, found through an inverted index. The same pair may stand twice.
 */
export function alikePairs(vectors: Vectors): Pair[] {
  const index = indexOf(vectors);
  const bestOfOld: Alike[][] = vectors.old.map(() => []);
  const bestOfNew: Alike[][] = vectors.new.map(() => []);
  const dots = new Float64Array(vectors.new.length);
  const lengths = Float64Array.from(vectors.new, (vector) => vector.length);
  for (const [oldAt, vector] of vectors.old.entries()) {
    for (const newAt of touched(vector, vectors.spread, index, dots)) {
      const cosine = dots[newAt]! / (vector.length * lengths[newAt]!);
      dots[newAt] = 0;
      if (cosine < LEAST) continue;
      const likeness = Math.round(cosine * 1e6) / 1e6;
      keepBest(bestOfOld[oldAt]!, newAt, likeness, PER_CLAUSE);
      keepBest(bestOfNew[newAt]!, oldAt, likeness, PER_CLAUSE);
    }
  }
  return [
    ...bestOfOld.flatMap((best, old) => best.map(({ at }) => ({ old, new: at }))),
    ...bestOfNew.flatMap((best, at) => best.map((alike) => ({ old: alike.at, new: at }))),
  ];
}

/** By term, the new clauses that are looked for by it, and its weights there: one after another in flat arrays. */
interface Index {
  readonly starts: Int32Array;
  readonly clauses: Int32Array;
  readonly weights: Float64Array;
}

function indexOf(vectors: Vectors): Index {
  const telling = vectors.new.map((vector) => tellingTerms(vector, vectors.spread));
  const starts = new Int32Array(vectors.spread.length + 1);
  for (const [at, chosen] of telling.entries())
    for (const i of chosen) starts[(vectors.new[at]?.terms[i] ?? 0) + 1]! += 1;
  for (let term = 0; term < vectors.spread.length; term += 1) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const clauses = new Int32Array(starts.at(-1) ?? 0);
  const weights = new Float64Array(clauses.length);
  for (const [at, chosen] of telling.entries()) {
    for (const i of chosen) {
      const place = next[vectors.new[at]?.terms[i] ?? 0]!++;
      clauses[place] = at;
      weights[place] = vectors.new[at]?.weights[i] ?? 0;
    }
  }
  return { starts, clauses, weights };
}

/** Positions, in the vector, of the terms its clause is looked for by: the rarest that stand in a second text. */
function tellingTerms({ terms }: TermVector, spread: Int32Array): number[] {
  // One number for spread and position sorts far faster than a comparison.
  const keys = new Float64Array(terms.length);
  let shared = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const within = spread[terms[i]!]!;
    if (within > 1) keys[shared++] = within * terms.length + i;
  }
  const telling: number[] = [];
  let budget = BUDGET;
  for (const key of keys.subarray(0, shared).sort()) {
    const i = key % terms.length;
    const within = spread[terms[i]!]!;
    budget -= within;
    if (budget < 0) break;
    telling.push(i);
  }
  return telling;
}

/** Adds up the dot products with all new clauses that share a telling term, and names those clauses. */
function touched(vector: TermVector, spread: Int32Array, index: Index, dots: Float64Array): number[] {
  const seen: number[] = [];
  for (const i of tellingTerms(vector, spread)) {
    const term = vector.terms[i] ?? 0;
    const weight = vector.weights[i] ?? 0;
    for (let place = index.starts[term]!; place < index.starts[term + 1]!; place += 1) {
      const at = index.clauses[place]!;
      if (dots[at] === 0) seen.push(at);
      dots[at]! += weight * index.weights[place]!;
    }
  }
  return seen;
}

/** The list stays ordered, the most alike first, and never longer than `most`; of equals, the one that stands earlier. */
export function keepBest(best: Alike[], at: number, likeness: number, most: number): void {
  const last = best[most - 1];
  if (last && (likeness < last.likeness || (likeness === last.likeness && at > last.at))) return;
  if (best.length < most) best.push({ at, likeness });
  let place = best.length - 1;
  for (; place > 0; place -= 1) {
    const before = best[place - 1]!;
    if (likeness < before.likeness || (likeness === before.likeness && at > before.at)) break;
    best[place] = before;
  }
  best[place] = { at, likeness };
}
