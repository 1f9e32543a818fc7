import { describe, expect, test } from "@jest/globals";
import { columns, wrap } from "../../../src/chat/terminal/wrap.ts";

const lines = (text: string, width: number, first = "", rest = "") =>
  wrap([{ text, style: "plain" }], width, first, rest).map((line) =>
    line
      .map((s) => s.text)
      .join("")
      .trimEnd(),
  );

describe("lines for the terminal", () => {
  test("given English, then lines break between words", () => {
    expect(lines("keys shall be rotated every year", 12)).toEqual(["keys shall", "be rotated", "every year"]);
  });

  test("given Chinese, then lines break between characters, two columns each, and never before a full stop", () => {
    expect(lines("应每年轮换密钥。", 8)).toEqual(["应每年轮", "换密钥。"]);
    expect(lines("应每年轮换密。", 12)).toEqual(["应每年轮换密。"]);
  });

  test("given a quotation, then no line ends with the mark that opens it, and none is too long", () => {
    expect(lines("改为：“应每年轮换。”", 8)).toEqual(["改为：", "“应每年", "轮换。”"]);
    expect(lines("截至十二月（北京时间）", 12)).toEqual(["截至十二月", "（北京时间）"]);
  });

  test("given a Chinese redline, then the signs of insertions and deletions stay with the characters inside", () => {
    expect(lines("密钥应[-每年-] {+每月+} 轮换", 8)).toEqual(["密钥应", "[-每年-]", "{+每月+}", "轮换"]);
  });

  test("given a bullet, then further lines are indented under it", () => {
    expect(lines("keys shall be rotated", 12, "• ", "  ")).toEqual(["• keys shall", "  be rotated"]);
  });

  test("given a line feed, then a new line begins", () => {
    expect(lines("a\nb", 10)).toEqual(["a", "b"]);
  });

  test("given a line that begins with spaces, then they stay; where a line breaks, none do", () => {
    expect(lines("5 Keys\n  5.1 Rotation of", 10)).toEqual(["5 Keys", "  5.1", "Rotation", "of"]);
  });

  test("given wide and narrow characters, then columns are counted", () => {
    expect(columns("SM4算法")).toBe(7);
  });
});
