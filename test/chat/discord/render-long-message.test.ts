import { describe, expect, test } from "@jest/globals";
import { DISCORD_ROOM } from "../../../src/chat/discord/limits.ts";
import { renderMessage } from "../../../src/chat/discord/render-message.ts";
import { span, type Message, type MessageBlock } from "../../../src/chat/message.ts";
import { bare, buttonsOf, refusals, shownText } from "../../support/discord/check-post.ts";

const english = (...blocks: Message["blocks"]): Message => ({ language: "en", blocks });
const chinese = (...blocks: Message["blocks"]): Message => ({ language: "zh", blocks });
const paragraph = (text: string): MessageBlock => ({ kind: "paragraph", spans: [span(text)] });

describe("what is too long for one message of Discord", () => {
  const sentence = "The key shall be destroyed within thirty days after it was withdrawn from use. ";

  test("given a long English answer, then each message but the last ends with a sentence, and no word is lost", () => {
    const text = sentence.repeat(120);
    const { posts } = renderMessage(english(paragraph(text)));

    expect(posts.length).toBeGreaterThan(2);
    for (const post of posts) expect(shownText([post])).toMatch(/^The key .*use\.$/s);
    expect(bare(shownText(posts))).toBe(bare(text));
    expect(posts.flatMap(refusals)).toEqual([]);
  });

  test("given a long Chinese answer, then it is cut by its bytes, which Discord counts without saying so", () => {
    const text = "密钥应在停止使用后三十日内销毁，并应留存销毁记录。".repeat(300);
    const { posts } = renderMessage(chinese(paragraph(text)));

    expect(text.length / posts.length).toBeLessThan(3400);
    expect(bare(shownText(posts))).toBe(bare(text));
    for (const post of posts) expect(shownText([post])).toMatch(/。$/);
    expect(posts.flatMap(refusals)).toEqual([]);
  });

  test("given a list of more items than are shown, then it says how many are left and what shows them", () => {
    const items = Array.from({ length: 40 }, (_, i) => [span(`change ${i + 1}`)]);
    const { posts } = renderMessage(english({ kind: "list", ordered: true, items, rest: "rest:q1:0" }));

    expect(shownText(posts)).toContain("change 15");
    expect(shownText(posts)).not.toContain("change 16");
    expect(shownText(posts)).toContain("… and 25 more");
    expect(buttonsOf(posts)).toEqual([{ label: "Show 25 more", action: "rest:q1:0:15" }]);
  });

  test("given forty items with buttons, then no message holds more components than Discord takes", () => {
    const lists = Array.from({ length: 3 }, (_, list): MessageBlock => ({
      kind: "list",
      ordered: false,
      items: Array.from({ length: 15 }, (_, i) => [span(`clause ${list}.${i}`)]),
      buttons: Array.from({ length: 15 }, (_, i) => ({ label: "Redline", action: `redline:${list}.${i}` })),
    }));
    const { posts } = renderMessage(english(...lists));

    expect(buttonsOf(posts)).toHaveLength(45);
    expect(posts.flatMap(refusals)).toEqual([]);
  });

  const sources = (count: number, place = "GB/T 00801, draft for review, 6.2"): MessageBlock => ({
    kind: "sources",
    title: "Sources",
    sources: Array.from({ length: count }, (_, i) => ({
      mark: i + 1,
      place,
      quote: "Keys shall rotate.",
      source: "corpus/a.md",
    })),
  });
  const MORE = { label: "Show more", action: "more:q1:0" };

  test("given far more than anybody reads, then it is cut and says so, its sources stand below, and the rest is kept", () => {
    const { posts, rest } = renderMessage(english(paragraph(sentence.repeat(2000)), sources(60)), {
      more: MORE,
    });

    expect(posts).toHaveLength(DISCORD_ROOM.posts);
    expect(shownText(posts)).toContain("There is more than fits here.");
    expect(buttonsOf(posts)).toEqual([MORE]);
    expect(shownText(posts.slice(-1))).toContain("[25] GB/T 00801");
    expect(shownText(posts)).not.toContain("[26] GB/T 00801");
    expect(rest?.blocks).toMatchObject([{ kind: "paragraph" }, { kind: "sources", sources: { length: 35 } }]);
    expect(posts.flatMap(refusals)).toEqual([]);
  });

  test("given room for one message, then the answer and its sources share it, and questions stay", () => {
    const question = {
      kind: "questions",
      title: "Next",
      questions: ["Why?"],
      actions: ["ask:q1:0"],
    } as const;
    const message = english(paragraph(sentence.repeat(90)), sources(40), question);
    const { posts, rest } = renderMessage(message, { posts: 1, more: MORE });

    expect(posts).toHaveLength(1);
    expect(shownText(posts)).toMatch(/The key shall be destroyed/);
    expect(shownText(posts)).toContain("[1] GB/T 00801");
    expect(buttonsOf(posts)).toEqual([MORE, { label: "Why?", action: "ask:q1:0" }]);
    expect(rest?.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "sources"]);
    expect(posts.flatMap(refusals)).toEqual([]);
  });

  test("given what is cut within a list, then its other items come with the rest, and its own button as it is", () => {
    const items = Array.from({ length: 40 }, (_, i) => [span(`change ${i + 1}: ${sentence.repeat(6)}`)]);
    const buttons = items.map((_, i) => ({ label: "Redline", action: `redline:q1:${i}` }));
    const list: MessageBlock = { kind: "list", ordered: false, items, buttons, rest: "rest:q1:0" };
    const { posts, rest } = renderMessage(english(list), { posts: 1, more: MORE });

    const shown = buttonsOf(posts).filter(({ label }) => label === "Redline").length;
    const [others, button] = rest?.blocks ?? [];
    expect(shown).toBeGreaterThan(2);
    if (others?.kind !== "list" || button?.kind !== "questions")
      throw new Error("The rest is something else.");
    expect(others.items[0]?.[0]?.text).toMatch(new RegExp(`^change ${shown + 1}: `));
    expect(others.buttons?.[0]).toEqual({ label: "Redline", action: `redline:q1:${shown}` });
    expect(button.actions?.[0]).toMatch(/^rest:q1:0:\d+$/);
    expect(others.items.length + shown).toBe(Number(button.actions?.[0]?.split(":").at(-1)));
  });

  test("given the rest of the rest, message after message, then every word is shown once", () => {
    const words = Array.from({ length: 400 }, (_, i) => `#${i}# ${sentence}`);
    let message: Message | null = english(
      { kind: "heading", spans: [span("Changes")] },
      ...words.map(paragraph),
      sources(60, "x".repeat(150)),
    );
    const shown: string[] = [];
    while (message) {
      const { posts, rest } = renderMessage(message, { posts: 1, more: MORE });
      expect(posts).toHaveLength(1);
      shown.push(shownText(posts));
      message = rest;
    }

    const all = shown.join("\n");
    for (const i of words.keys()) expect(all.split(`#${i}# `)).toHaveLength(2);
    for (const i of Array(60).keys()) expect(all.split(`[${i + 1}] x`)).toHaveLength(2);
    expect(shown.length).toBeLessThan(40);
  });

  test("given strong words that are cut and meet again in one message, then no marker is seen", () => {
    const text = "密钥应在停止使用后三十日内销毁，并应留存销毁记录。".repeat(40);
    const { posts } = renderMessage(chinese({ kind: "paragraph", spans: [span(text, "strong")] }));

    expect(posts).toHaveLength(1);
    expect(bare(shownText(posts))).toBe(text);
  });

  test("given an item with a button whose mark-up is many times its words, then it is cut until it fits", () => {
    const { posts } = renderMessage(
      english({
        kind: "list",
        ordered: true,
        items: [[span("a\n".repeat(590), "strong")]],
        buttons: [{ label: "Redline", action: "redline:1" }],
      }),
    );

    expect(posts.flatMap(refusals)).toEqual([]);
    expect(bare(shownText(posts))).toBe("a".repeat(590));
  });

  test("given a text without an end of a sentence, then no character is cut in two", () => {
    const text = "𠮷".repeat(9000);
    const { posts } = renderMessage(chinese(paragraph(text)));

    expect(shownText(posts).isWellFormed()).toBe(true);
    expect(posts.flatMap(refusals)).toEqual([]);
  });
});
