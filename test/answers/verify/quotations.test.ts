import { expect, test } from "@jest/globals";
import { leavesQuotationOpen, quotationsIn } from "../../../src/answers/verify/quotations.ts";

test.each([
  ["《密钥管理要求》规定：“应轮换”", ["密钥管理要求", "应轮换"]],
  ["《〈智能体安全要求〉公开征求意见》", ["〈智能体安全要求〉公开征求意见"]],
  ["〈密钥管理要求〉", ["密钥管理要求"]],
])("given %s, then its quotations are %j, and none is left open", (text, expected) => {
  expect([quotationsIn(text), leavesQuotationOpen(text)]).toEqual([expected, false]);
});

test.each(["《密钥管理要求", "“应轮换", "《〈智能体安全要求〉公开征求意见"])(
  "given %s, then a quotation is left open",
  (text) => {
    expect(leavesQuotationOpen(text)).toBe(true);
  },
);
