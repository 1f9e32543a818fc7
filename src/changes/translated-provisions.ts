import type { ForceName, Provision } from "../standards/force.ts";
import { isJoined } from "../standards/joined-forms-zh.ts";
import { directionOf, strengthOf } from "./force-direction.ts";
import { sayOpposite } from "./opposites.ts";

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

/** A phrase that has less in common with a sentence in the other language is no part of what that says. */
const LEAST_SAID = 0.05;

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
      !isOneDuty(one, other) && Math.max(strengthOf(one.force), strengthOf(other.force)) >= DUTY,
  );
  const backwards: Similarity = (one, other) => similarity(other, one);
  const left = {
    old: leftOver(
      old,
      pairs.map((pair) => ({ own: pair.old, other: pair.new })),
      similarity,
    ),
    new: leftOver(
      after,
      pairs.map((pair) => ({ own: pair.new, other: pair.old })),
      backwards,
    ),
  };
  const isShorter = itemsIn(old) !== itemsIn(after) && itemsIn(old) > 0 && itemsIn(after) > 0;
  const isTold = (one: Provision): boolean => !one.inherited || isShorter;
  return [
    ...differing,
    ...left.old.filter(isTold).map((one): TranslatedProvision => ({ old: one, new: null })),
    ...left.new.filter(isTold).map((one): TranslatedProvision => ({ old: null, new: one })),
  ];
}

/** How many items a side lists under what asks for them all. */
function itemsIn(side: readonly Provision[]): number {
  return side.filter(({ inherited }) => inherited).length;
}

interface Partners {
  readonly own: Provision;
  readonly other: Provision;
}

/** What one side asks for and the other language nowhere says. */
function leftOver(
  side: readonly Provision[],
  pairs: readonly Partners[],
  similarity: Similarity,
): readonly Provision[] {
  const paired = new Set(pairs.map(({ own }) => own));
  // A sentence may say in two verbs what the other language says in one.
  const isSaid = (one: Provision): boolean =>
    pairs.some(
      ({ own, other }) =>
        own.start === one.start &&
        isSameForce(own.force, one.force) &&
        (own.inherited || similarity(one, { ...other, phrase: other.sentence }) >= LEAST_SAID),
    );
  return distinct(
    side.filter((one) => !paired.has(one) && !isJoined(one) && strengthOf(one.force) >= DUTY && !isSaid(one)),
  );
}

/** Languages use permission and ability for one another: 可 is rendered by `may` and by `can`. */
export function isSameForce(one: ForceName, other: ForceName): boolean {
  const weak = new Set<ForceName>(["may", "can"]);
  return one === other || (weak.has(one) && weak.has(other));
}

/** The same is asked, or the opposite denied: 应不高于 and `shall not exceed`. */
function isOneDuty(one: Provision, other: Provision): boolean {
  if (isSameForce(one.force, other.force)) return true;
  return directionOf(one.force, other.force, sayOpposite(one, other)) === null;
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
      if (isOneDuty(one, other)) return EQUAL_FORCE + alike;
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
