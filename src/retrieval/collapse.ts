import type { Language } from "../text/language.ts";
import type { Passage } from "./passage.ts";
import type { WrittenTerms } from "./passage-terms.ts";
import type { CountedTerms } from "./ranking.ts";

export interface RankedPassage {
  readonly passage: Passage;
  readonly terms: WrittenTerms;
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

/** Passages that say the same, of one standard. */
interface Sameness {
  shown: RankedPassage;
  readonly members: WithTerms[];
}

interface WithTerms extends RankedPassage {
  /** The set of the text's terms; headings differ in their numbers. Made when it is compared, which most are not. */
  readonly distinct: () => ReadonlySet<string>;
}

/**
 * Keeps one of what says the same: the best of nearly equal passages in several editions of a standard, and of a
 * clause in both languages the one in the reader's. `ranked` is best first, and so is the result.
 */
export function collapse(ranked: readonly RankedPassage[], language: Language): readonly CollapsedPassage[] {
  const all: Sameness[] = [];
  const byStandard = new Map<string, Sameness[]>();
  for (const one of ranked) {
    const { standard } = one.passage;
    const siblings = (standard !== null && byStandard.get(standard)) || [];
    const withTerms = { ...one, distinct: once(() => new Set(one.terms.text.split(" "))) };
    const found = siblings.find(({ members }) => members.some((member) => saysTheSame(withTerms, member)));
    if (found) {
      found.members.push(withTerms);
      if (isReadersText(one.passage, found.shown.passage, language))
        found.shown = { ...one, score: found.shown.score };
      continue;
    }
    const sameness = { shown: one, members: [withTerms] };
    all.push(sameness);
    if (standard !== null) byStandard.set(standard, [...siblings, sameness]);
  }
  return all.map(({ shown, members }) => ({ ...shown, alsoIn: otherEditions(shown, members) }));
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

function saysTheSame(one: WithTerms, other: WithTerms): boolean {
  const a = one.passage;
  const b = other.passage;
  if (a.edition === b.edition) return a.language !== b.language && a.clause === b.clause;
  return a.language === b.language && isNearlyEqual(one.distinct(), other.distinct());
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** By Jaccard's index over the sets of terms; given up as soon as too many terms are not common. */
function isNearlyEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const enough = ((small.size + large.size) * NEARLY_SAME) / (1 + NEARLY_SAME);
  let mayLack = small.size - enough;
  if (mayLack < 0) return false;
  for (const term of small) {
    if (large.has(term)) continue;
    mayLack -= 1;
    if (mayLack < 0) return false;
  }
  return true;
}

function isReadersText(one: Passage, shown: Passage, language: Language): boolean {
  return one.edition === shown.edition && one.language === language && shown.language !== language;
}

function otherEditions({ passage }: RankedPassage, members: readonly WithTerms[]): readonly string[] {
  const editions = new Set(members.map((member) => member.passage.edition).filter((id) => id !== null));
  return [...editions].filter((edition) => edition !== passage.edition).sort();
}
