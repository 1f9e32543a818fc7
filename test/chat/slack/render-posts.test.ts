import { describe, expect, test } from "@jest/globals";
import { span, type Message, type MessageBlock } from "../../../src/chat/message.ts";
import { PRESS } from "../../../src/chat/slack/buttons.ts";
import { SLACK_LIMITS } from "../../../src/chat/slack/limits.ts";
import { renderPosts } from "../../../src/chat/slack/render-posts.ts";
import { blockFaults, isTooLong } from "../../support/slack/check-blocks.ts";
import { shownTexts, shownWords } from "../../support/slack/shown-text.ts";

const message = (...blocks: MessageBlock[]): Message => ({ language: "en", blocks });
const paragraph = (...spans: readonly ReturnType<typeof span>[]): MessageBlock => ({
  kind: "paragraph",
  spans,
});
const onePost = (...blocks: MessageBlock[]) => {
  const { posts } = renderPosts(message(...blocks));
  expect(posts).toHaveLength(1);
  return posts[0] ?? { text: "", blocks: [] };
};
const section = (...elements: readonly object[]) => ({ type: "rich_text_section", elements });

describe("a message in Slack", () => {
  test("onyx#5742: given an answer, then its points are a list, its marks and sources are links, and its questions are buttons", () => {
    const post = onePost(
      paragraph(span("Two duties are new.")),
      {
        kind: "list",
        ordered: false,
        items: [
          [span("Keys shall rotate."), span(" "), span("[1]", "mark")],
          [span("Logs stay."), span(" "), span("[2]", "mark")],
        ],
      },
      {
        kind: "sources",
        title: "Sources",
        sources: [
          {
            mark: 1,
            place: "GB/T 00801, 6.2",
            quote: "Keys shall rotate.",
            source: "https://example.org/a?b=1&c=2",
          },
          { mark: 2, place: "GB/T 00801, 7.1", quote: null, source: "corpus/a.md" },
        ],
      },
      { kind: "questions", title: "You may also ask", questions: ["When does it end?"], actions: ["ask:1"] },
    );

    const url = "https://example.org/a?b=1&c=2";
    expect(post.blocks).toEqual([
      { type: "rich_text", elements: [section({ type: "text", text: "Two duties are new." })] },
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_list",
            style: "bullet",
            elements: [
              section({ type: "text", text: "Keys shall rotate. " }, { type: "link", url, text: "[1]" }),
              section({ type: "text", text: "Logs stay. [2]" }),
            ],
          },
        ],
      },
      { type: "rich_text", elements: [section({ type: "text", text: "Sources", style: { bold: true } })] },
      {
        type: "rich_text",
        elements: [
          section(
            { type: "text", text: "[1] GB/T 00801, 6.2 “Keys shall rotate.” · " },
            { type: "link", url, text: "example.org" },
          ),
          section({ type: "text", text: "[2] GB/T 00801, 7.1 · corpus/a.md" }),
        ],
      },
      {
        type: "rich_text",
        elements: [section({ type: "text", text: "You may also ask", style: { bold: true } })],
      },
      {
        type: "actions",
        elements: [
          {
            type: "button",
            action_id: "press-0",
            text: { type: "plain_text", text: "When does it end?", emoji: false },
            value: "ask:1",
          },
        ],
      },
    ]);
    expect(post.text).toContain("Two duties are new.\n• Keys shall rotate. [1]");
  });

  // asks 28: bold fails in mrkdwn between Chinese characters.
  test("slack-markdown-parser: given strong words between Chinese characters, then they are bold without signs in the text", () => {
    const post = onePost(paragraph(span("本标准规定了"), span("密钥管理", "strong"), span("要求。")));

    expect(post.blocks).toEqual([
      {
        type: "rich_text",
        elements: [
          section(
            { type: "text", text: "本标准规定了" },
            { type: "text", text: "密钥管理", style: { bold: true } },
            { type: "text", text: "要求。" },
          ),
        ],
      },
    ]);
  });

  test("given a redline, then it is bold and struck through, and marked by signs for screen readers", () => {
    const post = onePost(
      paragraph(span("Keys "), span("should", "delete"), span("shall", "insert"), span(" rotate.")),
    );

    expect(JSON.stringify(post.blocks)).toContain('{"type":"text","text":"should","style":{"strike":true}}');
    expect(JSON.stringify(post.blocks)).toContain('{"type":"text","text":"shall","style":{"bold":true}}');
    expect(post.text).toBe("Keys [-should-]{+shall+} rotate.");
  });

  test("given a heading, then it is a header; a long one is bold text", () => {
    const heading = (text: string): MessageBlock => ({ kind: "heading", spans: [span(text)] });

    const [short, long] = [onePost(heading("5.2 Keys")), onePost(heading("k".repeat(151)))];

    expect(short.blocks).toEqual([
      { type: "header", text: { type: "plain_text", text: "5.2 Keys", emoji: false } },
    ]);
    expect(long.blocks[0]?.type).toBe("rich_text");
    expect(JSON.stringify(long.blocks)).toContain('"bold":true');
  });

  test("given a faint paragraph, then it is small and grey", () => {
    const post = onePost(paragraph(span("As of 2026-11-20.", "faint")));

    expect(post.blocks).toEqual([
      { type: "context", elements: [{ type: "plain_text", text: "As of 2026-11-20.", emoji: false }] },
    ]);
  });

  test("given buttons beside items, then they stand under the list in the items' order", () => {
    const post = onePost({
      kind: "list",
      ordered: true,
      items: [[span("5.2 tightened")], [span("5.3 added")], [span("5.4 same")]],
      buttons: [
        { label: "Redline 5.2", action: "redline:1" },
        { label: "Redline 5.3", action: "redline:2" },
        null,
      ],
    });

    const [list, actions] = post.blocks;
    expect(list).toMatchObject({ elements: [{ type: "rich_text_list", style: "ordered" }] });
    expect(actions).toMatchObject({ elements: [{ value: "redline:1" }, { value: "redline:2" }] });
    expect(
      JSON.stringify(actions)
        .match(/press-\d+/g)
        ?.every((id) => PRESS.test(id)),
    ).toBe(true);
  });

  test("given a list longer than a reader wants, then it says how many more there are, with a button for them", () => {
    const items = Array.from({ length: 33 }, (_, i) => [span(`change ${i}`)]);

    const post = onePost({ kind: "list", ordered: false, items, rest: "changes:7" });

    expect(shownTexts(post.blocks)).toContain("… and 13 more");
    expect(JSON.stringify(post.blocks)).toContain('"value":"changes:7:20"');
    expect(shownTexts(post.blocks)).not.toContain("change 20");
  });

  test("given a question that no button holds, then it stands there in words too", () => {
    const question = `What changed in ${"a very ".repeat(12)}long standard?`;

    const post = onePost({
      kind: "questions",
      title: "You may also ask",
      questions: [question],
      actions: ["ask:1"],
    });

    const texts = shownTexts(post.blocks);
    expect(texts).toContain(question);
    expect(texts.at(-1)).toMatch(/…$/);
    expect(texts.at(-1)?.length).toBeLessThanOrEqual(SLACK_LIMITS.buttonText);
  });

  // asks 25: about 13,200 characters over all blocks are refused though each block is within its limit.
  test("bolt-js#2509: given an answer of 20,000 characters, then it spills into messages that Slack takes, at ends of sentences", () => {
    const sentence = "The key management system shall rotate every key at least once a year. ";

    const { posts, rest } = renderPosts(message(paragraph(span(sentence.repeat(280)))));

    expect(posts.length).toBeGreaterThan(1);
    expect(rest).toBeNull();
    for (const { blocks } of posts) {
      expect(blockFaults(blocks)).toEqual([]);
      expect(isTooLong(blocks)).toBe(false);
      for (const text of shownTexts(blocks)) expect(text.trimEnd()).toMatch(/a year\.$/);
    }
    expect(shownWords(posts)).toBe(sentence.repeat(280).replace(/\s/g, ""));
  });

  test("given an ordered list that spills over, then its numbers go on", () => {
    const items = Array.from({ length: 40 }, (_, i) => [span(`${i} ${"x".repeat(500)}`)]);

    const { posts } = renderPosts(message({ kind: "list", ordered: true, items }));

    const offsets = posts.flatMap(({ blocks }) =>
      [...JSON.stringify(blocks).matchAll(/"offset":(\d+)/g)].map(([, n]) => Number(n)),
    );
    const firsts = posts.flatMap(({ blocks }) =>
      blocks.map((block) => Number(/^\d+/.exec(shownTexts(block)[0] ?? "")?.[0])),
    );
    expect(offsets.length).toBeGreaterThan(1);
    expect([0, ...offsets]).toEqual(firsts);
  });

  test("given more than is posted at once, then it ends with a note and a button, and the rest can be shown", () => {
    const paragraphs = Array.from({ length: 30 }, (_, i) =>
      paragraph(span(`Part ${i}. ${"word ".repeat(500)}`)),
    );

    const first = renderPosts(message(...paragraphs), {
      posts: 2,
      more: { label: "Go on", action: "more:1" },
    });
    const second = renderPosts(first.rest ?? message(), { posts: 20 });

    expect(first.posts).toHaveLength(2);
    expect(shownTexts(first.posts[1]?.blocks).slice(-2)).toEqual(["There is more than fits here.", "Go on"]);
    const shown = [...first.posts, ...second.posts].flatMap(
      ({ blocks }) =>
        shownTexts(blocks)
          .join(" ")
          .match(/Part \d+/g) ?? [],
    );
    expect(shown).toEqual(paragraphs.map((_, i) => `Part ${i}`));
    expect(second.rest).toBeNull();
  });

  test("given an answer that is cut off, then its sources and questions stand under what is shown, and under the rest again", () => {
    const points = Array.from({ length: 12 }, (_, i) => paragraph(span(`Part ${i}. ${"word ".repeat(300)}`)));
    const sources: MessageBlock = {
      kind: "sources",
      title: "Sources",
      sources: [{ mark: 1, place: "GB/T 00801, 6.2", quote: null, source: "a.md" }],
    };

    const { posts, rest } = renderPosts(message(...points, sources), {
      posts: 1,
      more: { label: "Go on", action: "more:1" },
    });

    const shown = shownTexts(posts[0]?.blocks).join(" ");
    expect(shown).toMatch(/Part 0.*There is more than fits here\. Go on Sources.*GB\/T 00801, 6\.2/s);
    expect(rest?.blocks.at(-1)?.kind).toBe("sources");
    expect(posts).toHaveLength(1);
  });

  test("given a heading at the end of a message, then it goes with what it announces", () => {
    const long = paragraph(span("x ".repeat(1400)));
    const heading: MessageBlock = { kind: "heading", spans: [span("6.1 Logs")] };

    const { posts } = renderPosts(message(long, long, long, heading, long));

    expect(posts).toHaveLength(2);
    expect(shownTexts(posts[1]?.blocks)[0]).toBe("6.1 Logs");
  });

  test("given a list that is cut off, then the rest is one list again", () => {
    const items = Array.from({ length: 60 }, (_, i) => [span(`${i} ${"x".repeat(500)}`)]);

    const { rest } = renderPosts(message({ kind: "list", ordered: false, items }), { posts: 1 });

    expect(rest?.blocks).toHaveLength(1);
    expect(rest?.blocks[0]).toMatchObject({ kind: "list", ordered: false });
  });

  test("given nothing but headings, then they are cut off too, and the rest goes on", () => {
    const headings = Array.from({ length: 120 }, (_, i): MessageBlock => ({
      kind: "heading",
      spans: [span(`${i}`)],
    }));

    const first = renderPosts(message(...headings), { posts: 1 });

    expect(first.posts[0]?.blocks.length).toBeGreaterThan(10);
    expect(first.rest?.blocks.length).toBeLessThan(120);
  });

  test("given 60 short notes and 30 buttons, then no message has more blocks and no row more buttons than Slack takes", () => {
    const notes = Array.from({ length: 60 }, (_, i) => paragraph(span(`${i}`, "faint")));
    const buttons = Array.from({ length: 30 }, (_, i) => ({ label: `${i}`, action: `redline:${i}` }));
    const list: MessageBlock = { kind: "list", ordered: false, items: [[span("changes")]], buttons };

    const { posts } = renderPosts(message(...notes, list));

    expect(posts.map(({ blocks }) => blockFaults(blocks))).toEqual(posts.map(() => []));
    expect(posts[0]?.blocks).toHaveLength(SLACK_LIMITS.blocks);
    expect(posts.flatMap(({ blocks }) => blocks).filter(({ type }) => type === "actions")).toHaveLength(2);
  });

  test("given an address too long to be linked again and again, then it is not linked", () => {
    const source = `https://example.org/?${"q=1&".repeat(300)}`;

    const post = onePost({
      kind: "sources",
      title: "Sources",
      sources: [{ mark: 1, place: "6.2", quote: null, source }],
    });

    expect(shownTexts(post.blocks).at(-1)).toBe("[1] 6.2 · example.org");
    expect(JSON.stringify(post.blocks)).not.toContain('"link"');
  });

  test("given an empty message, then there is nothing to post", () => {
    expect(renderPosts(message(paragraph(span(" "))))).toEqual({ posts: [], rest: null });
  });
});
