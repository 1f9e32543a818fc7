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
  /** What is counted, where that is a length of time, and the figure with it as written; null for all else. */
  readonly unit: string | null;
  readonly withUnit: string;
}

/** Lengths of time in both languages. 日 is a day, working or not, only where no more is said; a name of a month is none. */
const UNITS: readonly (readonly [name: string, spelling: string])[] = [
  ["working day", "个?工作日|(?:working|business)[ -]days?\\b"],
  ["day", "个?自然日|[天日]|d\\b|(?:calendar )?days?\\b"],
  ["hour", "个?小时|h\\b|hours?\\b"],
  ["minute", "分钟|min\\b|minutes?\\b"],
  ["millisecond", "毫秒|ms\\b|milliseconds?\\b"],
  ["second", "秒|s\\b|seconds?\\b"],
  ["week", "周|个?星期|weeks?\\b"],
  ["month", "个月|months?\\b"],
  ["quarter", "个?季度|quarters?\\b"],
  ["year", "年|years?\\b"],
];
const UNIT = new RegExp(`^[ -]?(?:${UNITS.map(([, spelling]) => `(${spelling})`).join("|")})`, "u");

function digitsIn(text: string): readonly Figure[] {
  const plain = text
    .normalize("NFKC")
    .replace(LABEL, "")
    .replace(MYRIAD, (_, figure: string, unit: string) =>
      String(Number(figure) * (unit === "万" ? 1e4 : 1e8)),
    );
  return Array.from(plain.matchAll(DIGITS), ({ 0: written, index }) => {
    const end = index + written.length;
    const unit = UNIT.exec(plain.slice(end, end + LONGEST_UNIT));
    return {
      written,
      value: written.replace(/[ ,]/g, ""),
      unit: unit && (UNITS.find((_, row) => unit[row + 1] !== undefined)?.[0] ?? null),
      withUnit: written + (unit?.[0] ?? ""),
    };
  });
}

const LONGEST_UNIT = 16;

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
  const held = new Map<string, Set<string | null>>();
  for (const { value, unit } of other) held.set(value, (held.get(value) ?? new Set()).add(unit));
  const missing = side.flatMap(({ value, unit, written, withUnit }) => {
    const units = held.get(value);
    if (!units) return words.has(value) ? [] : [written];
    const isOfAnother = unit !== null && !units.has(unit) && !units.has(null);
    return isOfAnother ? [withUnit] : [];
  });
  return [...new Set(missing)];
}
