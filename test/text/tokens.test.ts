import { describe, expect, test } from "@jest/globals";
import { assert, property, string, stringMatching } from "fast-check";
import { informativeTerms, isHanTerm, terms } from "../../src/text/tokens.ts";

describe("terms", () => {
  test.each([
    [
      "English words, stemmed and without stop words",
      "What shall the operators' rotating keys do?",
      "oper rotat kei",
    ],
    ["Chinese, as characters and pairs", "密钥管理", "密 钥 密钥 管 钥管 理 管理"],
    ["function characters, which part pairs", "密钥的管理", "密 钥 密钥 管 理 管理"],
    ["both languages in one word", "SM4算法", "sm4 sm 算 法 算法"],
    ["full width", "ＳＭ４　５．２", "sm4 sm 5.2 5 2"],
    ["contractions", "don't, won't, the company's", "compani"],
    ["list labels and single letters", "a) e.g. x", ""],
    ["hyphens and slashes between words", "post-quantum and/or client/server", "post quantum client server"],
    ["abbreviations of three consonants, whole", "an SMS, the DNS, keys", "sms dns kei"],
    ["names with a single letter", "the v-if of an e-mail, i/o", "vif email mail"],
    ["nothing", " \n—… ", ""],
  ])("given %s, then they are parted so", (_what, text, expected) => {
    expect(terms(text).join(" ")).toBe(expected);
  });

  test.each([
    ["5.2.1", "5.2.1"],
    ["A.3.1", "a.3.1"],
    ["V2.1.1", "v2.1.1"],
    ["ML-KEM-768", "mlkem768"],
    ["TC260-PG-20233A", "pg20233a"],
    ["第十二条", "第12条"],
    ["第12条", "第12条"],
    ["第一千零八十七条", "第1087条"],
    ["附录B", "annexb"],
    ["Annex B", "annexb"],
    ["appendix b", "annexb"],
  ])("given the identifier %s, then it is one term as a whole", (text, whole) => {
    expect(terms(text)).toContain(whole);
  });

  test("given a clause number, then its parts are terms too", () => {
    expect(terms("5.2.1")).toEqual(["5.2.1", "5", "2", "1"]);
  });

  test.each([
    "GB/T 00801-2026",
    "GBT 00801—202X",
    "gb/t00801",
    "GB∕T 00801",
    "ＧＢ／Ｔ　００８０１",
    "依据GB/T 00801的规定",
  ])("given a standard's number as %s, then it is the same term, and its parts are terms", (written) => {
    const found = terms(written);

    expect(found).toContain("gbt00801");
    expect(found).toContain("00801");
  });

  test("given a year after a small word, then it is no number of a standard", () => {
    expect(terms("in 2024")).toEqual(["2024"]);
  });

  test("given 第三人, which is no part of a law, then it stays words", () => {
    expect(terms("第三人")).toEqual(["第", "三", "第三", "人", "三人"]);
  });

  test("given any text, then no term holds white space or what an index takes for its own signs", () => {
    assert(
      property(string({ unit: "grapheme" }), (text) => {
        for (const term of terms(text)) expect(term).toMatch(/^[^\s"_()*^:,]+$/);
      }),
    );
  });

  test("given any text, then upper case and full width make no difference", () => {
    assert(
      property(stringMatching(/^[a-z0-9 .\-/密钥管理]{0,40}$/), (text) => {
        const wide = text
          .toUpperCase()
          .replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        expect(terms(wide)).toEqual(terms(text));
      }),
    );
  });
});

describe("informative terms", () => {
  test.each([
    ["密钥多久轮换一次", ["密钥", "轮换", "一次"]],
    ["什么是密钥管理系统？", ["密钥", "管理", "系统"]],
    ["网关", ["网关"]],
    ["第十二条规定了什么", ["第12条", "12", "规定"]],
    ["How often must keys be rotated?", ["kei", "rotat"]],
    ["SM4 的密钥", ["sm4", "sm", "密钥"]],
  ])("given “%s”, then they say what it is about", (text, expected) => {
    expect(informativeTerms(text)).toEqual(expected);
  });

  test("given nothing but a single character, then it is kept", () => {
    expect(informativeTerms("钥")).toEqual(["钥"]);
  });
});

test("given terms, then Chinese ones are known from others", () => {
  expect(["密", "密钥", "sm4", "第12条", "kei"].map(isHanTerm)).toEqual([true, true, false, false, false]);
});
