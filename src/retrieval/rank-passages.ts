import { hasHan } from "../text/language.ts";
import { isHanTerm, terms } from "../text/tokens.ts";
import type { Asked } from "./asked.ts";
import type { RankedPassage } from "./collapse.ts";
import type { TranslatedWord } from "./dictionary/translate.ts";
import type { Passage, PassageFilter } from "./passage.ts";
import type { TermStatistics } from "./passage-index.ts";
import type { IndexedPassage } from "./passage-terms.ts";
import {
  countTerms,
  mostFor,
  score,
  scoredTerms,
  scoreOfAlternatives,
  type Alternative,
  type CountedTerms,
  type ScoredTerms,
} from "./ranking.ts";

/** What words of the other language for the asked ones count where the question's own are found. */
const OTHER_WORDS = 0.5;
/** What synonyms count there; measured on Chinese questions, where twice as much loses 0.002 of nDCG. */
const SYNONYMS = 0.25;
/** And what words count beside them that often mean something else. */
const LOOSE = 0.05;
/** And where the asked one stands in no text. */
const LOOSE_ALONE = 0.6;
/** What an edition counts that a newer one has replaced, where the question is not about certain editions. */
const SUPERSEDED = 0.5;

/** Other words for one thing the question names, with what they count. */
interface OtherWords {
  /** The asked word, in Chinese taken apart into characters and pairs. */
  readonly own: ScoredTerms;
  /** In Chinese, taken apart as the asked word is. */
  readonly chinese: readonly ScoredTerms[];
  /** In English, a term for each of its words. */
  readonly english: readonly Alternative[];
  readonly weights: { readonly chinese: number; readonly english: number };
}

/**
 * Ranks passages by all that was asked, best first; what has no word of it has a score of 0. `answered` says that the
 * question's own words are found in its own language.
 */
export function rankPassages(
  found: readonly IndexedPassage[],
  asked: Asked,
  answered: boolean,
  filter: PassageFilter,
  statistics: TermStatistics,
): readonly RankedPassage[] {
  const others = otherWords(asked, statistics, answered);
  return found.map((indexed) => rank(indexed, asked, others, answered, filter, statistics)).sort(bestFirst);
}

/** Less where the question's own words are found; in full where a word of it is found nowhere, or no passage answers in its language. */
function otherWords(
  { own, equivalences }: Asked,
  statistics: TermStatistics,
  answered: boolean,
): readonly OtherWords[] {
  const known = new Set(own.terms);
  return equivalences.map((equivalence) => {
    const isKnown = equivalence.own.every((term) => statistics.counts.has(term));
    const share = !equivalence.loose ? 1 : isKnown ? LOOSE : LOOSE_ALONE;
    const renderings = equivalence.renderings
      .map((words) => words.filter((term) => !known.has(term)))
      .filter((words) => words.length > 0);
    const { chinese = [], english = [] } = Object.groupBy(renderings, (words) =>
      words.some(hasHan) ? "chinese" : "english",
    );
    return {
      own: scoredTerms(equivalence.own.flatMap((term) => (isHanTerm(term) ? terms(term) : term))),
      chinese: chinese.map(scoredTerms),
      english: english.map((words) => ({ terms: words, weight: 1 })),
      weights:
        !answered || !isKnown
          ? { chinese: share, english: share }
          : equivalence.own.some(hasHan)
            ? { chinese: SYNONYMS * share, english: OTHER_WORDS }
            : { chinese: OTHER_WORDS, english: SYNONYMS * share },
    };
  });
}

function rank(
  { passage, terms: passageTerms }: IndexedPassage,
  asked: Asked,
  others: readonly OtherWords[],
  answered: boolean,
  filter: PassageFilter,
  statistics: TermStatistics,
): RankedPassage {
  const counted = countTerms(passageTerms, asked.vocabulary);
  const words =
    score(asked.own, counted, statistics) +
    scoreOfOtherWords(others, counted, statistics) +
    scoreOfTranslations(asked.translations, passage, counted, statistics) * (answered ? OTHER_WORDS : 1) +
    scoreOfNumbers(passage, asked, statistics);
  const chosen = filter.currentOnly === true || filter.editions !== undefined;
  const share = !chosen && isSuperseded(passage, filter) ? SUPERSEDED : 1;
  return { passage, terms: passageTerms, counted, score: words * share };
}

/**
 * Of several other words for one thing only the best counts, and only as far as it goes beyond the asked one: a passage is
 * no better for saying it twice.
 */
function scoreOfOtherWords(
  others: readonly OtherWords[],
  passage: CountedTerms,
  statistics: TermStatistics,
): number {
  let sum = 0;
  for (const { own, chinese, english, weights } of others) {
    const best = Math.max(
      weights.english * scoreOfAlternatives(english, passage, statistics),
      ...chinese.map((words) => weights.chinese * score(words, passage, statistics)),
    );
    if (best > 0) sum += Math.max(0, best - score(own, passage, statistics));
  }
  return sum;
}

/** A passage in the asker's own language says it in their words or not at all. */
function scoreOfTranslations(
  translations: readonly TranslatedWord[],
  { language }: Passage,
  passage: CountedTerms,
  statistics: TermStatistics,
): number {
  let sum = 0;
  for (const { into, weight, renderings } of translations)
    if (into === language) sum += weight * scoreOfAlternatives(renderings, passage, statistics);
  return sum;
}

/** What bears the number that was asked for goes before what refers to it, however often: a clause, a standard's text. */
function scoreOfNumbers(passage: Passage, asked: Asked, statistics: TermStatistics): number {
  const { clauseNumbers, standardNumbers } = asked;
  let sum = 0;
  if (clauseNumbers.length > 0 && passage.clause !== null) {
    const label = /^[A-Z]$/.test(passage.clause) ? `annex ${passage.clause}` : passage.clause;
    const own = terms(label);
    if (own.some((term) => clauseNumbers.includes(term))) sum += mostFor(own, statistics);
  }
  if (standardNumbers.length > 0) {
    const document = terms(passage.document);
    for (const number of standardNumbers.filter((asked) => document.includes(asked)))
      sum += mostFor(
        asked.own.terms.filter((term) => number.includes(term)),
        statistics,
      );
  }
  return sum;
}

function isSuperseded(passage: Passage, { to }: PassageFilter): boolean {
  return passage.newerFor.some(({ since }) => to === undefined || (since !== null && since <= to));
}

/** Newer first on ties; the id last, so that the same question always has the same answer. */
function bestFirst(a: RankedPassage, b: RankedPassage): number {
  const byDate = (b.passage.date ?? "").localeCompare(a.passage.date ?? "");
  return b.score - a.score || byDate || (a.passage.id < b.passage.id ? -1 : 1);
}
