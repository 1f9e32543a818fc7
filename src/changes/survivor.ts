import type { Trust } from "./belief.ts";
import type { Pair } from "./candidates.ts";
import type { Evidence, Likeness } from "./evidence.ts";

/** Where so many sure links kept their numbers, a number is a clause's name, and no mere place. */
const NUMBERS_ARE_NAMES = 0.9;

/** A clause that kept half of its words is that clause still, */
const SAME_WORDS = 0.5;

/** where it shares with the other twice as many as any that joined or left it: else it was cut up, or put together. */
const LEAD = 2;

/**
 * Of clauses that were merged, or split, the two that are one clause still: by title, by number where numbers are
 * names, or, of the linked ones, by their words. Null where several clauses became a new one together, and between two
 * languages: what was lost there is told of them all together.
 */
export function survivorIn(
  evidence: Evidence,
  trust: Trust,
  link: Pair,
  { old, new: after }: { readonly old: readonly number[]; readonly new: readonly number[] },
): Pair | null {
  if (evidence.isTranslated) return null;
  const pairs = old.flatMap((from) => after.map((to) => evidence.likeness({ old: from, new: to })));
  const isLinked = (pair: Pair): boolean => pair.old === link.old && pair.new === link.new;
  const namesakes = pairs.filter((pair) => hasOneName(pair, trust));
  if (namesakes.length > 0) return namesakes.find(isLinked) ?? mostAlike(namesakes);
  const others = pairs.filter((pair) => !isLinked(pair));
  const { content } = evidence.likeness(link);
  const isLeading = content >= LEAD * Math.max(...others.map((pair) => pair.content));
  return content >= SAME_WORDS && isLeading ? link : null;
}

function hasOneName({ title, number }: Likeness, trust: Trust): boolean {
  return title === 1 || (number === 1 && trust.number >= NUMBERS_ARE_NAMES);
}

function mostAlike(pairs: readonly Likeness[]): Likeness | null {
  return pairs.toSorted((a, b) => b.content - a.content || a.old + a.new - (b.old + b.new))[0] ?? null;
}
