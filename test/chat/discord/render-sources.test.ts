import { expect, test } from "@jest/globals";
import { renderMessage } from "../../../src/chat/discord/render-message.ts";
import type { MessageSource } from "../../../src/chat/message.ts";

const cited = (mark: number, part: string, source = "https://example.org/00801"): MessageSource => ({
  mark,
  place: `GB/T 00801, draft for review, ${part}`,
  within: { document: "GB/T 00801, draft for review", part },
  quote: mark === 2 ? "Keys shall rotate." : null,
  source,
});

test("given several places of one document, then they stand in small print under its name, with one way to it", () => {
  const sources = [cited(1, "6.2"), cited(2, "6.3"), cited(3, "6.2"), cited(4, "7.1", "other.md")];

  const { posts } = renderMessage({
    language: "en",
    blocks: [{ kind: "sources", title: "Sources", sources }],
  });

  expect(posts[0]?.components).toEqual([
    {
      type: 10,
      content: [
        "-# **Sources**",
        "-# GB/T 00801, draft for review · [open](<https://example.org/00801>)",
        String.raw`-# \[1\]\[3\] 6.2 · \[2\] 6.3 “Keys shall rotate.”`,
        String.raw`-# \[4\] GB/T 00801, draft for review, 7.1 · other.md`,
      ].join("\n"),
    },
  ]);
});
