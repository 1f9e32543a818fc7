import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { span, type Message, type MessageBlock, type Span } from "../../../src/chat/message.ts";
import { SLACK_LIMITS, SLACK_ROOM } from "../../../src/chat/slack/limits.ts";
import { renderPosts } from "../../../src/chat/slack/render-posts.ts";
import type { SlackPost } from "../../../src/chat/slack/slack-block.ts";
import { blockFaults, isTooLong } from "../../support/slack/check-blocks.ts";
import { actingElements, shownTexts, shownWords } from "../../support/slack/shown-text.ts";

/** Texts that would do something if they were taken for more than text. */
const HOSTILE = [
  "<!channel> please read",
  "<!everyone>",
  "<!subteam^S0123|all>",
  "<@U0123456> and <#C0123456|general>",
  "&lt;!here&gt; &amp;lt;!here&amp;gt;",
  "@channel @here @everyone",
  "<https://evil.example|https://bank.example>",
  "[bank](https://evil.example) ![](https://evil.example/p.png)",
  "https://evil.example/?q=1",
  "mailto:a@b.example <tel:1|call>",
  "<!date^1392734382^{date}|today>",
  "*bold* _italic_ ~gone~ `code` ```block",
  "> quote\n>>> all of it",
  ":warning: :tada:",
  '{"type":"section"}"}],"blocks":[',
  "a\u202etxt.exe\u202c \u0000\u001b[31mred",
  "\ud800 half a character",
  "。".repeat(50),
];

/** Everything that a post must be, whatever it says. */
function expectSound({ text, blocks }: SlackPost): void {
  expect(blockFaults(blocks)).toEqual([]);
  expect(isTooLong(blocks)).toBe(false);
  expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(SLACK_ROOM.post);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SLACK_LIMITS.updatedTextBytes);
  expect(text.trim()).not.toBe("");
  expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
  expect(text + JSON.stringify(blocks)).not.toMatch(
    /[\u0000-\u0008\u001b\u202a-\u202e]|\\u0000|\\u001b|\\ud[89a-f]/,
  );
}

/** A text in every place that a message has for one. */
function everywhere(text: string): readonly MessageBlock[] {
  return [
    { kind: "heading", spans: [span(text)] },
    { kind: "paragraph", spans: [span(text), span(text, "strong"), span(text, "mark")] },
    { kind: "paragraph", spans: [span(text, "faint")] },
    {
      kind: "list",
      ordered: true,
      items: [[span(text)], [span(text, "insert"), span(text, "delete")]],
      buttons: [{ label: text, action: "redline:1" }, null],
    },
    {
      kind: "sources",
      title: text,
      sources: [{ mark: 1, place: text, quote: text, source: text }],
    },
    { kind: "questions", title: text, questions: [text], actions: ["ask:1"] },
  ];
}

describe("hostile text in Slack", () => {
  test.each(HOSTILE)("given %j everywhere, then it is shown as it is and does nothing", (text) => {
    const { posts } = renderPosts({ language: "en", blocks: everywhere(text) });

    for (const post of posts) expectSound(post);
    const links = actingElements(posts.map(({ blocks }) => blocks)).map(({ type, url }) => [type, url]);
    const own = URL.canParse(text) && text.startsWith("http") ? [["link", new URL(text).href]] : [];
    expect(links).toEqual(own);
    const readable = text.toWellFormed().replace(/[\s\u0000-\u001f\u202a-\u202e]/g, "");
    expect(shownWords(posts).split(readable).length - 1).toBeGreaterThanOrEqual(8);
  });

  test.each([
    ["javascript:alert(1)", "javascript:alert(1)"],
    ["https://bank.example@evil.example/", "https://bank.example@evil.example/"],
    ["https://bank.example/ /login", "bank.example"],
    ["https://xn--e1awd7f.example/", "xn--e1awd7f.example"],
    ["https://еріс.example/", "xn--e1awd7f.example"],
  ])("given %s as a source, then what is read is where it leads", (source, read) => {
    const sources: MessageBlock = {
      kind: "sources",
      title: "Sources",
      sources: [{ mark: 1, place: "https://bank.example", quote: null, source }],
    };

    const { posts } = renderPosts({ language: "en", blocks: [sources] });

    expect(shownTexts(posts[0]?.blocks).join("")).toBe(`Sources[1] https://bank.example · ${read}`);
    const [link] = actingElements(posts[0]?.blocks);
    if (link) expect([link["text"], new URL(String(link["url"])).host]).toEqual([read, read]);
  });

  test.each([
    ["50,000 letters without a space", "a".repeat(50_000)],
    ["5,000 line feeds", `a${"\n".repeat(5000)}b`],
    ["4,000 signs that grow when they are escaped", "&".repeat(4000)],
    ["3,000 emoji", "😀".repeat(3000)],
    ["Chinese without any mark", "密".repeat(12_000)],
    ["quotation marks and backslashes", '"\\'.repeat(6000)],
  ])("given %s, then every message is within the limits, and nothing is lost but white space", (_, text) => {
    const { posts, rest } = renderPosts(
      { language: "zh", blocks: [{ kind: "paragraph", spans: [span(text)] }] },
      { posts: 50 },
    );

    for (const post of posts) expectSound(post);
    expect(rest).toBeNull();
    expect(shownWords(posts)).toBe(text.replace(/\s/g, ""));
  });

  test("given a redline of 4,000 pieces, then it still fits", () => {
    const spans = Array.from({ length: 4000 }, (_, i) =>
      span(`${i} `, (["plain", "insert", "delete"] as const)[i % 3]),
    );

    const { posts } = renderPosts({ language: "en", blocks: [{ kind: "paragraph", spans }] }, { posts: 100 });

    for (const post of posts) expectSound(post);
    expect(shownWords(posts)).toBe(spans.map(({ text }) => text.trim()).join(""));
  });

  test("given any message, then every post of it is sound, and the rest of a cut one leads to its end", () => {
    const text = fc.oneof(
      fc.constantFrom(...HOSTILE, "密钥应定期更换。", "x".repeat(3000), "Keys shall rotate. ".repeat(200)),
      fc.string({ unit: "grapheme", maxLength: 60 }),
    );
    const spans = fc.array(
      fc.record({
        text,
        style: fc.constantFrom<Span["style"]>(
          "plain",
          "strong",
          "faint",
          "mark",
          "insert",
          "delete",
          "good",
          "warning",
        ),
      }),
      { maxLength: 5 },
    );
    const button = fc.record({ label: text, action: fc.string({ minLength: 1, maxLength: 90 }) });
    const source = fc.record({
      mark: fc.nat(99),
      place: text,
      quote: fc.option(text),
      source: fc.oneof(text, fc.webUrl()),
    });
    const block: fc.Arbitrary<MessageBlock> = fc.oneof(
      fc.record({ kind: fc.constant("heading" as const), spans }),
      fc.record({ kind: fc.constant("paragraph" as const), spans }),
      fc.record({
        kind: fc.constant("list" as const),
        ordered: fc.boolean(),
        items: fc.array(spans, { maxLength: 30 }),
        buttons: fc.array(fc.option(button), { maxLength: 30 }),
        rest: fc.constant("more:1"),
      }),
      fc.record({
        kind: fc.constant("sources" as const),
        title: text,
        sources: fc.array(source, { maxLength: 12 }),
      }),
      fc.record({
        kind: fc.constant("questions" as const),
        title: text,
        questions: fc.array(text, { maxLength: 4 }),
        actions: fc.array(fc.constant("ask:1"), { maxLength: 4 }),
      }),
    );
    const language = fc.constantFrom<Message["language"]>("en", "zh");

    fc.assert(
      fc.property(fc.record({ language, blocks: fc.array(block, { maxLength: 8 }) }), (message) => {
        let rest: Message | null = message;
        for (let rounds = 0; rest !== null; rounds++) {
          const rendering = renderPosts(rest, { posts: 2, more: { label: "Go on", action: "more:2" } });
          expect(rendering.posts.length).toBeLessThanOrEqual(2);
          for (const post of rendering.posts) expectSound(post);
          expect(rounds).toBeLessThan(100);
          ({ rest } = rendering);
        }
      }),
      { numRuns: 60 },
    );
  });
});
