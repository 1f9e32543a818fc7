import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { cpSync } from "node:fs";
import { openHouse } from "../../src/bot.ts";
import { loadConfig } from "../../src/config.ts";
import { startBotProcess, type BotProcess } from "../support/bot-process.ts";
import { until } from "../support/chat/until.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "../support/discord/loopback-discord.ts";
import { addChannel, addGuild, addPerson } from "../support/discord/people.ts";
import { startLoopbackSlack, type LoopbackSlack } from "../support/slack/loopback-slack.ts";
import { SAMPLE_CORPUS } from "../support/sample-house.ts";
import { temporaryFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import type { Asked, AskedBy } from "../support/traffic/asked.ts";
import { askOnDiscord } from "../support/traffic/discord-traffic.ts";
import { askOnSlack } from "../support/traffic/slack-traffic.ts";

const QUESTION = "what changed in the encryption group's draft?";

/** Library and index over the sample corpus, so that not every start makes them anew. */
let upToDate: TemporaryFolder;
beforeAll(async () => {
  upToDate = temporaryFolder();
  const config = loadConfig({ CORPUS_DIR: SAMPLE_CORPUS, DATA_DIR: upToDate.path }, upToDate.path);
  await using _ = await openHouse(config, () => {});
});
afterAll(() => upToDate[Symbol.dispose]());

let data: TemporaryFolder;
let slack: LoopbackSlack;
let discord: LoopbackDiscord;
beforeEach(async () => {
  data = temporaryFolder();
  cpSync(upToDate.path, data.path, { recursive: true });
  slack = await startLoopbackSlack();
  discord = await startLoopbackDiscord({ identifySpacing: 0 });
});
afterEach(async () => {
  await slack[Symbol.asyncDispose]();
  await discord[Symbol.asyncDispose]();
  data[Symbol.dispose]();
});

function start(more: Readonly<Record<string, string>> = {}): BotProcess {
  return startBotProcess({
    CORPUS_DIR: SAMPLE_CORPUS,
    DATA_DIR: data.path,
    SLACK_BOT_TOKEN: slack.tokens.bot,
    SLACK_APP_TOKEN: slack.tokens.app,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    ...more,
  });
}

const onSlack = (by: AskedBy, question = QUESTION): Asked =>
  askOnSlack(slack, by, question, slack.workspace.addChannel("room", []));
const onDiscord = (by: AskedBy, question = QUESTION): Asked => {
  const guild = addGuild(discord, "Committee");
  const [person, where] = [addPerson(discord, "somebody", guild), addChannel(discord, guild, "room")];
  return askOnDiscord(discord, { by, question, person, where });
};
const answered = (...asked: readonly Asked[]) =>
  until(() => asked.every((one) => one.replies().length > 0), 10_000);

async function stopped(bot: BotProcess): Promise<number | null> {
  bot.signal("SIGTERM");
  return (await bot.ended).code;
}

describe("a process with Slack and Discord", () => {
  test("given a question on each by every way, then it is ready once, answers them all, and leaves both", async () => {
    addGuild(discord, "Committee");
    await using bot = start();
    await bot.said("ready");
    const ways = ["mention", "direct message", "command"] as const;
    await answered(...ways.map((by) => onSlack(by)), ...ways.map((by) => onDiscord(by)));

    expect(await stopped(bot)).toBe(0);
    expect(bot.lines.filter(({ msg }) => msg === "ready")).toHaveLength(1);
    expect(bot.lines.filter(({ msg }) => / is off: /.test(msg))).toEqual([]);
    expect(slack.socket.connections).toBe(0);
  });

  test("given Discord refuses the token, then one sentence says so, it ends with 1, and Slack is left", async () => {
    await using bot = start({ DISCORD_TOKEN: `${discord.token.slice(0, -4)}hush` });

    expect(await bot.ended).toEqual({ code: 1, signal: null });
    expect(bot.errors()).toMatch(/^[^\n]*DISCORD_TOKEN[^\n]*\n$/);
    expect(bot.lines.at(-1)).toMatchObject({ level: "fatal", msg: "could not start" });
    expect(bot.output() + bot.errors()).not.toContain("hush");
    await until(() => slack.socket.connections === 0);
    expect(slack.socket.greetings).toBe(1);
  });

  test("given Slack is not there, then one sentence says so, and it ends with 1", async () => {
    await using bot = start({ SLACK_API_URL: "http://127.0.0.1:9/api/" });

    expect(await bot.ended).toEqual({ code: 1, signal: null });
    expect(bot.errors()).toMatch(/^[^\n]*http:\/\/127\.0\.0\.1:9\/api\/[^\n]*\n$/);
  });
});

describe("SIGTERM", () => {
  test("given an answer on its way, then it arrives, and it is known to have", async () => {
    slack.fail("chat.postMessage", { kind: "slow", milliseconds: 700 });
    await using bot = start();
    await bot.said("ready");
    const asked = onSlack("mention");
    await answered(asked);

    expect(await stopped(bot)).toBe(0);
    expect(bot.lines).toContainEqual(expect.objectContaining({ msg: "settled", outcome: "answered" }));
    expect(slack.calls.filter(({ method }) => method === "chat.postMessage")).toHaveLength(1);
  });

  test("given questions that were just taken in, then what is not answered any more is answered by the next process, once", async () => {
    await using first = start();
    await first.said("ready");
    const asked = Array.from({ length: 20 }, () => onSlack("mention"));
    await until(() => asked.every((one) => one.acknowledgedAfter() !== null));

    expect(await stopped(first)).toBe(0);
    await using second = start();
    await answered(...asked);
    await second.said("ready");
    expect(await stopped(second)).toBe(0);
    expect(asked.map((one) => one.replies().length)).toEqual(asked.map(() => 1));
  });
});

test("given kill -9 right after the acknowledgement, then the next process answers, once", async () => {
  await using first = start();
  await first.said("ready");
  const asked = [onSlack("mention"), onSlack("command"), onDiscord("command")];
  await until(() => asked.every((one) => one.acknowledgedAfter() !== null));
  first.signal("SIGKILL");
  await first.ended;

  await using second = start();
  await answered(...asked);
  expect(await stopped(second)).toBe(0);
  expect(asked.map((one) => one.replies().length)).toEqual([1, 1, 1]);
});

test("given everything is logged, and much fails, then no line shows a secret, an address to answer at or a word of a question", async () => {
  const question = "does zanzibar rotate keys? 桑给巴尔";
  const fails = [
    { kind: "status", status: 503 },
    { kind: "error", error: "channel_not_found" },
  ] as const;
  for (const fault of fails) slack.fail("chat.postMessage", fault);
  addGuild(discord, "Committee");
  await using bot = start({
    LOG_LEVEL: "trace",
    OPENAI_API_KEY: "sk-hushhushhush",
    OPENAI_BASE_URL: "http://127.0.0.1:9/v1",
  });
  await bot.said("ready");
  const ways = ["mention", "direct message", "command"] as const;
  const asked = [...ways.map((by) => onSlack(by, question)), ...ways.map((by) => onDiscord(by, question))];
  slack.people.edit(
    slack.workspace.channels.values().next().value!,
    asked[0]!.key.split("/").at(-1)!,
    `${question}!`,
  );
  await until(() => bot.lines.filter(({ msg }) => msg === "settled").length >= asked.length, 15_000);
  const url = JSON.stringify(slack.socket.deliveries.map(({ payload }) => payload["response_url"]));
  const secrets = [
    slack.tokens.bot,
    slack.tokens.app,
    discord.token,
    "hushhush",
    ...[...url.matchAll(/commands\/([\w-]+)/g)].map((match) => match[1] ?? ""),
    ...discord.interactions.map(({ token }) => token),
  ];

  expect(await stopped(bot)).toBe(0);
  const written = bot.output() + bot.errors();
  expect(secrets.length).toBeGreaterThan(5);
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
  expect(written).not.toMatch(/zanzibar|桑给/i);
});
