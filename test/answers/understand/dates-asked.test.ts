import { expect, test } from "@jest/globals";
import { datesAsked } from "../../../src/answers/understand/dates-asked.ts";

const asked = (text: string) =>
  datesAsked(text, "2026-11-20", "news").map(({ relation, from, to }) => `${relation} ${from} ${to}`);

test.each([
  ["news from May 2026", "within 2026-05-01 2026-05-31"],
  ["news in May 2026", "within 2026-05-01 2026-05-31"],
  ["2026年5月的新闻", "within 2026-05-01 2026-05-31"],
  ["reports from last month", "within 2026-10-01 2026-10-31"],
  ["上个月的新闻", "within 2026-10-01 2026-10-31"],
  ["news in 2025", "within 2025-01-01 2025-12-31"],
])("given “%s”, then it is about that time only", (question, stretch) => {
  expect(asked(question)).toEqual([stretch]);
});

test.each([
  "news since May 2026",
  "news from May 2026 on",
  "what changed from May 2026?",
  "2026年5月以来的新闻",
])("given “%s”, then it is about what came since, too", (question) => {
  expect(asked(question)).toEqual(["since 2026-05-01 2026-05-31"]);
});

test("given two ends of a stretch, then each of them is told", () => {
  expect(asked("news from May to July 2026")).toEqual([
    "since 2026-05-01 2026-05-31",
    "until 2026-07-01 2026-07-31",
  ]);
});
