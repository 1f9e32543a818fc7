import { addDays, isDay, type Day } from "./dates.ts";
import { chineseNumber } from "./numerals.ts";

/** A stretch of time that a text names: both days included. */
export interface DatePhrase {
  readonly from: Day;
  readonly to: Day;
  /** How the text relates to it: since then, up to then, within it. */
  readonly relation: "since" | "until" | "within";
  /** Where it stands in the text (UTF-16 units). */
  readonly start: number;
  readonly end: number;
}

interface Bounds {
  readonly from: Day;
  readonly to: Day;
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH_NAME =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const ZH = "[〇零一二两三四五六七八九十\\d]";

interface Form {
  readonly pattern: RegExp;
  readonly bounds: (groups: Readonly<Record<string, string | undefined>>, today: Day) => Bounds | null;
}

/** Longest and most exact first: what one form has taken, no later form sees. */
const FORMS: readonly Form[] = [
  {
    pattern: /(?<![\d.])(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\d.])/g,
    bounds: calendarDay,
  },
  {
    pattern: new RegExp(
      `(?<year>${ZH}{4})\\s*年\\s*(?<month>${ZH}{1,3})\\s*月\\s*(?<day>${ZH}{1,3})\\s*[日号]`,
      "g",
    ),
    bounds: calendarDay,
  },
  {
    pattern: new RegExp(
      `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH_NAME}(?:,?\\s+(?<year>\\d{4}))?\\b`,
      "gi",
    ),
    bounds: calendarDay,
  },
  {
    pattern: new RegExp(
      `\\b${MONTH_NAME}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(?<year>\\d{4}))?\\b`,
      "gi",
    ),
    bounds: calendarDay,
  },
  {
    pattern: new RegExp(`(?<year>${ZH}{4})\\s*年\\s*(?<month>${ZH}{1,3})\\s*月(?:份)?`, "g"),
    bounds: calendarMonth,
  },
  {
    pattern: new RegExp(
      `(?<relative>去年|今年)?(?<month>${ZH}{1,3})\\s*月\\s*(?<day>${ZH}{1,3})\\s*[日号]`,
      "g",
    ),
    bounds: calendarDay,
  },
  {
    pattern: new RegExp(
      `(?<relative>去年|今年)?(?<![〇零一二两三四五六七八九十\\d个年])(?<month>${ZH}{1,3})\\s*月(?:份)?(?!以?[内来]?之?[内])`,
      "g",
    ),
    bounds: calendarMonth,
  },
  { pattern: new RegExp(`\\b${MONTH_NAME}\\s+(?:of\\s+)?(?<year>\\d{4})\\b`, "gi"), bounds: calendarMonth },
  { pattern: /(?<![\d.-])(?<year>20\d{2})-(?<month>\d{2})(?![\d-])/g, bounds: calendarMonth },
  {
    pattern: new RegExp(
      `\\b(?:(?:in|since|from|after|before|until|by|of|last|the)\\s+)${MONTH_NAME}(?![a-z])`,
      "gi",
    ),
    bounds: calendarMonth,
  },
  { pattern: /(?<year>20\d{2})\s*年(?!\s*\d)/g, bounds: calendarYear },
  { pattern: /\b(?:in|since|from|after|before|until|during)\s+(?<year>20\d{2})\b/gi, bounds: calendarYear },
  {
    pattern:
      /\b(?:last|past|previous)\s+(?<count>\d+|two|three|four|six|twelve)?\s*(?<unit>day|week|month|quarter|year)s?\b/gi,
    bounds: stretchBack,
  },
  {
    pattern: new RegExp(
      `(?:最近|近|过去|这)(?<count>${ZH}+)?\\s*个?\\s*(?<unit>天|日|周|星期|月|季度|年)`,
      "g",
    ),
    bounds: stretchBack,
  },
  {
    pattern:
      /(?<unit>上个?月|上周|上个?星期|去年|本周|这周|本月|这个?月|今年|今天|昨天)|\b(?<unitEn>this week|this month|this year|today|yesterday)\b/gi,
    bounds: namedStretch,
  },
];

/**
 * The stretches of time a question names, in order. A month or day without a year is the latest one that does not
 * lie after `today`. Sources of the forms: how the committee's notices and its readers write dates.
 */
export function findDates(text: string, today: Day): readonly DatePhrase[] {
  const found: DatePhrase[] = [];
  for (const { pattern, bounds } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((phrase) => start < phrase.end && phrase.start < end)) continue;
      const days = bounds(match.groups ?? {}, today);
      if (days) found.push({ ...days, relation: relationOf(text, start, end), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function relationOf(text: string, start: number, end: number): DatePhrase["relation"] {
  const before = text.slice(Math.max(0, start - 12), Math.min(text.length, start + 8)).toLowerCase();
  const after = text.slice(end, end + 4);
  if (
    /\b(?:since|after|from)\b|自$|从$|[自从]\s*(?=\S)/.test(before) ||
    /^\s*(?:以来|之后|以后|起|后)/.test(after)
  )
    return "since";
  if (/\b(?:until|before|up to)\b/.test(before) || /^\s*(?:之前|以前|为止|前)/.test(after)) return "until";
  return "within";
}

function monthNumber(written: string | undefined): number | null {
  if (written === undefined) return null;
  const name = MONTHS.findIndex((m) => m.startsWith(written.toLowerCase().slice(0, 3)));
  return name >= 0 ? name + 1 : chineseNumber(written);
}

function yearNumber(groups: Readonly<Record<string, string | undefined>>, today: Day): number | null {
  const thisYear = Number(today.slice(0, 4));
  if (groups["relative"] === "去年") return thisYear - 1;
  if (groups["relative"] === "今年") return thisYear;
  return groups["year"] === undefined ? null : chineseNumber(groups["year"]);
}

function day(year: number, month: number, dayOfMonth: number): Day {
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

function calendarDay(groups: Readonly<Record<string, string | undefined>>, today: Day): Bounds | null {
  const month = monthNumber(groups["month"]);
  const dayOfMonth = groups["day"] === undefined ? null : chineseNumber(groups["day"]);
  if (month === null || dayOfMonth === null) return null;
  const thisYear = Number(today.slice(0, 4));
  const written = yearNumber(groups, today);
  const year = written ?? (day(thisYear, month, dayOfMonth) > today ? thisYear - 1 : thisYear);
  const at = day(year, month, dayOfMonth);
  return isDay(at) ? { from: at, to: at } : null;
}

function calendarMonth(groups: Readonly<Record<string, string | undefined>>, today: Day): Bounds | null {
  const month = monthNumber(groups["month"]);
  if (month === null || month < 1 || month > 12) return null;
  const thisYear = Number(today.slice(0, 4));
  const year = yearNumber(groups, today) ?? (day(thisYear, month, 1) > today ? thisYear - 1 : thisYear);
  const next = month === 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1);
  return { from: day(year, month, 1), to: addDays(next, -1) };
}

function calendarYear(groups: Readonly<Record<string, string | undefined>>): Bounds | null {
  const year = Number(groups["year"]);
  return { from: day(year, 1, 1), to: day(year, 12, 31) };
}

const UNIT_DAYS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
  天: 1,
  日: 1,
  周: 7,
  星期: 7,
  月: 30,
  季度: 91,
  年: 365,
};
const COUNT_WORDS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, six: 6, twelve: 12 };

function stretchBack(groups: Readonly<Record<string, string | undefined>>, today: Day): Bounds | null {
  const written = groups["count"]?.toLowerCase();
  const count = written === undefined ? 1 : (COUNT_WORDS[written] ?? chineseNumber(written));
  const days = UNIT_DAYS[groups["unit"]?.toLowerCase() ?? ""];
  return count === null || days === undefined ? null : { from: addDays(today, -count * days), to: today };
}

function namedStretch(groups: Readonly<Record<string, string | undefined>>, today: Day): Bounds | null {
  const unit = (groups["unit"] ?? groups["unitEn"] ?? "").toLowerCase().replace("个", "");
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (unit) {
    case "上月": {
      const first = month === 1 ? day(year - 1, 12, 1) : day(year, month - 1, 1);
      return { from: first, to: addDays(day(year, month, 1), -1) };
    }
    case "本月":
    case "这月":
    case "this month":
      return { from: day(year, month, 1), to: today };
    case "去年":
      return { from: day(year - 1, 1, 1), to: day(year - 1, 12, 31) };
    case "今年":
    case "this year":
      return { from: day(year, 1, 1), to: today };
    case "上周":
    case "上星期":
      return { from: addDays(today, -7), to: today };
    case "本周":
    case "这周":
    case "this week": {
      const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
      return { from: addDays(today, -weekday), to: today };
    }
    case "昨天":
    case "yesterday":
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case "今天":
    case "today":
      return { from: today, to: today };
    default:
      return null;
  }
}
