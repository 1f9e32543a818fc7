import { describe, expect, test } from "@jest/globals";
import { SLACK_LIMITS, SLACK_ROOM } from "../../../src/chat/slack/limits.ts";
import { blockFaults, isTooLong } from "../../support/slack/check-blocks.ts";

const plain = (length: number) => ({ type: "plain_text", text: "a".repeat(length) });
const button = (more: object) => ({
  type: "actions",
  elements: [{ type: "button", text: plain(1), ...more }],
});

/** For each limit the blocks that use it up to a length. */
const USES: readonly (readonly [string, number, (length: number) => readonly unknown[]])[] = [
  ["blocks", SLACK_LIMITS.blocks, (n) => Array.from({ length: n }, () => ({ type: "divider" }))],
  ["headerText", SLACK_LIMITS.headerText, (n) => [{ type: "header", text: plain(n) }]],
  ["sectionText", SLACK_LIMITS.sectionText, (n) => [{ type: "section", text: plain(n) }]],
  [
    "contextElements",
    SLACK_LIMITS.contextElements,
    (n) => [{ type: "context", elements: Array.from({ length: n }, () => plain(1)) }],
  ],
  [
    "actionsElements",
    SLACK_LIMITS.actionsElements,
    (n) => [
      { type: "actions", elements: Array.from({ length: n }, () => ({ type: "button", text: plain(1) })) },
    ],
  ],
  ["identifier", SLACK_LIMITS.identifier, (n) => [{ type: "divider", block_id: "a".repeat(n) }]],
  ["buttonText", SLACK_LIMITS.buttonText, (n) => [button({ text: plain(n) })]],
  ["buttonValue", SLACK_LIMITS.buttonValue, (n) => [button({ value: "a".repeat(n) })]],
  ["buttonUrl", SLACK_LIMITS.buttonUrl, (n) => [button({ url: `https://a/${"a".repeat(n - 10)}` })]],
];

describe("the table of Slack's limits", () => {
  test.each(USES)("given %s, then exactly so much passes and one more does not", (_, limit, blocks) => {
    expect(blockFaults(blocks(limit))).toEqual([]);
    expect(blockFaults(blocks(limit + 1))).toHaveLength(1);
  });

  test("given what all blocks may hold together, then one text of that length passes and a longer one does not", () => {
    const texts = (length: number) => [{ type: "markdown", text: "a".repeat(length) }];

    expect(isTooLong(texts(SLACK_LIMITS.blocksTotal))).toBe(false);
    expect(isTooLong(texts(SLACK_LIMITS.blocksTotal + 1))).toBe(true);
  });

  test("given what we allow ourselves, then it is less than what Slack allows", () => {
    expect(SLACK_ROOM.post).toBeLessThan(SLACK_LIMITS.blocksTotal);
    expect(SLACK_ROOM.block).toBeLessThanOrEqual(SLACK_ROOM.post / 2);
    expect(SLACK_ROOM.text).toBeLessThan(SLACK_LIMITS.sectionText);
  });
});
