import { isDay, type Day } from "../../text/dates.ts";
import { chineseNumber } from "../../text/numerals.ts";

/** A day written out with its year, and where it stands (UTF-16 units). */
export interface WrittenDay {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const ZH = "[〇○零一二三四五六七八九十\\d]";

/** As covers and notices write days. Typesetters set spaces around figures. */
const FORMS = [
  new RegExp(`(?<year>${ZH}{4})\\s?年\\s?(?<month>${ZH}{1,3})\\s?月\\s?(?<day>${ZH}{1,3})\\s?[日号]`, "g"),
  /(?<![\d.])(?<year>\d{4})\s?[-—–./]\s?(?<month>\d{1,2})\s?[-—–./]\s?(?<day>\d{1,2})(?![\d.]*\d)/g,
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(?<year>\\d{4})\\b`, "gi"),
  new RegExp(`\\b${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})\\b`, "gi"),
];

/** The days that a text writes out in full, in order; a month or a year alone is none. */
export function writtenDays(text: string): readonly WrittenDay[] {
  const found = FORMS.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const { year = "", month = "", day = "" } = match.groups ?? {};
      const written = dayOf(
        numberOf(year),
        MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || numberOf(month),
        numberOf(day),
      );
      return written === null
        ? []
        : [{ day: written, start: match.index, end: match.index + match[0].length }];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

function numberOf(written: string): number {
  return chineseNumber(written.replaceAll("○", "〇")) ?? 0;
}

function dayOf(year: number, month: number, day: number): Day | null {
  const pad = (value: number) => String(value).padStart(2, "0");
  const written = `${year}-${pad(month)}-${pad(day)}`;
  return year >= 1950 && isDay(written) ? written : null;
}
