import { describe, expect, test } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import { VERBS } from "../../../src/chat/platform/chat-request.ts";
import { until } from "../../support/chat/until.ts";
import { botMessages } from "../../support/discord/discord.ts";
import { addPerson, directMessages, opensThread, presses, says, uses } from "../../support/discord/people.ts";
import { bodyOf, connected, NAME, targetOf, type Connected } from "./connected.ts";

const EPHEMERAL = 64;
const command = "rapporteur";

/** An answer with a button, for all or for the asker alone. */
async function answered(bot: Connected, seenBy: "place" | "asker") {
  const { discord, alice, channel, listener, platform } = bot;
  if (seenBy === "place") says(discord, alice, channel, `${bot.bot} what changed?`);
  else uses(discord, alice, channel, { command, verb: "deadlines" });
  const request = await until(() => listener.heard[0]);
  const target = targetOf(request);
  const reference = await platform.post(target, bodyOf(platform, target, "Three clauses."), NAME);
  const message = botMessages(discord).at(-1);
  if (!message) throw new Error("There is no answer.");
  return { message, reference };
}

describe("commands in Discord", () => {
  test.each([
    ["ask", { question: "what changed?" }, { words: "what changed?", from: null, to: null }],
    [
      "changes",
      { standard: "iot-gateway", to: "2026-05-cd" },
      { words: "iot-gateway", from: null, to: "2026-05-cd" },
    ],
    ["changes", { standard: "a", from: "b", to: "c" }, { words: "a", from: "b", to: "c" }],
    ["deadlines", {}, { words: "", from: null, to: null }],
    ["news", { standard: "密钥管理" }, { words: "密钥管理", from: null, to: null }],
    ["help", {}, { words: "", from: null, to: null }],
  ] as const)(
    "given /rapporteur %s with %j, then it is heard as that, for the asker alone",
    async (verb, options, words) => {
      await using bot = await connected();
      const { discord, alice, channel, listener } = bot;

      const used = uses(discord, alice, channel, { command, verb, options });
      const request = await until(() => listener.heard[0]);
      await until(() => used.response);

      expect(request).toEqual({
        key: `discord:${used.id}`,
        place: bot.place,
        conversation: `${bot.place}/${alice.id}/alone`,
        person: alice.id,
        language: "en",
        wanted: { kind: "command", verb, ...words },
        seenBy: "asker",
        addressed: true,
        address: {
          by: "interaction",
          channel: channel.id,
          interaction: used.id,
          application: discord.world.applicationId,
          token: used.token,
        },
      });
      expect(used.response?.type).toBe(5);
      expect(used.original).toMatchObject({ onlyFor: alice.id });
    },
  );

  test.each([
    ["zh-CN", "zh"],
    ["zh-TW", "zh"],
    ["en-US", "en"],
    ["de", null],
  ])("given a client in %s, then its language is %s", async (locale, language) => {
    await using bot = await connected();

    uses(bot.discord, bot.alice, bot.channel, { command, verb: "help", locale });

    expect((await until(() => bot.listener.heard[0])).language).toBe(language);
  });

  test("given every verb, then Discord lets people use it", async () => {
    await using bot = await connected();
    const given = new Map<string, Readonly<Record<string, string>>>([
      ["ask", { question: "why?" }],
      ["changes", { standard: "a" }],
    ]);

    for (const verb of VERBS)
      uses(bot.discord, bot.alice, bot.channel, {
        command,
        verb,
        options: given.get(verb) ?? {},
      });
    await until(() => bot.listener.heard.length === VERBS.length);

    expect(bot.discord.interactions.flatMap(({ refused }) => refused)).toEqual([]);
  });

  test("given a command in a direct message, then its answer stays there", async () => {
    await using bot = await connected();
    const alone = directMessages(bot.discord, bot.alice);

    const used = uses(bot.discord, bot.alice, alone, { command, verb: "help" });
    const request = await until(() => bot.listener.heard[0]);
    await until(() => used.original);

    expect(request).toMatchObject({ seenBy: "place", conversation: request.place });
    expect(used.original?.onlyFor).toBeNull();
  });

  test("given a command in a thread, then its place is the thread's channel", async () => {
    await using bot = await connected();
    const thread = opensThread(bot.discord, bot.channel, "drafts");

    uses(bot.discord, bot.alice, thread, { command, verb: "help" });

    expect((await until(() => bot.listener.heard[0])).place).toBe(bot.place);
  });

  test("given a command that cannot be kept, then it is not acknowledged, and its keeper is told without a word of it", async () => {
    await using bot = await connected();
    bot.listener.takes = false;

    const used = uses(bot.discord, bot.alice, bot.channel, {
      command,
      verb: "ask",
      options: { question: "why?" },
    });
    await until(() => bot.listener.events.length === 1);

    expect(used.response).toBeNull();
    expect(bot.listener.events).toMatchObject([{ kind: "trouble" }]);
    expect(JSON.stringify(bot.listener.events)).not.toMatch(new RegExp(`why|${used.token}`));
  });

  test("given a command that is on disk only after a while, then it is acknowledged only then", async () => {
    const kept: string[] = [];
    await using bot = await connected({
      listener: {
        asked: async () => {
          await sleep(150);
          kept.push("kept");
        },
      },
    });

    const used = uses(bot.discord, bot.alice, bot.channel, { command, verb: "help" });
    await sleep(75);
    const early = used.response;
    await until(() => used.response);

    expect(early).toBeNull();
    expect(kept).toEqual(["kept"]);
  });

  test.each([
    ["is lost on its way", { kind: "lost request" }],
    ["has its answer lost", { kind: "lost answer" }],
    ["is answered with 502", { kind: "failure", status: 502 }],
  ] as const)("given an acknowledgement that %s, then it is given again, in time", async (_, effect) => {
    await using bot = await connected();
    bot.discord.faults.push({ method: "POST", path: /callback$/, effect, times: 1 });

    const used = uses(bot.discord, bot.alice, bot.channel, { command, verb: "help" });
    const request = await until(() => bot.listener.heard[0]);
    const target = targetOf(request);
    await bot.platform.post(target, bodyOf(bot.platform, target, "Help."), NAME);

    expect(used.response?.after).toBeLessThan(1500);
    expect(bot.listener.events).toEqual([]);
    expect(botMessages(bot.discord)).toHaveLength(1);
  });

  test("given a command that is dispatched twice, then both bear one key, and it is acknowledged once", async () => {
    await using bot = await connected();

    bot.discord.gateway.repeatNext("INTERACTION_CREATE");
    const used = uses(bot.discord, bot.alice, bot.channel, { command, verb: "help" });
    await until(() => bot.listener.heard.length === 2 && used.refused.length === 1);
    await bot.platform.disconnect();

    expect(new Set(bot.listener.heard.map(({ key }) => key)).size).toBe(1);
    expect(bot.listener.events).toEqual([]);
    expect(botMessages(bot.discord)).toHaveLength(1);
  });
});

describe("buttons in Discord", () => {
  test("given a question under an answer that all see, when it is pressed, then it is asked for all, in its conversation", async () => {
    await using bot = await connected({ listener: { conversationOf: async (_, ref) => `of ${ref}` } });
    const { message, reference } = await answered(bot, "place");
    const bob = addPerson(bot.discord, "bob", bot.guild);

    const pressed = presses(bot.discord, bob, message, "ask:abc123:0");
    const request = await until(() => bot.listener.heard[1]);
    await until(() => pressed.original);

    expect(request).toMatchObject({
      key: `discord:${pressed.id}`,
      person: bob.id,
      wanted: { kind: "press", action: "ask:abc123:0" },
      seenBy: "place",
      conversation: `of ${reference}`,
    });
    expect(pressed.original?.onlyFor).toBeNull();
  });

  test("given what only the asker sees, when a question under it is pressed, then its answer is for them alone as well", async () => {
    await using bot = await connected();
    const { message } = await answered(bot, "asker");

    const pressed = presses(bot.discord, bot.alice, message, "ask:abc123:0");
    await until(() => pressed.original);

    expect(bot.listener.heard[1]?.seenBy).toBe("asker");
    expect(Number(pressed.original?.wire.flags) & EPHEMERAL).toBe(EPHEMERAL);
  });

  test("given a button in a thread, then the thread is its conversation", async () => {
    await using bot = await connected();
    const { discord, alice, channel, listener, platform } = bot;
    const thread = opensThread(discord, channel, "drafts");
    says(discord, alice, thread, `${bot.bot} what changed?`);
    const target = targetOf(await until(() => listener.heard[0]));
    await platform.post(target, bodyOf(platform, target, "Much."), NAME);
    const [answer] = botMessages(discord);
    if (!answer) throw new Error("There is no answer.");

    presses(discord, alice, answer, "ask:abc123:0");

    expect((await until(() => listener.heard[1])).conversation).toBe(`${bot.place}/${thread.id}`);
  });
});
