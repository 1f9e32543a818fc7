import { describe, expect, test } from "@jest/globals";
import { directionOf } from "../../src/changes/force-direction.ts";

describe("the direction of a change of force", () => {
  test.each([
    ["should", "shall", "tightened"],
    ["may", "should", "tightened"],
    ["should not", "shall not", "tightened"],
    ["shall", "should", "relaxed"],
    ["should", "may", "relaxed"],
    ["may", "can", "relaxed"],
    ["shall not", "should not", "relaxed"],
    ["may", "shall not", "reversed"],
    ["need not", "shall", "reversed"],
    [null, "shall", "created"],
    ["may", null, "removed"],
    ["shall", "shall", null],
  ] as const)("given %s and then %s, then it is %s", (from, to, expected) => {
    expect(directionOf(from, to)).toBe(expected);
  });

  test.each([
    ["shall", "shall not", null],
    ["should", "shall not", "tightened"],
    ["shall not", "should", "relaxed"],
    ["shall", "may", "reversed"],
  ] as const)("given %s and then %s of the opposite deed, then it is %s", (from, to, expected) => {
    expect(directionOf(from, to, true)).toBe(expected);
  });
});
