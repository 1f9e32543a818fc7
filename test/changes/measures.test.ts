import { describe, expect, test } from "@jest/globals";
import { isSameMeasure, measuresIn } from "../../src/changes/measures.ts";

function same(one: string, other: string): boolean {
  const [first, second] = [measuresIn(one)[0], measuresIn(other)[0]];
  if (!first || !second) throw new Error("no figure");
  return isSameMeasure(first, second);
}

describe("figures that say the same", () => {
  test.each([
    ["1年", "12个月"],
    ["六个月", "6 months"],
    ["两年", "24个月"],
    ["24小时", "1天"],
    ["every month", "每月"],
    ["每半年", "每半年"],
    ["five days", "5天"],
    ["15", "15个工作日"],
    ["10 000次", "10000次"],
  ])("given %s and %s, then they do", (one, other) => {
    expect(same(one, other)).toBe(true);
  });

  test.each([
    ["6个月", "6年"],
    ["5天", "5个工作日"],
    ["每年", "每半年"],
    ["每月", "1个月"],
    ["30 days", "60 days"],
  ])("given %s and %s, then they do not", (one, other) => {
    expect(same(one, other)).toBe(false);
  });
});
