import { addDays, type Day } from "./dates.ts";
import { chineseNumber } from "./numerals.ts";
import { ONE_TO_TEN } from "./number-words.ts";

/** A stretch of days; both are included. */
export interface Bounds {
  readonly from: Day;
  readonly to: Day;
}

type Groups = Readonly<Record<string, string | undefined>>;

export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** A calendar month; months below 1 and above 12 are those of the years around. */
export function monthOf(year: number, month: number): Bounds {
  const first = (m: number) => dayOf(year + Math.floor((m - 1) / 12), ((((m - 1) % 12) + 12) % 12) + 1, 1);
  return { from: first(month), to: addDays(first(month + 1), -1) };
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
const COUNT_WORDS: Readonly<Record<string, number>> = {
  ...ONE_TO_TEN,
  twelve: 12,
  fourteen: 14,
  thirty: 30,
};
export const COUNT = `\\d{1,4}|${Object.keys(COUNT_WORDS).join("|")}`;

/** "the last 30 days", 最近三个月: so many days up to today. */
export function stretchBack(groups: Groups, today: Day): Bounds | null {
  const days = daysIn(groups);
  return days === null ? null : { from: addDays(today, -days), to: today };
}

/** "the next 10 days", 未来十天: today and so many days after it. */
export function stretchAhead(groups: Groups, today: Day): Bounds | null {
  const days = daysIn(groups);
  return days === null ? null : { from: today, to: addDays(today, days) };
}

function daysIn(groups: Groups): number | null {
  const written = groups["count"]?.toLowerCase();
  const count = written === undefined ? 1 : (COUNT_WORDS[written] ?? chineseNumber(written));
  const days = UNIT_DAYS[groups["unit"]?.toLowerCase() ?? ""];
  return count === null || days === undefined ? null : count * days;
}

const TURNS: readonly (readonly [number, RegExp])[] = [
  [-1, /^(?:last|previous|上|去)/],
  [1, /^(?:next|coming|following|下|明年)/],
];

/** "last month", 下周, "this year": the calendar's own stretches, whole, whether they are over or still to come. */
export function namedStretch(groups: Groups, today: Day): Bounds | null {
  const name = (groups["name"] ?? "").toLowerCase();
  if (/^(?:today|今天)/.test(name)) return { from: today, to: today };
  if (/^(?:yesterday|昨天)/.test(name)) return { from: addDays(today, -1), to: addDays(today, -1) };
  if (/^(?:tomorrow|明天)/.test(name)) return { from: addDays(today, 1), to: addDays(today, 1) };
  return calendarStretch(name, TURNS.find(([, sign]) => sign.test(name))?.[0] ?? 0, today);
}

/** "the end of the month", 月底: from today to the last day of the running week, month, quarter or year. */
export function untilEndOf(groups: Groups, today: Day): Bounds | null {
  const running = calendarStretch((groups["name"] ?? "").toLowerCase(), 0, today);
  return running && { from: today, to: running.to };
}

function calendarStretch(name: string, turn: number, today: Day): Bounds | null {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  if (/week|周|星期/.test(name)) {
    const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
    const monday = addDays(today, turn * 7 - weekday);
    return { from: monday, to: addDays(monday, 6) };
  }
  if (/quarter|季/.test(name)) {
    const first = month - ((month - 1) % 3) + turn * 3;
    return { from: monthOf(year, first).from, to: monthOf(year, first + 2).to };
  }
  if (/month|月/.test(name)) return monthOf(year, month + turn);
  if (/year|年/.test(name)) return { from: dayOf(year + turn, 1, 1), to: dayOf(year + turn, 12, 31) };
  return null;
}
