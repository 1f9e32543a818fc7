import type { Language } from "../text/language.ts";
import type { Passage } from "./passage.ts";
import type { PassageTerms } from "./passage-terms.ts";
import type { CountedTerms } from "./ranking.ts";

export interface RankedPassage {
  readonly passage: Passage;
  readonly terms: PassageTerms;
  readonly counted: CountedTerms;
  readonly score: number;
}

export interface CollapsedPassage extends RankedPassage {
  /** Other editions in which nearly the same passage stands. */
  readonly alsoIn: readonly string[];
}

/** The share of common terms from which two passages count as one; one changed figure in a sentence stays below. */
const NEARLY_SAME = 0.85;
/** How many passages of one document a search over many gives. */
const MOST_OF_ONE = 3;

/**
 * Keeps one of what says the same: the best of nearly equal passages in several editions of a standard, and of a
 * clause in both languages the one in the reader's. `ranked` is best first, and so is the result.
 */
export function collapse(ranked: readonly RankedPassage[], language: Language): readonly CollapsedPassage[] {
  const kept: { ranked: RankedPassage; readonly alsoIn: Set<string> }[] = [];
  for (const one of ranked) {
    const twin = kept.find((other) => saysTheSame(one, other.ranked));
    if (!twin) kept.push({ ranked: one, alsoIn: new Set() });
    else if (one.passage.edition !== twin.ranked.passage.edition) twin.alsoIn.add(one.passage.edition ?? "");
    else if (one.passage.language === language) twin.ranked = { ...one, score: twin.ranked.score };
  }
  return kept.map(({ ranked, alsoIn }) => ({ ...ranked, alsoIn: [...alsoIn].sort() }));
}

/** At most three passages of one edition, so that one document does not crowd out the others. */
export function spread(ranked: readonly CollapsedPassage[]): readonly CollapsedPassage[] {
  const taken = new Map<string, number>();
  return ranked.filter(({ passage }) => {
    const document = passage.edition ?? passage.id;
    const before = taken.get(document) ?? 0;
    taken.set(document, before + 1);
    return before < MOST_OF_ONE;
  });
}

function saysTheSame(one: RankedPassage, other: RankedPassage): boolean {
  const a = one.passage;
  const b = other.passage;
  if (a.standard === null || a.standard !== b.standard) return false;
  if (a.edition === b.edition) return a.language !== b.language && a.clause === b.clause;
  return a.language === b.language && shareInCommon(one.terms, other.terms) >= NEARLY_SAME;
}

/** Jaccard's index over the sets of terms of the texts; headings differ in their numbers. */
function shareInCommon(a: PassageTerms, b: PassageTerms): number {
  const [one, other] = [new Set(a.text), new Set(b.text)];
  const common = [...one].filter((term) => other.has(term)).length;
  return common / (one.size + other.size - common);
}
