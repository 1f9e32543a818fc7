import { describe, expect, test } from "@jest/globals";
import { isOneLimit, limitOf } from "../../src/changes/limits.ts";

describe("the limit that a figure sets", () => {
  test.each([
    ["会话超时应不少于", "10 min", "。", "≥", "不少于10 min"],
    ["口令长度不应小于", "8位", "。", "≥", "不应小于8位"],
    ["口令长度应大于或等于", "8位", "。", "≥", "大于或等于8位"],
    ["响应时间不应超过", "2 s", "。", "≤", "不应超过2 s"],
    ["应在", "24 h", "以内报告", "≤", "24 h以内"],
    ["误识率应", "≤0.1%", "。", "≤", "≤0.1%"],
    ["口令长度应大于", "8位", "。", ">", "大于8位"],
    ["延迟应小于", "2 s", "。", "<", "小于2 s"],
    ["keys shall be at least ", "128 bits", "", "≥", "at least 128 bits"],
    ["it shall not be less than ", "10 min", "", "≥", "not be less than 10 min"],
    ["the delay shall not exceed ", "2 s", "", "≤", "not exceed 2 s"],
    ["reported ", "24 h", " or less", "≤", "24 h or less"],
    ["the rate is above ", "5%", "", ">", "above 5%"],
    ["the delay is less than ", "2 s", "", "<", "less than 2 s"],
  ])("given %s%s%s, then it is %s, with the words that say so", (before, figure, behind, bound, text) => {
    expect(limitOf(before, figure, behind)).toEqual({ bound, text });
  });

  test("given a figure that nothing bounds, then it sets none", () => {
    expect(limitOf("每", "30 d", "更换")).toBeNull();
  });

  test.each([
    ["密钥长度不应小于128 bit。", "密钥长度应不小于128 bit。", true],
    ["The delay shall not exceed 2 s.", "误识率应不高于0.1%。", true],
    ["The delay shall not exceed 2 s.", "The delay shall be measured.", false],
  ])(
    "given the prohibition %s and the demand %s, then they are one limit: %s",
    (prohibition, demand, expected) => {
      expect(isOneLimit(prohibition, demand)).toBe(expected);
    },
  );
});
