import type { ForceName } from "../standards/force.ts";
import type { ForceDirection } from "./change-set.ts";

/** How much is asked. */
const STRENGTH: Readonly<Record<ForceName, number>> = {
  shall: 4,
  "shall not": 4,
  should: 3,
  "should not": 3,
  may: 2,
  "need not": 2,
  can: 1,
  cannot: 1,
};

const NEGATIVE: ReadonlySet<ForceName> = new Set<ForceName>([
  "shall not",
  "should not",
  "need not",
  "cannot",
]);

/** How heavily a force binds, 1 (can) to 4 (shall). */
export function strengthOf(force: ForceName): number {
  return STRENGTH[force];
}

export function isNegative(force: ForceName): boolean {
  return NEGATIVE.has(force);
}

/**
 * The direction of a change of force; null for none. A change of polarity is `reversed`, however strong.
 * @param saysOpposite what is asked for is worded by its opposite, so that a negation made, or undone, keeps the sense
 */
export function directionOf(
  from: ForceName | null,
  to: ForceName | null,
  saysOpposite = false,
): ForceDirection | null {
  if (from === to) return null;
  if (from === null) return "created";
  if (to === null) return "removed";
  if ((isNegative(from) !== isNegative(to)) !== saysOpposite) return "reversed";
  if (STRENGTH[from] === STRENGTH[to]) return null;
  return STRENGTH[to] > STRENGTH[from] ? "tightened" : "relaxed";
}
