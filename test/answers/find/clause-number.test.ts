import { expect, test } from "@jest/globals";
import { isCoded, isNumbered, isUnder } from "../../../src/answers/find/clause-number.ts";

test.each([
  ["6.2", "6.2", true],
  ["a.2", "A.2", true],
  ["21", "第21条", true],
  ["第二十一条", "第21条", true],
  ["第21条", "第二十一条", true],
  ["第二十一章", "第21条", false],
  ["5", "第五章", true],
  ["第五条", "第五章", false],
  ["第二十一条", "21", false],
  ["6.2", "6", false],
  ["Provision 5.1-1", "5.1-1", true],
  ["Provision 5.1-1", "5.1", false],
  ["Rule 3", "3", false],
  [null, "6", false],
])("given %s in print, when %s is asked for, then it is that clause: %s", (printed, asked, expected) => {
  expect(isNumbered(printed, asked)).toBe(expected);
});

test.each([
  ["6.2", "6", true],
  ["6.2.1", "第6条", true],
  ["61", "6", false],
  ["Provision 5.1-1", "5.1", true],
  ["5.1-1", "5.1", true],
  ["6", "6", false],
])("given %s in print, when %s is asked for, then it stands under that: %s", (printed, asked, expected) => {
  expect(isUnder(printed, asked)).toBe(expected);
});

test.each([
  ["V1.1 Secure development", "V1.1", true],
  ["V1.10 Configuration", "V1.1", false],
  ["5 years of service", "5", false],
  [null, "V1.1", false],
])("given the title %s, when %s is asked for, then it is meant by its code: %s", (title, asked, expected) => {
  expect(isCoded(title, asked)).toBe(expected);
});
