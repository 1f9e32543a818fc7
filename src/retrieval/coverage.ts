import type { Equivalence } from "./bilingual.ts";
import type { TermStatistics } from "./passage-index.ts";
import { rarity, type CountedTerms } from "./ranking.ts";

/**
 * The share of the question's informative terms, weighted by rarity, that a passage bears itself or by another word
 * for the same thing. A term that no passage has weighs most: a question about something else is not covered by
 * the words it shares with everything.
 */
export function coverage(
  informative: readonly string[],
  equivalences: readonly Equivalence[],
  passage: CountedTerms,
  statistics: TermStatistics,
): number {
  const borne = new Set(informative.filter((term) => passage.counts.has(term)));
  for (const { own, renderings } of equivalences)
    if (renderings.some((rendering) => rendering.every((term) => passage.counts.has(term))))
      for (const term of own) borne.add(term);
  let whole = 0;
  let share = 0;
  for (const term of new Set(informative)) {
    const weight = rarity(term, statistics);
    whole += weight;
    if (borne.has(term)) share += weight;
  }
  return whole === 0 ? 0 : share / whole;
}
