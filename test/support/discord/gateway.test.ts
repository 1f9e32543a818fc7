import { describe, expect, test } from "@jest/globals";
import { Events, GatewayIntentBits } from "discord.js";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import { connectClient, UNPRIVILEGED, until } from "./client.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "./loopback-discord.ts";
import { says } from "./people.ts";
import { settle } from "./settle.ts";

/** A client and all questions it was asked, in order; `asks` asks one. */
async function connectListener(discord: LoopbackDiscord) {
  const { alice, bot, channel } = settle(discord);
  const asks = (text: string) => says(discord, alice, channel, `${bot} ${text}`);
  const connected = await connectClient(discord);
  const heard: string[] = [];
  connected.client.on(Events.MessageCreate, ({ content }) => heard.push(content.replace(/^<@\d+> /, "")));
  return { ...connected, asks, heard };
}

describe("a client at the gateway", () => {
  test("given a token, then the client is ready and knows its servers and channels", async () => {
    await using discord = await startLoopbackDiscord();
    settle(discord);
    await using connected = await connectClient(discord);

    expect(connected.client.user.username).toBe("rapporteur");
    expect(connected.client.guilds.cache.map(({ name }) => name)).toEqual(["Standards"]);
    expect(connected.client.channels.cache.size).toBe(1);
    expect(discord.gateway.paths).toEqual(["/gateway?v=10&encoding=json"]);
  });

  test("given a wrong token, then the client may not log in", async () => {
    await using discord = await startLoopbackDiscord();

    const connected = connectClient({ ...discord, token: `${discord.token}x` });

    await expect(connected).rejects.toThrow("An invalid token was provided.");
  });

  test("given an intent that is not switched on, then the connection is refused", async () => {
    await using discord = await startLoopbackDiscord();

    const connected = connectClient(discord, {
      intents: [...UNPRIVILEGED, GatewayIntentBits.MessageContent],
    });

    await expect(connected).rejects.toThrow("Used disallowed intents");
  });

  test.each([
    ["without a word", {}],
    ["with an unknown error", { code: 4000 }],
  ])("given a connection that is cut %s, then what was missed comes once, in order", async (_, how) => {
    await using discord = await startLoopbackDiscord();
    await using listener = await connectListener(discord);
    listener.asks("before");
    await until(() => listener.heard.length === 1);

    discord.gateway.drop(how);
    await until(() => discord.gateway.sessions[0]?.socket === null);
    listener.asks("meanwhile");
    listener.asks("still");
    await until(() => discord.gateway.sessions[0]?.socket !== null);
    listener.asks("after");
    await until(() => listener.heard.length === 4);

    expect(listener.heard).toEqual(["before", "meanwhile", "still", "after"]);
    expect(discord.gateway.paths.at(-1)).toBe("/gateway/resume?v=10&encoding=json");
    expect(discord.gateway.identifies).toBe(1);
  });

  test("given that it is asked to reconnect, then it resumes", async () => {
    await using discord = await startLoopbackDiscord();
    await using listener = await connectListener(discord);

    discord.gateway.askToReconnect();
    await until(() => discord.gateway.received.some(({ op }) => op === 6));
    listener.asks("after");
    await until(() => listener.heard.length === 1);

    expect(discord.gateway.identifies).toBe(1);
  });

  test("given a session that cannot be resumed, then it starts a new one, and what was said meanwhile is lost", async () => {
    await using discord = await startLoopbackDiscord();
    await using listener = await connectListener(discord);

    discord.gateway.drop({ resumable: false });
    listener.asks("meanwhile");
    await until(() => discord.gateway.identifies === 2, 9000);
    listener.asks("after");
    await until(() => listener.heard.length > 0);

    expect(listener.heard).toEqual(["after"]);
  }, 15_000);

  test("given heartbeats that nobody acknowledges, then it takes the connection for dead and resumes", async () => {
    await using discord = await startLoopbackDiscord({ heartbeatInterval: 100 });
    await using listener = await connectListener(discord);

    discord.gateway.answersHeartbeats = false;
    await until(() => discord.gateway.received.some(({ op }) => op === 6));
    discord.gateway.answersHeartbeats = true;
    listener.asks("after");
    await until(() => listener.heard.length === 1);

    expect(discord.gateway.identifies).toBe(1);
  });

  test("given a message that is dispatched twice, then both dispatches have a number of their own", async () => {
    await using discord = await startLoopbackDiscord();
    await using listener = await connectListener(discord);
    const raw: number[] = [];
    listener.client.on(
      Events.Raw,
      ({ t, s }: { t: string; s: number }) => t === "MESSAGE_CREATE" && raw.push(s),
    );

    discord.gateway.repeatNext("MESSAGE_CREATE");
    listener.asks("once");
    await until(() => raw.length === 2);

    expect(raw[1]).toBe(Number(raw[0]) + 1);
  });
});

describe("the gateway's rules", () => {
  const identify = (discord: LoopbackDiscord, changes: object = {}) => ({
    op: 2,
    d: {
      token: discord.token,
      intents: 513,
      properties: { os: "linux", browser: "", device: "" },
      ...changes,
    },
  });

  /** How the gateway closes a connection on which this is sent. */
  async function closeCode(
    discord: LoopbackDiscord,
    payloads: readonly unknown[],
    version = "10",
  ): Promise<number> {
    const socket = new WebSocket(`${discord.gateway.url}?v=${version}&encoding=json`);
    const closed = once(socket, "close");
    await once(socket, "open");
    for (const payload of payloads)
      socket.send(typeof payload === "string" ? payload : JSON.stringify(payload));
    const [code] = await closed;
    return Number(code);
  }

  test.each<[number, string, (discord: LoopbackDiscord) => readonly unknown[]]>([
    [4001, "an unknown opcode", () => [{ op: 99 }]],
    [4002, "what is no JSON", () => ["{"]],
    [4002, "a payload of more than 4096 bytes", () => [{ op: 1, d: "字".repeat(1400) }]],
    [4003, "a presence before it has identified itself", () => [{ op: 3, d: {} }]],
    [4004, "a wrong token", (d) => [identify(d, { token: "wrong" })]],
    [4005, "two identifications", (d) => [identify(d), identify(d)]],
    [
      4008,
      "more than 120 payloads in a minute",
      () => Array.from({ length: 121 }, () => ({ op: 1, d: null })),
    ],
    [4010, "a shard that cannot be", (d) => [identify(d, { shard: [2, 2] })]],
    [4013, "no such intent", (d) => [identify(d, { intents: 1 << 18 })]],
    [4013, "no intents", (d) => [identify(d, { intents: undefined })]],
    [4014, "a privileged intent", (d) => [identify(d, { intents: 1 << 1 })]],
  ])("given a client that sends what closes with %i: %s, then it is closed so", async (code, _, payloads) => {
    await using discord = await startLoopbackDiscord();

    expect(await closeCode(discord, payloads(discord))).toBe(code);
  });

  test("given another version of the API, then it is closed with 4012", async () => {
    await using discord = await startLoopbackDiscord();

    expect(await closeCode(discord, [], "6")).toBe(4012);
  });

  test("given a sequence that was never sent, then a resumption is closed with 4007", async () => {
    await using discord = await startLoopbackDiscord();
    await using connected = await connectClient(discord);
    const session = discord.gateway.sessions[0]?.id;

    const code = await closeCode(discord, [
      { op: 6, d: { token: discord.token, session_id: session, seq: 999 } },
    ]);

    expect(code).toBe(4007);
    expect(connected.client.isReady()).toBe(true);
  });

  test("given two identifications within five seconds, then the second is told that its session is invalid", async () => {
    await using discord = await startLoopbackDiscord();
    await using connected = await connectClient(discord);
    const socket = new WebSocket(`${discord.gateway.url}?v=10&encoding=json`);
    const told: unknown[] = [];
    socket.on("message", (data) => told.push(JSON.parse(Buffer.isBuffer(data) ? data.toString() : "")));
    await once(socket, "open");

    socket.send(JSON.stringify(identify(discord)));
    await until(() => told.length === 2);

    expect(told).toMatchObject([{ op: 10 }, { op: 9, d: false }]);
    expect(connected.client.isReady()).toBe(true);
  });

  test("given a client that says goodbye, then its session is over; given one that is cut off, then it is not", async () => {
    await using discord = await startLoopbackDiscord();
    const connected = await connectClient(discord);
    discord.gateway.drop();
    const sessionsAfterCut = discord.gateway.sessions.length;
    await until(() => discord.gateway.received.some(({ op }) => op === 6));

    await connected[Symbol.asyncDispose]();
    await sleep(20);

    expect(sessionsAfterCut).toBe(1);
    expect(discord.gateway.sessions).toHaveLength(0);
  });
});
