import { chosen, randomFrom, type Random } from "./random.ts";

/** Words of a language that does not exist, as frequent as words are: the n-th as often as 1/n (Zipf 1949). */
export interface Vocabulary {
  /** A word that bears a subject. */
  readonly content: (random: Random) => string;
  /** What joins words to a sentence. */
  readonly joining: (random: Random) => string;
  readonly sentence: (words: readonly string[]) => string;
}

const SYLLABLES = syllables("b c d f g l m n p r s t v".split(" "), "a e i o u".split(" "));
const ENGLISH_WORDS = 20_000;
const CHINESE_WORDS = 20_000;
/** As many characters as nearly all of a modern text is written in. */
const CHARACTERS = 2_500;
const FIRST_CHARACTER = 0x4e00;

export function englishVocabulary(): Vocabulary {
  const random = randomFrom(1);
  const words = distinct(ENGLISH_WORDS, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => chosen(SYLLABLES, random)).join(""),
  );
  return {
    content: (r) => zipf(words, r),
    joining: (r) => chosen(["the", "shall", "of", "and", "to", "be", "in", "by", "should", "for", "with"], r),
    sentence: (given) => `${given.join(" ")}.`,
  };
}

/** Characters are as unevenly used as words are, so that the frequent ones stand in nearly every clause. */
export function chineseVocabulary(): Vocabulary {
  const random = randomFrom(2);
  const characters = Array.from({ length: CHARACTERS }, (_, at) =>
    String.fromCodePoint(FIRST_CHARACTER + at * 3),
  );
  const words = distinct(CHINESE_WORDS, () =>
    Array.from(
      { length: random() < 0.85 ? 2 : 3 },
      () => characters[Math.floor(CHARACTERS * random() ** 2)],
    ).join(""),
  );
  return {
    content: (r) => zipf(words, r),
    joining: (r) => chosen(["的", "应", "和", "或", "进行", "在", "对", "不应", "宜"], r),
    sentence: (given) => `${given.join("")}。`,
  };
}

function zipf(words: readonly string[], random: Random): string {
  return words[Math.floor(words.length ** random()) - 1] ?? "";
}

function distinct(count: number, make: () => string): readonly string[] {
  const words = new Set<string>();
  while (words.size < count) words.add(make());
  return [...words];
}

function syllables(consonants: readonly string[], vowels: readonly string[]): [string, ...string[]] {
  const [first = "", ...others] = consonants.flatMap((consonant) => vowels.map((vowel) => consonant + vowel));
  return [first, ...others];
}
