import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { escapeMarkdown, linkTarget } from "../../../src/chat/discord/escape-markdown.ts";
import { inlineMarkdown } from "../../../src/chat/discord/inline-markdown.ts";
import { harmless } from "../../../src/chat/harmless.ts";
import { span, type Span } from "../../../src/chat/message.ts";
import { bare } from "../../support/discord/check-post.ts";
import { readMarkdown } from "../../support/discord/markdown.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";

const STYLES: readonly Span["style"][] = [
  "plain",
  "strong",
  "faint",
  "mark",
  "insert",
  "delete",
  "good",
  "warning",
];
/** Made of what Discord's mark-up is made of, so that chance finds what a list of samples does not. */
const markup = fc
  .array(
    fc.constantFrom(
      ..."*_~`|<>[]()@#:\\-+1.! \n/",
      "a",
      "中",
      "@here",
      "https://x.example",
      "<@1>",
      "\u200b",
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(""));
const styled = fc.record({ text: markup, style: fc.constantFrom(...STYLES) });

describe("text of others in Discord's Markdown", () => {
  test.each(HOSTILE_TEXTS)("given %j, then its characters are shown and nothing else happens", (text) => {
    const shown = readMarkdown(escapeMarkdown(harmless(text)));

    expect(shown.text).toBe(harmless(text));
    expect(shown.features).toEqual([]);
  });

  test("given any sequence of signs, then its characters are shown and nothing else happens", () => {
    fc.assert(
      fc.property(markup, (text) => {
        const shown = readMarkdown(escapeMarkdown(harmless(text)));

        expect(shown.text).toBe(harmless(text));
        expect(shown.features).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test("given any spans, then they are shown in order and only our own styles take effect", () => {
    fc.assert(
      fc.property(fc.array(styled, { maxLength: 6 }), (spans) => {
        const shown = readMarkdown(inlineMarkdown(spans));

        expect(bare(shown.text)).toBe(bare(harmless(spans.map(({ text }) => text).join(""))));
        for (const { kind } of shown.features) expect(["bold", "underline", "strike"]).toContain(kind);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("styles in Discord's Markdown", () => {
  test("given a redline, then what came is underlined and what went is struck through", () => {
    const markdown = inlineMarkdown([
      span("Keys "),
      span("should", "delete"),
      span("shall", "insert"),
      span(" rotate."),
    ]);

    expect(markdown).toBe("Keys ~~should~~__shall__ rotate.");
  });

  test("given a redline of Chinese words, then its marks work without spaces around them", () => {
    const shown = readMarkdown(
      inlineMarkdown([span("密钥"), span("宜", "delete"), span("应", "insert"), span("更换")]),
    );

    expect(shown).toEqual({
      text: "密钥宜应更换",
      features: [
        { kind: "strike", text: "宜" },
        { kind: "underline", text: "应" },
      ],
    });
  });

  test("given white space or a sign of the mark-up at a style's edge, then it stands outside the marker", () => {
    expect(inlineMarkdown([span("a"), span(" went ~", "delete"), span("b")])).toBe("a ~~went~~ \\~b");
  });

  test("given a style over several lines, then each line has its own marker", () => {
    expect(inlineMarkdown([span("one\ntwo", "strong")])).toBe("**one**\n**two**");
  });

  test("given a list number split over two spans, then it is no list", () => {
    const shown = readMarkdown(inlineMarkdown([span("5", "mark"), span(". Keys shall rotate.")]));

    expect(shown).toEqual({ text: "5. Keys shall rotate.", features: [] });
  });
});

describe("addresses", () => {
  test.each([
    "javascript:alert(1)",
    "file:///etc/passwd",
    "corpus/a.md",
    "https://good.example@attacker.example/",
    "",
  ])("given %j, then it is not linked", (source) => {
    expect(linkTarget(source, 500)).toBeNull();
  });

  test("given an address with signs of the mark-up, then they are written as bytes", () => {
    expect(linkTarget("https://a.example/x_(1)>y)?q=[*]", 500)).toBe(
      "https://a.example/x%5F%281%29%3Ey%29?q=%5B%2A%5D",
    );
  });

  test("given an overlong address, then it is not linked", () => {
    expect(linkTarget(`https://a.example/${"x".repeat(500)}`, 500)).toBeNull();
  });
});
