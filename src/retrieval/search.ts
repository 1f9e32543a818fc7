import { languageOf } from "../text/language.ts";
import { informativeTerms, terms } from "../text/tokens.ts";
import type { Equivalence, Thesaurus } from "./bilingual.ts";
import { collapse, spread, type RankedPassage } from "./collapse.ts";
import { coverage } from "./coverage.ts";
import type { Passage, PassageFilter, Search, SearchResult } from "./passage.ts";
import type { PassageIndex, TermStatistics } from "./passage-index.ts";
import type { IndexedPassage } from "./passage-terms.ts";
import { countTerms, rarity, score, scoredTerms, type CountedTerms, type ScoredTerms } from "./ranking.ts";

/** How many candidates of each list are ranked again. */
const RANKED_AGAIN = 200;
/** What other words for the asked ones count where the question's own language has answers. */
const OTHER_WORDS = 0.5;
/** What an edition counts that a newer one has replaced, where the question is not about certain editions. */
const SUPERSEDED = 0.5;
/** `5.2.1`, `a.3`, `第12条`, `annexa`: what `terms` makes of the number of a clause. */
const CLAUSE_NUMBER = /^(?:\d+(?:\.\d+)+|[a-z](?:\.\d+)+|第\d+\p{Script=Han}+|annex[a-z])$/u;

interface Asked {
  readonly own: ScoredTerms;
  readonly informative: readonly string[];
  readonly clauseNumbers: readonly string[];
  readonly equivalences: readonly Equivalence[];
  readonly otherWords: readonly string[];
  readonly vocabulary: ReadonlySet<string>;
}

/** Search over any index: candidates by the question's terms and by the glossary's, ranked again and collapsed here. */
export function createSearch(index: PassageIndex, thesaurus: Thesaurus): Search {
  return {
    tellingTerms(query) {
      const { informative, otherWords } = understandQuery(query, thesaurus);
      return new Set([...informative, ...otherWords]);
    },
    async search(query, filter, limit) {
      const asked = understandQuery(query, thesaurus);
      if (asked.own.terms.length === 0) return [];
      const { audiences } = filter;
      const statistics = await index.statistics([...asked.vocabulary], audiences);
      const [own, other] = await Promise.all([
        index.candidates(weighted(asked.own.distinct), filter, RANKED_AGAIN),
        index.candidates(weighted(asked.otherWords), filter, RANKED_AGAIN),
      ]);
      const ids = new Set([...own, ...other].map((candidate) => candidate.id));
      const passages = await index.passages([...ids], audiences);
      const ownIds = new Set(own.map((candidate) => candidate.id));
      const language = languageOf(query);
      const answered = passages.some(
        ({ passage }) => passage.language === language && ownIds.has(passage.id),
      );
      const ranked = passages
        .map((indexed) => rank(indexed, asked, filter, statistics, answered ? OTHER_WORDS : 1))
        .sort(bestFirst);
      const collapsed = collapse(ranked);
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
  const equivalences = thesaurus.equivalences(query);
  const known = new Set(own.terms);
  const otherWords = new Set(
    equivalences.flatMap((e) => e.renderings.flat()).filter((term) => !known.has(term)),
  );
  const informative = informativeTerms(query);
  return {
    own,
    informative,
    clauseNumbers: own.distinct.filter((term) => CLAUSE_NUMBER.test(term)),
    equivalences,
    otherWords: [...otherWords],
    vocabulary: new Set([...own.distinct, ...informative, ...otherWords]),
  };
}

function weighted(list: readonly string[]) {
  return list.map((term) => ({ term, weight: 1 }));
}

function rank(
  { passage, terms: passageTerms }: IndexedPassage,
  asked: Asked,
  filter: PassageFilter,
  statistics: TermStatistics,
  otherWords: number,
): RankedPassage {
  const counted = countTerms(passageTerms, asked.vocabulary);
  const words =
    score(asked.own, counted, statistics) +
    otherWords * scoreOfOtherWords(asked, counted, statistics) +
    scoreOfNumber(passage, asked, statistics);
  const chosen = filter.currentOnly === true || filter.editions !== undefined;
  return {
    passage,
    terms: passageTerms,
    counted,
    score: words * (!chosen && isSuperseded(passage, filter) ? SUPERSEDED : 1),
  };
}

/** Of several other words for one thing only the best counts: a passage has no use for saying it twice. */
function scoreOfOtherWords(
  { own, equivalences }: Asked,
  passage: CountedTerms,
  statistics: TermStatistics,
): number {
  const known = new Set(own.terms);
  const best = (renderings: Equivalence["renderings"]) =>
    renderings.reduce((most, rendering) => {
      const unknown = scoredTerms(rendering.filter((term) => !known.has(term)));
      return Math.max(most, score(unknown, passage, statistics));
    }, 0);
  return equivalences.reduce((sum, { renderings }) => sum + best(renderings), 0);
}

/** The clause whose own number was asked for counts that number twice, so that it goes before those that refer to it. */
function scoreOfNumber(passage: Passage, { clauseNumbers }: Asked, statistics: TermStatistics): number {
  if (clauseNumbers.length === 0 || passage.clause === null) return 0;
  const label = /^[A-Z]$/.test(passage.clause) ? `annex ${passage.clause}` : passage.clause;
  const own = terms(label).find((term) => CLAUSE_NUMBER.test(term));
  return own !== undefined && clauseNumbers.includes(own) ? 2 * rarity(own, statistics) : 0;
}

function isSuperseded(passage: Passage, { to }: PassageFilter): boolean {
  return passage.newerFor.some(({ since }) => to === undefined || (since !== null && since <= to));
}

/** Newer first on ties; the id last, so that the same question always has the same answer. */
function bestFirst(a: RankedPassage, b: RankedPassage): number {
  const byDate = (b.passage.date ?? "").localeCompare(a.passage.date ?? "");
  return b.score - a.score || byDate || (a.passage.id < b.passage.id ? -1 : 1);
}
