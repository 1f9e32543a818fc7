import type { Provision } from "../standards/force.ts";
import { words } from "../text/words.ts";

/** Two statements at least this alike are one provision in two wordings. */
const SAME = 0.4;

/** Between provisions that correspond, this is enough: their place says the rest. */
const SAME_PLACE = 0.2;

/** Positions of an old and a new statement that are one provision. */
export interface Match {
  readonly old: number;
  readonly new: number;
}

/**
 * Which old and new statements are the same provision: the most alike first, by their words without the verbal
 * forms; then what is left between two matched ones, less alike, in the same place.
 */
export function matchStatements(old: readonly Provision[], after: readonly Provision[]): Match[] {
  const oldWords = old.map(wordsOf);
  const newWords = after.map(wordsOf);
  const pairs = oldWords.flatMap((one, i) =>
    newWords.map((other, j) => ({ old: i, new: j, score: likeness(one, other) })),
  );
  const ranked = pairs.filter((pair) => pair.score >= SAME_PLACE).toSorted(bestFirst);
  const matches: Match[] = [];
  const free = (pair: Match): boolean => !matches.some((m) => m.old === pair.old || m.new === pair.new);
  for (const pair of ranked) if (pair.score >= SAME && free(pair)) matches.push(pair);
  const anchors = [...matches];
  for (const pair of ranked) if (free(pair) && inOnePlace(pair, anchors)) matches.push(pair);
  return matches;
}

function bestFirst(a: Match & { score: number }, b: Match & { score: number }): number {
  const askew = (match: Match): number => Math.abs(match.old - match.new);
  return b.score - a.score || askew(a) - askew(b) || a.old + a.new - (b.old + b.new) || a.old - b.old;
}

/** True when no matched provision stands before the one and after the other. */
function inOnePlace(pair: Match, anchors: readonly Match[]): boolean {
  return anchors.every((anchor) => anchor.old < pair.old === anchor.new < pair.new);
}

/** The telling words of a statement; verbal forms are left out, because they are what may have changed. */
function wordsOf(statement: Provision): ReadonlySet<string> {
  const verb = new Set(words(statement.verb).map((word) => word.text.toLowerCase()));
  const telling = words(statement.phrase)
    .filter((word) => word.kind === "word" || word.kind === "number")
    .map((word) => word.text.toLowerCase())
    .filter((word) => !verb.has(word) && !FUNCTION_WORDS.has(word));
  return new Set(telling);
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
