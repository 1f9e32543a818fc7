import { describe, expect, test } from "@jest/globals";
import { span, type Message } from "../../../src/chat/message.ts";
import { printMessage } from "../../../src/chat/terminal/print-message.ts";

const message = (...blocks: Message["blocks"]): Message => ({ language: "en", blocks });
const PLAIN = { width: 60, colour: false };
const COLOUR = { width: 60, colour: true };

describe("a message in the terminal", () => {
  test("given a redline without colour, then insertions and deletions are marked by signs", () => {
    const redline = message({
      kind: "paragraph",
      spans: [span("Keys "), span("should", "delete"), span("shall", "insert"), span(" rotate.")],
    });

    expect(printMessage(redline, PLAIN)).toBe("Keys [-should-]{+shall+} rotate.\n");
  });

  test("given a redline with colour, then it is shown by colour alone", () => {
    const printed = printMessage(message({ kind: "paragraph", spans: [span("shall", "insert")] }), COLOUR);

    expect(printed).toContain("\u001b[32m");
    expect(printed).not.toContain("{+");
  });

  test("given points and sources, then each stands on its own line with its mark", () => {
    const printed = printMessage(
      message(
        { kind: "list", ordered: false, items: [[span("one"), span(" [1]", "mark")], [span("two")]] },
        {
          kind: "sources",
          title: "Sources",
          sources: [{ mark: 1, place: "GB/T 00801, 6.2", quote: "Keys shall rotate.", source: "a.md" }],
        },
        { kind: "questions", title: "You may also ask", questions: ["Why?"] },
      ),
      PLAIN,
    );

    expect(printed.split("\n")).toEqual([
      "• one [1]",
      "• two",
      "",
      "Sources",
      "[1] GB/T 00801, 6.2  “Keys shall rotate.”  a.md",
      "",
      "You may also ask",
      "› Why?",
      "",
    ]);
  });

  test("given text with control characters, then it can't steer the terminal or turn its order round", () => {
    const printed = printMessage(
      message({ kind: "paragraph", spans: [span("a\u001b[2Jb\u0007c\u202ed\u009be")] }),
      PLAIN,
    );

    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(printed).toContain("a");
  });
});
