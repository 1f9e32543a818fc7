import { ONE_TO_TEN } from "../text/number-words.ts";
import { chineseNumber } from "../text/numerals.ts";

/** Figures of one text that stand nowhere in its counterpart in the other language, as written. */
export interface UnmatchedFigures {
  readonly old: readonly string[];
  readonly new: readonly string[];
}

const DIGITS = /(?<![\p{Script=Latin}\d.])\d{1,3}(?:[ ,]\d{3})+(?!\d)|\d+(?:\.\d+)*/gu;
const HAN_NUMERAL = /[一二两三四五六七八九十百千万]+/gu;
const ENGLISH_NUMERAL = /\p{L}+/gu;
const LARGER: Readonly<Record<string, number>> = {
  ...ONE_TO_TEN,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  half: 0.5,
  once: 1,
  twice: 2,
};
/** Ten thousands and hundred millions, as Chinese counts large figures: 50万. */
const MYRIAD = /(\d+(?:\.\d+)?) ?([万亿])/gu;

/**
 * What is compared is digits; labels of lists and parts of dates translate as they are.
 * @param numbers of clauses in either text: a reference to a clause that is numbered otherwise now is no other figure
 */
export function unmatchedFigures(old: string, after: string, numbers: ReadonlySet<string>): UnmatchedFigures {
  const figuresIn = (text: string) =>
    digitsIn(text).filter(({ value }) => !(value.includes(".") && numbers.has(value)));
  const [before, now] = [figuresIn(old), figuresIn(after)];
  const [oldWords, newWords] = [numberWordsIn(old), numberWordsIn(after)];
  return { old: without(before, now, newWords), new: without(now, before, oldWords) };
}

const LABEL = /^\s*\(?\d{1,2}[).、]\s?(?!\d)/gmu;

interface Figure {
  readonly written: string;
  readonly value: string;
}

function digitsIn(text: string): readonly Figure[] {
  const plain = text
    .normalize("NFKC")
    .replace(LABEL, "")
    .replace(MYRIAD, (_, figure: string, unit: string) =>
      String(Number(figure) * (unit === "万" ? 1e4 : 1e8)),
    );
  return [...plain.matchAll(DIGITS)].map(([written]) => ({ written, value: written.replace(/[ ,]/g, "") }));
}

/** Numbers written as words, whatever they count: only an excuse for a figure that is missing. */
function numberWordsIn(text: string): ReadonlySet<string> {
  const chinese = [...text.matchAll(HAN_NUMERAL)].flatMap(([numeral]) => chineseNumber(numeral) ?? []);
  const english = [...text.toLowerCase().matchAll(ENGLISH_NUMERAL)].flatMap(([word]) => LARGER[word] ?? []);
  return new Set([...chinese, ...english].map(String));
}

function without(
  side: readonly Figure[],
  other: readonly Figure[],
  words: ReadonlySet<string>,
): readonly string[] {
  const held = new Set(other.map(({ value }) => value));
  const missing = side.filter(({ value }) => !held.has(value) && !words.has(value));
  return [...new Set(missing.map(({ written }) => written))];
}
