import { describe, expect, test } from "@jest/globals";
import { hasHan, languageOf } from "../../src/text/language.ts";

describe("the language of a text", () => {
  test.each([
    ["what changed in the encryption group's draft?", "en"],
    ["加密组的草案有什么变化", "zh"],
    ["GB/T 00801 有什么变化", "zh"],
    ["What does 密钥 mean in the key management draft, and where is it used?", "en"],
    ["TLS 1.3 与 SM4", "zh"],
    ["", "en"],
    ["5.2", "en"],
  ])("given “%s”, then it is %s", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  test("given one Chinese character, then there is one", () => {
    expect([hasHan("a 密 b"), hasHan("a b")]).toEqual([true, false]);
  });
});
