import type { TermStatistics, WeightedTerm } from "../passage-index.ts";
import type { PassageTerms } from "../passage-terms.ts";
import { rarity } from "../ranking.ts";

/** As Pinecone takes it: dimensions in ascending order, each once, with a value other than 0. */
export interface SparseVector {
  readonly indices: number[];
  readonly values: number[];
}

/** Pinecone's limit. */
const MOST_DIMENSIONS = 1_000;
/** BM25's saturation. The length of a passage is held against a usual one: the average would change every vector. */
const K1 = 1.2;
const B = 0.75;
const USUAL_LENGTH = 100;

/** What BM25 knows of a passage alone: how often it holds each term. Its product with a question's vector is a score. */
export function passageVector({ heading, text }: PassageTerms): SparseVector {
  const counts = new Map<string, number>();
  for (const term of [...heading, ...text]) counts.set(term, (counts.get(term) ?? 0) + 1);
  const length = heading.length + text.length;
  const saturation = K1 * (1 - B + (B * length) / USUAL_LENGTH);
  return vectorOf([...counts].map(([term, count]) => [term, (count * (K1 + 1)) / (count + saturation)]));
}

/** What BM25 knows of a question: how much each term counts, by its weight and its rarity. Unknown terms are left out. */
export function questionVector(terms: readonly WeightedTerm[], statistics: TermStatistics): SparseVector {
  const known = terms.filter(({ term }) => statistics.counts.has(term));
  return vectorOf(known.map(({ term, weight }) => [term, weight * rarity(term, statistics)]));
}

/** Terms that fall on one dimension are added up, which costs a candidate in millions: what is found is ranked again. */
function vectorOf(weights: readonly (readonly [string, number])[]): SparseVector {
  const values = new Map<number, number>();
  const heaviest = [...weights].sort(([, a], [, b]) => b - a).slice(0, MOST_DIMENSIONS);
  for (const [term, weight] of heaviest) {
    const dimension = dimensionOf(term);
    if (weight > 0) values.set(dimension, (values.get(dimension) ?? 0) + weight);
  }
  const sorted = [...values].sort(([a], [b]) => a - b);
  return { indices: sorted.map(([dimension]) => dimension), values: sorted.map(([, value]) => value) };
}

/** One of 2^32 dimensions (FNV-1a). */
function dimensionOf(term: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(term, "utf8")) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
