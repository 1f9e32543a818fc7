import { ONE_TO_TEN } from "../text/number-words.ts";
import { chineseNumber } from "../text/numerals.ts";
import { informativeTerms, terms } from "../text/tokens.ts";
import type { Equivalence } from "./bilingual.ts";

const CHINESE = /(?<number>\d{1,2}|[一二两三四五六七八九十]{1,3})(?<unit>[级类档])/gu;
const ENGLISH = /\b(?<unit>level|grade|class|tier|category)\s(?<number>\d{1,2}|[a-z]{3,5})\b/giu;
/** What the units are in the other language. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  级: ["level", "grade"],
  类: ["class", "category"],
  档: ["tier", "level"],
  level: ["级"],
  grade: ["级"],
  class: ["类", "级"],
  tier: ["档", "级"],
  category: ["类"],
};
const NUMERALS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** 四级 stands in another text as 4级, and level 4 as either: the numbers of levels and classes that a question names. */
export function levelNumbers(question: string): readonly Equivalence[] {
  const text = question.normalize("NFKC").toLowerCase();
  return [...text.matchAll(CHINESE), ...text.matchAll(ENGLISH)].flatMap(({ groups = {} }) => {
    const { number = "", unit = "" } = groups;
    const value = ONE_TO_TEN[number] ?? chineseNumber(number);
    const numeral = NUMERALS[value ?? 0] ?? "";
    if (value === null || numeral === "") return [];
    const written = (unitWritten: string) =>
      /\p{Script=Han}/u.test(unitWritten)
        ? [[numeral + unitWritten], terms(String(value) + unitWritten)]
        : [terms(`${unitWritten} ${value}`)];
    const own = informativeTerms(/\d/.test(number) ? number : number + (ONE_TO_TEN[number] ? "" : unit));
    const renderings = [unit, ...(UNITS[unit] ?? [])].flatMap(written);
    return [
      { own, renderings: renderings.filter((rendering) => rendering.join() !== own.join()), loose: false },
    ];
  });
}
