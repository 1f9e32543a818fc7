import { describe, expect, test } from "@jest/globals";
import { loadConfig, type Config } from "../../src/config.ts";
import { ConfigError } from "../../src/config/config-error.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

type Environment = Readonly<Record<string, string>>;

const SLACK = { SLACK_BOT_TOKEN: "xoxb-1-2-abcDEF", SLACK_APP_TOKEN: "xapp-1-A01-2-abc" };
const TOKEN = "MTEwMDAwMDAwMDAwMDAwMDAw.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789ab";
const DISCORD = { DISCORD_TOKEN: TOKEN };

function load(env: Environment): Config {
  using folder = temporaryFolder();
  return loadConfig(env, folder.path);
}

function faultsOf(env: Environment): readonly string[] {
  try {
    load(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.details.faults.map(({ message }) => message);
    throw error;
  }
}

describe("Slack", () => {
  test("given both tokens, then it is on, with Slack's own address", () => {
    const { slack, discord } = load(SLACK);

    expect(slack).toMatchObject({ apiUrl: null });
    expect([slack?.botToken.reveal(), slack?.appToken.reveal()]).toEqual(Object.values(SLACK));
    expect(discord).toBeNull();
  });

  test.each(["http://127.0.0.1:1/api/", "http://127.0.0.1:1/api"])(
    "given the address %s, then it ends as the client needs it",
    (address) => {
      expect(load({ ...SLACK, SLACK_API_URL: address }).slack?.apiUrl).toBe("http://127.0.0.1:1/api/");
    },
  );

  test.each<[string, Environment, RegExp]>([
    [
      "the bot's token alone",
      { SLACK_BOT_TOKEN: "xoxb-1-a" },
      /^SLACK_APP_TOKEN is missing: SLACK_BOT_TOKEN alone .*xapp-.*connections:write/,
    ],
    [
      "the app's token alone",
      { SLACK_APP_TOKEN: "xapp-1-a" },
      /^SLACK_BOT_TOKEN is missing: SLACK_APP_TOKEN alone .*xoxb-.*OAuth & Permissions/,
    ],
    [
      "swapped tokens",
      { SLACK_BOT_TOKEN: SLACK.SLACK_APP_TOKEN, SLACK_APP_TOKEN: SLACK.SLACK_BOT_TOKEN },
      /^SLACK_BOT_TOKEN and SLACK_APP_TOKEN are swapped/,
    ],
    [
      "a user's token",
      { ...SLACK, SLACK_BOT_TOKEN: "xoxp-1-a" },
      /^SLACK_BOT_TOKEN is a user's token: .*xoxb-/,
    ],
    ["a token that rotates", { ...SLACK, SLACK_BOT_TOKEN: "xoxe.xoxb-1-a" }, /^SLACK_BOT_TOKEN .* rotates/],
    [
      "the bot's token twice",
      { ...SLACK, SLACK_APP_TOKEN: "xoxb-1-a" },
      /^SLACK_APP_TOKEN is the bot's token: .*xapp-/,
    ],
    [
      "the app's token twice",
      { ...SLACK, SLACK_BOT_TOKEN: "xapp-1-a" },
      /^SLACK_BOT_TOKEN is an app-level token/,
    ],
    ["something else", { ...SLACK, SLACK_BOT_TOKEN: "hello" }, /^SLACK_BOT_TOKEN is no such token/],
    [
      "a token cut by a blank",
      { ...SLACK, SLACK_BOT_TOKEN: "xoxb-1 2" },
      /^SLACK_BOT_TOKEN holds characters/,
    ],
    ["an address alone", { SLACK_API_URL: "http://h/api/" }, /^SLACK_API_URL is set, but no SLACK_BOT_TOKEN/],
    ["an address without /api/", { ...SLACK, SLACK_API_URL: "http://h/" }, /^SLACK_API_URL is no address of/],
    ["an address with a password", { ...SLACK, SLACK_API_URL: "http://u:p@h/api/" }, /^SLACK_API_URL is no/],
  ])("given %s, then one sentence says what to do", (_, env, sentence) => {
    expect(faultsOf(env)).toEqual([expect.stringMatching(sentence)]);
  });

  test("given settings of HTTP mode, then they are refused by that name", () => {
    expect(faultsOf({ ...SLACK, SLACK_SIGNING_SECRET: "x" })).toEqual([
      "SLACK_SIGNING_SECRET is set, but HTTP mode for many workspaces is not built yet: unset it",
    ]);
  });
});

describe("Discord", () => {
  test("given a token, then it is on, in all its servers, at Discord's own address", () => {
    const { slack, discord } = load(DISCORD);

    expect(discord).toMatchObject({ apiUrl: null, guildId: null });
    expect(discord?.token.reveal()).toBe(TOKEN);
    expect(slack).toBeNull();
  });

  test("given an address and a server, then they hold", () => {
    const { discord } = load({
      ...DISCORD,
      DISCORD_API_URL: "http://127.0.0.1:1/api/",
      DISCORD_GUILD_ID: "1100000000000000000",
    });

    expect(discord).toMatchObject({ apiUrl: "http://127.0.0.1:1/api", guildId: "1100000000000000000" });
  });

  test("given another server, then its tokens may have a form of their own", () => {
    const { discord } = load({ DISCORD_TOKEN: "local-bot", DISCORD_API_URL: "http://127.0.0.1:1/api" });

    expect(discord?.token.reveal()).toBe("local-bot");
  });

  test.each<[string, Environment, RegExp]>([
    ["the word before the token", { DISCORD_TOKEN: `Bot ${TOKEN}` }, /^DISCORD_TOKEN begins with “Bot ”/],
    ["the application's number", { DISCORD_TOKEN: "1100000000000000000" }, /^DISCORD_TOKEN is a number/],
    ["the public key", { DISCORD_TOKEN: "0a".repeat(32) }, /^DISCORD_TOKEN is the application's public key/],
    ["the client secret", { DISCORD_TOKEN: "aB3_".repeat(8) }, /^DISCORD_TOKEN is the client secret/],
    ["something else", { DISCORD_TOKEN: "hello" }, /^DISCORD_TOKEN is no bot's token, which has three parts/],
    [
      "a server's name",
      { ...DISCORD, DISCORD_GUILD_ID: "our server" },
      /^DISCORD_GUILD_ID is no server's number/,
    ],
    ["a server alone", { DISCORD_GUILD_ID: "1100000000000000000" }, /^DISCORD_GUILD_ID is set, but no/],
    [
      "an address alone",
      { DISCORD_API_URL: "http://h/api" },
      /^DISCORD_API_URL is set, but no DISCORD_TOKEN/,
    ],
    ["a version", { ...DISCORD, DISCORD_API_URL: "http://h/api/v10" }, /^DISCORD_API_URL names a version/],
    [
      "an address without /api",
      { ...DISCORD, DISCORD_API_URL: "http://h" },
      /^DISCORD_API_URL is no address/,
    ],
  ])("given %s, then one sentence says what to do", (_, env, sentence) => {
    expect(faultsOf(env)).toEqual([expect.stringMatching(sentence)]);
  });
});

test("given tokens with faults, then no sentence shows a letter of them", () => {
  const faults = faultsOf({
    SLACK_BOT_TOKEN: "xoxp-hush",
    SLACK_APP_TOKEN: "xoxb-hush",
    DISCORD_TOKEN: "Bot hush",
  });

  expect(faults).toHaveLength(3);
  expect(faults.join()).not.toContain("hush");
});

describe("LOG_LEVEL", () => {
  test.each(["trace", "debug", "info", "warn", "error", "fatal", "silent", "WARN"])(
    "given %s, then it holds",
    (level) => {
      expect(load({ LOG_LEVEL: level }).logLevel).toBe(level.toLowerCase());
    },
  );

  test.each([
    ["warning", "LOG_LEVEL is no level: did you mean warn?"],
    ["debgu", "LOG_LEVEL is no level: did you mean debug?"],
    ["loud", "LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent"],
  ])("given %s, then it is refused", (level, sentence) => {
    expect(faultsOf({ LOG_LEVEL: level })).toEqual([sentence]);
  });
});
