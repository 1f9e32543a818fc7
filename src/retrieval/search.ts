import { takeApart, tellingTerms, type Asked } from "./asked.ts";
import type { Thesaurus } from "./bilingual.ts";
import { collapse, spread } from "./collapse.ts";
import { askedTerms, coverage } from "./coverage.ts";
import type { DenseSearch } from "./dense/dense-search.ts";
import { NO_RENDERINGS, type Renderings } from "./dictionary/dictionary.ts";
import { joinRanks } from "./join-ranks.ts";
import { withOtherSpellings } from "./other-spellings.ts";
import type { PassageFilter, Search, SearchResult } from "./passage.ts";
import type { Candidate, PassageIndex, TermStatistics, WeightedTerm } from "./passage-index.ts";
import { rankPassages } from "./rank-passages.ts";

/** How many candidates of each list are ranked again; measured: from 140 on more gain nothing, and 100 lose 0.001 of nDCG. */
const RANKED_AGAIN = 150;

/** Search over any index: candidates by the question's terms and by other words for them, ranked again and collapsed here. */
export function createSearch(
  index: PassageIndex,
  thesaurus: Thesaurus,
  dictionary: Renderings = NO_RENDERINGS,
  dense: DenseSearch | null = null,
): Search {
  return {
    tellingTerms: (query) => tellingTerms(takeApart(query, thesaurus, dictionary)),
    async search(query, filter, limit) {
      const written = takeApart(query, thesaurus, dictionary);
      if (written.own.terms.length === 0) return [];
      const { audiences } = filter;
      const { asked, statistics } = await withOtherSpellings(written, query, index, audiences);
      const [{ own, others }, near] = await Promise.all([
        findCandidates(index, asked, filter, statistics),
        // Who names a clause by its number wants that one, and none that means the like.
        asked.clauseNumbers.length > 0 ? [] : (dense?.nearest(query, filter, RANKED_AGAIN) ?? []),
      ]);
      const ids = new Set([...own, ...others, ...near].map((candidate) => candidate.id));
      const found = await index.passages([...ids], audiences);
      const ownIds = new Set(own.map((candidate) => candidate.id));
      const answered = found.some(
        ({ passage }) => passage.language === asked.language && ownIds.has(passage.id),
      );
      const ranked = joinRanks(rankPassages(found, asked, answered, filter, statistics), near);
      const collapsed = collapse(ranked, asked.language);
      const narrowed = filter.editions !== undefined || filter.standards !== undefined;
      return (narrowed ? collapsed : spread(collapsed)).slice(0, limit).map((result, at): SearchResult => {
        const { passage, score, alsoIn } = result;
        const terms = askedTerms(asked, result, statistics);
        return { rank: at + 1, score, coverage: coverage(terms), terms, passage, alsoIn };
      });
    },
  };
}

interface Candidates {
  readonly own: readonly Candidate[];
  readonly others: readonly Candidate[];
}

/** By the question's own terms, by the glossary's other words, and by the dictionary's in passages of their language. */
async function findCandidates(
  index: PassageIndex,
  asked: Asked,
  filter: PassageFilter,
  statistics: TermStatistics,
): Promise<Candidates> {
  const isThere = ({ term }: WeightedTerm) => statistics.counts.has(term);
  const look = (terms: readonly WeightedTerm[], within: PassageFilter) => {
    const there = terms.filter(isThere);
    return there.length === 0 ? [] : index.candidates(there, within, RANKED_AGAIN);
  };
  const [own, ...others] = await Promise.all([
    look(asked.own.distinct.map(plain), filter),
    look(glossaryTerms(asked).map(plain), filter),
    ...(["en", "zh"] as const)
      .filter((language) => filter.language === undefined || filter.language === language)
      .map((language) => look(translatedTerms(asked, language), { ...filter, language })),
  ]);
  return { own, others: others.flat() };
}

function plain(term: string): WeightedTerm {
  return { term, weight: 1 };
}

function glossaryTerms({ own, equivalences }: Asked): readonly string[] {
  const known = new Set(own.terms);
  return [...new Set(equivalences.flatMap((e) => e.renderings.flat()))].filter((term) => !known.has(term));
}

/** What is likeliest, and what else it may be at half the weight: rare renderings are rarely meant. */
function translatedTerms({ own, translations }: Asked, into: "en" | "zh"): readonly WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const { into: language, renderings } of translations)
    for (const { terms, weight } of language === into ? renderings : [])
      for (const term of terms) weights.set(term, Math.max(weights.get(term) ?? 0, weight === 1 ? 1 : 0.5));
  for (const term of own.terms) weights.delete(term);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
