import { describe, expect, test } from "@jest/globals";
import { parseSchedule, ScheduleError } from "../../../src/digests/schedule/parse-schedule.ts";

function faultOf(text: string): string {
  try {
    parseSchedule(text);
  } catch (error) {
    if (error instanceof ScheduleError) return error.message;
    throw error;
  }
  return "";
}

const sorted = (values: ReadonlySet<number>) => [...values].sort((a, b) => a - b);

test("given “Mondays at nine”, when parsed, then each part is what it says", () => {
  const schedule = parseSchedule(" 0  9 * * 1 ");

  expect(schedule.text).toBe("0  9 * * 1");
  expect([schedule.minutes, schedule.hours, schedule.daysOfWeek].map(sorted)).toEqual([[0], [9], [1]]);
  expect([schedule.daysOfMonth.size, schedule.months.size, schedule.eitherDay]).toEqual([31, 12, false]);
});

test.each([
  ["*/20 * * * *", [0, 20, 40]],
  ["5,10-12,50 * * * *", [5, 10, 11, 12, 50]],
  ["10-40/15 * * * *", [10, 25, 40]],
  ["07 * * * *", [7]],
])("given %s, then the minutes are %j", (text, minutes) => {
  expect(sorted(parseSchedule(text).minutes)).toEqual(minutes);
});

test.each([
  ["0 9 * * 7", [0]],
  ["0 9 * * mon-fri", [1, 2, 3, 4, 5]],
  ["0 9 * * SAT-SUN", [0, 6]],
  ["0 9 * * Tuesday,thurs", [2, 4]],
  ["0 9 * * */2", [0, 2, 4, 6]],
])("given %s, then the days of the week are %j", (text, days) => {
  expect(sorted(parseSchedule(text).daysOfWeek)).toEqual(days);
});

test("given names of months, then they are counted from one", () => {
  expect(sorted(parseSchedule("0 9 1 jan,apr,Sept-oct *").months)).toEqual([1, 4, 9, 10]);
});

describe("what is no schedule", () => {
  test.each([
    ["", "must have five parts (minute, hour, day of the month, month, day of the week)"],
    ["0 9 * *", "and has 4"],
    ["0 0 9 * * 1", "and has 6"],
    ["@weekly", "and has 1"],
    ["60 9 * * 1", 'the minute "60" must be a number from 0 to 59'],
    ["0 24 * * 1", 'the hour "24" must be a number from 0 to 23'],
    ["0 9 0 * *", 'the day of the month "0" must be a number from 1 to 31'],
    ["0 9 * 13 *", 'the month "13" must be a number from 1 to 12, a name (jan to dec)'],
    ["0 9 * * 8", 'the day of the week "8" must be a number from 0 to 7, a name (sun to sat)'],
    ["0 9 * * mo", 'the day of the week "mo"'],
    ["0 9 * * monstrous", 'the day of the week "monstrous"'],
    ["0 9 * jan-mar,x *", 'the month "jan-mar,x"'],
    ["0 17-9 * * *", 'the hour "17-9"'],
    ["5/2 9 * * *", 'the minute "5/2"'],
    ["*/0 9 * * *", 'the minute "*/0"'],
    ["0 9, * * *", 'the hour "9,"'],
    ["0 -9 * * *", 'the hour "-9"'],
    ["0 9 * * 1#2", 'the day of the week "1#2"'],
    ["0 9 L * *", 'the day of the month "l"'],
    ["0 9 30 2 *", "names day 30 of month 2, which no year has"],
    ["0 9 31 4,jun *", "names day 31 of month 4,jun, which no year has"],
  ])("given %j, then it says: %s", (text, fault) => {
    expect(faultOf(text)).toContain(fault);
  });

  test("given several faults, then all are named", () => {
    expect(
      faultOf("60 25 * * nay")
        .split("; ")
        .map((fault) => fault.slice(0, 8)),
    ).toEqual(["the minu", "the hour", "the day "]);
  });

  test("given a day that only leap years have, then it is a schedule", () => {
    expect(faultOf("0 9 29 2 *")).toBe("");
  });
});
