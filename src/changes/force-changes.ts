import type { ForceName, Provision } from "../standards/force.ts";
import type { ForceChange, ForceDirection } from "./change-set.ts";
import { matchStatements } from "./statement-matching.ts";

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

/** The direction of a change of force; null for none. A change of polarity is `reversed`, however strong. */
export function directionOf(from: ForceName | null, to: ForceName | null): ForceDirection | null {
  if (from === to) return null;
  if (from === null) return "created";
  if (to === null) return "removed";
  if (NEGATIVE.has(from) !== NEGATIVE.has(to)) return "reversed";
  return STRENGTH[to] > STRENGTH[from] ? "tightened" : "relaxed";
}

interface Couple {
  readonly old: Provision | null;
  readonly new: Provision | null;
}

/**
 * The provisions whose force changed from one text's statements to another's: first those the new text holds, in
 * its order, then those removed. A force that a sentence had already is not created by repeating it, and items
 * that have their force from the sentence above them change, come and go with it.
 */
export function forceChanges(old: readonly Provision[], after: readonly Provision[]): ForceChange[] {
  const matches = matchStatements(old, after);
  const oldOf = new Map(matches.map((match) => [after[match.new], old[match.old] ?? null]));
  const newOf = new Map(matches.map((match) => [old[match.old], after[match.new] ?? null]));
  const held = after
    .map((statement): Couple => ({ old: oldOf.get(statement) ?? null, new: statement }))
    .filter(
      ({ old: before, new: now }) => now && (before ? !sharesFate(before, now) : isOwn(now, after, oldOf)),
    );
  const gone = old
    .filter((statement) => !newOf.has(statement) && isOwn(statement, old, newOf))
    .map((statement): Couple => ({ old: statement, new: null }));
  return distinct([...held, ...gone]).flatMap(changeOf);
}

/** Both have their force from an introduction; its own entry says what became of them. */
function sharesFate(one: Provision, other: Provision): boolean {
  return one.inherited && other.inherited;
}

/** False for an unmatched statement that says nothing of its own: a repeated force, or an item of a new list. */
function isOwn(
  statement: Provision,
  side: readonly Provision[],
  partners: ReadonlyMap<Provision | undefined, Provision | null>,
): boolean {
  if (statement.inherited) {
    const introduction = introductionOf(statement, side);
    return !introduction || partners.has(introduction);
  }
  return !side.some(
    (other) =>
      other.start === statement.start &&
      other.force === statement.force &&
      partners.get(other)?.force === statement.force,
  );
}

function introductionOf(item: Provision, side: readonly Provision[]): Provision | undefined {
  const before = side.slice(0, side.indexOf(item));
  return before.findLast((one) => !one.inherited && one.force === item.force && /[：:]$/u.test(one.sentence));
}

/** One entry for each pair of sentences and forces, however often a sentence repeats the form. */
function distinct(couples: readonly Couple[]): Couple[] {
  const keyOf = ({ old, new: after }: Couple): string =>
    `${old?.start ?? ""} ${old?.force ?? ""} ${after?.start ?? ""} ${after?.force ?? ""}`;
  return [...new Map(couples.toReversed().map((couple) => [keyOf(couple), couple])).values()].toReversed();
}

function changeOf({ old, new: after }: Couple): ForceChange[] {
  const [from, to] = [old?.force ?? null, after?.force ?? null];
  const direction = directionOf(from, to);
  return direction ? [{ from, to, direction, old: old?.sentence ?? null, new: after?.sentence ?? null }] : [];
}
