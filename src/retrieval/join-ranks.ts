import type { RankedPassage } from "./collapse.ts";
import type { Candidate } from "./passage-index.ts";

/** Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009) with the constant of its authors. */
const CONSTANT = 60;

/**
 * Joins the ranks by words with those by meaning, best first: scores of the two have nothing in common but their order.
 * `ranked` is best first by words; what has no word of the question (a score of 0) stays only where it is near it.
 */
export function joinRanks(
  ranked: readonly RankedPassage[],
  near: readonly Candidate[],
): readonly RankedPassage[] {
  const byWords = ranked.filter(({ score }) => score > 0);
  if (near.length === 0) return byWords;
  const nearness = new Map(near.map(({ id, score }) => [id, score]));
  const byMeaning = ranked
    .filter(({ passage }) => nearness.has(passage.id))
    .sort((a, b) => nearnessOf(b, nearness) - nearnessOf(a, nearness) || newerFirst(a, b));
  const shares = new Map<RankedPassage, number>();
  for (const list of [byWords, byMeaning])
    for (const [at, one] of list.entries()) shares.set(one, (shares.get(one) ?? 0) + 1 / (CONSTANT + at + 1));
  return [...shares]
    .map(([one, score]) => ({ ...one, score }))
    .sort((a, b) => b.score - a.score || newerFirst(a, b));
}

/** To a thousandth: the same clause in two editions lies equally near. */
function nearnessOf({ passage }: RankedPassage, nearness: ReadonlyMap<string, number>): number {
  return Math.round((nearness.get(passage.id) ?? 0) * 1_000);
}

function newerFirst({ passage: a }: RankedPassage, { passage: b }: RankedPassage): number {
  return (b.date ?? "").localeCompare(a.date ?? "") || (a.id < b.id ? -1 : 1);
}
