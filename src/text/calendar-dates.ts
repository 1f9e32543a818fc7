import { isDay, type Day } from "./dates.ts";
import { dayOf, monthOf, type Bounds } from "./named-stretches.ts";
import { chineseNumber } from "./numerals.ts";

/** Which year is meant where none is given: the latest that is not ahead of today, or the next one. */
export type YearMeant = "latest" | "next";

type Groups = Readonly<Record<string, string | undefined>>;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function monthNumber(written: string | undefined): number | null {
  if (written === undefined) return null;
  const name = MONTHS.indexOf(written.toLowerCase().slice(0, 3));
  const month = name >= 0 ? name + 1 : chineseNumber(written);
  return month !== null && month >= 1 && month <= 12 ? month : null;
}

const RELATIVE: Readonly<Record<string, number>> = { 去年: -1, 今年: 0, 明年: 1 };

/** In the year that is given, else in the one that is meant. */
function inYearMeant(groups: Groups, today: Day, year: YearMeant, inYear: (year: number) => Bounds): Bounds {
  const thisYear = Number(today.slice(0, 4));
  const relative = RELATIVE[groups["relative"] ?? ""];
  const written = relative === undefined ? chineseNumber(groups["year"] ?? "") : thisYear + relative;
  if (written !== null) return inYear(written);
  const here = inYear(thisYear);
  if (year === "next") return here.to < today ? inYear(thisYear + 1) : here;
  return here.from > today ? inYear(thisYear - 1) : here;
}

/** From the groups `year`, `month` and `day` of a pattern, and `relative` for 去年, 今年, 明年; null for no such day. */
export function calendarDay(groups: Groups, today: Day, year: YearMeant): Bounds | null {
  const month = monthNumber(groups["month"]);
  const dayOfMonth = chineseNumber(groups["day"] ?? "");
  if (month === null || dayOfMonth === null) return null;
  const { from: at } = inYearMeant(groups, today, year, (y) => {
    const day = dayOf(y, month, dayOfMonth);
    return { from: day, to: day };
  });
  return isDay(at) ? { from: at, to: at } : null;
}

export function calendarMonth(groups: Groups, today: Day, year: YearMeant): Bounds | null {
  const month = monthNumber(groups["month"]);
  return month === null ? null : inYearMeant(groups, today, year, (y) => monthOf(y, month));
}

export function calendarYear(groups: Groups): Bounds | null {
  const year = Number(groups["year"]);
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
}
