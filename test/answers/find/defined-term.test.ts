import { describe, expect, test } from "@jest/globals";
import { namesDefined } from "../../../src/answers/find/defined-term.ts";

describe("what the entry of a term defines", () => {
  test.each([
    ["3 术语和定义 > 3.4 租户自持密钥 tenant-held key", ["租户自持密钥", "tenant-held key"]],
    ["3 Terms and definitions > 3.4 tenant-held key 租户自持密钥", ["租户自持密钥", "tenant-held key"]],
    ["3 术语和定义 > 3.1.2 SIP监控域 SIP monitoring realm", ["sip监控域", "sip monitoring realm"]],
    ["3 Terms and definitions > 3.2 SIP monitoring realm SIP监控域", ["sip监控域", "sip monitoring realm"]],
    [
      "3 术语和定义 > 3.2 密钥管理系统 key management system; KMS",
      ["密钥管理系统", "key management system", "kms"],
    ],
    ["3 Terms and definitions > 3.5 residual risk", ["residual risk"]],
    ["3 术语和定义 > 3.5 残余风险", ["残余风险"]],
  ])("given the heading “%s”, then its names in both languages are told apart", (heading, names) => {
    expect(namesDefined(heading)).toEqual(names);
  });
});
