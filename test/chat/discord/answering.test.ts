import { describe, expect, test } from "@jest/globals";
import { recordingListener } from "../../support/chat/recording-listener.ts";
import { until } from "../../support/chat/until.ts";
import { botMessages } from "../../support/discord/discord.ts";
import { discordFor } from "../../support/discord/discord-rig.ts";
import { deletes, directMessages, opensThread, says } from "../../support/discord/people.ts";
import { faultOf, mentioned, wordsOf } from "./answering.ts";
import { bodyOf, connected, NAME, targetOf, type Connected } from "./connected.ts";

describe("answers in a channel", () => {
  test("given an answer of two messages, then the first replies to the question, and nobody is notified", async () => {
    await using bot = await connected();
    const request = await mentioned(bot);
    const target = targetOf(request);

    await bot.platform.showWork(target);
    await bot.platform.post(target, bodyOf(bot.platform, target, "First."), NAME);
    await bot.platform.post(target, bodyOf(bot.platform, target, "Second."), { ...NAME, part: 1 });

    const posted = botMessages(bot.discord);
    expect(posted.map(({ wire }) => wire.message_reference?.message_id)).toEqual([
      request.address["message"],
      undefined,
    ]);
    expect(posted.flatMap(({ pings }) => pings)).toEqual([]);
    for (const { bodies } of posted)
      expect(bodies).toMatchObject([{ allowed_mentions: { parse: [] }, enforce_nonce: true, flags: 32_768 }]);
    expect(bot.discord.typing).toEqual([bot.channel.id]);
  });

  test("given a question that was deleted meanwhile, then its answer is no reply, and no fault", async () => {
    await using bot = await connected();
    const said = says(bot.discord, bot.alice, bot.channel, `${bot.bot} what changed?`);
    const target = targetOf(await until(() => bot.listener.heard[0]));
    deletes(bot.discord, said);

    await bot.platform.post(target, bodyOf(bot.platform, target, "Much."), NAME);

    expect(botMessages(bot.discord)[0]?.wire.message_reference).toBeUndefined();
  });

  test("given a direct message, then its answer needs no reply", async () => {
    await using bot = await connected();
    const alone = directMessages(bot.discord, bot.alice);
    says(bot.discord, bot.alice, alone, "what changed?");
    const target = targetOf(await until(() => bot.listener.heard[0]));

    await bot.platform.post(target, bodyOf(bot.platform, target, "Much."), NAME);

    expect(botMessages(bot.discord)).toMatchObject([{ channel: alone, wire: { type: 0 } }]);
  });

  test("given an answer that was posted twice by two processes, then its nonce keeps it at one message", async () => {
    await using bot = await connected();
    const target = targetOf(await mentioned(bot));
    const body = bodyOf(bot.platform, target, "Much.");

    const references = [
      await bot.platform.post(target, body, NAME),
      await bot.platform.post(target, body, NAME),
    ];

    expect(new Set(references).size).toBe(1);
    expect(botMessages(bot.discord)).toHaveLength(1);
  });

  test("given an answer far up in the channel, then it is found page by page, whoever else uses its stamp", async () => {
    await using bot = await connected({ nonceMemory: 0 });
    const target = targetOf(await mentioned(bot));
    for (let i = 0; i < 120; i++) says(bot.discord, bot.alice, bot.channel, `${i}`);
    const reference = await bot.platform.post(target, bodyOf(bot.platform, target, "Much."), NAME);
    for (let i = 0; i < 120; i++) says(bot.discord, bot.alice, bot.channel, `${i}`);

    expect(await bot.platform.find(target, NAME)).toBe(reference);
    expect(await bot.platform.find({ ...target, request: null }, NAME)).toBe(reference);
    expect(await bot.platform.find(target, { ...NAME, part: 1 })).toBeNull();
  });

  test("given a channel whose history the bot may not read, then it says that it cannot tell", async () => {
    await using bot = await connected({ before: (_, { channel }) => (channel.bot.history = false) });
    const target = targetOf(await mentioned(bot));

    expect((await faultOf(bot.platform.find(target, NAME))).code).toBe("CANNOT_TELL");
  });

  test.each([
    ["UNSURE", { kind: "lost answer" }],
    ["UNSURE", { kind: "lost answer", reset: true }],
    ["UNSURE", { kind: "lost request" }],
    ["UNSURE", { kind: "failure", status: 502 }],
    ["RATE_LIMITED", { kind: "rate limit", retryAfter: 3 }],
    ["RATE_LIMITED", { kind: "rate limit", retryAfter: 30, global: true }],
  ] as const)(
    "given %s by %j, then that is said after one attempt, and no secret or text with it",
    async (code, effect) => {
      await using bot = await connected();
      const target = targetOf(await mentioned(bot));
      const body = bodyOf(bot.platform, target, "Much.");
      bot.discord.faults.push({ method: "POST", path: /messages$/, effect, times: 1 });

      const fault = await faultOf(bot.platform.post(target, body, NAME));

      expect(fault.code).toBe(code);
      expect(bot.discord.requests.filter(({ path }) => path.endsWith("/messages"))).toHaveLength(1);
      expect([fault.message, JSON.stringify(fault), String(fault.cause)].join()).not.toMatch(/Much|loopb4/);
    },
  );

  test("given a short limit for all requests, then it is waited out", async () => {
    await using bot = await connected();
    const target = targetOf(await mentioned(bot));
    const effect = { kind: "rate limit", retryAfter: 0.2, global: true } as const;
    bot.discord.faults.push({ method: "POST", path: /messages$/, effect, times: 1 });

    await bot.platform.post(target, bodyOf(bot.platform, target, "Much."), NAME);

    expect(wordsOf(bot)).toHaveLength(1);
  });

  test("given a channel that takes two messages in a second, then the third is told to wait before it is sent", async () => {
    await using bot = await connected({ messagesPerChannel: { limit: 2, seconds: 1 } });
    const target = targetOf(await mentioned(bot));
    const post = (part: number) =>
      bot.platform.post(target, bodyOf(bot.platform, target, "Much."), { ...NAME, part });
    await post(0);
    await post(1);

    const fault = await faultOf(post(2));

    expect(fault.code).toBe("RATE_LIMITED");
    expect(fault.retryAfterMs).toBeGreaterThan(100);
    expect(fault.retryAfterMs).toBeLessThan(1200);
    expect(bot.discord.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  test("given that Discord is gone, then it is unreachable, and for the next attempt there again", async () => {
    const bot = await connected();
    const target = targetOf(await mentioned(bot));
    const body = bodyOf(bot.platform, target, "Much.");
    await bot.discord[Symbol.asyncDispose]();

    const fault = await faultOf(bot.platform.post(target, body, NAME));
    await bot.platform.close();

    expect(fault.code).toBe("UNREACHABLE");
  });

  test("given a message that was removed by somebody else, then a change of it is refused, and its removal is no fault", async () => {
    await using bot = await connected();
    const target = targetOf(await mentioned(bot));
    const body = bodyOf(bot.platform, target, "Much.");
    const reference = await bot.platform.post(target, body, NAME);
    const [answer] = botMessages(bot.discord);
    if (answer) deletes(bot.discord, answer);

    expect((await faultOf(bot.platform.replace(target, reference, body))).code).toBe("REFUSED");
    await bot.platform.remove(target, reference);
    expect(bot.listener.events).toEqual([]);
  });
});

describe("answers in threads", () => {
  const answerIn = async (bot: Connected, reply: "thread" | "inline", words?: string) => {
    const target = targetOf(await mentioned(bot, words), reply);
    const body = bodyOf(bot.platform, target, "Much.");
    return { target, body, references: [await bot.platform.post(target, body, NAME)] };
  };

  test("vercel/chat#606: given a place whose answers open threads, then the answer's messages stand in one, which is named like the question", async () => {
    await using bot = await connected({ reply: "thread" });
    const { target, body, references } = await answerIn(bot, "thread", "密钥管理有哪些变化？ <@1> @everyone");
    references.push(await bot.platform.post(target, body, { ...NAME, part: 1 }));

    const thread = bot.discord.world.channels.get(target.request?.address["message"] ?? "");
    expect(thread?.name).toBe("密钥管理有哪些变化？ @everyone");
    expect(thread?.messages.map(({ wire }) => `${wire.channel_id}/${wire.id}`)).toEqual(references);
    expect(await bot.platform.find(target, NAME)).toBe(references[0]);
    expect(botMessages(bot.discord).flatMap(({ pings }) => pings)).toEqual([]);
  });

  test("given a thread that an earlier process opened, then it is used, and what stands in it is found", async () => {
    await using bot = await connected({ reply: "thread", nonceMemory: 0 });
    const { target, body, references } = await answerIn(bot, "thread");
    await bot.platform.close();
    const later = discordFor(bot.discord);
    await later.connect(recordingListener());

    const found = await later.find(target, NAME);
    references.push(await later.post(target, body, { ...NAME, part: 1 }));
    await later.close();

    const thread = bot.discord.world.channels.get(target.request?.address["message"] ?? "");
    expect(found).toBe(references[0]);
    expect(thread?.messages.map(({ wire }) => `${wire.channel_id}/${wire.id}`)).toEqual(references);
  });

  test("given a channel in which no thread can be opened, then the answer is a reply", async () => {
    await using bot = await connected({
      reply: "thread",
      before: (_, { channel }) => (channel.bot.threads = false),
    });
    const { target, references } = await answerIn(bot, "thread");

    expect(botMessages(bot.discord)).toMatchObject([
      {
        channel: bot.channel,
        wire: { message_reference: { message_id: target.request?.address["message"] } },
      },
    ]);
    expect(await bot.platform.find(target, NAME)).toBe(references[0]);
  });

  test("given a question in a thread, then it is answered there, whatever holds for its channel", async () => {
    await using bot = await connected({ reply: "thread" });
    const thread = opensThread(bot.discord, bot.channel, "drafts");
    says(bot.discord, bot.alice, thread, `${bot.bot} what changed?`);
    const target = targetOf(await until(() => bot.listener.heard[0]), "thread");

    await bot.platform.showWork(target);
    const reference = await bot.platform.post(target, bodyOf(bot.platform, target, "Much."), NAME);
    await bot.platform.replace(target, reference, bodyOf(bot.platform, target, "More."));

    expect(botMessages(bot.discord)).toMatchObject([{ channel: thread }]);
    expect(wordsOf(bot)[0]).toContain("More.");
    expect(bot.discord.typing).toEqual([thread.id]);
  });
});
