import type { ForceName, Provision } from "../standards/force.ts";
import { directionOf, strengthOf } from "./force-changes.ts";

/** Two provisions that say one thing in two languages; null where one language does not say it. */
export interface TranslatedProvision {
  readonly old: Provision | null;
  readonly new: Provision | null;
}

/** How alike two statements in two languages are, 0 to 1. */
export type Similarity = (old: Provision, after: Provision) => number;

/** What equal force speaks for a pair, and what a pair of unequal force has to bring along. */
const EQUAL_FORCE = 0.35;
const LEAST_ALIKE = 0.15;

/** Permissions and abilities come and go with a language's phrasing; from recommendations on, somebody is asked. */
const DUTY = strengthOf("should");

/**
 * Pairs the provisions of a clause with those of its translation, each once and in order, because translations keep
 * the order of what they translate. Gives the pairs whose force differs, and what has no partner.
 */
export function differingProvisions(
  old: readonly Provision[],
  after: readonly Provision[],
  similarity: Similarity,
): TranslatedProvision[] {
  const [before, now] = [distinct(old), distinct(after)];
  const pairs = bestPairs(before, now, similarity);
  const differing = pairs.filter(
    ({ old: one, new: other }) =>
      !isSameForce(one.force, other.force) &&
      Math.max(strengthOf(one.force), strengthOf(other.force)) >= DUTY,
  );
  const [oldPaired, newPaired] = [
    new Set(pairs.map((pair) => pair.old)),
    new Set(pairs.map((pair) => pair.new)),
  ];
  const isLeft = (one: Provision, paired: ReadonlySet<Provision>): boolean =>
    !paired.has(one) && !one.inherited && strengthOf(one.force) >= DUTY;
  // A sentence may say in two verbs what the other language says in one.
  const isSaid = (one: Provision, side: readonly Provision[], paired: ReadonlySet<Provision>): boolean =>
    side.some(
      (other) => other.start === one.start && isSameForce(other.force, one.force) && paired.has(other),
    );
  return [
    ...differing,
    ...before
      .filter((one) => isLeft(one, oldPaired) && !isSaid(one, before, oldPaired))
      .map((one): TranslatedProvision => ({ old: one, new: null })),
    ...now
      .filter((one) => isLeft(one, newPaired) && !isSaid(one, now, newPaired))
      .map((one): TranslatedProvision => ({ old: null, new: one })),
  ];
}

/** Languages use permission and ability for one another: 可 is rendered by `may` and by `can`. */
export function isSameForce(one: ForceName, other: ForceName): boolean {
  const weak = new Set<ForceName>(["may", "can"]);
  return one === other || (weak.has(one) && weak.has(other)) || directionOf(one, other) === null;
}

/** One for each force of a sentence, however often it is repeated. */
function distinct(side: readonly Provision[]): readonly Provision[] {
  return [
    ...new Map(side.toReversed().map((one) => [`${one.start} ${one.force}`, one])).values(),
  ].toReversed();
}

interface Pair {
  readonly old: Provision;
  readonly new: Provision;
}

/** The pairs worth most together, none crossing another. */
function bestPairs(old: readonly Provision[], after: readonly Provision[], similarity: Similarity): Pair[] {
  const worth = old.map((one) =>
    after.map((other) => {
      const alike = similarity(one, other);
      if (isSameForce(one.force, other.force)) return EQUAL_FORCE + alike;
      const onlyOnes = old.length === 1 && after.length === 1;
      return alike >= LEAST_ALIKE || onlyOnes ? Math.max(alike, LEAST_ALIKE) : 0;
    }),
  );
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(after.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      best[i]![j] = Math.max(
        best[i + 1]![j] ?? 0,
        best[i]![j + 1] ?? 0,
        (worth[i]?.[j] ?? 0) > 0 ? (best[i + 1]![j + 1] ?? 0) + (worth[i]?.[j] ?? 0) : 0,
      );
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < old.length && j < after.length;) {
    const [here, below, beside] = [best[i]![j] ?? 0, best[i + 1]![j] ?? 0, best[i]![j + 1] ?? 0];
    if (here === below) i += 1;
    else if (here === beside) j += 1;
    else pairs.push({ old: old[i++]!, new: after[j++]! });
  }
  return pairs;
}
