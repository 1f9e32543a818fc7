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
    ["what stood there before 1 June", "until", "2026-06-01", "2026-06-01"],
    ["the last 30 days", "within", "2026-10-21", "2026-11-20"],
    ["最近三个月", "within", "2026-08-22", "2026-11-20"],
    ["上个月的新闻", "within", "2026-10-01", "2026-10-31"],
    ["去年的消息", "within", "2025-01-01", "2025-12-31"],
    ["this week", "within", "2026-11-16", "2026-11-20"],
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
  ])("given “%s”, then no time is named", (question) => {
    expect(findDates(question, TODAY)).toEqual([]);
  });

  test("given two days, then both are found in order", () => {
    const found = findDates("between 1 March 2026 and May 20, 2026", TODAY);

    expect(found.map((d) => d.from)).toEqual(["2026-03-01", "2026-05-20"]);
  });
});
