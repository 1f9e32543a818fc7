import { describe, expect, test } from "@jest/globals";
import { blockFaults } from "./check-blocks.ts";

const text = (words: string) => ({ type: "text", text: words });
const section = (...elements: readonly unknown[]) => ({ type: "rich_text_section", elements });
const rich = (...elements: readonly unknown[]) => ({ type: "rich_text", elements });

describe("blockFaults", () => {
  test("given blocks as Slack documents them, then there is no fault", () => {
    const list = { type: "rich_text_list", style: "ordered", offset: 3, elements: [section(text("a"))] };
    const link = { type: "link", url: "https://example.org", text: "example.org", style: { bold: true } };

    expect(
      blockFaults([
        { type: "header", text: { type: "plain_text", text: "Changes", emoji: false } },
        { type: "section", text: { type: "mrkdwn", text: "*a*" } },
        rich(section(text("a"), link), list),
        { type: "context", elements: [{ type: "plain_text", text: "note" }] },
      ]),
    ).toEqual([]);
  });

  test.each([
    [
      "an empty text",
      rich(section(text(""))),
      "must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]",
    ],
    ["an empty rich text", rich(), "no fewer than 1 items allowed [json-pointer:/blocks/0/elements]"],
    [
      "a type that does not exist",
      { type: "sections" },
      "unsupported type: sections [json-pointer:/blocks/0/type]",
    ],
    [
      "a property that does not exist",
      { type: "divider", colour: "red" },
      "invalid additional property: colour [json-pointer:/blocks/0]",
    ],
    ["a header without text", { type: "header" }, "missing required field: text [json-pointer:/blocks/0]"],
    ["a section without text", { type: "section" }, "missing required field: text [json-pointer:/blocks/0]"],
    [
      "a header in mrkdwn",
      { type: "header", text: { type: "mrkdwn", text: "a" } },
      'Invalid input: expected "plain_text" [json-pointer:/blocks/0/text/type]',
    ],
    [
      "a link to a script",
      rich(section({ type: "link", url: "javascript:alert(1)" })),
      "invalid url [json-pointer:/blocks/0/elements/0/elements/0/url]",
    ],
    [
      "two buttons of one id",
      {
        type: "actions",
        elements: ["a", "b"].map((label) => ({
          type: "button",
          action_id: "x",
          text: { type: "plain_text", text: label },
        })),
      },
      "action_id already exists [json-pointer:/blocks/0/elements]",
    ],
  ])("given %s, then the fault and its place are named", (_, block, fault) => {
    expect(blockFaults([block])).toEqual([fault]);
  });

  test("given two blocks of one id, then the second is a fault", () => {
    const divider = { type: "divider", block_id: "d" };

    expect(blockFaults([divider, divider])).toEqual([
      "block_id already exists [json-pointer:/blocks/1/block_id]",
    ]);
  });
});
