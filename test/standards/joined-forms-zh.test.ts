import { describe, expect, test } from "@jest/globals";
import { findStatements } from "../../src/standards/provisions.ts";

const stated = (text: string): string[] =>
  findStatements(text, "zh", "verbal-forms").map(({ force, verb, phrase }) => `${force} ${verb} ${phrase}`);

describe("what 并 joins to a duty", () => {
  test("given a verb after 并, then it has the force of the phrase before it", () => {
    expect(stated("平台应隔离租户，并审计网络。")).toEqual([
      "shall 应 平台应隔离租户，",
      "shall 应 并审计网络。",
    ]);
  });

  test.each([
    ["a form of its own", "平台应隔离租户，并宜审计网络。", ["shall", "should"]],
    ["what is denied before it", "不应共享账号，并禁用默认账号。", ["shall not"]],
    ["what is allowed before it", "可共享账号，并委托他人。", ["may"]],
    ["no verb but a negation", "应加密传输，并非明文传输。", ["shall"]],
    ["another statement between", "应加密传输；网关启动，并自检。", ["shall"]],
    ["a punishment beside another", "必须缴纳罚金，并处没收。", ["shall"]],
  ])("given %s, then nothing is added: %s", (_, text, expected) => {
    expect(stated(text).map((one) => one.replace(/ \S+ \S+$/, ""))).toEqual(expected);
  });
});

describe("only then", () => {
  test.each([
    ["员工须经审批后方可远程办公。", ["须"]],
    ["密钥应由双人授权后才能启用。", ["应"]],
    ["员工应受训，审批后方可远程办公。", ["应", "可"]],
    ["员工应受训后可远程办公。", ["应", "可"]],
  ])("given %s, then it states %j", (text, verbs) => {
    expect(findStatements(text, "zh", "verbal-forms").map(({ verb }) => verb)).toEqual(verbs);
  });
});
