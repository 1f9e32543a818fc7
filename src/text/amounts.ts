import { ONE_TO_TEN } from "./number-words.ts";
import { chineseNumber } from "./numerals.ts";

/** How much is stated, however it is written: 2小时 and `120 min`, 1万条 and `10 000条`, 百分之五 and `5％` agree. */
export interface Amount {
  /** The value in the base unit, and that unit: `7200 s`. */
  readonly key: string;
  /** The unit as a name that its spellings share (`h` for 小时); empty for a bare number. */
  readonly unit: string;
}

/** Spellings of a unit, its name, and what one of it is. A day is not 24 h for whoever counts working hours. */
const UNITS: readonly (readonly [spelling: string, name: string, base: string, factor: number])[] = [
  ["ms|milliseconds?|毫秒", "ms", "s", 0.001],
  ["s|seconds?|秒钟|秒", "s", "s", 1],
  ["min|minutes?|分钟", "min", "s", 60],
  ["h|hours?|个?小时", "h", "s", 3600],
  ["d|days?|天|日", "d", "d", 1],
  ["weeks?|个?星期|周", "week", "d", 7],
  ["months?|个月", "month", "month", 1],
  ["quarters?|个?季度", "quarter", "month", 3],
  ["years?|年", "year", "month", 12],
  ["%|per ?cent", "%", "%", 1],
  ["[Bb]ytes?|字节", "B", "B", 1],
  ["KB", "KB", "B", 1024],
  ["MB", "MB", "B", 1024 ** 2],
  ["GB", "GB", "B", 1024 ** 3],
  ["TB", "TB", "B", 1024 ** 4],
];
const KNOWN = UNITS.map(([spelling, ...what]) => [new RegExp(`^(?:${spelling})$`, "u"), ...what] as const);

const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const HAN_DIGITS = "零〇一二两三四五六七八九十百千";
const WRITTEN = new RegExp(
  `^([\\d.,\\s]+|半|[${HAN_DIGITS}]+|(?:${Object.keys(ONE_TO_TEN).join("|")})\\b)[\\s-]*([万亿]?)\\s*(\\D{0,20})$`,
  "u",
);
const PART_OF_A_HUNDRED = new RegExp(`^百分之([${HAN_DIGITS}]+)(?:点([${HAN_DIGITS}]+))?$`, "u");

/** The amount that a figure with its unit states; null for what is none, as a version (`1.2.3`) or a frequency (每年). */
export function amountOf(written: string): Amount | null {
  const plain = written.normalize("NFKC").trim();
  const part = PART_OF_A_HUNDRED.exec(plain);
  if (part) return percent(part[1] ?? "", part[2]);
  const [, figure = "", scale = "", spelling = ""] = WRITTEN.exec(plain) ?? [];
  const value = valueOf(figure.trim());
  const unit = spelling.trim();
  // 5.10 without a unit may be a place, in which the last zero counts.
  if (value === null || (unit === "" && scale === "" && figure.includes("."))) return null;
  const scaled = value * (SCALES[scale] ?? 1);
  const [, name = unit, base = unit, factor = 1] = KNOWN.find(([spelled]) => spelled.test(unit)) ?? [];
  return { key: keyOf(scaled * factor, base), unit: name };
}

function keyOf(value: number, base: string): string {
  return `${Number(value.toPrecision(12))} ${base}`.trim();
}

function percent(whole: string, fraction: string | undefined): Amount | null {
  const digits = fraction === undefined ? "0" : [...fraction].map((digit) => chineseNumber(digit)).join("");
  const value = Number(`${chineseNumber(whole)}.${digits}`);
  return Number.isNaN(value) ? null : { key: keyOf(value, "%"), unit: "%" };
}

function valueOf(figure: string): number | null {
  if (figure === "半") return 0.5;
  if (!/\d/.test(figure)) return ONE_TO_TEN[figure] ?? chineseNumber(figure);
  const plain = figure.replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, "");
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Figures with a unit or a scale that may be written otherwise. 日 only where it is a length of time, not a day of a month. */
const IN_A_TEXT = new RegExp(
  `(?<![\\p{Script=Latin}\\d.])(?:\\d{1,3}(?:[ ,]\\d{3}){1,4}|\\d{1,15}(?:\\.\\d{1,6})?)(?![\\d.]*\\d)` +
    `(?: ?(?:${UNITS.map(([spelling]) => spelling.replace("日", "日(?=[内之以前后])")).join("|")})(?![\\p{Script=Latin}\\d])| ?[万亿])` +
    `|百分之[${HAN_DIGITS}]{1,7}(?:点[${HAN_DIGITS}]{1,6})?|[${HAN_DIGITS}]{1,7}[万亿](?!一)`,
  "gu",
);

/** A text whose amounts are all written one way, in base units. */
export function withUniformAmounts(text: string): string {
  return text.replaceAll("％", "%").replace(IN_A_TEXT, (written) => amountOf(written)?.key ?? written);
}
