import { describe, expect, test } from "@jest/globals";
import { sayOpposite } from "../../src/changes/opposites.ts";
import { findStatements } from "../../src/standards/provisions.ts";

const statementIn = (text: string) =>
  findStatements(text, /\p{Script=Han}/u.test(text) ? "zh" : "en", "verbal-forms")[0]!;

const opposite = (old: string, after: string): boolean => sayOpposite(statementIn(old), statementIn(after));

describe("a deed named by its opposite", () => {
  test.each([
    ["产品不应禁用审计功能。", "产品应启用审计功能。"],
    ["网关应拒绝未授权的请求。", "网关不应接受未授权的请求。"],
    ["日志应避免记录口令。", "日志不应记录口令。"],
    ["平台应采用非明文方式。", "平台不应采用明文方式。"],
    ["不应采用未批准的算法。", "应采用批准的算法。"],
    ["误识率应不高于0.001%。", "误识率不应高于0.001%。"],
    ["Requests shall be rejected.", "Requests shall not be accepted."],
    ["The port shall be disabled.", "The port shall not be enabled."],
    ["Logs should avoid passwords.", "Logs should not hold passwords."],
    ["Keys shall not be stored unencrypted.", "Keys shall be stored encrypted."],
    ["误识率应不高于0.001%。", "The rate shall not exceed 0.001%."],
    ["网关应拒绝该请求。", "The gateway shall not accept the request."],
  ])("given %s and %s, then they are opposites, in either order", (old, after) => {
    expect(opposite(old, after)).toBe(true);
    expect(opposite(after, old)).toBe(true);
  });

  test.each([
    ["出厂时应关闭调试接口。", "出厂时不应关闭调试接口。"],
    ["不应存储未加密的口令。", "应存储未加密的口令。"],
    ["应避免记录口令。", "不应避免记录口令。"],
    ["密钥长度不应小于128 bit。", "密钥长度可小于128 bit。"],
    ["Requests shall be rejected.", "Requests shall not be rejected."],
    ["Users may share keys.", "Users shall not share keys."],
  ])("given %s and %s, then one denies what the other says", (old, after) => {
    expect(opposite(old, after)).toBe(false);
    expect(opposite(after, old)).toBe(false);
  });

  test("given a duty to refuse and a leave to accept, then they are opposites without any negation", () => {
    expect(opposite("网关应拒绝未签名的请求。", "网关可接受未签名的请求。")).toBe(true);
  });
});
