import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { lastRun, nextRun, runBefore } from "../../../src/digests/schedule/next-run.ts";
import { parseSchedule } from "../../../src/digests/schedule/parse-schedule.ts";

const next = (schedule: string, zone: string, after: string) =>
  nextRun(parseSchedule(schedule), zone, new Date(after)).toISOString();
const last = (schedule: string, zone: string, at: string) =>
  lastRun(parseSchedule(schedule), zone, new Date(at)).toISOString();

/** So many runs that follow each other. */
function runs(schedule: string, zone: string, after: string, count: number): readonly string[] {
  const found: string[] = [];
  for (let at = after; found.length < count; at = found.at(-1) ?? at) found.push(next(schedule, zone, at));
  return found;
}

describe("the next run", () => {
  test("given Mondays at nine in China, then it is Monday at one UTC, and strictly later", () => {
    expect(next("0 9 * * 1", "Asia/Shanghai", "2026-11-20T09:00:00+08:00")).toBe("2026-11-23T01:00:00.000Z");
    expect(next("0 9 * * 1", "Asia/Shanghai", "2026-11-23T01:00:00Z")).toBe("2026-11-30T01:00:00.000Z");
    expect(next("0 9 * * 1", "Asia/Shanghai", "2026-11-23T00:59:59.999Z")).toBe("2026-11-23T01:00:00.000Z");
  });

  test("given a zone behind UTC, then the day is the one on its own wall", () => {
    expect(next("30 20 * * 5", "America/New_York", "2026-11-21T00:00:00Z")).toBe("2026-11-21T01:30:00.000Z");
  });

  test("given the 31st, then months that have none are passed over", () => {
    expect(runs("0 9 31 * *", "Asia/Shanghai", "2026-01-31T02:00:00Z", 4)).toEqual([
      "2026-03-31T01:00:00.000Z",
      "2026-05-31T01:00:00.000Z",
      "2026-07-31T01:00:00.000Z",
      "2026-08-31T01:00:00.000Z",
    ]);
  });

  test("given 29 February, then it waits for a leap year, over the year 2100 too", () => {
    expect(next("0 0 29 2 *", "UTC", "2024-03-01T00:00:00Z")).toBe("2028-02-29T00:00:00.000Z");
    expect(next("0 0 29 2 *", "UTC", "2096-02-29T00:00:00Z")).toBe("2104-02-29T00:00:00.000Z");
  });

  test("given a day of the month and one of the week, then either will do, as in cron", () => {
    expect(runs("0 9 13 * 5", "UTC", "2026-11-01T00:00:00Z", 4).map((run) => run.slice(0, 10))).toEqual([
      "2026-11-06",
      "2026-11-13",
      "2026-11-20",
      "2026-11-27",
    ]);
    expect(runs("0 9 14 * 5", "UTC", "2026-11-10T00:00:00Z", 2).map((run) => run.slice(0, 10))).toEqual([
      "2026-11-13",
      "2026-11-14",
    ]);
  });
});

describe("summer time", () => {
  test("given nine o'clock, when clocks are put forward and back, then it stays nine o'clock", () => {
    expect(runs("0 9 * * 1", "Europe/Berlin", "2026-03-20T00:00:00Z", 2)).toEqual([
      "2026-03-23T08:00:00.000Z",
      "2026-03-30T07:00:00.000Z",
    ]);
    expect(runs("0 9 * * 1", "Europe/Berlin", "2026-10-18T00:00:00Z", 2)).toEqual([
      "2026-10-19T07:00:00.000Z",
      "2026-10-26T08:00:00.000Z",
    ]);
  });

  test("given a time that is skipped, then it comes as much later, once", () => {
    expect(runs("30 2 * * *", "America/New_York", "2026-03-07T12:00:00Z", 2)).toEqual([
      "2026-03-08T07:30:00.000Z",
      "2026-03-09T06:30:00.000Z",
    ]);
  });

  test("given a time that comes twice, then the first is meant, and no second", () => {
    expect(runs("30 1 * * *", "America/New_York", "2026-10-31T12:00:00Z", 2)).toEqual([
      "2026-11-01T05:30:00.000Z",
      "2026-11-02T06:30:00.000Z",
    ]);
  });

  test("given midnight where summer time begins at midnight, then it comes an hour later that day", () => {
    expect(next("0 0 * * *", "America/Santiago", "2026-09-05T12:00:00Z")).toBe("2026-09-06T04:00:00.000Z");
  });
});

test("given a day that a zone left out, then its run comes a day later, before midnight has been passed over and after", () => {
  const run = "2011-12-30T19:00:00.000Z";

  expect(next("0 9 30 12 *", "Pacific/Apia", "2011-12-30T09:00:00Z")).toBe(run);
  expect(next("0 9 30 12 *", "Pacific/Apia", "2011-12-30T11:00:00Z")).toBe(run);
  expect(last("0 9 30 12 *", "Pacific/Apia", "2011-12-31T00:00:00Z")).toBe(run);
});

describe("the last run", () => {
  test("given the very instant of a run, then it is that one; and the one before it is a week earlier", () => {
    const monday = "2026-11-23T01:00:00.000Z";

    expect(last("0 9 * * 1", "Asia/Shanghai", monday)).toBe(monday);
    expect(runBefore(parseSchedule("0 9 * * 1"), "Asia/Shanghai", new Date(monday)).toISOString()).toBe(
      "2026-11-16T01:00:00.000Z",
    );
  });

  test("given February, then the 31st was in January", () => {
    expect(last("0 9 31 * *", "Asia/Shanghai", "2026-02-28T12:00:00Z")).toBe("2026-01-31T01:00:00.000Z");
  });
});

describe("on any schedule, in any zone", () => {
  const zones = [
    "Asia/Shanghai",
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Casablanca",
    "Pacific/Chatham",
    "America/Santiago",
    "UTC",
  ];
  const part = (least: number, most: number) =>
    fc.oneof(
      { weight: 2, arbitrary: fc.constant("*") },
      {
        weight: 3,
        arbitrary: fc
          .array(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 3 })
          .map((numbers) => numbers.join(",")),
      },
    );
  const schedule = fc
    .tuple(fc.integer({ min: 0, max: 59 }).map(String), part(0, 23), part(1, 28), part(1, 12), part(0, 6))
    .map((parts) => parts.join(" "));
  const instant = fc.date({
    min: new Date("2024-01-01T00:00:00Z"),
    max: new Date("2031-01-01T00:00:00Z"),
    noInvalidDate: true,
  });

  const walls = new Map(
    zones.map((timeZone) => [
      timeZone,
      new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" }),
    ]),
  );

  /** What the clock on the wall shows, as another part of Intl writes it. */
  function shown(
    zone: string,
    at: Date,
  ): { readonly hour: number; readonly minute: number; readonly day: string } {
    const text = walls.get(zone)?.format(at) ?? "";
    return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)), minute: Number(text.slice(14, 16)) };
  }

  test("then next and last agree, and nothing lies between them", () => {
    fc.assert(
      fc.property(schedule, fc.constantFrom(...zones), instant, (text, zone, at) => {
        const parsed = parseSchedule(text);
        const after = nextRun(parsed, zone, at);
        const before = lastRun(parsed, zone, at);

        expect(after.getTime()).toBeGreaterThan(at.getTime());
        expect(before.getTime()).toBeLessThanOrEqual(at.getTime());
        expect(nextRun(parsed, zone, before)).toEqual(after);
        expect(runBefore(parsed, zone, after)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  test("then a run shows its hour and minute on the wall, unless clocks are put forward over it", () => {
    fc.assert(
      fc.property(schedule, fc.constantFrom(...zones), instant, (text, zone, at) => {
        const parsed = parseSchedule(text);
        const run = nextRun(parsed, zone, at);
        const { hour, minute, day } = shown(zone, run);
        const onTime = parsed.hours.has(hour) && parsed.minutes.has(minute);
        const dayBefore = shown(zone, new Date(run.getTime() - 3 * 3_600_000));
        const wasPutForward =
          (run.getTime() - new Date(run.getTime() - 3 * 3_600_000).getTime()) / 60_000 !==
          minutesBetween(dayBefore, { hour, minute, day });

        expect(onTime || wasPutForward).toBe(true);
        expect(run.getTime() % 60_000).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test("then walking minute by minute finds no earlier one, on the days when clocks are changed too", () => {
    const changes: readonly (readonly [string, string])[] = [
      ["Europe/Berlin", "2026-03-28T22:00:00Z"],
      ["Europe/Berlin", "2026-10-24T22:00:00Z"],
      ["America/New_York", "2026-03-08T04:00:00Z"],
      ["America/New_York", "2026-11-01T03:00:00Z"],
      ["Australia/Lord_Howe", "2026-04-04T12:00:00Z"],
      ["Australia/Lord_Howe", "2026-10-03T12:00:00Z"],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...changes),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 23 }),
        ([zone, start], minute, hour) => {
          const from = new Date(start);
          const found = nextRun(parseSchedule(`${minute} ${hour} * * *`), zone, from);
          const walked = Array.from(
            { length: 25 * 60 },
            (_, i) => new Date(from.getTime() + (i + 1) * 60_000),
          ).find((at) => {
            const wall = shown(zone, at);
            return wall.hour === hour && wall.minute === minute;
          });
          const wall = shown(zone, found);

          if (wall.hour === hour && wall.minute === minute) expect(found).toEqual(walked);
          else expect(walked === undefined || walked > found).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

function minutesBetween(
  a: { readonly day: string; readonly hour: number; readonly minute: number },
  b: { readonly day: string; readonly hour: number; readonly minute: number },
): number {
  const at = ({ day, hour, minute }: typeof a) =>
    Date.parse(`${day}T00:00:00Z`) / 60_000 + hour * 60 + minute;
  return at(b) - at(a);
}
