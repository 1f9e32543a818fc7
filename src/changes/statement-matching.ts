import type { Provision } from "../standards/force.ts";
import { isNegative } from "./force-direction.ts";
import { sayOpposite } from "./opposites.ts";
import type { ReadStatement, StatementReader } from "./statement-words.ts";

/** Two statements at least this alike are one provision in two wordings. */
const SAME = 0.4;

/** Between provisions that correspond, this is enough: their place says the rest. */
const SAME_PLACE = 0.2;

/** Where each side makes one statement only, a shared word is enough. */
const ONLY_ONE = 0.05;

/** Of two statements about as alike, the one of equal force, or that asks for the same act, is the same provision. */
const EQUAL_FORCE = 0.1;
const EQUAL_ACT = 0.2;

/** In a list of thousands, the like of a statement is looked for among so many on either side of its place. */
const NEARBY = 150;

/** Positions of an old and a new statement that are one provision. */
export interface Match {
  readonly old: number;
  readonly new: number;
}

interface ScoredMatch extends Match {
  readonly score: number;
  readonly rank: number;
}

/**
 * Which old and new statements are the same provision: those that stand in both as they are; then the most alike
 * first, by their words without the verbal forms; then what is left between two matched ones, less alike, in the
 * same place.
 */
export function matchStatements(
  old: readonly Provision[],
  after: readonly Provision[],
  read: StatementReader,
): Match[] {
  const matches = matchUnchanged(old, after);
  const [oldTaken, newTaken] = [new Set(matches.map((m) => m.old)), new Set(matches.map((m) => m.new))];
  const isFree = (at: Match): boolean => !oldTaken.has(at.old) && !newTaken.has(at.new);
  const ranked = likePairs(old, after, oldTaken, newTaken, read).toSorted(bestFirst);
  const take = (pair: Match): void => {
    matches.push({ old: pair.old, new: pair.new });
    oldTaken.add(pair.old);
    newTaken.add(pair.new);
  };
  for (const pair of ranked) if (isFree(pair) && pair.score >= SAME) take(pair);
  const anchors = [...matches];
  const inOnePlace = inOnePlaceAmong(anchors, old.length);
  const wordsAt = (side: readonly Provision[]) => (at: number) => wordsIn(side[at], read);
  const tells = tellingAmong(anchors, { old: wordsAt(old), new: wordsAt(after) });
  for (const pair of ranked) if (isFree(pair) && inOnePlace(pair) && tells(pair)) take(pair);
  return matches;
}

/** Statements word for word the same, in their order. */
function matchUnchanged(old: readonly Provision[], after: readonly Provision[]): Match[] {
  const keyOf = ({ phrase, force, inherited }: Provision): string => `${force} ${inherited} ${phrase}`;
  const waiting = new Map<string, number[]>();
  for (const [i, one] of old.entries()) waiting.set(keyOf(one), [...(waiting.get(keyOf(one)) ?? []), i]);
  return after.flatMap((one, j) => {
    const i = waiting.get(keyOf(one))?.shift();
    return i === undefined ? [] : [{ old: i, new: j }];
  });
}

/** The pairs of what is left that are alike enough to be one provision in some place. */
function likePairs(
  old: readonly Provision[],
  after: readonly Provision[],
  oldTaken: ReadonlySet<number>,
  newTaken: ReadonlySet<number>,
  read: StatementReader,
): ScoredMatch[] {
  const floor = old.length === 1 && after.length === 1 ? ONLY_ONE : SAME_PLACE;
  const free = (side: readonly Provision[], taken: ReadonlySet<number>): readonly FreeStatement[] =>
    side.flatMap((statement, at) => (taken.has(at) ? [] : [{ at, statement, ...read(statement) }]));
  const newOnes = free(after, newTaken);
  return free(old, oldTaken).flatMap((one, place) =>
    newOnes.slice(Math.max(0, place - NEARBY), place + NEARBY + 1).flatMap((other): ScoredMatch[] => {
      const score = likeness(one.words, other.words);
      if (score < floor) return [];
      if (!asksForOneThing(one, other) && !sayOpposite(one.statement, other.statement)) return [];
      const agreement =
        (one.force === other.force ? EQUAL_FORCE : 0) + (one.act === other.act ? EQUAL_ACT : 0);
      return [{ old: one.at, new: other.at, score, rank: score + agreement }];
    }),
  );
}

interface FreeStatement extends ReadStatement {
  readonly at: number;
  readonly statement: Provision;
}

/** No duty became its opposite where the two have nothing in common but who is asked. */
function asksForOneThing(one: ReadStatement, other: ReadStatement): boolean {
  if (isNegative(one.force) === isNegative(other.force)) return true;
  return shares(one.asked(), other.asked());
}

function bestFirst(a: ScoredMatch, b: ScoredMatch): number {
  const askew = (match: Match): number => Math.abs(match.old - match.new);
  return b.rank - a.rank || askew(a) - askew(b) || a.old + a.new - (b.old + b.new) || a.old - b.old;
}

/** True of a pair when no matched provision stands before the one and after the other. */
function inOnePlaceAmong(anchors: readonly Match[], oldCount: number): (pair: Match) => boolean {
  const newOf = new Map(anchors.map((anchor) => [anchor.old, anchor.new]));
  const [lastBefore, firstAfter] = [[-1], [Infinity]];
  for (let at = 0; at < oldCount; at += 1) {
    lastBefore.push(Math.max(lastBefore[at] ?? -1, newOf.get(at) ?? -1));
    firstAfter.push(Math.min(firstAfter[at] ?? Infinity, newOf.get(oldCount - 1 - at) ?? Infinity));
  }
  return (pair) =>
    (lastBefore[pair.old] ?? -1) < pair.new && pair.new < (firstAfter[oldCount - 1 - pair.old] ?? Infinity);
}

/**
 * Whether two statements share a word that tells more than what the clause speaks of throughout: who is asked, or of what
 * (the operator, the gateway), stands in the provisions around them too, on either side.
 */
function tellingAmong(
  anchors: readonly Match[],
  wordsOf: Readonly<Record<"old" | "new", (at: number) => ReadonlySet<string>>>,
): (pair: Match) => boolean {
  const countIn = (side: "old" | "new", word: string): number =>
    anchors.filter((anchor) => wordsOf[side](anchor[side]).has(word)).length;
  const known = new Map<string, boolean>();
  const isCommon = (word: string): boolean => {
    const found =
      known.get(word) ??
      (anchors.length > 0 && Math.min(countIn("old", word), countIn("new", word)) * 2 >= anchors.length);
    known.set(word, found);
    return found;
  };
  return (pair) => {
    const said = wordsOf.new(pair.new);
    return wordsOf
      .old(pair.old)
      .values()
      .some((word) => said.has(word) && !isCommon(word));
  };
}

function wordsIn(statement: Provision | undefined, read: StatementReader): ReadonlySet<string> {
  return statement ? read(statement).words : new Set();
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.values().some((word) => other.has(word));
}

/** Dice's coefficient of two sets of words. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
}
