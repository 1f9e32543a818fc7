import { chineseNumber } from "../text/numerals.ts";
import { ONE_TO_TEN } from "../text/number-words.ts";
import { changedValues } from "./values.ts";

/** A figure with what it counts, so that 1年 and 12个月 are the same. */
export interface Measure {
  readonly amount: number;
  /** `month`, `second`…; empty where the unit is none, or one that only counts things (级, grades). */
  readonly dimension: string;
}

/** What a unit is worth in the least one of its dimension; days of work are no days of the calendar. */
const UNITS: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:个?工作日|(?:working|business) ?days?)$/iu, "working-day", 1],
  [/^(?:年|years?)$/iu, "month", 12],
  [/^(?:个?季度|quarters?)$/iu, "month", 3],
  [/^(?:个?月|months?)$/iu, "month", 1],
  [/^(?:周|weeks?)$/iu, "second", 604_800],
  [/^(?:天|日|个?自然日|(?:calendar )?days?|d)$/iu, "second", 86_400],
  [/^(?:个?小时|hours?|h)$/iu, "second", 3_600],
  [/^(?:分钟|minutes?|min)$/iu, "second", 60],
  [/^(?:秒|seconds?|s)$/iu, "second", 1],
  [/^(?:毫秒|milliseconds?|ms)$/iu, "second", 0.001],
  [/^(?:比特|bits?)$/iu, "bit", 1],
  [/^(?:字节|bytes?|octets?|b)$/u, "byte", 1],
  [/^%$/u, "share", 1],
  [/^‰$/u, "share", 0.1],
];

const EVERY = /^(?:每|every )/iu;
const ADVERBS: Readonly<Record<string, string>> = {
  hourly: "hour",
  daily: "day",
  weekly: "week",
  monthly: "month",
  quarterly: "quarter",
  yearly: "year",
  annually: "year",
};
const NUMBER = /\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+|半/u;

/** The measures that a text states, in reading order. */
export function measuresIn(text: string): readonly Measure[] {
  return figuresIn(text).flatMap(measureOf);
}

export function withoutFigures(text: string): string {
  return figuresIn(text).reduce((rest, figure) => rest.replace(figure, " "), text);
}

/** As written. */
function figuresIn(text: string): readonly string[] {
  return changedValues("", text).flatMap(({ kind, to }) =>
    kind === "figure" || kind === "threshold" ? (to ?? []) : [],
  );
}

/** Two figures that say the same; where one bears no unit of measure, by its number alone. */
export function isSameMeasure(one: Measure, other: Measure): boolean {
  const isOneKind = one.dimension === other.dimension || one.dimension === "" || other.dimension === "";
  return isOneKind && one.amount === other.amount;
}

/** @param written a figure as `values` finds it: `6个月`, `thirty days`, 每半年 */
function measureOf(written: string): readonly Measure[] {
  const plain = written.normalize("NFKC").trim().toLowerCase();
  const unit = ADVERBS[plain];
  if (unit !== undefined) return [every(worth(1, unit))];
  const counted = plain.replace(EVERY, "");
  const spelt = ONE_TO_TEN[/^[a-z]+/u.exec(counted)?.[0] ?? ""];
  const joined = counted
    .replace(/^[a-z]+[ -](?=[a-z])/u, (word) => (spelt === undefined ? word : `${spelt} `))
    .replace(/(?<=\d)[, ](?=\d{3}(?!\d))/gu, "");
  const number = NUMBER.exec(joined)?.[0];
  const isEvery = counted !== plain;
  const amount = number === undefined ? (isEvery ? 1 : null) : amountOf(number);
  if (amount === null) return [];
  const behind = number === undefined ? joined : joined.slice(joined.indexOf(number) + number.length);
  const measure = worth(amount, behind.trim());
  return [isEvery ? every(measure) : measure];
}

function every({ amount, dimension }: Measure): Measure {
  return { amount, dimension: `every ${dimension}` };
}

function amountOf(number: string): number | null {
  if (/\d/.test(number)) return Number(number);
  return number === "半" ? 0.5 : chineseNumber(number);
}

function worth(amount: number, unit: string): Measure {
  const known = UNITS.find(([form]) => form.test(unit));
  return known ? { amount: amount * known[2], dimension: known[1] } : { amount, dimension: "" };
}
