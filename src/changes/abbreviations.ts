/** What abbreviations stand for, as the compared texts themselves introduce them: `one-time password (OTP)`. */
export type Abbreviations = ReadonlyMap<string, string>;

const INTRODUCED = /\((\p{Lu}[\p{Lu}\d]{1,7})s?\)/gu;

/** No long form of eight letters is longer. */
const LONGEST = 160;

/** With the hyphen that joins it to the word before. */
const WORD = /[-‐]?[^-‐\s]+/gu;

/** Small words, and what a hyphen joins to the word before, need not count. */
const NEED_NOT_COUNT = /^(?:[-‐].*|of|the|and|for|an?|in|to|on|or|with|by|from)$/iu;

/** Of several long forms the first in the alphabet, so that either order of the texts decides alike. */
export function abbreviationsIn(texts: readonly string[]): Abbreviations {
  const found = new Map<string, string>();
  for (const text of texts) {
    for (const { 1: short = "", index } of text.matchAll(INTRODUCED)) {
      const before = text.slice(Math.max(0, index - LONGEST), index);
      const long = longForm(before.match(WORD) ?? [], short.toLowerCase());
      const known = found.get(short);
      if (long !== null && (known === undefined || long < known)) found.set(short, long);
    }
  }
  return found;
}

/** The last words whose initials spell the abbreviation. */
function longForm(words: readonly string[], short: string): string | null {
  let left = short.length;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? "";
    if (word.replace(/^[-‐]/u, "")[0]?.toLowerCase() === short[left - 1]) left -= 1;
    else if (!NEED_NOT_COUNT.test(word)) return null;
    if (left === 0)
      return words
        .slice(at)
        .join(" ")
        .replaceAll(/ (?=[-‐])/gu, "");
  }
  return null;
}

/** One in brackets follows its long form already. */
const ABBREVIATION = /(?<![\p{L}\d(（])(\p{Lu}[\p{Lu}\d]{1,7})s?(?![\p{L}\d])/gu;

/** Tells of most texts, and soon, that they hold none. */
const TWO_CAPITALS = /\p{Lu}[\p{Lu}\d]/u;

/** The text with each known abbreviation followed by what it stands for. */
export function spelledOut(text: string, abbreviations: Abbreviations): string {
  if (abbreviations.size === 0 || !TWO_CAPITALS.test(text)) return text;
  return text.replace(ABBREVIATION, (written: string, short: string) => {
    const long = abbreviations.get(short);
    return long === undefined ? written : `${written} ${long}`;
  });
}
