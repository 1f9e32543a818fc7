import { isHanTerm } from "../text/tokens.ts";
import type { TermStatistics } from "./passage-index.ts";
import type { WrittenTerms } from "./passage-terms.ts";

/** BM25 (Robertson and Zaragoza 2009) with the usual constants: saturation of repeated terms, weight of length. */
const K1 = 1.2;
const B = 0.75;
/** What a pair of neighbours counts beside its terms; measured on English collections, flat between 0.2 and 0.5. */
const PAIR_WEIGHT = 0.3;
/** What a wording of several terms counts where only some of them stand; measured across languages, flat to 0.5. */
const PART_OF_WORDING = 0.2;

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

/** The terms to be counted, prepared for looking through many passages. */
export interface Vocabulary {
  readonly terms: ReadonlySet<string>;
  /** 1 for each UTF-16 unit that one of them begins with. */
  readonly beginnings: Uint8Array;
}

export function vocabularyOf(terms: Iterable<string>): Vocabulary {
  const beginnings = new Uint8Array(1 << 16);
  const distinct = new Set(terms);
  for (const term of distinct) beginnings[term.charCodeAt(0)] = 1;
  return { terms: distinct, beginnings };
}

const SPACE = 0x20;

/** Only the terms of `vocabulary` are counted, for a passage has many and a question few; the others are not even read. */
export function countTerms({ heading, text }: WrittenTerms, { terms, beginnings }: Vocabulary): CountedTerms {
  const counts = new Map<string, number>();
  const pairs = new Map<string, number>();
  let length = 0;
  for (const written of [heading, text]) {
    let previous: string | null = null;
    for (let start = 0, end = 0; start < written.length; start = end + 1) {
      for (end = start; end < written.length && written.charCodeAt(end) !== SPACE;) end += 1;
      length += 1;
      const term: string | null =
        beginnings[written.charCodeAt(start)] === 1 ? written.slice(start, end) : null;
      const known = term !== null && terms.has(term);
      if (known) add(counts, term);
      if (known && previous !== null) add(pairs, `${previous} ${term}`);
      previous = known ? term : null;
    }
  }
  return { counts, pairs, length };
}

/** The most that terms and their pairs can add to a score, however often they stand in a passage. */
export function mostFor(terms: readonly string[], statistics: TermStatistics): number {
  const sum = terms.reduce((all, term) => all + rarity(term, statistics), 0);
  const sumOfPairs = pairsIn(terms).reduce((all, pair) => all + rarityOfPair(pair, statistics), 0);
  return (K1 + 1) * (sum + PAIR_WEIGHT * sumOfPairs);
}

/** How rare a term is among the passages the asker may see; never negative, highest for a term that is nowhere. */
export function rarity(term: string, statistics: TermStatistics): number {
  return rarityOf(statistics.counts.get(term) ?? 0, statistics);
}

function rarityOfPair(pair: string, statistics: TermStatistics): number {
  return pair.split(" ").reduce((sum, term) => sum + rarity(term, statistics), 0);
}

function rarityOf(count: number, { passages }: TermStatistics): number {
  return Math.log(1 + (passages - count + 0.5) / (count + 0.5));
}

/** What a term that stands there so often counts: ever less for each further time, and less in a long passage. */
export function saturated(
  count: number,
  { length }: Pick<CountedTerms, "length">,
  { averageLength }: TermStatistics,
): number {
  const lengthShare = averageLength === 0 ? 1 : length / averageLength;
  return (count * (K1 + 1)) / (count + K1 * (1 - B + B * lengthShare));
}

/** BM25 over heading and text as one, and the same again, at less weight, for pairs of neighbours. */
export function score(asked: ScoredTerms, passage: CountedTerms, statistics: TermStatistics): number {
  let sum = 0;
  for (const term of asked.distinct) {
    const count = passage.counts.get(term);
    if (count !== undefined) sum += rarity(term, statistics) * saturated(count, passage, statistics);
  }
  for (const pair of asked.pairs) {
    const count = passage.pairs.get(pair);
    if (count === undefined) continue;
    sum += PAIR_WEIGHT * rarityOfPair(pair, statistics) * saturated(count, passage, statistics);
  }
  return sum;
}

/**
 * Words of which any may stand for one asked word, taken as one word (structured queries, Pirkola 1998): what they count
 * is added up, and together they are as rare as all of them together. Where each counted by itself, the oddest rendering,
 * being the rarest, would count most.
 */
export function scoreOfAlternatives(
  alternatives: readonly Alternative[],
  passage: CountedTerms,
  statistics: TermStatistics,
): number {
  let count = 0;
  for (const { terms, weight } of alternatives) count += weight * countOfAll(terms, passage.counts);
  if (count === 0) return 0;
  const standIn = alternatives.reduce((sum, { terms }) => sum + fewestWith(terms, statistics), 0);
  const rare = rarityOf(Math.min(standIn, statistics.passages), statistics);
  return rare * saturated(count, passage, statistics);
}

export interface Alternative {
  readonly terms: readonly string[];
  readonly weight: number;
}

/** How often a wording of several terms may stand there; where it can't, what there is of it counts a little. */
function countOfAll(terms: readonly string[], counts: ReadonlyMap<string, number>): number {
  let fewest = Infinity;
  let all = 0;
  for (const term of terms) {
    const count = counts.get(term) ?? 0;
    fewest = Math.min(fewest, count);
    all += count;
  }
  return all === 0 ? 0 : fewest + PART_OF_WORDING * (all / terms.length - fewest);
}

function fewestWith(terms: readonly string[], { counts }: TermStatistics): number {
  return Math.min(...terms.map((term) => counts.get(term) ?? 0));
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
