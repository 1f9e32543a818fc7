import { describe, expect, test } from "@jest/globals";
import { renderMessage } from "../../../src/chat/discord/render-message.ts";
import { bearsStamp, nonceOf, stamped } from "../../../src/chat/discord/stamp.ts";
import { span } from "../../../src/chat/message.ts";
import { refusals } from "../../support/discord/check-post.ts";

const { posts: POSTS } = renderMessage({
  language: "en",
  blocks: [
    { kind: "paragraph", spans: [span("The key shall be destroyed. ".repeat(400))] },
    { kind: "questions", title: "Next", questions: ["Why?"], actions: ["ask:1"] },
  ],
});

describe("the stamp of a message", () => {
  test("given the parts of an answer, then each bears its own stamp, and no other part's or answer's", () => {
    const key = "digest/discord:1/2@2026-11-20";
    const posts = POSTS.map((post, part) => stamped(post, { key, part }));

    expect(posts.length).toBeGreaterThan(2);
    for (const [part, post] of posts.entries()) {
      expect(bearsStamp(post, { key, part })).toBe(true);
      expect(bearsStamp(post, { key, part: part + 1 })).toBe(false);
      expect(bearsStamp(post, { key: "digest/discord:1/2@2026-11-27", part })).toBe(false);
    }
    expect(POSTS.some((post) => bearsStamp(post, { key, part: 0 }))).toBe(false);
  });

  test("given a message without components, then it bears none", () => {
    expect(bearsStamp({}, { key: "a", part: 0 })).toBe(false);
    expect(bearsStamp({ components: [] }, { key: "a", part: 0 })).toBe(false);
  });

  test("given a stamped post, then Discord takes it", () => {
    const posts = POSTS.map((post, part) => stamped(post, { key: "question/123", part }));

    expect(posts.flatMap(refusals)).toEqual([]);
  });

  test("given an answer's parts, then each has a nonce of its own that is the same for every attempt", () => {
    const nonces = [0, 1, 2, 3].map((part) => nonceOf({ key: "question/123", part }));

    expect(new Set(nonces).size).toBe(4);
    expect(nonceOf({ key: "question/123", part: 2 })).toBe(nonces[2]);
    expect(nonceOf({ key: "question/124", part: 2 })).not.toBe(nonces[2]);
    for (const nonce of nonces) expect(nonce.length).toBeLessThanOrEqual(25);
  });
});
