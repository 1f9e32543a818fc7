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
    ["in 10 to 20 minutes at ≥ 5 °C", "in| |10 to 20 minutes| |at| |≥ 5 °C"],
    ["from 1 July 2027 or July 2, 2027", "from| |1 July 2027| |or| |July 2, 2027"],
    ["自2027年7月1日起1～3年", "自|2027年7月1日|起|1～3年"],
    ["经三分之二以上同意", "经|三分之二|以上|同意"],
    ["依照第十二条之一", "依照|第十二条之一"],
    ["TCP/IP and/or TLS 1.3", "TCP/IP| |and|/|or| |TLS 1.3"],
    ["keys must not be used", "keys| |must not be| |used"],
    ["see https://a.example/b?c=1.", "see| |https://a.example/b?c=1|."],
    ["网关应对终端进行鉴别，在30 d内完成", "网关|应|对|终端|进行|鉴别|，|在|30 d|内|完成"],
    ["审计员和运营者，或者两者", "审计员|和|运营者|，|或者|两者"],
    ["签名不可逆，但不可导出", "签名|不可逆|，|但|不可|导出"],
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
