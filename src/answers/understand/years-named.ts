import type { EditionReference } from "../understanding.ts";
import {
  areJoined,
  calledAnEdition,
  endsName,
  isDateOrAmount,
  isOfSomeTime,
  standsBehindName,
  standsNearName,
} from "./year-signs.ts";

/** An edition named by its year, and where. */
export interface YearNamed {
  readonly reference: EditionReference;
  readonly start: number;
  readonly end: number;
}

interface Year {
  readonly year: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/**
 * The editions that a question names by their year: "the 2023 edition", 2023版, "DS-1 2023", "DS-1 2023 and 2026".
 * Beside a word for an edition any year is one. Right behind a name it is where an edition of that year is held, and
 * else only where nothing follows that it could belong to: in "DS-1 2030 targets" it is a time.
 * @param text a question without the names in it, each blanked out
 * @param held the years of the editions that may be meant
 */
export function findYears(text: string, held: ReadonlySet<string>): readonly YearNamed[] {
  return rowsOf(yearsIn(text), text).flatMap((row) => editionsIn(row, held));
}

/** The row as far as its years are those of editions. */
function editionsIn(row: readonly Year[], held: ReadonlySet<string>): readonly YearNamed[] {
  const isHeld = ({ year }: Year) => held.has(year);
  // "The 2023 and 2027 editions": what one of them is called, all are.
  const areCalled = row.some(isCalled);
  if (!areCalled && !standsForEditions(row, isHeld)) return [];
  const areYears = row.length > 1 && (areCalled || row.every(isHeld));
  const isOfEdition = (one: Year) =>
    isOfTime(one) ? areYears : one !== row.at(-1) || areCalled || isHeld(one) || endsName(one.after);
  return row.filter((one) => isCalled(one) || isOfEdition(one)).map(named);
}

/** By its place beside a name, or because it sets editions that are held beside each other: "2023 -> 2026". */
function standsForEditions(row: readonly Year[], isHeld: (one: Year) => boolean): boolean {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last) return false;
  if (!isHeld(first)) return standsBehindName(first.before) && endsName(last.after);
  const areSides = row.length > 1 && row.every((one) => isHeld(one) && !isOfTime(one));
  return (
    standsBehindName(first.before) ||
    row.some(({ before, after }) => standsNearName(before, after)) ||
    (areSides && !isOfSomeTime(first.before))
  );
}

function isCalled({ before, after }: Year): boolean {
  return calledAnEdition(before, after) !== null;
}

/** 2023年, with nothing that calls it an edition. */
function isOfTime({ after }: Year): boolean {
  return /^\s?年/.test(after);
}

function named({ year, start, end, before, after }: Year): YearNamed {
  const reach = calledAnEdition(before, after) ?? marksAround(before, after);
  return {
    reference: { by: "day", from: `${year}-01-01`, to: `${year}-12-31` },
    start: start - reach.before,
    end: end + reach.after,
  };
}

/** The brackets, or the mark that a number as written has before its year. */
function marksAround(before: string, after: string): { readonly before: number; readonly after: number } {
  return {
    before: /[(（[]$|(?<=\s)[:：\-—–]\s?$/.exec(before)?.[0].length ?? 0,
    after: /^[)）\]]|^\s?年/.exec(after)?.[0].length ?? 0,
  };
}

function yearsIn(text: string): readonly Year[] {
  return [...text.matchAll(/(?<![\dA-Za-z.])(?:19[5-9]|20[0-3])\d(?!\d|\.\d)/g)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const [before, after] = [text.slice(Math.max(0, start - 30), start), text.slice(end, end + 60)];
    return isDateOrAmount(after) ? [] : [{ year: match[0], start, end, before, after }];
  });
}

/** Years that are set beside each other, in rows. */
function rowsOf(years: readonly Year[], text: string): readonly (readonly Year[])[] {
  const rows: Year[][] = [];
  for (const year of years) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && areJoined(text.slice(last.end, year.start))) row.push(year);
    else rows.push([year]);
  }
  return rows;
}
