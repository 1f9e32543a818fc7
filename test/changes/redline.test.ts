import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { redlineOf, sideOf } from "../../src/changes/redline.ts";

/** A redline in one line: `[-deleted-]` and `{+inserted+}`. */
const marked = (old: string, after: string): string =>
  redlineOf(old, after)
    .map((part) =>
      part.op === "equal" ? part.text : part.op === "delete" ? `[-${part.text}-]` : `{+${part.text}+}`,
    )
    .join("");

const piece = fc.constantFrom(
  "密钥应加密。",
  "shall not ",
  "12个月",
  "GB/T 1.1—2020",
  "\n",
  "a) ",
  "用户",
  "the key ",
  "，",
  "𝒦",
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("redlines", () => {
  test.each([
    [
      "密钥宜每12个月更换一次。",
      "密钥应每6个月更换一次。",
      "密钥[-宜-]{+应+}每[-12个月-]{+6个月+}更换一次。",
    ],
    ["口令应加密。", "口令不应加密。", "口令[-应-]{+不应+}加密。"],
    ["密钥不应小于128比特。", "密钥不应小于256比特。", "密钥不应小于[-128比特-]{+256比特+}。"],
    [
      "系统应记录。系统应报警。",
      "系统应记录。系统应保存。系统应报警。",
      "系统应记录。{+系统应保存。+}系统应报警。",
    ],
    ["见GB/T 39786—2021。", "见GB/T 39786—2023。", "见[-GB/T 39786—2021-]{+GB/T 39786—2023+}。"],
    ["Keys SHOULD rotate.", "Keys MUST NOT rotate.", "Keys [-SHOULD-]{+MUST NOT+} rotate."],
    ["Keep logs for 30 days.", "Keep logs for 90 days.", "Keep logs for [-30 days-]{+90 days+}."],
    ["Stop. Go on.", "Stop. Wait here. Go on.", "Stop. {+Wait here. +}Go on."],
    ["same", "same", "same"],
    ["", "new", "{+new+}"],
    ["old", "", "[-old-]"],
  ])("given %j and %j, then it reads %j", (old, after, expected) => {
    expect(marked(old, after)).toBe(expected);
  });

  test("given a sentence of which single words survive, then it is replaced as a whole", () => {
    const old = "The operator of the network reports every incident to the office.";
    const after = "Anybody who learns of the leak tells the police at once.";

    expect(marked(old, after)).toBe(`[-${old}-]{+${after}+}`);
  });

  test("given any two texts, then applying the redline to the old one gives the new one, and back", () => {
    fc.assert(
      fc.property(text, text, (old, after) => {
        const redline = redlineOf(old, after);

        expect(sideOf(redline, "delete")).toBe(old);
        expect(sideOf(redline, "insert")).toBe(after);
      }),
      { numRuns: 300 },
    );
  });

  test("given texts too different for a comparison by words, then whole sentences are told apart", () => {
    const sentence = (i: number, word: string): string =>
      `第${i}句${Array.from({ length: 40 }, (_, k) => `${word}${(i * 37 + k * 11) % 97}`).join("，")}。`;
    const old = Array.from({ length: 60 }, (_, i) => sentence(i, i % 2 ? "甲x" : "乙y")).join("");
    const after = Array.from({ length: 60 }, (_, i) => sentence(i, i % 2 ? "甲x" : "丙z")).join("");

    const redline = redlineOf(old, after);

    expect(sideOf(redline, "delete")).toBe(old);
    expect(sideOf(redline, "insert")).toBe(after);
    expect(
      redline.filter((part) => part.op === "equal" && part.text.includes("甲x")).length,
    ).toBeGreaterThanOrEqual(29);
  });

  test("given a redline, then no part is empty and neighbours differ in kind", () => {
    fc.assert(
      fc.property(text, text, (old, after) => {
        const ops = redlineOf(old, after);

        expect(ops.every((part) => part.text !== "")).toBe(true);
        expect(ops.every((part, i) => part.op !== ops[i + 1]?.op)).toBe(true);
      }),
    );
  });
});
