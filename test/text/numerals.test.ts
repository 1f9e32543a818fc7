import { describe, expect, test } from "@jest/globals";
import { chineseNumber } from "../../src/text/numerals.ts";

describe("Chinese numerals", () => {
  test.each([
    ["三", 3],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["一百零三", 103],
    ["一百二十", 120],
    ["三百六十九", 369],
    ["一千零五", 1005],
    ["二〇二六", 2026],
    ["12", 12],
  ])("given %s, then it is %d", (written, value) => {
    expect(chineseNumber(written)).toBe(value);
  });

  test.each(["", "甲", "十月", "1a"])("given “%s”, then it is no number", (written) => {
    expect(chineseNumber(written)).toBeNull();
  });
});
