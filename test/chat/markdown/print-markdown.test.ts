import { describe, expect, test } from "@jest/globals";
import { printMarkdown } from "../../../src/chat/markdown/print-markdown.ts";
import { span, type Message } from "../../../src/chat/message.ts";

const printed = (...blocks: Message["blocks"]): string => printMarkdown({ language: "en", blocks });

describe("a message as Markdown", () => {
  test("given a redline of two lines, then insertions and deletions stand in tags, and the lines stay lines", () => {
    const spans = [
      span("密钥"),
      span("宜", "delete"),
      span("应", "insert"),
      span("更换。"),
      span("\n"),
      span("b) new", "insert"),
    ];

    expect(printed({ kind: "paragraph", spans })).toBe(
      "密钥<del>宜</del><ins>应</ins>更换。\\\n<ins>b) new</ins>\n",
    );
  });

  test("given headings, points, sources and questions, then each is Markdown's own", () => {
    expect(
      printed(
        { kind: "heading", spans: [span("old → new", "strong")] },
        { kind: "heading", spans: [span("5.2 Keys"), span("  modified", "faint")] },
        { kind: "list", ordered: false, items: [[span("tightened", "warning"), span(" should → shall")]] },
        { kind: "list", ordered: true, items: [[span("（必须）", "strong"), span("one")]] },
        {
          kind: "sources",
          title: "Sources",
          sources: [{ mark: 1, place: "GB/T 00801, 6.2", quote: "Keys shall rotate.", source: "a.md" }],
        },
        { kind: "questions", title: "Ask", questions: ["Why?"] },
      ),
    ).toBe(
      [
        "# old → new",
        "## 5.2 Keys modified",
        "- **tightened** should → shall",
        "1. <strong>（必须）</strong>one",
        "**Sources**\n\n- \\[1\\] GB/T 00801, 6.2 “Keys shall rotate.” a.md",
        "**Ask**\n\n- Why?",
      ]
        .join("\n\n")
        .concat("\n"),
    );
  });

  test("given emphasis that ends in a mark, then it is Markdown's own wherever a mark or a space stands around it", () => {
    const item = (name: string, after: string) => [span(name, "strong"), span(after)];

    expect(
      printed({
        kind: "list",
        ordered: false,
        items: [item("old (5.2)", ": deleted"), item("附录（A）", "删除")],
      }),
    ).toBe("- **old (5.2)**: deleted\n- <strong>附录（A）</strong>删除\n");
  });

  test.each([
    ["a *b* _c_ `d` ~e~ a|b", "a \\*b\\* \\_c\\_ \\`d\\` \\~e\\~ a\\|b"],
    ["<img src=x> & [a](b) ![c](d)", "&lt;img src=x&gt; &amp; \\[a\\](b) \\!\\[c\\](d)"],
    ["# title", "\\# title"],
    ["- a", "\\- a"],
    ["1. a", "1\\. a"],
    ["2) a", "2\\) a"],
    ["    code", "code"],
    ["see https://a.example and www.b.example", "see https\\://a.example and www\\.b.example"],
    ["one\n\ntwo", "one two"],
    ["a\u202eb\u0007", "a b "],
  ])("given the text %j of a document, then it stays text: %j", (text, expected) => {
    expect(printed({ kind: "paragraph", spans: [span(text)] })).toBe(`${expected.trim()}\n`);
  });
});
