import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { span } from "../../src/chat/message.ts";
import { shorten, spanText, splitSpans } from "../../src/chat/split-spans.ts";

describe("splitSpans", () => {
  test("given text that fits, then it stays as it is", () => {
    const spans = [span("Keys "), span("shall", "strong"), span(" rotate.")];

    expect(splitSpans(spans, 100)).toEqual([spans]);
  });

  test("given several sentences, then they part between sentences and the styles stay", () => {
    const spans = [span("Keys shall rotate. Logs "), span("shall", "strong"), span(" be kept.")];

    expect(splitSpans(spans, 24)).toEqual([
      [span("Keys shall rotate. ")],
      [span("Logs "), span("shall", "strong"), span(" be kept.")],
    ]);
  });

  test("given Chinese sentences, then they part after the full stop", () => {
    const pieces = splitSpans([span("密钥应定期更换。日志应保存六个月。口令不得明文存储。")], 12);

    expect(pieces.map(spanText)).toEqual(["密钥应定期更换。", "日志应保存六个月。", "口令不得明文存储。"]);
  });

  test("given one long sentence, then it parts where it pauses", () => {
    const pieces = splitSpans(
      [span("keys, certificates, tokens and passwords shall be stored encrypted")],
      24,
    );

    expect(pieces.map(spanText)).toEqual([
      "keys, certificates, ",
      "tokens and passwords ",
      "shall be stored ",
      "encrypted",
    ]);
  });

  test("given nothing to part at, then no character is cut in two", () => {
    const pieces = splitSpans([span("😀".repeat(10))], 7);

    expect(pieces.map(spanText)).toEqual(["😀😀😀", "😀😀😀", "😀😀😀", "😀"]);
  });

  test("given any text, then each piece fits and nothing but white space is lost", () => {
    const text = fc.array(fc.constantFrom("a", "密", "。", ". ", ", ", " ", "\n", "😀", "<", "word "), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (parts, room) => {
        const pieces = splitSpans(
          parts.map((part) => span(part)),
          room,
        );

        const joined = pieces.map(spanText).join("");
        expect(joined.replace(/\s/g, "")).toBe(parts.join("").replace(/\s/g, ""));
        for (const piece of pieces) expect(spanText(piece).length).toBeLessThanOrEqual(room);
      }),
    );
  });
});

describe("shorten", () => {
  test("given text that is too long, then it ends at a sentence where one ends late enough", () => {
    expect(shorten("Keys shall rotate. Logs shall be kept.", 24)).toBe("Keys shall rotate.…");
    expect(shorten("No. Logs shall be kept for six months", 24)).toBe("No. Logs shall be kept…");
    expect(shorten("short", 24)).toBe("short");
  });
});
