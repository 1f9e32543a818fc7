import type { Provision } from "../standards/force.ts";
import { isJoined } from "../standards/joined-forms-zh.ts";
import type { ForceChange } from "./change-set.ts";
import { directionOf, isNegative } from "./force-direction.ts";
import { sayOpposite } from "./opposites.ts";
import { sayingElsewhere, type Counterparts } from "./said-elsewhere.ts";
import { matchStatements } from "./statement-matching.ts";
import { statementReader } from "./statement-words.ts";

/** One provision before and after; null where there is none. */
export interface Couple {
  readonly old: Provision | null;
  readonly new: Provision | null;
}

/**
 * The provisions of one text's statements and another's, of which it is told if their force changed: first those the
 * new text holds, in its order, then those that went. What another provision says now, or said before, neither came nor
 * went, and items that have their force from the sentence above them change, come and go with it.
 */
export function provisionsPaired(old: readonly Provision[], after: readonly Provision[]): Couple[] {
  const [before, now] = [inStyleOf(after, old), inStyleOf(old, after)];
  const read = statementReader();
  const matches = matchStatements(before, now, read);
  const oldOf = new Map(matches.map((match) => [now[match.new], before[match.old] ?? null]));
  const newOf = new Map(matches.map((match) => [before[match.old], now[match.new] ?? null]));
  const isStillSaid = sayingElsewhere(counterparts(newOf), read);
  const wasSaid = sayingElsewhere(counterparts(oldOf), read);
  const sharesFate = (one: Provision, other: Provision): boolean =>
    (isJoined(one) && isJoined(other)) ||
    (one.inherited &&
      other.inherited &&
      newOf.get(introductionOf(one, before)) === introductionOf(other, now));
  const held = now.flatMap((statement): Couple[] => {
    const partner = oldOf.get(statement);
    if (partner) return sharesFate(partner, statement) ? [] : [{ old: partner, new: statement }];
    return isOwn(statement, now, oldOf) && !wasSaid(statement) ? [{ old: null, new: statement }] : [];
  });
  const gone = before
    .filter(
      (statement) => !newOf.has(statement) && isOwn(statement, before, newOf) && !isStillSaid(statement),
    )
    .map((statement): Couple => ({ old: statement, new: null }));
  return distinct([...held, ...gone]);
}

const KEY_WORD = /^[A-Z]{2}/;

/**
 * What a side says in the other's style: beside a text of key words (RFC 8174), `must` and `may` in small letters
 * carry no force. A text that writes `shall` uses verbal forms.
 */
function inStyleOf(other: readonly Provision[], side: readonly Provision[]): readonly Provision[] {
  if (!other.some((one) => KEY_WORD.test(one.verb)) || side.some((one) => one.verb.startsWith("shall")))
    return side;
  return side.filter((one) => KEY_WORD.test(one.verb));
}

function counterparts(partners: ReadonlyMap<Provision | undefined, Provision | null>): Counterparts[] {
  return [...partners].flatMap(([here, there]) => (here && there ? [{ here, there }] : []));
}

/**
 * False for an unmatched item of a new list, which says nothing without its introduction, and for what only 并 joins to
 * a duty: it came or went as words of that.
 */
function isOwn(
  statement: Provision,
  side: readonly Provision[],
  partners: ReadonlyMap<Provision | undefined, Provision | null>,
): boolean {
  if (isJoined(statement)) return false;
  const introduction = statement.inherited ? introductionOf(statement, side) : undefined;
  return !introduction || partners.has(introduction);
}

function introductionOf(item: Provision, side: readonly Provision[]): Provision | undefined {
  const before = side.slice(0, side.indexOf(item));
  return before.findLast((one) => !one.inherited && one.force === item.force && /[：:]$/u.test(one.sentence));
}

/** One entry for each phrase whose force changed, and for each force that a sentence brings or takes along. */
function distinct(couples: readonly Couple[]): Couple[] {
  const keyOf = ({ old, new: after }: Couple): string =>
    old && after
      ? `${old.start} ${old.phrase} ${after.start}`
      : `${old?.start} ${after?.start} ${(old ?? after)?.force}`;
  return [...new Map(couples.toReversed().map((couple) => [keyOf(couple), couple])).values()].toReversed();
}

/** None where the force stayed, or stayed what it was in other words. */
export function forceChangeOf({ old, new: after }: Couple): ForceChange[] {
  const [from, to] = [old?.force ?? null, after?.force ?? null];
  const direction = directionOf(from, to, old !== null && after !== null && sayOpposite(old, after));
  if (!direction || (old && after && openOneDoor(old, after))) return [];
  return [{ from, to, direction, old: old?.sentence ?? null, new: after?.sentence ?? null }];
}

const ONLY_THEN = /(?:方|才)(?:可|能|允许|准许)/u;

/** 须经审批后方可 and 经审批后方可 lay down one condition, whether by a duty or by a permission. */
function openOneDoor(old: Provision, after: Provision): boolean {
  const forces = [old.force, after.force];
  return (
    !forces.some((force) => force.startsWith("should") || isNegative(force)) &&
    [old, after].every(({ phrase }) => ONLY_THEN.test(phrase))
  );
}
