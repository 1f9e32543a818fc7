import { describe, expect, test } from "@jest/globals";
import { boundOf, withUniformBounds } from "../../src/text/bounds.ts";

describe("what a figure bounds", () => {
  test.each([
    ["期限应", "≥6个月", "。", "≥"],
    ["期限应不少于", "6个月", "。", "≥"],
    ["期限不得少于", "6个月", "。", "≥"],
    ["至少保存", "6个月", "。", "≥"],
    ["期限为", "6个月", "以上。", "≥"],
    ["时延不应超过", "5 s", "。", "≤"],
    ["应在", "5 s", "内响应。", "≤"],
    ["长度应大于", "8位", "。", ">"],
    ["长度应大于或等于", "8位", "。", "≥"],
    ["shall not be less than ", "8", ".", "≥"],
    ["shall not exceed ", "8", ".", "≤"],
    ["less than ", "8", ".", "<"],
    ["长度应为", "8位", "。", null],
  ])("given %s%s%s, then it is %s", (before, written, behind, bound) => {
    expect(boundOf(before, written, behind)).toBe(bound);
  });
});

describe("limits written one way", () => {
  test.each([
    ["应不少于6个月", "应≥6个月"],
    ["不应少于6个月", "应≥6个月"],
    ["应大于等于8位", "应≥8位"],
    ["应大于8位", "应>8位"],
    ["应不超过 5 s", "应≤5 s"],
    ["shall not exceed 5 s", "shall be ≤5 s"],
    ["应在5 s之内", "应在5 s内"],
    ["不少于的情形", "不少于的情形"],
  ])("given %s, then %s", (text, uniform) => {
    expect(withUniformBounds(text)).toBe(uniform);
  });
});
