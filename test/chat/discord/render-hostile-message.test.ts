import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { DISCORD_ROOM } from "../../../src/chat/discord/limits.ts";
import { renderMessage } from "../../../src/chat/discord/render-message.ts";
import { harmless } from "../../../src/chat/harmless.ts";
import { span, type Message, type MessageBlock } from "../../../src/chat/message.ts";
import { bare, featuresOf, refusals, shownText } from "../../support/discord/check-post.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";

describe("what others wrote, in Discord", () => {
  const everywhere = (text: string): Message => ({
    language: "en",
    blocks: [
      { kind: "heading", spans: [span(text)] },
      { kind: "paragraph", spans: [span("Says "), span(text, "insert"), span(text, "delete"), span(text)] },
      { kind: "paragraph", spans: [span(text, "faint")] },
      { kind: "list", ordered: true, items: [[span(text)]], buttons: [{ label: text, action: "redline:1" }] },
      { kind: "sources", title: text, sources: [{ mark: 1, place: text, quote: text, source: text }] },
      { kind: "questions", title: text, questions: [text], actions: ["ask:q1:0"] },
    ],
  });

  test.each(HOSTILE_TEXTS)(
    "given %j everywhere, then nobody is pinged, nothing links, and no block is broken",
    (text) => {
      const { posts } = renderMessage(everywhere(text));

      const outline = featuresOf(posts).map(({ kind }) => kind);
      expect(posts.flatMap(refusals)).toEqual([]);
      // A text that is itself an address may stand as a source, where our own word links it.
      expect(
        featuresOf(posts)
          .filter((f) => f.kind === "link")
          .map((f) => f.text),
      ).toEqual(URL.canParse(text) && text.startsWith("http") ? ["open"] : []);
      expect(
        outline.filter((kind) =>
          ["mention", "emoji", "timestamp", "code", "spoiler", "quote", "italic"].includes(kind),
        ),
      ).toEqual([]);
      expect(outline.filter((kind) => kind === "list").length).toBeLessThanOrEqual(2);
      expect(outline.filter((kind) => kind === "heading")).toHaveLength(1);
      expect(bare(shownText(posts))).toContain(bare(harmless(text)));
    },
  );

  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.constantFrom(...HOSTILE_TEXTS),
    fc
      .tuple(fc.constantFrom(...HOSTILE_TEXTS, "中", "a\n", "𠮷。", "x"), fc.integer({ min: 1, max: 900 }))
      .map(([t, n]) => t.repeat(n)),
  );
  const anySpan = fc.record({
    text: anyText,
    style: fc.constantFrom(
      "plain" as const,
      "strong" as const,
      "faint" as const,
      "insert" as const,
      "delete" as const,
    ),
  });
  const anySpans = fc.array(anySpan, { maxLength: 3 });
  const anyAction = fc.oneof(anyText, fc.constantFrom("ask:1", "ask:2", "redline:3"));
  const anyBlock: fc.Arbitrary<MessageBlock> = fc.oneof(
    fc.record({ kind: fc.constant("heading" as const), spans: anySpans }),
    fc.record({ kind: fc.constant("paragraph" as const), spans: anySpans }),
    fc.record({
      kind: fc.constant("list" as const),
      ordered: fc.boolean(),
      items: fc.array(anySpans, { maxLength: 20 }),
      buttons: fc.array(fc.record({ label: anyText, action: anyAction }), { maxLength: 20 }),
      rest: fc.constantFrom("rest:1", "x".repeat(99)),
    }),
    fc.record({
      kind: fc.constant("sources" as const),
      title: anyText,
      sources: fc.array(
        fc.record({
          mark: fc.nat(),
          place: anyText,
          quote: fc.option(anyText),
          source: fc.oneof(anyText, fc.webUrl()),
        }),
        { maxLength: 30 },
      ),
    }),
    fc.record({
      kind: fc.constant("questions" as const),
      title: anyText,
      questions: fc.array(anyText, { maxLength: 8 }),
      actions: fc.array(anyAction, { maxLength: 8 }),
    }),
  );

  test("given any message at all, then Discord takes every post, and there are no more than a reader wants", () => {
    fc.assert(
      fc.property(
        fc.array(anyBlock, { maxLength: 6 }),
        fc.constantFrom("en" as const, "zh" as const),
        fc.constantFrom(1, DISCORD_ROOM.posts),
        (blocks, language, most) => {
          let message: Message | null = { language, blocks };
          for (let pages = 0; message && pages < 100; pages++) {
            const { posts, rest } = renderMessage(message, {
              posts: most,
              more: { label: "More", action: `more:q1:${pages}` },
            });

            expect(posts.flatMap(refusals)).toEqual([]);
            expect(posts.length).toBeLessThanOrEqual(most);
            expect(rest === null || posts.length > 0).toBe(true);
            message = rest;
          }
          expect(message).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });
});
