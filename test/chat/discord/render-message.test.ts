import { describe, expect, test } from "@jest/globals";
import { renderMessage } from "../../../src/chat/discord/render-message.ts";
import { span, type Message, type MessageBlock } from "../../../src/chat/message.ts";
import { buttonsOf, featuresOf, refusals, shownText } from "../../support/discord/check-post.ts";

const english = (...blocks: Message["blocks"]): Message => ({ language: "en", blocks });
const paragraph = (text: string): MessageBlock => ({ kind: "paragraph", spans: [span(text)] });
const sourceOf = (mark: number, source = "corpus/a.md", quote: string | null = "Keys shall rotate.") => ({
  mark,
  place: "GB/T 00801, draft for review, 6.2",
  quote,
  source,
});
const ANSWER = english(
  paragraph("Keys shall now be rotated every year. [1]"),
  { kind: "list", ordered: false, items: [[span("6.2 tightened "), span("[1]", "mark")], [span("7.1 new")]] },
  { kind: "sources", title: "Sources", sources: [sourceOf(1, "https://standards.example/gbt-00801")] },
  {
    kind: "questions",
    title: "You may also ask",
    questions: ["What else was tightened?", "When does the comment period end?"],
    actions: ["ask:q1:0", "ask:q1:1"],
  },
);

describe("an answer in Discord", () => {
  test("given an answer, then its words, its sources in small print and its questions as buttons are one message", () => {
    const { posts } = renderMessage(ANSWER);

    expect(posts).toEqual([
      {
        flags: 32_768,
        allowed_mentions: { parse: [] },
        components: [
          {
            type: 10,
            content: "Keys shall now be rotated every year. \\[1\\]\n\n- 6.2 tightened \\[1\\]\n- 7.1 new",
          },
          { type: 14, divider: true, spacing: 1 },
          {
            type: 10,
            content:
              "-# **Sources**\n-# \\[1\\] GB/T 00801, draft for review, 6.2 “Keys shall rotate.” · [open](<https://standards.example/gbt-00801>)",
          },
          { type: 14, divider: true, spacing: 1 },
          { type: 10, content: "-# **You may also ask**" },
          {
            type: 1,
            components: [
              { type: 2, style: 2, custom_id: "ask:q1:0", label: "What else was tightened?" },
              { type: 2, style: 2, custom_id: "ask:q1:1", label: "When does the comment period end?" },
            ],
          },
        ],
      },
    ]);
    expect(posts.flatMap(refusals)).toEqual([]);
  });

  test("given a source that is a file, then it is named and not linked", () => {
    const { posts } = renderMessage(
      english({ kind: "sources", title: "Sources", sources: [sourceOf(2, "a_b.pdf", null)] }),
    );

    expect(shownText(posts)).toContain("[2] GB/T 00801, draft for review, 6.2 · a_b.pdf");
    expect(featuresOf(posts).filter(({ kind }) => kind === "link")).toEqual([]);
  });

  test("given an item with a button, then the button stands beside it", () => {
    const { posts } = renderMessage(
      english({
        kind: "list",
        ordered: true,
        items: [[span("6.2 tightened")], [span("7.1 new")]],
        buttons: [{ label: "Redline", action: "redline:6.2" }, null],
      }),
    );

    expect(posts[0]?.components).toEqual([
      {
        type: 9,
        components: [{ type: 10, content: "1. 6.2 tightened" }],
        accessory: { type: 2, style: 2, custom_id: "redline:6.2", label: "Redline" },
      },
      { type: 10, content: "2. 7.1 new" },
    ]);
  });

  test("given a heading, then it is one line and moves on with what it heads", () => {
    const filler = paragraph("Nothing changed here. ".repeat(170));
    const { posts } = renderMessage(
      english(
        filler,
        { kind: "heading", spans: [span("6.2\nKey rotation")] },
        paragraph("It changed. ".repeat(40)),
      ),
    );

    expect(posts).toHaveLength(2);
    expect(featuresOf(posts.slice(0, 1))).toEqual([]);
    expect(featuresOf(posts.slice(1))).toEqual([{ kind: "heading", text: "6.2 Key rotation" }]);
  });

  test("given what is said beside the answer, then it is small print", () => {
    const { posts } = renderMessage(english({ kind: "paragraph", spans: [span("A translation.", "faint")] }));

    expect(featuresOf(posts)).toEqual([{ kind: "small", text: "A translation." }]);
  });

  test("given an item of several lines, then its later lines are indented, or the list would end at them", () => {
    const { posts } = renderMessage(
      english({ kind: "list", ordered: true, items: [[span("one\n\ntwo")], [span("three")]] }),
    );

    expect(posts[0]?.components).toEqual([{ type: 10, content: "1. one\n   two\n2. three" }]);
  });

  test("given small print of several lines, then each line is, and none is blank", () => {
    const { posts } = renderMessage(english({ kind: "paragraph", spans: [span("one\n\ntwo", "faint")] }));

    expect(posts[0]?.components).toEqual([{ type: 10, content: "-# one\n-# two" }]);
  });

  test("given a question longer than a button's label, then it is written out and its button is cut", () => {
    const question = `What changed about ${"the key management of the whole organisation and ".repeat(3)}its backups?`;
    const { posts } = renderMessage(
      english({ kind: "questions", title: "You may also ask", questions: [question], actions: ["ask:q1:0"] }),
    );

    expect(shownText(posts)).toContain(question);
    expect(String(buttonsOf(posts)[0]?.label)).toHaveLength(80 - 4);
    expect(posts.flatMap(refusals)).toEqual([]);
  });

  test("given questions that nothing asks, then they are written out", () => {
    const { posts } = renderMessage(
      english({ kind: "questions", title: "You may also ask", questions: ["Why?"] }),
    );

    expect(buttonsOf(posts)).toEqual([]);
    expect(shownText(posts)).toContain("Why?");
  });

  test("given two buttons that do the same, then there is one, or Discord would refuse the message", () => {
    const { posts } = renderMessage(
      english({
        kind: "questions",
        title: "You may also ask",
        questions: ["Why?", "When?"],
        actions: ["ask:q1:0", "ask:q1:0"],
      }),
    );

    expect(buttonsOf(posts)).toEqual([{ label: "Why?", action: "ask:q1:0" }]);
  });

  test("given a button whose action Discord would refuse, then its item is shown without it", () => {
    const { posts } = renderMessage(
      english({
        kind: "list",
        ordered: false,
        items: [[span("6.2")]],
        buttons: [{ label: "Redline", action: "x".repeat(101) }],
      }),
    );

    expect(posts[0]?.components).toEqual([{ type: 10, content: "- 6.2" }]);
  });

  test("given nothing to say, then there is no message", () => {
    expect(
      renderMessage(english(paragraph("  \n "), { kind: "sources", title: "Sources", sources: [] })),
    ).toEqual({ posts: [], rest: null });
  });
});
