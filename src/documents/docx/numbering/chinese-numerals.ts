/** The characters of one way to write numbers in Chinese, Japanese or Korean. */
interface Script {
  readonly digits: string;
  /** Ten, hundred, thousand. */
  readonly units: string;
  /** True where a gap is read out: 一百零一. */
  readonly zero: boolean;
  /** For which units a leading one is left out: 十 for 10, 百 for 100. */
  readonly bare: "none" | "leading ten" | "all";
}

const SIMPLIFIED: Script = {
  digits: "零一二三四五六七八九",
  units: "十百千",
  zero: true,
  bare: "leading ten",
};
const JAPANESE: Script = { digits: "〇一二三四五六七八九", units: "十百千", zero: false, bare: "all" };
const JAPANESE_LEGAL: Script = { digits: "零壱弐参四伍六七八九", units: "拾百阡", zero: false, bare: "none" };
const LEGAL: Script = { digits: "零壹贰叁肆伍陆柒捌玖", units: "拾佰仟", zero: true, bare: "none" };
const LEGAL_TRADITIONAL: Script = {
  digits: "零壹貳參肆伍陸柒捌玖",
  units: "拾佰仟",
  zero: true,
  bare: "none",
};

const KOREAN: Script = { digits: "영일이삼사오육칠팔구", units: "십백천", zero: false, bare: "all" };

/** 1 to 9,999 with units: 二百一十, 一千零一. */
function withUnits(value: number, script: Script): string {
  const places = [...String(value)].map(Number);
  let text = "";
  let hasGap = false;
  places.forEach((digit, at) => {
    const rank = places.length - at - 1;
    if (digit === 0) {
      hasGap = text !== "";
      return;
    }
    if (hasGap && script.zero) text += script.digits.charAt(0);
    hasGap = false;
    const leavesOne =
      digit === 1 &&
      (script.bare === "all" ? rank > 0 : script.bare === "leading ten" && rank === 1 && value < 20);
    text += (leavesOne ? "" : script.digits.charAt(digit)) + (rank > 0 ? script.units.charAt(rank - 1) : "");
  });
  return text;
}

/** Digit by digit: 二〇, 一〇一. */
function byDigits(value: number, digits: string): string {
  return [...String(value)].map((digit) => digits.charAt(Number(digit))).join("");
}

/** With units to 99, digit by digit from 100 on, as Word counts 一〇〇 after 九十九 (with a round zero). */
function shortCounting(value: number): string {
  return value < 100 ? withUnits(value, SIMPLIFIED) : byDigits(value, "○一二三四五六七八九");
}

type Numeral = (value: number) => string;

/** Word's formats for Chinese, Japanese and Korean numerals, for 1 to 9,999. */
export const CHINESE_FORMATS: ReadonlyMap<string, Numeral> = new Map<string, Numeral>([
  ["chineseCounting", shortCounting],
  ["taiwaneseCounting", shortCounting],
  ["chineseCountingThousand", (value) => withUnits(value, SIMPLIFIED)],
  ["taiwaneseCountingThousand", (value) => withUnits(value, SIMPLIFIED)],
  ["ideographDigital", (value) => byDigits(value, "〇一二三四五六七八九")],
  ["japaneseDigitalTenThousand", (value) => byDigits(value, "〇一二三四五六七八九")],
  ["taiwaneseDigital", (value) => byDigits(value, "○一二三四五六七八九")],
  ["japaneseCounting", (value) => withUnits(value, JAPANESE)],
  ["japaneseLegal", (value) => withUnits(value, JAPANESE_LEGAL)],
  ["chineseLegalSimplified", (value) => withUnits(value, LEGAL)],
  ["koreanCounting", (value) => withUnits(value, KOREAN)],
  ["koreanDigital", (value) => byDigits(value, KOREAN.digits)],
  ["koreanDigital2", (value) => byDigits(value, SIMPLIFIED.digits)],
  ["ideographLegalTraditional", (value) => withUnits(value, LEGAL_TRADITIONAL)],
]);
