import { languageOf, type Language } from "../text/language.ts";
import { informativeTerms, terms } from "../text/tokens.ts";
import type { Equivalence, Thesaurus } from "./bilingual.ts";
import { collapse, spread, type RankedPassage } from "./collapse.ts";
import { coverage } from "./coverage.ts";
import type { Passage, PassageFilter, Search, SearchResult } from "./passage.ts";
import type { PassageIndex, TermStatistics } from "./passage-index.ts";
import type { IndexedPassage } from "./passage-terms.ts";
import { countTerms, mostFor, score, scoredTerms, type CountedTerms, type ScoredTerms } from "./ranking.ts";

/** How many candidates of each list are ranked again. */
const RANKED_AGAIN = 200;
/** What other words for the asked ones count where the question's own are found. */
const OTHER_WORDS = 0.5;
/** What an edition counts that a newer one has replaced, where the question is not about certain editions. */
const SUPERSEDED = 0.5;
/** `5.2.1`, `a.3`, `第12条`, `annexa`: what `terms` makes of the number of a clause. */
const CLAUSE_NUMBER = /^(?:\d+(?:\.\d+)+|[a-z](?:\.\d+)+|第\d+\p{Script=Han}+|annex[a-z])$/u;

interface Asked {
  readonly language: Language;
  readonly own: ScoredTerms;
  readonly informative: readonly string[];
  readonly clauseNumbers: readonly string[];
  readonly equivalences: readonly Equivalence[];
  /** All terms that matter to ranking or coverage. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Other words for one thing the question names, with what they count. */
interface OtherWords {
  readonly renderings: readonly ScoredTerms[];
  readonly weight: number;
}

/** Search over any index: candidates by the question's terms and by the glossary's, ranked again and collapsed here. */
export function createSearch(index: PassageIndex, thesaurus: Thesaurus): Search {
  return {
    tellingTerms(query) {
      const { informative, equivalences } = understandQuery(query, thesaurus);
      return new Set([...informative, ...equivalences.flatMap((e) => e.renderings.flat())]);
    },
    async search(query, filter, limit) {
      const asked = understandQuery(query, thesaurus);
      if (asked.own.terms.length === 0) return [];
      const { audiences } = filter;
      const statistics = await index.statistics([...asked.vocabulary], audiences);
      const [own, other] = await Promise.all([
        index.candidates(asked.own.distinct.map(plain), filter, RANKED_AGAIN),
        index.candidates(otherTerms(asked).map(plain), filter, RANKED_AGAIN),
      ]);
      const ids = new Set([...own, ...other].map((candidate) => candidate.id));
      const found = await index.passages([...ids], audiences);
      const ownIds = new Set(own.map((candidate) => candidate.id));
      const answered = found.some(
        ({ passage }) => passage.language === asked.language && ownIds.has(passage.id),
      );
      const others = otherWords(asked, statistics, answered);
      const ranked = found
        .map((indexed) => rank(indexed, asked, others, filter, statistics))
        .filter((one) => one.score > 0)
        .sort(bestFirst);
      const collapsed = collapse(ranked, asked.language);
      const narrowed = filter.editions !== undefined || filter.standards !== undefined;
      return (narrowed ? collapsed : spread(collapsed)).slice(0, limit).map((result, at): SearchResult => ({
        rank: at + 1,
        score: result.score,
        coverage: coverage(asked.informative, asked.equivalences, result.counted, statistics),
        passage: result.passage,
        alsoIn: result.alsoIn,
      }));
    },
  };
}

function understandQuery(query: string, thesaurus: Thesaurus): Asked {
  const own = scoredTerms(terms(query));
  const informative = informativeTerms(query);
  const equivalences = thesaurus.equivalences(query);
  return {
    language: languageOf(query),
    own,
    informative,
    clauseNumbers: own.distinct.filter((term) => CLAUSE_NUMBER.test(term)),
    equivalences,
    vocabulary: new Set([
      ...own.distinct,
      ...informative,
      ...equivalences.flatMap((e) => e.renderings.flat()),
    ]),
  };
}

function plain(term: string) {
  return { term, weight: 1 };
}

function otherTerms({ own, equivalences }: Asked): readonly string[] {
  const known = new Set(own.terms);
  return [...new Set(equivalences.flatMap((e) => e.renderings.flat()))].filter((term) => !known.has(term));
}

/** Half where the question's own words are found; in full where a word of it is found nowhere, or no passage answers in its language. */
function otherWords(
  { own, equivalences }: Asked,
  statistics: TermStatistics,
  answered: boolean,
): readonly OtherWords[] {
  const known = new Set(own.terms);
  return equivalences.map((equivalence) => ({
    renderings: equivalence.renderings.map((words) => scoredTerms(words.filter((term) => !known.has(term)))),
    weight: answered && equivalence.own.every((term) => statistics.counts.has(term)) ? OTHER_WORDS : 1,
  }));
}

function rank(
  { passage, terms: passageTerms }: IndexedPassage,
  asked: Asked,
  others: readonly OtherWords[],
  filter: PassageFilter,
  statistics: TermStatistics,
): RankedPassage {
  const counted = countTerms(passageTerms, asked.vocabulary);
  const words =
    score(asked.own, counted, statistics) +
    scoreOfOtherWords(others, counted, statistics) +
    scoreOfNumber(passage, asked, statistics);
  const chosen = filter.currentOnly === true || filter.editions !== undefined;
  const share = !chosen && isSuperseded(passage, filter) ? SUPERSEDED : 1;
  return { passage, terms: passageTerms, counted, score: words * share };
}

/** Of several other words for one thing only the best counts: a passage is no better for saying it twice. */
function scoreOfOtherWords(
  others: readonly OtherWords[],
  passage: CountedTerms,
  statistics: TermStatistics,
): number {
  let sum = 0;
  for (const { renderings, weight } of others)
    sum += weight * Math.max(0, ...renderings.map((words) => score(words, passage, statistics)));
  return sum;
}

/** The clause whose own number was asked for goes before those that refer to it, however often. */
function scoreOfNumber(passage: Passage, { clauseNumbers }: Asked, statistics: TermStatistics): number {
  if (clauseNumbers.length === 0 || passage.clause === null) return 0;
  const label = /^[A-Z]$/.test(passage.clause) ? `annex ${passage.clause}` : passage.clause;
  const own = terms(label);
  return own.some((term) => clauseNumbers.includes(term)) ? mostFor(own, statistics) : 0;
}

function isSuperseded(passage: Passage, { to }: PassageFilter): boolean {
  return passage.newerFor.some(({ since }) => to === undefined || (since !== null && since <= to));
}

/** Newer first on ties; the id last, so that the same question always has the same answer. */
function bestFirst(a: RankedPassage, b: RankedPassage): number {
  const byDate = (b.passage.date ?? "").localeCompare(a.passage.date ?? "");
  return b.score - a.score || byDate || (a.passage.id < b.passage.id ? -1 : 1);
}
