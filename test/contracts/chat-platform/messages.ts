import { span, type Message } from "../../../src/chat/message.ts";

const HOSTILE = [
  "<!channel> <!here> <!everyone> @everyone @here",
  "<@U00000002> <@123456789012345678> <@&123456789012345678> <#C1>",
  "[press](https://evil.example) <https://evil.example|GB/T 00801> *bold* _it_ `code` ```block",
  "# heading\n> quote\n- [ ] item ||spoiler|| \u202eesrever \u0000",
];

/** A text with a button under it. */
export function messageOf(text: string): Message {
  return {
    language: "en",
    blocks: [
      { kind: "paragraph", spans: [span(text)] },
      {
        kind: "questions",
        title: "You may also ask",
        questions: ["And before that?"],
        actions: ["ask:abc123:0"],
      },
    ],
  };
}

/** More than fits into what a platform lets stand for one answer. */
export function longMessage(language: "en" | "zh"): Message {
  const sentence =
    language === "zh"
      ? "密钥应每九十天轮换一次，并应记录轮换的时间与责任人。"
      : "Keys shall be rotated every ninety days, and each rotation shall be recorded. ";
  return {
    language,
    blocks: Array.from({ length: 400 }, (_, i) => ({
      kind: "paragraph" as const,
      spans: [span(`${i + 1}. #${i + 1}# `, "strong"), span(sentence.repeat(4))],
    })),
  };
}

/** Texts that mean to ping, link or break out of their block, wherever a message holds text. */
export function hostileMessage(): Message {
  return {
    language: "en",
    blocks: [
      { kind: "heading", spans: HOSTILE.map((text) => span(text)) },
      ...HOSTILE.map((text) => ({ kind: "paragraph" as const, spans: [span(text), span(text, "strong")] })),
      { kind: "list", ordered: false, items: HOSTILE.map((text) => [span(text)]) },
      {
        kind: "sources",
        title: "Sources",
        sources: HOSTILE.map((text, i) => ({ mark: i + 1, place: text, quote: text, source: text })),
      },
      {
        kind: "questions",
        title: HOSTILE[0] ?? "",
        questions: HOSTILE,
        actions: HOSTILE.map((_, i) => `ask:abc123:${i}`),
      },
    ],
  };
}
