import { addDays, type Day } from "../../text/dates.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The clocks on the walls of a time zone, with its summer time. */
export class WallClock {
  readonly #format: Intl.DateTimeFormat;

  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  }

  /** The calendar day there at an instant. */
  dayAt(instant: Date): Day {
    return new Date(instant.getTime() + this.#offsetAt(instant.getTime())).toISOString().slice(0, 10);
  }

  /**
   * The instants at which clocks there show these minutes (counted from midnight) of a day, in order. Of a time that
   * comes twice when summer time ends, the first is meant; one that is skipped when it begins comes as much later as
   * the clocks are put forward.
   */
  instantsOf(day: Day, minutes: readonly number[]): readonly Date[] {
    const midnight = Date.parse(`${day}T00:00:00Z`);
    const before = this.#offsetAt(midnight - DAY_MS);
    const after = this.#offsetAt(Date.parse(`${addDays(day, 2)}T00:00:00Z`));
    const instants = minutes.map((minute) => {
      const shown = midnight + minute * MINUTE_MS;
      if (before === after) return shown - before;
      const candidates = [shown - before, shown - after].filter((at) => at + this.#offsetAt(at) === shown);
      return candidates.length > 0 ? Math.min(...candidates) : shown - before;
    });
    return [...new Set(instants)].sort((a, b) => a - b).map((at) => new Date(at));
  }

  /** How far clocks there are ahead of UTC, in milliseconds. */
  #offsetAt(instant: number): number {
    const seconds = Math.floor(instant / 1000) * 1000;
    const shown = Object.fromEntries(
      this.#format.formatToParts(seconds).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
    return Date.UTC(year, month - 1, day, hour, minute, second) - seconds;
  }
}
