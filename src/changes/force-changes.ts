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

/** One provision before and after; null where there is none. */
export interface Couple {
  readonly old: Provision | null;
  readonly new: Provision | null;
}

/**
 * The provisions of one text's statements and another's, of which it is told if their force changed: first those the
 * new text holds, in its order, then those that went. A force that a sentence had already is not created by repeating
 * it, and items that have their force from the sentence above them change, come and go with it.
 */
export function provisionsPaired(old: readonly Provision[], after: readonly Provision[]): Couple[] {
  const [before, now] = [inStyleOf(after, old), inStyleOf(old, after)];
  const matches = matchStatements(before, now);
  const oldOf = new Map(matches.map((match) => [now[match.new], before[match.old] ?? null]));
  const newOf = new Map(matches.map((match) => [before[match.old], now[match.new] ?? null]));
  const sharesFate = (one: Provision, other: Provision): boolean =>
    (isJoined(one) && isJoined(other)) ||
    (one.inherited &&
      other.inherited &&
      newOf.get(introductionOf(one, before)) === introductionOf(other, now));
  const held = now.flatMap((statement): Couple[] => {
    const partner = oldOf.get(statement);
    if (partner) return sharesFate(partner, statement) ? [] : [{ old: partner, new: statement }];
    return isOwn(statement, now, oldOf) ? [{ old: null, new: statement }] : [];
  });
  const gone = before
    .filter((statement) => !newOf.has(statement) && isOwn(statement, before, newOf))
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

/** 并 with a verb: the force is that of the phrase before it. */
function isJoined({ verb, phrase }: Provision): boolean {
  return phrase.startsWith("并") && !phrase.includes(verb);
}

/** One entry for each phrase whose force changed, and for each force that a sentence brings or takes along. */
function distinct(couples: readonly Couple[]): Couple[] {
  const keyOf = ({ old, new: after }: Couple): string =>
    old && after
      ? `${old.start} ${old.phrase} ${after.start}`
      : `${old?.start} ${after?.start} ${(old ?? after)?.force}`;
  return [...new Map(couples.toReversed().map((couple) => [keyOf(couple), couple])).values()].toReversed();
}

/** None where the force stayed. */
export function forceChangeOf({ old, new: after }: Couple): ForceChange[] {
  const [from, to] = [old?.force ?? null, after?.force ?? null];
  const direction = directionOf(from, to);
  if (!direction || (old && after && (setsOneLimit(old, after) || openOneDoor(old, after)))) return [];
  return [{ from, to, direction, old: old?.sentence ?? null, new: after?.sentence ?? null }];
}

/** Not to exceed, and to be at most: a limit says the same with and without a negation. */
const FORBIDS_BEYOND =
  /不(?:应|得|宜|可|应当|能)(?:超过|大于|小于|少于|多于|低于|高于|早于|晚于|短于|长于|长过|超出|迟于)|\bnot (?:exceed|fall below|be (?:less|more|fewer|greater|larger|smaller|longer|shorter|later|earlier|lower|higher|below|above))\b/u;
const ASKS_WITHIN =
  /不(?:超过|大于|小于|少于|多于|低于|高于|早于|晚于|短于|长于|超出|迟于)|至少|至多|最[多少长短高低大小]|以[内上下]|之内|\b(?:at (?:least|most)|no (?:more|less|fewer|greater|larger|smaller|longer|shorter|later|earlier|lower|higher)|within|up to|not (?:more|less|fewer)|(?:maximum|minimum) of)\b/u;

function setsOneLimit(old: Provision, after: Provision): boolean {
  if (strengthOf(old.force) !== strengthOf(after.force)) return false;
  const [negative, positive] = NEGATIVE.has(old.force) ? [old, after] : [after, old];
  return FORBIDS_BEYOND.test(negative.phrase) && ASKS_WITHIN.test(positive.phrase);
}

const ONLY_THEN = /(?:方|才)(?:可|能|允许|准许)/u;

/** 须经审批后方可 and 经审批后方可 lay down one condition, whether by a duty or by a permission. */
function openOneDoor(old: Provision, after: Provision): boolean {
  const forces = [old.force, after.force];
  return (
    !forces.some((force) => force.startsWith("should") || NEGATIVE.has(force)) &&
    [old, after].every(({ phrase }) => ONLY_THEN.test(phrase))
  );
}
