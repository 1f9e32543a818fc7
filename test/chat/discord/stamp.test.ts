import { describe, expect, test } from "@jest/globals";
import { renderMessage } from "../../../src/chat/discord/render-message.ts";
import { nonceOf, postedParts, stamped } from "../../../src/chat/discord/stamp.ts";
import { span } from "../../../src/chat/message.ts";
import { refusals } from "../../support/discord/check-post.ts";

const POSTS = renderMessage({
  language: "en",
  blocks: [
    { kind: "paragraph", spans: [span("The key shall be destroyed. ".repeat(400))] },
    { kind: "questions", title: "Next", questions: ["Why?"], actions: ["ask:1"] },
  ],
});

describe("the stamp of a delivery", () => {
  test("given posts of a delivery, then each is found again among a channel's messages, and no other delivery's", () => {
    const posts = stamped(POSTS, "digest/discord:1/2@2026-11-20");

    const seen = [{ components: [] }, ...posts.slice(1).toReversed(), ...POSTS];

    expect(posts.length).toBeGreaterThan(2);
    expect(postedParts("digest/discord:1/2@2026-11-20", posts.length, seen)).toEqual([1, 2]);
    expect(postedParts("digest/discord:1/2@2026-11-27", posts.length, seen)).toEqual([]);
  });

  test("given a stamped post, then Discord takes it", () => {
    expect(stamped(POSTS, "question/123").flatMap(refusals)).toEqual([]);
  });

  test("given a delivery's parts, then each has a nonce of its own that is the same for every attempt", () => {
    const nonces = [0, 1, 2, 3].map((part) => nonceOf("question/123", part));

    expect(new Set(nonces).size).toBe(4);
    expect(nonceOf("question/123", 2)).toBe(nonces[2]);
    expect(nonceOf("question/124", 2)).not.toBe(nonces[2]);
    for (const nonce of nonces) expect(nonce.length).toBeLessThanOrEqual(25);
  });
});
