import type { Edition } from "../../standards/standard.ts";
import type { DatePhrase } from "../../text/date-phrases.ts";
import type { Day } from "../../text/dates.ts";
import type { EditionReference } from "../understanding.ts";
import { yearsOf } from "./edition-years.ts";

/** The two editions to compare, or why there are none. */
export type ChosenEditions =
  | { readonly found: "pair"; readonly from: Edition; readonly to: Edition }
  /** The edition asked about has none before it that the asker may see. */
  | { readonly found: "first"; readonly only: Edition }
  | { readonly found: "nothing-since"; readonly newest: Edition }
  | { readonly found: "no-such-edition" };

/** What an edition had and a later one lost: asked of the older of the two. */
const LOST =
  /\b(?:clauses?|duty|duties|obligations?|requirements?|provisions?|recommendations?|terms?|annex(?:es)?|tables?)\b[^?？]{0,30}\bof\s[^?？]{0,90}\b(?:was|were|been|got|is|are)\s(?:\w+\s)?(?:deleted|removed|dropped|withdrawn|gone|taken out|left out)\b|的(?:哪些|什么|哪[条章节个]|第|附录|术语)[^？?。]{0,20}被(?:删|取消|去)/i;

/** Words that make a single named edition the one compared against. */
export const AGAINST =
  /\bsince\b|\bcompared? (?:to|with)\b|\bagainst\b|\bthan\b|\bfrom\b|\bversus\b|\bvs\b|相比|对比|比较|相对|较|比|自|以来|后来|(?:[版稿]|\d{4})(?:之|以)后|\bafter (?:the )?(?:\S+ ){0,2}(?:(?:19|20)\d{2}|edition|version|draft|text)\b|\bwhat happened to\b|\bbecame of\b/i;

/**
 * Without a word about editions: the newest against the one before it. "Since June": the newest against what stood
 * at the time. One edition named: against the one before it, or the newest against it where it is what one compares
 * with. Two named, or one and the time of another: the older against the newer.
 * @param editions the visible editions of one standard in order of issue, at least one
 */
export function chooseEditions(
  editions: readonly Edition[],
  references: readonly EditionReference[],
  dates: readonly DatePhrase[],
  question: string,
): ChosenEditions {
  const newest = editions.at(-1);
  if (!newest) return { found: "no-such-edition" };
  const named = references.map((reference) => editionNamed(editions, reference));
  if (named.includes(null)) return { found: "no-such-edition" };
  const distinct = [...new Set(named.filter((e) => e !== null))].sort(
    (a, b) => editions.indexOf(a) - editions.indexOf(b),
  );
  const [oldest, latest] = [distinct[0], distinct.at(-1)];
  if (oldest && latest && oldest !== latest) return pairOf(editions, oldest, latest);
  const other =
    oldest && dates.map((date) => ofTime(editions, date)).findLast((one) => one && one !== oldest);
  if (oldest && other) return pairOf(editions, oldest, other);
  const isAgainst =
    AGAINST.test(question) || LOST.test(question) || references.some(({ by }) => by === "predecessor");
  if (oldest && oldest !== newest && isAgainst) return { found: "pair", from: oldest, to: newest };
  if (oldest) return againstPrevious(editions, oldest);
  const [since] = dates;
  if (since) return inTime(editions, since, endOf(dates), newest);
  return againstPrevious(editions, newest);
}

/** The edition a reference names among those of one standard; null when there is none. */
export function editionNamed(editions: readonly Edition[], reference: EditionReference): Edition | null {
  switch (reference.by) {
    case "stage":
      return editions.findLast((e) => e.stage === reference.stage) ?? null;
    case "position":
      return editions.at(reference.position === "newest" ? -1 : -2) ?? null;
    case "ordinal":
      return editions[reference.ordinal - 1] ?? null;
    case "day":
      return issuedWithin(editions, reference.from, reference.to) ?? ofYear(editions, reference);
    case "standing":
      return editions.findLast((e) => e.date !== null && e.date <= reference.day) ?? null;
    case "predecessor":
      return editions.findLast((e) => e.standard !== editions.at(-1)?.standard) ?? null;
    case "name":
      return editions.find((e) => e.name === reference.name) ?? null;
  }
}

/**
 * The earliest edition has none before it: whoever asks by its year what changed means since then.
 * @param own the visible editions of the standard in order of issue
 */
export function onFromFirst(
  first: Extract<ChosenEditions, { readonly found: "first" }>,
  own: readonly Edition[],
  references: readonly EditionReference[],
): ChosenEditions {
  const newest = own.at(-1);
  const isByYear = references.length > 0 && references.every((one) => one.by === "day" && isWholeYear(one));
  return isByYear && newest && newest !== first.only
    ? { found: "pair", from: first.only, to: newest }
    : first;
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

function isWholeYear({ from, to }: Days): boolean {
  return from === `${to.slice(0, 4)}-01-01` && to.endsWith("-12-31");
}

function issuedWithin(editions: readonly Edition[], from: Day, to: Day): Edition | null {
  return editions.findLast((e) => e.date !== null && from <= e.date && e.date <= to) ?? null;
}

/** The edition that goes by that year, though it was not issued in it or we do not know when. */
function ofYear(editions: readonly Edition[], days: Days): Edition | null {
  return (isWholeYear(days) && editions.findLast((e) => yearsOf(e).includes(days.to.slice(0, 4)))) || null;
}

/** The edition that a time means beside another edition: issued in it, or the last one by its end or its beginning. */
function ofTime(editions: readonly Edition[], { relation, from, to }: DatePhrase): Edition | null {
  const issued = issuedWithin(editions, relation === "until" ? "" : from, to);
  return issued ?? (relation === "since" ? issuedWithin(editions, "", from) : null);
}

function pairOf(editions: readonly Edition[], one: Edition, other: Edition): ChosenEditions {
  const [from, to] = editions.indexOf(one) < editions.indexOf(other) ? [one, other] : [other, one];
  return { found: "pair", from, to };
}

function againstPrevious(editions: readonly Edition[], to: Edition): ChosenEditions {
  const from = editions[editions.indexOf(to) - 1];
  return from ? { found: "pair", from, to } : { found: "first", only: to };
}

/** The last day that the dates mark off; open for "since". */
function endOf(dates: readonly DatePhrase[]): Day {
  const last = dates.at(-1);
  return last === undefined || last.relation === "since" ? "9999-12-31" : last.to;
}

/**
 * The newest edition issued in that time against what stood when it began, or against the edition of the year that it
 * begins with; without a beginning, against the one before it.
 */
function inTime(editions: readonly Edition[], since: DatePhrase, to: Day, newest: Edition): ChosenEditions {
  const last = editions.findLast((e) => e.date !== null && e.date <= to);
  if (since.relation === "until")
    return last ? againstPrevious(editions, last) : { found: "no-such-edition" };
  if (!last?.date || last.date < since.from) return { found: "nothing-since", newest };
  // "From 2023 to 2026" names both ends of what is compared.
  const isRange = to < "9999" && to > since.to && isWholeYear(since);
  const opening = isRange ? issuedWithin(editions, since.from, since.to) : null;
  const stood = editions.findLast((e) => e.date !== null && e.date < since.from) ?? editions[0];
  const before = opening && opening !== last ? opening : stood;
  return before && before !== last
    ? { found: "pair", from: before, to: last }
    : { found: "first", only: last };
}
