import { terms } from "../../text/tokens.ts";
import { STOP_WORDS } from "../../text/stop-words.ts";
import { FIELD_WORDS, LOOKALIKES, SHORT_WORDS } from "./field-words.ts";

/** What may be set right, and into what. */
export interface Vocabulary {
  /** Words that a misspelling may stand for, by first letter. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** Words that are right as they are, in this and other forms. */
  readonly known: ReadonlySet<string>;
}

/** Shorter words are too near to one another. */
const SHORTEST = 5;
const LONGEST = 24;
/** From this length on two letters may be wrong. */
const LONG = 8;

const split = (words: string) => words.trim().split(/\s+/);
const FIELD = split(FIELD_WORDS);
const SHORT = split(SHORT_WORDS);
const KNOWN = [...split(LOOKALIKES), ...SHORT, ...STOP_WORDS];

/** The field's words and those of the names that the asker could be using. */
export function vocabularyOf(names: readonly string[]): Vocabulary {
  const inNames = names.flatMap((name) => name.toLowerCase().match(/[a-z]+/g) ?? []);
  const right = [...new Set([...FIELD, ...inNames])];
  const targets = right.filter((word) => word.length >= SHORTEST && !STOP_WORDS.has(word));
  return {
    targets: Map.groupBy(targets, (word) => word[0] ?? ""),
    known: new Set([...right, ...inNames.map((word) => word.replace(/s$/, "")), ...KNOWN]),
  };
}

/**
 * The text with misspelt words of the field and of names set right: one letter wrong (two from eight letters on;
 * neighbours exchanged are one), never the first. Nothing is changed that is a known word in any form, that has
 * capitals or digits inside, or that could stand for two different words.
 */
export function corrected(text: string, vocabulary: Vocabulary): string {
  return text.replace(
    /(?<![\p{Script=Latin}\p{N}_.@/])[A-Za-z]?[a-z]{2,}(?![\p{Script=Latin}\p{N}_@/])/gu,
    (word) => {
      const lower = word.toLowerCase();
      const right = rightSpelling(lower, vocabulary);
      if (right === null) return word;
      return lower === word ? right : right[0]?.toUpperCase() + right.slice(1);
    },
  );
}

function rightSpelling(word: string, { targets, known }: Vocabulary): string | null {
  if (word.length > LONGEST || known.has(word)) return null;
  const short = SHORT.find((right) => isExchange(word, right));
  if (short !== undefined || word.length < SHORTEST) return short ?? null;
  if (rootsOf(word).some((root) => known.has(root))) return null;
  // The first letter is hardly ever wrong, but it may have changed places with the second.
  const near = [word[0], word[1]].flatMap((first) => targets.get(first ?? "") ?? []);
  const found = near
    .filter((target) => word[0] === target[0] || isExchange(word, target))
    .map((target) => ({
      target,
      distance: distanceWithin(word, target, Math.min(word.length, target.length) >= LONG ? 2 : 1),
    }))
    .filter(({ target, distance }) => Number.isFinite(distance) && isSlip(word, target, distance));
  const least = Math.min(...found.map(({ distance }) => distance));
  const best = found.filter(({ distance }) => distance === least).map(({ target }) => target);
  const [first] = best;
  return first !== undefined && new Set(best.map((target) => terms(target)[0])).size === 1 ? first : null;
}

const ENDINGS =
  "s es ies d ed ied r er ier ers or ors est ing ings ly al ally able ible ful less ment ments ive ion ions ation ations ity ities ness".split(
    " ",
  );

/** What a word may be a form of: "dropping" of "drop", "modifies" of "modify", "required" of "require". */
function rootsOf(word: string): readonly string[] {
  return ENDINGS.flatMap((ending) => {
    const base = word.endsWith(ending) ? word.slice(0, -ending.length) : "";
    if (base.length < 4) return [];
    if (ending.startsWith("i")) return [base, `${base}e`, `${base}y`];
    if (!/^[aeo]/.test(ending)) return [base];
    return [base, `${base}e`, ...(base.at(-1) === base.at(-2) ? [base.slice(0, -1)] : [])];
  });
}

const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const VOWEL = /[aeiouy]/;

/**
 * A letter put for another makes one real word of another (change, chance). It counts as a slip only for a vowel, for
 * a neighbour on the keyboard, or in a long word that has nothing else wrong.
 */
function isSlip(word: string, target: string, distance: number): boolean {
  if (word.length !== target.length || isExchange(word, target)) return true;
  const differing = [...word].flatMap((letter, at) =>
    letter === target[at] ? [] : [[letter, target[at] ?? ""] as const],
  );
  if (differing.length > distance) return true;
  if (distance > 1) return differing.every(([a, b]) => VOWEL.test(a) && VOWEL.test(b));
  return differing.every(
    ([a, b]) =>
      word.length >= LONG ||
      (VOWEL.test(a) && VOWEL.test(b)) ||
      ROWS.some(
        (row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1,
      ),
  );
}

/** Two neighbouring letters have changed places, and nothing else. */
function isExchange(word: string, target: string): boolean {
  if (word.length !== target.length || word === target) return false;
  const at = [...word].findIndex((letter, i) => letter !== target[i]);
  return (
    word[at] === target[at + 1] && word[at + 1] === target[at] && word.slice(at + 2) === target.slice(at + 2)
  );
}

/** Letters added, left out, changed or exchanged with their neighbour; more than `most` where it is more than that. */
function distanceWithin(word: string, target: string, most: number): number {
  if (Math.abs(word.length - target.length) > most) return Number.POSITIVE_INFINITY;
  let [before, last]: readonly number[][] = [[], [...target, ""].map((_, i) => i)];
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= target.length; j++) {
      const same = word[i - 1] === target[j - 1];
      let least = Math.min(
        (row[j - 1] ?? 0) + 1,
        (last?.[j] ?? 0) + 1,
        (last?.[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && word[i - 1] === target[j - 2] && word[i - 2] === target[j - 1])
        least = Math.min(least, (before?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return Number.POSITIVE_INFINITY;
    [before, last] = [last, row];
  }
  const distance = last?.[target.length] ?? Number.POSITIVE_INFINITY;
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
}
