import { describe, expect, test } from "@jest/globals";
import { addDays, chinaDay, daysBetween, isDay } from "../../src/text/dates.ts";

describe("days", () => {
  test("given an evening in Greenwich, then it is the next day in China", () => {
    expect(chinaDay(new Date("2026-11-19T16:00:00Z"))).toBe("2026-11-20");
    expect(chinaDay(new Date("2026-11-19T15:59:59Z"))).toBe("2026-11-19");
  });

  test("given days over a month's and a year's end, then they are counted", () => {
    expect(daysBetween("2026-10-31", "2026-11-01")).toBe(1);
    expect(daysBetween("2026-11-20", "2026-11-18")).toBe(-2);
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });

  test.each([
    ["2026-02-28", true],
    ["2026-02-29", false],
    ["2026-13-01", false],
    ["2026-1-1", false],
  ])("given %s, then it is told whether the day exists", (written, exists) => {
    expect(isDay(written)).toBe(exists);
  });
});
