import { describe, expect, test } from "@jest/globals";
import { findDuties } from "../../../src/answers/understand/find-duties.ts";

describe("the change of duty that a question asks for", () => {
  test.each([
    ["which requirements are new?", "new"],
    ["what was tightened?", "tightened"],
    ["哪些要求放宽了", "relaxed"],
    ["which duties were removed?", "removed"],
    ["which “should” became “shall”?", "tightened"],
    ["which should became shall?", "tightened"],
    ["哪些“宜”变成了“应”？", "tightened"],
    ["哪些要求由推荐改为强制", "tightened"],
    ["what became mandatory?", "tightened"],
    ["what became optional?", "relaxed"],
    ["哪些“应”改成了“宜”", "relaxed"],
    ["which requirements are no longer mandatory?", "relaxed"],
    ["which requirements are no longer required?", "removed"],
    ["哪些要求不再要求了", "removed"],
    ["which duties were reversed?", "reversed"],
    ["which may became shall not?", "reversed"],
    ["哪些由允许变为禁止", "reversed"],
    ["what changed?", null],
    ["哪些要求变了", null],
  ])("given “%s”, then it is %s", (question, duties) => {
    expect(findDuties(question)).toBe(duties);
  });
});
