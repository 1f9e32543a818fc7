import { describe, expect, test } from "@jest/globals";
import { findYears } from "../../../src/answers/understand/years-named.ts";

const HELD = new Set(["2023", "2026"]);
/** The text that each year named takes up, in a question whose names are blanked out. */
const named = (text: string, held: ReadonlySet<string> = HELD) =>
  findYears(text, held).map(({ start, end }) => text.slice(start, end));

describe("the years in a question that name editions", () => {
  test.each([
    ["what does      2023 say?", ["2023"]],
    ["what does      (2023) say?", ["(2023)"]],
    ["what does      :2023 say?", [":2023"]],
    ["          -2023与          -2026的区别", ["-2023", "-2026"]],
    ["the 2023 and 2027 editions of      ", ["2023", "2027 editions"]],
    ["     的2023版和2027版", ["2023版", "2027版"]],
    ["     2023、2026有什么区别", ["2023", "2026"]],
    ["     2023年至2026年的变化", ["2023年", "2026年"]],
    ["     2023/2026", ["2023", "2026"]],
    ["     2026, compared with the 2023 one", ["2026", "the 2023 one"]],
    ["which 2023      clauses", ["2023"]],
    ["what differs 2023 -> 2026 in      ", ["2023", "2026"]],
    ["     's 2023 text", ["'s 2023 text"]],
  ])("given “%s”, then they are found with the words that belong to them", (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  test.each([
    "     2024 users",
    "     2000 requests per second",
    "     2000米以上",
    "     2048 bits",
    "     2023 ms",
    "     2026 or more keys",
    "     2030 deadline",
    "     2030目标",
    "     2026-05-20",
    "     2026年5月",
    "     2026年以来",
    "in 2023      had",
    "news between 2023 and 2026 of      ",
    "logs of 2023 in      ",
    "     2024年和2025年的新闻",
  ])("given “%s”, then none does: it is an amount or a time", (text) => {
    expect(named(text)).toEqual([]);
  });

  test("given no edition of a year, then one is meant only where nothing follows that the year could belong to", () => {
    const none = new Set<string>();

    expect(named("what does      2023 say?", none)).toEqual(["2023"]);
    expect(named("     2023 对密钥有什么要求", none)).toEqual(["2023"]);
    expect(named("what does      :2023 say?", none)).toEqual([]);
    expect(named("     2023 backup rules", none)).toEqual([]);
    expect(named("     2023 backup rules", HELD)).toEqual(["2023"]);
  });

  test("given a word for an edition beside it, then any year is one", () => {
    expect(named("the 2019 edition", new Set())).toEqual(["the 2019 edition"]);
    expect(named("the edition of 2019", new Set())).toEqual(["edition of 2019"]);
    expect(named("2019年版", new Set())).toEqual(["2019年版"]);
    expect(named("2019年版权", new Set())).toEqual([]);
  });
});
