import { describe, expect, test } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import { recordingListener } from "../../support/chat/recording-listener.ts";
import { until } from "../../support/chat/until.ts";
import { discordFor } from "../../support/discord/discord-rig.ts";
import { startLoopbackDiscord } from "../../support/discord/loopback-discord.ts";
import { addChannel, directMessages, opensThread, says, uses } from "../../support/discord/people.ts";
import { settle } from "../../support/discord/settle.ts";
import { bodyOf, connected, NAME, targetOf, type Connected } from "./connected.ts";

const textsIn = (listener: { readonly heard: readonly { readonly wanted: object }[] }) =>
  listener.heard.map(({ wanted }) => ("text" in wanted ? wanted.text : null));

const failingToConnect = (platform: ReturnType<typeof discordFor>) =>
  platform.connect(recordingListener()).then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );

describe("a start that cannot work", () => {
  test("given a wrong token, then it says where to find the right one, and not which it was", async () => {
    await using discord = await startLoopbackDiscord();

    const said = await failingToConnect(discordFor({ ...discord, token: `${discord.token}x` }));

    expect(said).toMatch(/DISCORD_TOKEN.*Reset Token/);
    expect(said).not.toContain(discord.token);
  });

  test("given an address where nobody is, then it names the host and what to check", async () => {
    const discord = await startLoopbackDiscord();
    await discord[Symbol.asyncDispose]();

    const said = await failingToConnect(discordFor(discord));

    expect(said).toMatch(/^Discord at 127\.0\.0\.1:\d+ cannot be reached.*DISCORD_API_URL.*ECONNREFUSED/);
  });

  test("given a server that the bot is not in, then it says so, and leaves nothing open", async () => {
    await using discord = await startLoopbackDiscord({ identifySpacing: 0 });
    settle(discord);

    const said = await failingToConnect(discordFor(discord, { guildId: "1100000000000000000" }));

    expect(said).toMatch(/DISCORD_GUILD_ID.*invite/);
    expect(discord.gateway.sessions).toEqual([]);
  });

  test("given Discord that fails for everybody, then it says that this is not our fault", async () => {
    await using discord = await startLoopbackDiscord();
    discord.faults.push({
      method: "GET",
      path: /gateway/,
      effect: { kind: "failure", status: 503 },
      times: 9,
    });

    expect(await failingToConnect(discordFor(discord))).toMatch(/503.*later/);
  }, 20_000);
});

describe("a connection that is lost", () => {
  test("given a question meanwhile, then it is heard once the session is resumed, and both are told", async () => {
    await using bot = await connected();
    const { discord, alice, channel, listener } = bot;
    says(discord, alice, channel, `${bot.bot} before`);
    await until(() => listener.heard.length === 1);

    discord.gateway.drop();
    await until(() => discord.gateway.sessions[0]?.socket === null);
    says(discord, alice, channel, `${bot.bot} meanwhile`);
    await until(() => listener.heard.length === 2);
    says(discord, alice, channel, `${bot.bot} after`);
    await until(() => listener.heard.length === 3);

    expect(textsIn(listener)).toEqual(["before", "meanwhile", "after"]);
    expect(listener.events.map(({ kind }) => kind)).toEqual(["disconnected", "connected"]);
    expect(discord.gateway.identifies).toBe(1);
  });

  test("given an answer meanwhile, then it is posted all the same", async () => {
    await using bot = await connected();
    says(bot.discord, bot.alice, bot.channel, `${bot.bot} before`);
    const target = targetOf(await until(() => bot.listener.heard[0]));

    bot.discord.gateway.drop();

    await bot.platform.post(target, bodyOf(bot.platform, target, "Much."), NAME);
  });

  test("given a session that cannot be resumed, then what was said meanwhile is looked up, and nothing heard is lost", async () => {
    await using bot = await connected();
    const { discord, alice, channel, listener } = bot;
    says(discord, alice, channel, `${bot.bot} before`);
    await until(() => listener.heard.length === 1);

    discord.gateway.drop({ resumable: false });
    says(discord, alice, channel, `${bot.bot} meanwhile`);
    says(discord, alice, channel, "lunch?");
    await until(() => textsIn(listener).includes("meanwhile"), 15_000);

    expect(discord.gateway.identifies).toBe(2);
    // What was heard before is brought again, under the same key.
    expect(new Set(listener.heard.map(({ key }) => key)).size).toBe(2);
  }, 25_000);

  test("given a close that is final, then its keeper is told", async () => {
    await using bot = await connected();

    bot.discord.gateway.drop({ code: 4004 });
    const event = await until(() => bot.listener.events.find(({ message }) => message.includes("for good")));

    expect(event).toMatchObject({ kind: "disconnected", message: expect.stringContaining("4004") });
  });
});

describe("a process that starts again", () => {
  /** Another process on the same Discord, after the first has ended; it knows what that one heard. */
  async function restart({ discord }: Connected, lastHeard: Date | null, known: readonly string[] = []) {
    const listener = Object.assign(recordingListener(), {
      lastHeard: async () => lastHeard,
      knownPlaces: async () => known,
    });
    const next = discordFor(discord);
    await next.connect(listener);
    return { listener, next };
  }

  test("given mentions in channels and threads, and direct messages, while nobody listened, then they are heard in order", async () => {
    await using bot = await connected();
    const { discord, alice, guild, channel } = bot;
    const [other, thread] = [addChannel(discord, guild, "other"), opensThread(discord, channel, "drafts")];
    const alone = directMessages(discord, alice);
    await bot.platform.close();
    says(discord, alice, channel, `${bot.bot} one`);
    for (let i = 0; i < 110; i++) says(discord, alice, channel, "lunch?");
    says(discord, alice, channel, `${bot.bot} two`);
    says(discord, alice, other, `${bot.bot} elsewhere`);
    says(discord, alice, thread, `${bot.bot} in a thread`);
    says(discord, alice, alone, "alone");

    const { listener, next } = await restart(bot, new Date(), [`discord:@me/${alone.id}`]);
    await until(() => listener.heard.length === 5);
    await next.close();

    const texts = textsIn(listener);
    expect(new Set(texts)).toEqual(new Set(["one", "two", "elsewhere", "in a thread", "alone"]));
    expect(texts.indexOf("one")).toBeLessThan(texts.indexOf("two"));
    const inThread = listener.heard.find(({ wanted }) => "text" in wanted && wanted.text === "in a thread");
    expect(inThread).toMatchObject({ place: bot.place, conversation: `${bot.place}/${thread.id}` });
    expect(listener.events).toEqual([]);
  });

  test("given a question while channels are looked through, then it is heard after those that were missed", async () => {
    await using bot = await connected();
    const { discord, alice, channel } = bot;
    await bot.platform.close();
    says(discord, alice, channel, `${bot.bot} missed`);
    discord.faults.push({ method: "GET", path: /messages$/, effect: { kind: "delay", by: 200 }, times: 1 });

    const { listener, next } = await restart(bot, new Date());
    says(discord, alice, channel, `${bot.bot} new`);
    await until(() => listener.heard.length >= 2);
    await next.close();

    expect(textsIn(listener).slice(0, 2)).toEqual(["missed", "new"]);
  });

  test.each([
    ["429", { kind: "rate limit", retryAfter: 0.1 }],
    ["502", { kind: "failure", status: 502 }],
  ] as const)("given %s meanwhile, then it is waited out", async (_, effect) => {
    await using bot = await connected();
    const { discord, alice, channel } = bot;
    await bot.platform.close();
    says(discord, alice, channel, `${bot.bot} missed`);
    discord.faults.push({ method: "GET", path: /messages$/, effect, times: 1 });

    const { listener, next } = await restart(bot, new Date());
    await until(() => listener.heard.length === 1);
    await next.close();
  });

  test("given a bot that never heard anything, then nothing is looked up", async () => {
    await using bot = await connected();
    const { discord, alice, channel } = bot;
    await bot.platform.close();
    says(discord, alice, channel, `${bot.bot} long ago`);

    const { listener, next } = await restart(bot, null);
    await sleep(100);
    await next.close();

    expect(listener.heard).toEqual([]);
    expect(discord.requests.filter(({ path }) => path.endsWith("/messages"))).toEqual([]);
  });

  test("given that it was away for longer than a day, then what is older is left alone", async () => {
    await using bot = await connected();
    const { discord, alice, channel } = bot;
    await bot.platform.close();
    says(discord, alice, channel, `${bot.bot} yesterday`);
    const listener = Object.assign(recordingListener(), { lastHeard: async () => new Date(0) });
    const next = discordFor(discord, { now: () => new Date(Date.now() + 25 * 3_600_000) });

    await next.connect(listener);
    await sleep(100);
    await next.close();

    expect(listener.heard).toEqual([]);
  });
});

describe("the end", () => {
  test("given a question that is being kept, then it is waited for; what comes later is not heard", async () => {
    const order: string[] = [];
    await using bot = await connected({
      listener: {
        asked: async () => {
          await sleep(100);
          order.push("kept");
        },
      },
    });
    const used = uses(bot.discord, bot.alice, bot.channel, { command: "rapporteur", verb: "help" });
    await sleep(30);

    await bot.platform.disconnect();
    order.push("disconnected");
    says(bot.discord, bot.alice, bot.channel, `${bot.bot} late`);
    await sleep(30);

    expect(order).toEqual(["kept", "disconnected"]);
    expect(used.response?.type).toBe(5);
  });

  test("given a connection that is just being made again, then none is made after the end", async () => {
    await using bot = await connected();
    bot.discord.gateway.drop();
    await until(() => bot.listener.events[0]);

    await bot.platform.close();
    const attempts = bot.discord.gateway.paths.length;
    await sleep(1200);

    expect(bot.discord.gateway.paths).toHaveLength(attempts);
    expect(bot.discord.gateway.sessions.every(({ socket }) => socket === null)).toBe(true);
  });

  test("given a platform that was closed, then closing it again is no fault", async () => {
    await using bot = await connected();

    await bot.platform.disconnect();
    await bot.platform.close();
    await bot.platform.close();
  });
});
