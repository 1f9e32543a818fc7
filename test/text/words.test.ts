import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { words } from "../../src/text/words.ts";

const split = (text: string): string =>
  words(text)
    .map((word) => word.text)
    .join("|");

describe("words", () => {
  test.each([
    ["密钥长度不应小于128比特。", "密钥|长度|不应|小|于|128比特|。"],
    ["日志应至少保存六个月。", "日志|应|至少|保存|六个月|。"],
    ["宜采用GB/T 32907—2016规定的SM4-GCM。", "宜|采用|GB/T 32907—2016|规定|的|SM4-GCM|。"],
    ["按5.3.1和附录A执行", "按|5.3.1|和|附录|A|执行"],
    ["第十二条", "第十二条"],
    ["The server MUST NOT wait 30 seconds.", "The| |server| |MUST NOT| |wait| |30 seconds|."],
    ["see RFC 8446, Section 5.3", "see| |RFC 8446|,| |Section| |5.3"],
    ["a key-encryption key", "a| |key-encryption| |key"],
    ["1,000 records", "1,000| |records"],
  ])("given %j, then numbers keep their units, and names and verbal forms stay whole", (text, expected) => {
    expect(split(text)).toBe(expected);
  });

  test("given any text, then its words joined are the text, and each stands where it says", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("不应12个月", "shall not", "GB/T 1.1—2020"),
        (noise, core) => {
          const text = noise + core + noise;

          const found = words(text);

          expect(found.map((word) => word.text).join("")).toBe(text);
          expect(found.every((word) => text.startsWith(word.text, word.start))).toBe(true);
        },
      ),
    );
  });
});
