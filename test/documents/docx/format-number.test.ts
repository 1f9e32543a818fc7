import { describe, expect, test } from "@jest/globals";
import { formatNumber } from "../../../src/documents/docx/numbering/format-number.ts";

describe("numbers as Word prints them", () => {
  test.each([
    ["decimal", { 1: "1", 12: "12" }],
    ["decimalZero", { 0: "00", 3: "03", 12: "12" }],
    ["upperRoman", { 4: "IV", 9: "IX", 1994: "MCMXCIV", 4001: "MMMMI", 32768: "32768" }],
    ["lowerRoman", { 3: "iii", 40: "xl" }],
    ["upperLetter", { 1: "A", 26: "Z", 27: "AA", 28: "BB", 53: "AAA" }],
    ["lowerLetter", { 2: "b", 30: "dd" }],
    ["chineseCounting", { 1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 101: "一○一" }],
    [
      "chineseCountingThousand",
      { 10: "十", 19: "十九", 100: "一百", 110: "一百一十", 1001: "一千零一", 12345: "12345" },
    ],
    ["ideographDigital", { 9: "九", 10: "一〇", 25: "二五" }],
    ["taiwaneseDigital", { 20: "二○" }],
    ["taiwaneseCountingThousand", { 210: "二百一十" }],
    ["japaneseCounting", { 10: "十", 21: "二十一", 100: "百", 101: "百一", 1100: "千百" }],
    ["japaneseLegal", { 3: "参", 10: "壱拾" }],
    ["chineseLegalSimplified", { 10: "壹拾", 305: "叁佰零伍" }],
    ["ideographLegalTraditional", { 26: "貳拾陸" }],
    ["ideographTraditional", { 1: "甲", 10: "癸", 11: "甲" }],
    ["ideographZodiac", { 12: "亥", 13: "子" }],
    ["ideographZodiacTraditional", { 1: "甲子", 60: "癸亥" }],
    ["ideographEnclosedCircle", { 1: "㈠", 10: "㈩", 11: "11" }],
    ["decimalEnclosedCircle", { 1: "①", 20: "⑳", 21: "21" }],
    ["decimalEnclosedCircleChinese", { 3: "③" }],
    ["decimalEnclosedParen", { 2: "⑵" }],
    ["decimalEnclosedFullstop", { 2: "⒉" }],
    ["decimalFullWidth", { 12: "１２" }],
    ["numberInDash", { 4: "- 4 -" }],
    ["ordinal", { 0: "0th", 1: "1st", 2: "2nd", 11: "11th", 23: "23rd" }],
    ["cardinalText", { 7: "Seven", 20: "Twenty", 42: "Forty-two", 1305: "One thousand three hundred five" }],
    ["ordinalText", { 1: "First", 12: "Twelfth", 30: "Thirtieth", 42: "Forty-second", 100: "One hundredth" }],
    ["aiueoFullWidth", { 1: "ア", 46: "ン" }],
    ["iroha", { 1: "ｲ", 3: "ﾊ" }],
    ["koreanCounting", { 11: "십일", 100: "백" }],
    ["koreanDigital", { 10: "일영" }],
    ["koreanDigital2", { 10: "一零" }],
    ["ganada", { 2: "나" }],
    ["russianLower", { 3: "в" }],
    ["hex", { 26: "1A" }],
    ["chicago", { 1: "*", 4: "§", 5: "**" }],
    ["none", { 1: "" }],
    ["hindiNumbers", { 5: "5" }],
  ])("given the format %s, then %p", (format, printed) => {
    const found = Object.keys(printed).map((value) => [value, formatNumber(format, null, Number(value))]);

    expect(Object.fromEntries(found)).toEqual(printed);
  });

  test("given a format of the author's own, then numbers are as long as its first", () => {
    expect(formatNumber("custom", "001", 7)).toBe("007");
    expect(formatNumber("custom", "001", 1234)).toBe("1234");
  });

  test("given a start that is absurd, then the number stays short", () => {
    expect(formatNumber("upperLetter", null, 999_999_999)).toBe("999999999");
    expect(formatNumber("chicago", null, 999_999_999)).toHaveLength(20);
  });
});
