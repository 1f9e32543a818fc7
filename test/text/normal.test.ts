import { describe, expect, test } from "@jest/globals";
import { normalText, standsIn } from "../../src/text/normal.ts";

describe("the form in which quotations are compared", () => {
  test("given a line wrapped in the middle of Chinese, then no space stays where the line broke", () => {
    expect(normalText("云服务提供者应\n  轮换密钥。")).toBe("云服务提供者应轮换密钥。");
  });

  test("given a space between Chinese and Latin, then it stays", () => {
    expect(normalText("应使用 SM4 算法")).toBe("应使用 SM4 算法");
  });

  test("given full-width letters, digits and punctuation, then they are half width", () => {
    expect(normalText("ＧＢ／Ｔ　００８０１，")).toBe("GB/T 00801,");
  });

  test.each([
    ["the same words over a line break", "keys shall\nbe rotated", "All keys shall be rotated yearly.", true],
    ["another word", "keys should be rotated", "All keys shall be rotated yearly.", false],
    ["another figure", "12 months", "every 24 months", false],
    ["nothing", "  ", "All keys shall be rotated yearly.", false],
  ])(
    "given %s, then it is told whether the quotation stands in its source",
    (_, quotation, source, stands) => {
      expect(standsIn(quotation, source)).toBe(stands);
    },
  );
});
