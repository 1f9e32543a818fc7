import { takeOut } from "./take-out.ts";

/** A calendar date as far as it is written: parts that are not are null. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

const MONTH =
  "(?<name>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?";
const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The fullest first: what one form has taken, no later one sees. */
const FORMS: readonly RegExp[] = [
  /(?<![\d.-])(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\d-]|\.\d)/gu,
  /(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月(?: ?(?<day>\d{1,2}) ?[日号])?/gu,
  /(?<!\d)(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日号]/gu,
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (?<year>\\d{4}))?\\b`, "gu"),
  new RegExp(`\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<year>\\d{4}))?\\b`, "gu"),
  new RegExp(`\\b${MONTH} (?<year>\\d{4})\\b`, "gu"),
];

/** The dates of a text, and the text without them. Its width and white space are normal already. */
export function takeDates(text: string): { readonly dates: readonly WrittenDate[]; readonly rest: string } {
  const dates: WrittenDate[] = [];
  let rest = text;
  for (const form of FORMS) {
    rest = takeOut(rest, form, ({ groups = {} }) => {
      const { year, month, name = "", day } = groups;
      dates.push({
        year: year === undefined ? null : Number(year),
        month: month === undefined ? NAMES.indexOf(name.toLowerCase().slice(0, 3)) + 1 : Number(month),
        day: day === undefined ? null : Number(day),
      });
      return true;
    });
  }
  return { dates, rest };
}

/** True when a known date has every part that is written. */
export function isKnownDate(date: WrittenDate, known: readonly WrittenDate[]): boolean {
  return known.some(
    (k) =>
      k.month === date.month &&
      (date.year === null || date.year === k.year) &&
      (date.day === null || date.day === k.day),
  );
}
