import type { Pair } from "./candidates.ts";
import type { Evidence, Likeness } from "./evidence.ts";

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
  link: Pair,
  { old, new: after }: { readonly old: readonly number[]; readonly new: readonly number[] },
  numbersAreNames: boolean,
): Pair | null {
  if (evidence.isTranslated) return null;
  const linked = evidence.likeness(link);
  const pairs = old.flatMap((from) => after.map((to) => evidence.likeness({ old: from, new: to })));
  const others = pairs.filter((pair) => pair !== linked);
  // What several of them are called tells none from the others.
  const titleIsName = pairs.filter(({ title }) => title > 0).length === 1;
  const hasOneName = ({ title, number }: Likeness): boolean =>
    (title > 0 && titleIsName) || (number === 1 && numbersAreNames);
  if (hasOneName(linked)) return linked;
  const [namesake] = others
    .filter(hasOneName)
    .toSorted((a, b) => b.content - a.content || a.old + a.new - (b.old + b.new));
  if (namesake) return namesake;
  const isLeading = linked.content >= LEAD * Math.max(...others.map((pair) => pair.content));
  return linked.content >= SAME_WORDS && isLeading ? linked : null;
}
