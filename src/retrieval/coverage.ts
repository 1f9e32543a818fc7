import type { Asked } from "./asked.ts";
import type { RankedPassage } from "./collapse.ts";
import type { AskedTerm } from "./passage.ts";
import type { TermStatistics } from "./passage-index.ts";
import { rarity } from "./ranking.ts";

type Informative = Pick<Asked, "informative" | "equivalences" | "translations">;

/**
 * The question's informative terms, each once, as a passage meets them: itself or by another word for the same thing;
 * the dictionary's words stand for them in the other language only.
 */
export function askedTerms(
  { informative, equivalences, translations }: Informative,
  { passage, counted }: Pick<RankedPassage, "passage" | "counted">,
  statistics: TermStatistics,
): readonly AskedTerm[] {
  const meets = (holds: (term: string) => boolean, isInto: (language: string) => boolean) => {
    const met = new Set(informative.filter(holds));
    for (const { own, renderings } of equivalences)
      if (renderings.some((terms) => terms.every(holds))) for (const term of own) met.add(term);
    for (const { own, into, renderings } of translations)
      if (isInto(into) && renderings.some(({ terms }) => terms.every(holds)))
        for (const term of own) met.add(term);
    return met;
  };
  const borne = meets(
    (term) => counted.counts.has(term),
    (language) => language === passage.language,
  );
  const known = meets(
    (term) => statistics.counts.has(term),
    () => true,
  );
  return [...new Set(informative)].map((term) => ({
    term,
    weight: rarity(term, statistics),
    borne: borne.has(term),
    known: known.has(term),
  }));
}

/**
 * The share of the terms, by weight, that is borne. A term that no passage has weighs most: a question about something
 * else is not covered by the words it shares with everything.
 */
export function coverage(terms: readonly AskedTerm[]): number {
  const weightOf = (some: readonly AskedTerm[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const whole = weightOf(terms);
  return whole === 0 ? 0 : weightOf(terms.filter(({ borne }) => borne)) / whole;
}
