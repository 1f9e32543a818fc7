import { describe, expect, test } from "@jest/globals";
import { withNounsOfTheirOwn } from "../../../src/answers/understand/shared-nouns.ts";

describe("a noun that two names share", () => {
  test.each([
    [
      "compare the key management and AI agent standards",
      "compare the key management standard and AI agent standard",
    ],
    ["密钥管理和签名验签两个标准的日志要求", "密钥管理标准和签名验签标准的日志要求"],
  ])("given “%s”, then it stands with each", (question, expected) => {
    expect(withNounsOfTheirOwn(question)).toBe(expected);
  });

  test.each([
    "what changed in the key management standard?",
    "标准和草案有什么区别",
    "keys and certificates",
  ])("given “%s”, which shares none, then it stays as it is", (question) => {
    expect(withNounsOfTheirOwn(question)).toBe(question);
  });
});
