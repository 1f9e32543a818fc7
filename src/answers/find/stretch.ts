import type { DatePhrase } from "../../text/date-phrases.ts";
import type { Day } from "../../text/dates.ts";

const EARLIEST: Day = "0000-01-01";

/** The time that a question's dates mark off, both days included. "Since" runs to today, "before" from the beginning. */
export function stretch(dates: readonly DatePhrase[], today: Day): { readonly from: Day; readonly to: Day } {
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last) return { from: EARLIEST, to: today };
  if (first.relation === "until" && dates.length === 1) return { from: EARLIEST, to: first.to };
  return { from: first.from, to: first.relation === "since" && dates.length === 1 ? today : last.to };
}
