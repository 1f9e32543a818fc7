import { expect, test } from "@jest/globals";
import { denialAsked, withoutDenial } from "../../../src/answers/find/denial.ts";

test.each([
  ["what is not allowed for passwords?", "prohibition"],
  ["which keys may not be exported?", "prohibition"],
  ["what must a provider not disclose?", "prohibition"],
  ["标准禁止哪些行为？", "prohibition"],
  ["日志里不应记录什么？", "prohibition"],
  ["which requirements do NOT apply to level 2?", "exemption"],
  ["what need not be reported?", "exemption"],
  ["哪些数据不必报送？", "exemption"],
  ["不适用于哪些数据？", "exemption"],
])("given “%s”, then it asks for a %s", (question, asks) => {
  expect(denialAsked(question)?.asks).toBe(asks);
});

test.each([
  ["a plain question", "what must passwords be like?"],
  ["a limit", "密钥长度不得少于多少位？"],
  ["a limit in English", "what shall not be less than 12 months?"],
  ["a condition", "What happens when the source cannot be reached?"],
  ["a condition in Chinese", "无法连接且不能恢复时，网关应怎么做？"],
  ["things that are told by what they are not", "不适用的理由应写在哪里？"],
  ["keys that are not needed", "what happens to keys that are not needed any more?"],
])("given %s, then nothing is denied", (_, question) => {
  expect(denialAsked(question)).toBeNull();
});

test.each([
  ["which keys may not be exported?", "Keys shall not be exported.", "Keys shall be exported."],
  ["日志里不应记录什么？", "日志中不得记录口令。", "日志应记录时间。"],
  ["what need not be reported?", "Grade 1 data need not be reported.", "Grade 4 data shall be reported."],
  ["不适用于哪些数据？", "本文件不适用于涉密数据。", "本文件适用于行业数据。"],
])("given “%s”, then “%s” answers it and “%s” does not", (question, answer, opposite) => {
  const carriedBy = denialAsked(question)?.carriedBy;

  expect([carriedBy?.test(answer), carriedBy?.test(opposite)]).toEqual([true, false]);
});

test("given a denial, then what is searched for is the rest of the question", () => {
  expect(withoutDenial("日志里不得记录什么").replace(/\s+/g, " ")).toBe("日志里 记录什么");
  expect(withoutDenial("how are logs kept")).toBe("how are logs kept");
});

test.each([
  ["可以不报送的情形有哪些？", "有下列情形之一的，可以不报送", "应当报送"],
  [
    "what is exempt from reporting?",
    "All but archives, with exceptions for drills",
    "reports by exception only",
  ],
])("given “%s”, then “%s” denies it and “%s” does not", (question, denies, demands) => {
  const carriedBy = denialAsked(question)?.carriedBy;

  expect([carriedBy?.test(denies), carriedBy?.test(demands)]).toEqual([true, false]);
});
