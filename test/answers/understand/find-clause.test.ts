import { describe, expect, test } from "@jest/globals";
import { findClause, withoutVersions } from "../../../src/answers/understand/find-clause.ts";

describe("the clause a question names", () => {
  test.each([
    ["what does clause 5.2.1 say?", "5.2.1"],
    ["section 7 of the draft", "7"],
    ["§ 6.4", "6.4"],
    ["第十二条是怎么规定的", "第十二条"],
    ["第一百二十条之一", "第一百二十条之一"],
    ["第5.3条", "5.3"],
    ["5.3条有什么变化", "5.3"],
    ["第7章", "7"],
    ["第五章讲什么", "第五章"],
    ["annex B", "B"],
    ["附录A有什么变化", "A"],
    ["is A.2.1 normative?", "A.2.1"],
    ["did 6.1.2 change?", "6.1.2"],
    ["what does provision 5.1-1 say?", "5.1-1"],
    ["has requirement 5.3-12 changed?", "5.3-12"],
    ["clauses 5.1-5.3", "5.1"],
    ["requirement V2.1.1", "V2.1.1"],
    ["拆分了第2条", "第2条"],
    ["拆分了5.2条", "5.2"],
  ])("given “%s”, then it is %s", (question, number) => {
    expect(findClause(question)?.number).toBe(number);
  });

  test.each([
    "what changed?",
    "within 30 days",
    "100% of keys",
    "the top 3 changes",
    "SM4 and AES-256",
    "what does table A.1 say?",
    "表A.1规定了什么",
    "must TLS 1.3 be used?",
    "within 1.5 years",
    "拆分2条是哪些",
    "合并了哪3条",
  ])("given “%s”, then there is none", (question) => {
    expect(findClause(question)).toBeNull();
  });
});

test("given the version of something else, then it is told as one, and the number of a clause stays", () => {
  expect(withoutVersions("used with TLS 1.2")).toBe("used with TLS  version");
  expect(withoutVersions("clause 1.2")).toBe("clause 1.2");
});
