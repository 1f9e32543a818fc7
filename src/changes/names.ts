import type { Link } from "./alignment.ts";
import type { Outline } from "./outline.ts";
import type { Trust } from "./belief.ts";

/** So many sure links must have kept their numbers, */
const LEAST_KEPT = 0.9;

/** and so many numbers of clauses that went, or came, must not be borne by others; fewer may be chance. */
const LEAST_GAPS = 3;

/** Of all that went or came between others. */
const LEAST_SHARE_OF_GAPS = 0.9;

/**
 * Whether a number is the name of a clause in these editions, and no mere place: where a clause went, its number stays
 * unused, and where one came, none had it before. In a text that is numbered through, the next one takes its number.
 */
export function numbersAreNames(old: Outline, after: Outline, links: readonly Link[], trust: Trust): boolean {
  if (trust.number < LEAST_KEPT) return false;
  const went = between(old, after, new Set(links.map((link) => link.old)));
  const came = between(after, old, new Set(links.map((link) => link.new)));
  const gaps = went.gaps + came.gaps;
  return gaps >= LEAST_GAPS && gaps >= LEAST_SHARE_OF_GAPS * (went.all + came.all);
}

/** The numbered clauses without a partner before a neighbour that has one, and those whose number the other side lacks. */
function between(
  outline: Outline,
  other: Outline,
  linked: ReadonlySet<number>,
): { readonly all: number; readonly gaps: number } {
  const borne = new Set(other.map(({ clause }) => clause.number));
  const lastLinked = new Map<number, number>();
  for (const at of linked) {
    const parent = outline[at]?.parent ?? -1;
    lastLinked.set(parent, Math.max(at, lastLinked.get(parent) ?? -1));
  }
  const unlinked = outline.filter(
    ({ clause, parent }, at) =>
      clause.number !== null && !linked.has(at) && at < (lastLinked.get(parent) ?? -1),
  );
  return { all: unlinked.length, gaps: unlinked.filter(({ clause }) => !borne.has(clause.number)).length };
}
