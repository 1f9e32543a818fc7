import { describe, expect, test } from "@jest/globals";
import { findDates } from "../../src/text/date-phrases.ts";

const TODAY = "2026-11-20";

describe("times that a question names", () => {
  test.each([
    ["what changed since June?", "since", "2026-06-01", "2026-06-30"],
    ["what changed since December?", "since", "2025-12-01", "2025-12-31"],
    ["6月以来有什么变化", "since", "2026-06-01", "2026-06-30"],
    ["自2026年6月1日以来", "since", "2026-06-01", "2026-06-01"],
    ["what is new since 1 June 2026", "since", "2026-06-01", "2026-06-01"],
    ["news in May 2026", "within", "2026-05-01", "2026-05-31"],
    ["二〇二六年五月的征求意见稿", "within", "2026-05-01", "2026-05-31"],
    ["what stood there before 1 June", "until", "2026-05-31", "2026-05-31"],
    ["before June", "until", "2026-05-31", "2026-05-31"],
    ["6月之前", "until", "2026-05-31", "2026-05-31"],
    ["6月底前", "until", "2026-06-01", "2026-06-30"],
    ["until June", "until", "2026-06-01", "2026-06-30"],
    ["今年8月以来", "since", "2026-08-01", "2026-08-31"],
    ["last year", "within", "2025-01-01", "2025-12-31"],
    ["news from last year", "within", "2025-01-01", "2025-12-31"],
    ["last month", "within", "2026-10-01", "2026-10-31"],
    ["next week", "within", "2026-11-23", "2026-11-29"],
    ["下周", "within", "2026-11-23", "2026-11-29"],
    ["by the end of the month", "until", "2026-11-20", "2026-11-30"],
    ["月底前", "until", "2026-11-20", "2026-11-30"],
    ["in the next 10 days", "within", "2026-11-20", "2026-11-30"],
    ["未来十天", "within", "2026-11-20", "2026-11-30"],
    ["the last 30 days", "within", "2026-10-21", "2026-11-20"],
    ["最近三个月", "within", "2026-08-22", "2026-11-20"],
    ["上个月的新闻", "within", "2026-10-01", "2026-10-31"],
    ["去年的消息", "within", "2025-01-01", "2025-12-31"],
    ["this week", "within", "2026-11-16", "2026-11-22"],
    ["the draft of 2026-05-20", "within", "2026-05-20", "2026-05-20"],
    ["since 2025", "since", "2025-01-01", "2025-12-31"],
  ])("given “%s”, then it is %s %s to %s", (question, relation, from, to) => {
    expect(findDates(question, TODAY)).toEqual([expect.objectContaining({ relation, from, to })]);
  });

  test.each([
    "must keys be rotated every 12 months?",
    "日志保存六个月",
    "may a member comment?",
    "what does 5.2.1 say",
    "on 31 February",
    "may keys be shared and may users export them",
  ])("given “%s”, then no time is named", (question) => {
    expect(findDates(question, TODAY)).toEqual([]);
  });

  test("given two days, then both are found in order", () => {
    const found = findDates("between 1 March 2026 and May 20, 2026", TODAY);

    expect(found.map((d) => d.from)).toEqual(["2026-03-01", "2026-05-20"]);
  });

  test.each([
    ["between May and October", "2026-05-01", "2026-10-31"],
    ["between May and October 2025", "2025-05-01", "2025-10-31"],
    ["between October and March", "2025-10-01", "2026-03-31"],
    ["from May to October", "2026-05-01", "2026-10-31"],
    ["5月到10月", "2026-05-01", "2026-10-31"],
    ["5月至10月之间", "2026-05-01", "2026-10-31"],
    ["2025年5月到10月", "2025-05-01", "2025-10-31"],
    ["between 2024 and 2025", "2024-01-01", "2025-12-31"],
  ])("given the range “%s”, then it is since one end until the other", (question, from, to) => {
    expect(findDates(question, TODAY)).toEqual([
      expect.objectContaining({ relation: "since", from }),
      expect.objectContaining({ relation: "until", to }),
    ]);
  });

  test("given that what is to come is meant, then a month without a year is the next one", () => {
    expect(findDates("in December", TODAY, "next")[0]).toMatchObject({
      from: "2026-12-01",
      to: "2026-12-31",
    });
    expect(findDates("in November", TODAY, "next")[0]).toMatchObject({ from: "2026-11-01" });
  });
});
