import type { Trust } from "./belief.ts";
import type { Pair } from "./candidates.ts";
import type { Evidence } from "./evidence.ts";

/** Where so many sure links kept their numbers, a number is a clause's name, and no mere place. */
const NUMBERS_ARE_NAMES = 0.9;

/** A clause that kept half of its words is that clause still, */
const SAME_WORDS = 0.5;

/** where it shares with the other twice as many as any that joined or left it: else it was cut up, or put together. */
const LEAD = 2;

/**
 * Whether two linked clauses, into which others were merged or from which others were split, are one clause still: by
 * its title, by its number where numbers are names, or by its words. Else several clauses became a new one together.
 * Between two languages nothing is called so: what was lost there is told of them all together.
 */
export function staysItself(
  evidence: Evidence,
  trust: Trust,
  link: Pair,
  { old, new: after }: { readonly old: readonly number[]; readonly new: readonly number[] },
): boolean {
  if (evidence.isTranslated) return false;
  const own = evidence.likeness(link);
  if (own.title === 1 || (own.number === 1 && trust.number >= NUMBERS_ARE_NAMES)) return true;
  const others = old.flatMap((from) =>
    after
      .filter((to) => from !== link.old || to !== link.new)
      .map((to) => evidence.likeness({ old: from, new: to }).content),
  );
  return own.content >= SAME_WORDS && own.content >= LEAD * Math.max(...others);
}
