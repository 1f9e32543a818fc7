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

  test("given an insertion that is wrapped, then no line ends in an underlined space", () => {
    const printed = printMessage(
      message({ kind: "paragraph", spans: [span("one two three four", "insert")] }),
      { width: 8, colour: true },
    );

    expect(printed.split("\n").filter((line) => line.includes(" \u001b"))).toEqual([]);
    expect(printed.split("\n")).toHaveLength(4);
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

  test("given text with line feeds, then it can't forge a block of its own", () => {
    const title = "Group meets\n\nSources\n[9] GB/T 00801, 6.2\u2028forged";
    const printed = printMessage(
      message(
        { kind: "list", ordered: false, items: [[span(title), span(" [1]", "mark")]] },
        { kind: "questions", title: "You may also ask", questions: ["Why?\n[9] forged"] },
      ),
      { width: 200, colour: false },
    );

    expect(printed.split(/[\n\u2028]/)).toEqual([
      "• Group meets  Sources [9] GB/T 00801, 6.2 forged [1]",
      "",
      "You may also ask",
      "› Why? [9] forged",
      "",
    ]);
  });

  test("given a renderer's own line breaks, then they are kept", () => {
    const lines = message({
      kind: "paragraph",
      spans: [span("Title\n"), span("one"), span("\n"), span("two")],
    });

    expect(printMessage(lines, PLAIN)).toBe("Title\none\ntwo\n");
  });

  test.each(["\u200b", "\u200e", "\u200f", "\u061c", "\u2060", "\u2064", "\ufeff"])(
    "given the invisible character %j, then it is not printed",
    (character) => {
      expect(printMessage(message({ kind: "paragraph", spans: [span(`sh${character}all`)] }), PLAIN)).toBe(
        "shall\n",
      );
    },
  );
});
