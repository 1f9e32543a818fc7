import type { Provision } from "../standards/force.ts";
import { words } from "../text/words.ts";

/** Two statements at least this alike are one provision in two wordings. */
const SAME = 0.4;

/** Between provisions that correspond, this is enough: their place says the rest. */
const SAME_PLACE = 0.2;

/** Where each side makes one statement only, a shared word is enough. */
const ONLY_ONE = 0.05;

/** Of two statements about as alike, the one of equal force, or that asks for the same act, is the same provision. */
const EQUAL_FORCE = 0.1;
const EQUAL_ACT = 0.2;

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
export function matchStatements(old: readonly Provision[], after: readonly Provision[]): Match[] {
  const matches = matchUnchanged(old, after);
  const [oldTaken, newTaken] = [new Set(matches.map((m) => m.old)), new Set(matches.map((m) => m.new))];
  const ranked = likePairs(old, after, oldTaken, newTaken).toSorted(bestFirst);
  const take = (pair: Match): void => {
    if (oldTaken.has(pair.old) || newTaken.has(pair.new)) return;
    matches.push({ old: pair.old, new: pair.new });
    oldTaken.add(pair.old);
    newTaken.add(pair.new);
  };
  for (const pair of ranked) if (pair.score >= SAME) take(pair);
  const anchors = [...matches];
  for (const pair of ranked) if (inOnePlace(pair, anchors)) take(pair);
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
): ScoredMatch[] {
  const floor = old.length === 1 && after.length === 1 ? ONLY_ONE : SAME_PLACE;
  const newOnes = after.map((one, j) =>
    newTaken.has(j) ? null : { ...one, words: wordsOf(one), act: actOf(one) },
  );
  return old.flatMap((one, i) => {
    if (oldTaken.has(i)) return [];
    const [telling, act] = [wordsOf(one), actOf(one)];
    return newOnes.flatMap((other, j): ScoredMatch[] => {
      const score = other ? likeness(telling, other.words) : 0;
      if (!other || score < floor) return [];
      const agreement = (one.force === other.force ? EQUAL_FORCE : 0) + (act === other.act ? EQUAL_ACT : 0);
      return [{ old: i, new: j, score, rank: score + agreement }];
    });
  });
}

function bestFirst(a: ScoredMatch, b: ScoredMatch): number {
  const askew = (match: Match): number => Math.abs(match.old - match.new);
  return b.rank - a.rank || askew(a) - askew(b) || a.old + a.new - (b.old + b.new) || a.old - b.old;
}

/** True when no matched provision stands before the one and after the other. */
function inOnePlace(pair: Match, anchors: readonly Match[]): boolean {
  return anchors.every((anchor) => anchor.old < pair.old === anchor.new < pair.new);
}

/** The telling words of a statement; verbal forms are left out, because they are what may have changed. */
function wordsOf(statement: Provision): ReadonlySet<string> {
  const verb = new Set(words(statement.verb).map((word) => word.text.toLowerCase()));
  return new Set(tellingWords(statement.phrase).filter((word) => !verb.has(word)));
}

/** The first telling word after the verbal form: what is to be done. */
function actOf(statement: Provision): string | undefined {
  const at = statement.phrase.indexOf(statement.verb);
  return tellingWords(statement.phrase.slice(at < 0 ? 0 : at + statement.verb.length))[0];
}

function tellingWords(text: string): string[] {
  return words(text)
    .filter((word) => word.kind === "word" || word.kind === "number")
    .map((word) => word.text.toLowerCase())
    .filter((word) => !FUNCTION_WORDS.has(word));
}

const FUNCTION_WORDS = new Set([
  ..."的 地 得 了 和 与 或 及 并 且 在 以 对 由 将 把 被 使 其 该 此 各 每 之 者 等 为 是 有 于 按 从 向 至 不".split(
    " ",
  ),
  ..."a an the of to in on at by for from with and or is are be been it its this that these those as not any all".split(
    " ",
  ),
]);

/** Dice's coefficient of two sets of words. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
}
