import { describe, expect, test } from "@jest/globals";
import { addGuild, addChannel, addPerson } from "../support/discord/people.ts";
import { startLoopbackDiscord } from "../support/discord/loopback-discord.ts";
import { storeMessage } from "../support/discord/messages.ts";
import { discordFaults } from "../support/hostile/discord-faults.ts";
import { slackFaults } from "../support/hostile/slack-faults.ts";

/** Those who judge hostile payloads must be able to condemn. */

const ALLOWED = { addresses: ["https://news.example/1"], payload: "pay\n- load" };
const kindsOf = (faults: readonly { readonly kind: string }[]) => [
  ...new Set(faults.map(({ kind }) => kind)),
];

describe("the judge of what Slack stores", () => {
  const rich = (element: object) => ({
    text: "fine",
    blocks: [{ type: "rich_text", elements: [{ type: "rich_text_section", elements: [element] }] }],
  });

  test.each([
    ["a mark in the fallback", { text: "<!channel>" }, "pings"],
    ["a sign that is not escaped", { text: "a & b" }, "pings"],
    ["somebody named", rich({ type: "user", user_id: "U1" }), "pings"],
    ["everybody named", rich({ type: "broadcast", range: "here" }), "pings"],
    ["an address of others", rich({ type: "link", url: "https://evil.example", text: "[1]" }), "links"],
    ["a label of others", rich({ type: "link", url: "https://news.example/1", text: "bank" }), "links"],
    [
      "text that is read",
      { text: "", blocks: [{ type: "section", text: { type: "mrkdwn", text: "x" } }] },
      "breaks out",
    ],
    [
      "a picture",
      { text: "", blocks: [{ type: "header", text: { type: "plain_text", text: ":x:" } }] },
      "breaks out",
    ],
  ])("given %s, then it condemns", (_, message, kind) => {
    expect(kindsOf(slackFaults(message, ALLOWED))).toEqual([kind]);
  });

  test("given our own words and a report's address, then it does not", () => {
    const link = { type: "link", url: "https://news.example/1", text: "news.example" };

    expect(slackFaults({ ...rich(link), text: "&lt;!channel&gt;" }, ALLOWED)).toEqual([]);
  });
});

describe("the judge of what Discord stores", () => {
  const judged = async (content: string, allowed: object = { parse: [] }) => {
    await using discord = await startLoopbackDiscord({ identifySpacing: 0 });
    const guild = addGuild(discord, "g");
    addPerson(discord, "alice", guild);
    const body = { flags: 32_768, components: [{ type: 10, content }], allowed_mentions: allowed };
    const message = storeMessage(discord.world, body, 32_768, {
      channel: addChannel(discord, guild, "c"),
      author: discord.world.bot,
      type: 0,
      extra: {},
      onlyFor: null,
      defaultParse: ["users", "roles", "everyone"],
    });
    return kindsOf(discordFaults(message, ALLOWED));
  };

  test.each([
    ["everybody named, as is allowed", "@everyone", { parse: ["everyone"] }, ["pings"]],
    ["everybody named, to no effect", "@everyone", { parse: [] }, ["pings"]],
    ["a link with a label of others", "[pay](https://news.example/1)", { parse: [] }, ["links"]],
    ["a bare address", "see https://evil.example", { parse: [] }, ["links"]],
    ["something hidden", "||pay||", { parse: [] }, ["breaks out"]],
    ["a fence", "```\nx\n```", { parse: [] }, ["breaks out"]],
    ["a list that data begins", "we say\n- load", { parse: [] }, ["breaks out"]],
  ])("given %s, then it condemns", async (_, content, allowed, kinds) => {
    expect(await judged(content, allowed)).toEqual(kinds);
  });

  test("given our own words and a report's address, then it does not", async () => {
    expect(await judged("### Ours\n- **item** \\@everyone\n-# [open](<https://news.example/1>)")).toEqual([]);
  });
});
