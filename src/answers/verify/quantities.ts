import { chineseNumber } from "../../text/numerals.ts";
import { ONE_TO_TEN } from "../../text/number-words.ts";
import { normalText } from "../../text/normal.ts";
import { unitAhead } from "./units.ts";

/** A number as a value, so that 12, １２, twelve and 十二 agree, with what it counts where that is told. */
export interface Quantity {
  readonly value: string;
  readonly unit: string | null;
}

const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  ...ONE_TO_TEN,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  couple: 2,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  half: 0.5,
};
const WORD = new RegExp(`\\b(?:${Object.keys(WORDS).join("|")})(?:s(?=\\b))?\\b`, "giu");
/** “One” as a pronoun counts nothing. */
const PRONOUN_BEFORE =
  /\b(?:this|that|the|each|every|no|any|another|which|new|old|former|latter|only|first)\s+$/iu;

const TIMES: readonly (readonly [RegExp, number])[] = [
  [
    /\bonce(?=\s+an? (?:second|minute|hour|day|week|fortnight|month|quarter|year|term|shift|call|session)\b|\s+(?:per|every|each|in|daily|weekly|monthly|yearly|only)\b|[.,;]|$)/giu,
    1,
  ],
  [/\b(?:twice|doubled?|doubles|twofold)\b/giu, 2],
  [/\b(?:thrice|tripled?|triples|threefold)\b/giu, 3],
];

const PERIODS: readonly (readonly [string, RegExp])[] = [
  ["hour", /\bhourly\b|\b(?:an|every|each|per) hour\b|每个?小时/giu],
  ["day", /\bdaily\b|\b(?:a|every|each|per) day\b|每[日天]/giu],
  ["week", /\bweekly\b|\b(?:a|every|each|per) week\b|每周|每个?星期/giu],
  ["month", /\bmonthly\b|\b(?:a|every|each|per) month\b|每个?月/giu],
  ["quarter", /\bquarterly\b|\b(?:a|every|each|per) quarter\b|每个?季度/giu],
  ["year", /\b(?:yearly|annual(?:ly)?)\b|(?<!\bhalf )\b(?:a|every|each|per) year\b|每年/giu],
];

const DIGITS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)*|[\p{No}\p{Nl}]/gu;
const HAN_NUMERAL = "[〇零一二两三四五六七八九十百千]";
/** A numeral of several characters, or a single one that counts: 一 in 一致 and 统一 does not. */
const HAN = new RegExp(
  `(?<part>百分之)?(?<run>${HAN_NUMERAL}{2,}|(?<![第统唯单同任之逐进万另某])一(?=[次年月周天日倍条项级份处万亿]|个(?:月|工作日|小时|星期|字符|版本))|[二两三四五六七八九十](?=[个年月日天周项条次级种类位名倍份处小分秒万亿]))`,
  "gu",
);

/** Every number of a text, in figures or in words, frequencies (“daily”, 每日) among them. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const plain = normalText(text);
  const after = (match: RegExpMatchArray) => plain.slice((match.index ?? 0) + match[0].length);
  const digits = [...plain.matchAll(DIGITS)].map((m) => scaled(valueOf(m[0]), after(m)));
  const words = [...plain.matchAll(WORD)]
    .filter((m) => !(/^ones?$/i.test(m[0]) && isPronoun(plain, m)))
    .map((m) => scaled(String(WORDS[m[0].toLowerCase().replace(/(?<=n|d|e|y)s$/, "")] ?? m[0]), after(m)));
  const times = TIMES.flatMap(([form, n]) =>
    [...plain.matchAll(form)].map(() => ({ value: String(n), unit: null })),
  );
  const periods = PERIODS.flatMap(([unit, form]) =>
    [...plain.matchAll(form)].map(() => ({ value: "1", unit })),
  );
  const han = [...plain.matchAll(HAN)].flatMap((m) => {
    const run = m.groups?.["run"] ?? "";
    const value = run === "一一" ? null : chineseNumber(run);
    if (value === null) return [];
    return m.groups?.["part"]
      ? [{ value: String(value), unit: "percent" }]
      : [scaled(String(value), after(m))];
  });
  const halves = [...plain.matchAll(/半(?=[年月天日数]|个[月小])|一半/gu)].map(() => ({
    value: "0.5",
    unit: null,
  }));
  return [...digits, ...words, ...times, ...periods, ...han, ...halves];
}

/** True when the number stands among the known ones: same value, and no other unit than there. */
export function isKnownQuantity({ value, unit }: Quantity, known: readonly Quantity[]): boolean {
  const asked = inBaseUnit({ value, unit });
  return known.some((k) => {
    if (k.value === value && (unit === null || k.unit === null || k.unit === unit)) return true;
    const held = inBaseUnit(k);
    return asked !== null && held !== null && asked.unit === held.unit && asked.amount === held.amount;
  });
}

/** Lengths of time that are always the same: a month has no certain number of days, and a working day none of hours. */
const BASE: Readonly<Record<string, readonly [string, number]>> = {
  second: ["second", 1],
  minute: ["second", 60],
  hour: ["second", 3_600],
  day: ["second", 86_400],
  week: ["second", 604_800],
  month: ["month", 1],
  quarter: ["month", 3],
  year: ["month", 12],
};

function inBaseUnit({ value, unit }: Quantity): { readonly unit: string; readonly amount: number } | null {
  const base = BASE[unit ?? ""];
  return base && Number.isFinite(Number(value)) ? { unit: base[0], amount: Number(value) * base[1] } : null;
}

function isPronoun(text: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  return (
    PRONOUN_BEFORE.test(text.slice(0, at)) || /^\s+(?:of|another)\b/.test(text.slice(at + match[0].length))
  );
}

function valueOf(written: string): string {
  const plain = written.replaceAll(",", "");
  return /^\d+$/.test(plain) ? String(BigInt(plain)) : plain.replace(/^0+(?=\d)/, "");
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^\s*万/u, 10_000],
  [/^\s*亿/u, 100_000_000],
];

function scaled(value: string, after: string): Quantity {
  const scale = SCALES.find(([form]) => form.test(after));
  if (!scale) return { value, unit: unitAhead(after) };
  return { value: String(Number(value) * scale[1]), unit: unitAhead(after.replace(scale[0], "")) };
}
