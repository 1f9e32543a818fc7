import { expect, test } from "@jest/globals";
import type { MessageBlock, MessageSource } from "../../../src/chat/message.ts";
import { span } from "../../../src/chat/message.ts";
import { renderPosts } from "../../../src/chat/slack/render-posts.ts";
import { readOnSlack } from "../../support/recorded-chat/read-post.ts";

const cited = (mark: number, part: string): MessageSource => ({
  mark,
  place: `GB/T 00801, draft for review, ${part}`,
  within: { document: "GB/T 00801, draft for review", part },
  quote: mark === 2 ? "Keys shall rotate." : null,
  source: "https://example.org/00801",
});
const SOURCES: MessageBlock = {
  kind: "sources",
  title: "Sources",
  sources: [cited(1, "6.2"), cited(2, "6.3"), cited(3, "6.2")],
};

test("given several places of one document, then they stand under its name, with one way to it", () => {
  const [post] = renderPosts({ language: "en", blocks: [SOURCES] }).posts;

  expect(readOnSlack({ ...post }).lines).toEqual([
    "Sources",
    "GB/T 00801, draft for review · example.org",
    "[1][3] 6.2 · [2] 6.3 “Keys shall rotate.”",
  ]);
});

test("given an answer whose sources are cut off, when the rest is shown, then they bear their title once", () => {
  const long = Array.from({ length: 5 }, (): MessageBlock => ({
    kind: "paragraph",
    spans: [span("x ".repeat(1400))],
  }));

  const { rest } = renderPosts({ language: "en", blocks: [...long, SOURCES] }, { posts: 1 });

  expect(rest?.blocks.at(-1)).toEqual(SOURCES);
  const shown = renderPosts(rest ?? { language: "en", blocks: [] }).posts.flatMap(
    (post) => readOnSlack({ ...post }).lines,
  );
  expect(shown.filter((line) => line === "Sources")).toHaveLength(1);
});
