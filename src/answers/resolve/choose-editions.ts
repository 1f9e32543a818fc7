import type { Edition } from "../../standards/standard.ts";
import type { DatePhrase } from "../../text/date-phrases.ts";
import type { Day } from "../../text/dates.ts";
import type { EditionReference } from "../understanding.ts";

/** The two editions to compare, or why there are none. */
export type ChosenEditions =
  | { readonly found: "pair"; readonly from: Edition; readonly to: Edition }
  /** The edition asked about has none before it that the asker may see. */
  | { readonly found: "first"; readonly only: Edition }
  | { readonly found: "nothing-since"; readonly newest: Edition }
  | { readonly found: "no-such-edition" };

/** Words that make a single named edition the one compared against. */
export const AGAINST =
  /\bsince\b|\bcompared? (?:to|with)\b|\bagainst\b|\bthan\b|\bfrom\b|\bversus\b|\bvs\b|相比|对比|比较|相对|较|比|自|以来|后来|\bwhat happened to\b|\bbecame of\b/i;

/**
 * Without a word about editions: the newest against the one before it. "Since June": the newest against what stood
 * at the time. One edition named: against the one before it, or the newest against it where it is what one compares
 * with. Two named: the older against the newer.
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
  if (oldest && latest && oldest !== latest) return { found: "pair", from: oldest, to: latest };
  const isAgainst = AGAINST.test(question) || references.some(({ by }) => by === "predecessor");
  if (oldest && oldest !== newest && isAgainst) return { found: "pair", from: oldest, to: newest };
  if (oldest) return againstPrevious(editions, oldest);
  const [since] = dates;
  if (since) return inTime(editions, since.relation === "until" ? null : since.from, endOf(dates), newest);
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
      return (
        editions.findLast((e) => e.date !== null && reference.from <= e.date && e.date <= reference.to) ??
        null
      );
    case "standing":
      return editions.findLast((e) => e.date !== null && e.date <= reference.day) ?? null;
    case "predecessor":
      return editions.findLast((e) => e.standard !== editions.at(-1)?.standard) ?? null;
    case "name":
      return editions.find((e) => e.name === reference.name) ?? null;
  }
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

/** The newest edition issued in that time against what stood when it began; without a beginning, against the one before it. */
function inTime(editions: readonly Edition[], from: Day | null, to: Day, newest: Edition): ChosenEditions {
  const last = editions.findLast((e) => e.date !== null && e.date <= to);
  if (from === null) return last ? againstPrevious(editions, last) : { found: "no-such-edition" };
  if (!last?.date || last.date < from) return { found: "nothing-since", newest };
  const before = editions.findLast((e) => e.date !== null && e.date < from) ?? editions[0];
  return before && before !== last
    ? { found: "pair", from: before, to: last }
    : { found: "first", only: last };
}
