import { expect, test } from "@jest/globals";
import { writtenDays } from "../../../src/intake/recognise/written-days.ts";

test.each([
  ["2026-06-12 发布 2026-12-01 实施", ["2026-06-12", "2026-12-01"]],
  ["2026 年 6 月 12 日", ["2026-06-12"]],
  ["二〇二六年六月十二日", ["2026-06-12"]],
  ["二○二六年十月三十日", ["2026-10-30"]],
  ["2026.6.12", ["2026-06-12"]],
  ["2026 - 06 - 12", ["2026-06-12"]],
  ["12 June 2026, or June 13th, 2026", ["2026-06-12", "2026-06-13"]],
  ["the 1st of Sept. 2026", ["2026-09-01"]],
  ["202X-XX-XX 发布", []],
  ["2026-02-30", []],
  ["March 2021", []],
  ["2026年6月", []],
  ["version 2026.10.300", []],
  ["GB/T 2260-2007, 11-12", []],
])("given %j, then its days are %j", (text, days) => {
  expect(writtenDays(text).map(({ day }) => day)).toEqual(days);
});

test("given a day, then its place is that of its words", () => {
  const text = "请于2026年8月11日前反馈";
  const [day] = writtenDays(text);

  expect(text.slice(day?.start, day?.end)).toBe("2026年8月11日");
});
