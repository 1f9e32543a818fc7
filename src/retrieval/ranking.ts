import { isHanTerm } from "../text/tokens.ts";
import type { TermStatistics } from "./passage-index.ts";
import type { PassageTerms } from "./passage-terms.ts";

/** BM25 (Robertson and Zaragoza 2009) with the usual constants: saturation of repeated terms, weight of length. */
const K1 = 1.2;
const B = 0.75;
/** What a pair of neighbours counts beside its terms; measured on English collections, flat between 0.2 and 0.5. */
const PAIR_WEIGHT = 0.3;

/** How often the words of a question stand in a passage. */
export interface CountedTerms {
  readonly counts: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
  /** Of the whole passage, in terms. */
  readonly length: number;
}

/** Words to score by, in the order of the question: neighbours in it are looked for as neighbours. */
export interface ScoredTerms {
  readonly terms: readonly string[];
  readonly distinct: readonly string[];
  readonly pairs: readonly string[];
}

export function scoredTerms(terms: readonly string[]): ScoredTerms {
  return { terms, distinct: [...new Set(terms)], pairs: [...new Set(pairsIn(terms))] };
}

/** Only the terms of `vocabulary` are counted, for a passage has many and a question few. */
export function countTerms({ heading, text }: PassageTerms, vocabulary: ReadonlySet<string>): CountedTerms {
  const counts = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const terms of [heading, text]) {
    let previous: string | null = null;
    for (const term of terms) {
      const known = vocabulary.has(term);
      if (known) add(counts, term);
      if (known && previous !== null) add(pairs, `${previous} ${term}`);
      previous = known ? term : null;
    }
  }
  return { counts, pairs, length: heading.length + text.length };
}

/** The most that terms can add to a score, however often they stand in a passage. */
export function mostFor(terms: readonly string[], statistics: TermStatistics): number {
  return (K1 + 1) * terms.reduce((sum, term) => sum + rarity(term, statistics), 0);
}

/** How rare a term is among the passages the asker may see; never negative, highest for a term that is nowhere. */
export function rarity(term: string, { passages, counts }: TermStatistics): number {
  const count = counts.get(term) ?? 0;
  return Math.log(1 + (passages - count + 0.5) / (count + 0.5));
}

/** BM25 over heading and text as one, and the same again, at less weight, for pairs of neighbours. */
export function score(asked: ScoredTerms, passage: CountedTerms, statistics: TermStatistics): number {
  const lengthShare = statistics.averageLength === 0 ? 1 : passage.length / statistics.averageLength;
  const saturation = K1 * (1 - B + B * lengthShare);
  const saturated = (count: number) => (count * (K1 + 1)) / (count + saturation);
  let sum = 0;
  for (const term of asked.distinct) {
    const count = passage.counts.get(term);
    if (count !== undefined) sum += rarity(term, statistics) * saturated(count);
  }
  for (const pair of asked.pairs) {
    const count = passage.pairs.get(pair);
    if (count === undefined) continue;
    const [first = "", second = ""] = pair.split(" ");
    sum += PAIR_WEIGHT * (rarity(first, statistics) + rarity(second, statistics)) * saturated(count);
  }
  return sum;
}

/** The pairs to look for, joined by a space. Chinese ones are left out: pairs of characters are terms already. */
function pairsIn(terms: readonly string[]): readonly string[] {
  const pairs: string[] = [];
  let previous: string | null = null;
  for (const term of terms) {
    const latin = !isHanTerm(term);
    if (latin && previous !== null && previous !== term) pairs.push(`${previous} ${term}`);
    previous = latin ? term : null;
  }
  return pairs;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
