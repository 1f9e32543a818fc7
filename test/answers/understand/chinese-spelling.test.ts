import { expect, test } from "@jest/globals";
import { chineseNames, withNamesRight } from "../../../src/answers/understand/chinese-spelling.ts";

const NAMES = chineseNames([
  "密钥管理要求",
  "密钥管理标准",
  "日志留存",
  "远程身份核验",
  "数据分类分级",
  "data classification",
]);

test.each([
  ["密钥管里要求有什么变化？", "密钥管理要求有什么变化？"],
  ["日志流存要多久", "日志留存要多久"],
  ["远程身份核俭标准", "远程身份核验标准"],
  ["数据分类分极规则", "数据分类分级规则"],
  ["密钥理管标准有哪些版本", "密钥管理标准有哪些版本"],
])("given “%s”, then one wrong character of a name is set right", (written, right) => {
  expect(withNamesRight(written, NAMES)).toBe(right);
});

test.each([
  ["a name that is right", "密钥管理要求有什么变化？"],
  ["another word where the name has its own", "远程身份核查怎么做"],
  ["two wrong characters", "日记流存要多久"],
  ["a particle that stands in the name's place", "日志留的时间"],
  ["no name at all", "今天天气怎么样？"],
])("given %s, then nothing is changed", (_, written) => {
  expect(withNamesRight(written, NAMES)).toBe(written);
});

test("given names that differ by that very character, then none of them is meant", () => {
  const names = chineseNames(["密钥管理要求", "密钥管制要求"]);

  expect(withNamesRight("密钥管里要求", names)).toBe("密钥管里要求");
});
