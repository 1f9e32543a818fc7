import { CHINESE_FORMATS } from "./chinese-numerals.ts";
import { cardinalWords, ordinalWords } from "./english-words.ts";

type Numeral = (value: number) => string | null;

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
/** Word's highest number. */
const MAX_ROMAN = 32_767;
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

const FORMATS: ReadonlyMap<string, Numeral> = new Map<string, Numeral>([
  ["upperRoman", roman],
  ["lowerRoman", (value) => roman(value)?.toLowerCase() ?? null],
  ["upperLetter", (value) => letters(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")],
  ["lowerLetter", (value) => letters(value, "abcdefghijklmnopqrstuvwxyz")],
  ["russianUpper", (value) => letters(value, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ")],
  ["russianLower", (value) => letters(value, "абвгдежзиклмнопрстуфхцчшщыэюя")],
  ["decimalZero", (value) => String(value).padStart(2, "0")],
  ["decimalFullWidth", fullWidth],
  ["decimalFullWidth2", fullWidth],
  ["decimalEnclosedCircle", (value) => enclosed(value, 0x2460, 20)],
  ["decimalEnclosedCircleChinese", (value) => enclosed(value, 0x2460, 20)],
  ["decimalEnclosedParen", (value) => enclosed(value, 0x2474, 20)],
  ["decimalEnclosedFullstop", (value) => enclosed(value, 0x2488, 20)],
  // The standard has ㊀; Word prints brackets (Microsoft's notes on implementing it, [MS-OI29500], 17.18.59 a).
  ["ideographEnclosedCircle", (value) => enclosed(value, 0x3220, 10)],
  ["ideographTraditional", (value) => cycle(value, STEMS)],
  ["ideographZodiac", (value) => cycle(value, BRANCHES)],
  ["ideographZodiacTraditional", (value) => cycle(value, STEMS) + cycle(value, BRANCHES)],
  ["aiueo", (value) => cycle(value, "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ")],
  [
    "aiueoFullWidth",
    (value) =>
      cycle(
        value,
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
      ),
  ],
  ["iroha", (value) => cycle(value, "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ")],
  [
    "irohaFullWidth",
    (value) =>
      cycle(
        value,
        "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン",
      ),
  ],
  ["ganada", (value) => cycle(value, "가나다라마바사아자차카타파하")],
  ["chosung", (value) => cycle(value, "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ")],
  ["numberInDash", (value) => `- ${value} -`],
  ["hex", (value) => value.toString(16).toUpperCase()],
  ["ordinal", (value) => `${value}${ordinalEnd(value)}`],
  ["cardinalText", cardinalWords],
  ["ordinalText", ordinalWords],
  ["chicago", (value) => "*†‡§".charAt((value - 1) % 4).repeat(Math.min(Math.ceil(value / 4), 20))],
]);

/**
 * A number as Word prints it in one of its formats (ECMA-376 part 1, 17.18.59). Formats for other scripts than Chinese,
 * Japanese, Korean, Latin and Cyrillic, and values that a format has no sign for, are printed in figures.
 */
export function formatNumber(format: string, sample: string | null, value: number): string {
  if (format === "none" || format === "bullet") return "";
  if (sample !== null) return String(value).padStart(sample.length, "0");
  if (value < 1 && format !== "decimalZero" && format !== "ordinal") return String(value);
  const numeral = FORMATS.get(format) ?? (value < 10_000 ? CHINESE_FORMATS.get(format) : undefined);
  return numeral?.(value) ?? String(value);
}

function roman(value: number): string | null {
  if (value > MAX_ROMAN) return null;
  let rest = value;
  let text = "";
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

/** 1 to `A`, 27 to `AA`, 28 to `BB`: Word doubles letters instead of counting on with them. */
function letters(value: number, alphabet: string): string | null {
  const times = Math.ceil(value / alphabet.length);
  return times > 30 ? null : alphabet.charAt((value - 1) % alphabet.length).repeat(times);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function enclosed(value: number, first: number, count: number): string | null {
  return value > count ? null : String.fromCharCode(first + value - 1);
}

function cycle(value: number, signs: string): string {
  return signs.charAt((value - 1) % signs.length);
}

function ordinalEnd(value: number): string {
  const rest = value % 100;
  if (rest >= 11 && rest <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}
