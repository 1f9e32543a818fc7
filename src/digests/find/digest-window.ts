import { addDays, chinaDay, type Day } from "../../text/dates.ts";

/** The stretch of time that a summary covers. Facts bear days, not times; days are counted in China. */
export interface DigestWindow {
  /** When the last summary was, or the point from which one is asked for. */
  readonly since: Date;
  readonly until: Date;
  /** When the next summary will come: what ends before it has to be told now. */
  readonly next: Date;
}

/** What a place has seen of something issued on a day. */
export interface Newness {
  isNew(id: string, issued: Day): boolean;
}

/** As far back as something counts as new that came to us late, or was opened to the place: as long as comment periods last. */
const LATE_DAYS = 60;

/**
 * With a record of what the place has seen, new is what is not in it: also what bears the day of the last summary but
 * came after it, or came late. Without one (`seen` null) days decide, the first one included.
 */
export function newnessOf({ since }: DigestWindow, seen: ReadonlySet<string> | null): Newness {
  const first = chinaDay(since);
  const late = addDays(first, -LATE_DAYS);
  return {
    isNew: (id, issued) => (seen === null ? issued >= first : !seen.has(id) && issued >= late),
  };
}
