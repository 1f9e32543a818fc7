import { describe, expect, test } from "@jest/globals";
import { renderMessage } from "../../../src/chat/discord/render-message.ts";
import { bearsStamp, nonceOf, stamped } from "../../../src/chat/discord/stamp.ts";
import { span } from "../../../src/chat/message.ts";
import { connectClient, sendable } from "./client.ts";
import { botMessages } from "./discord.ts";
import { startLoopbackDiscord } from "./loopback-discord.ts";
import { settle } from "./settle.ts";

const {
  posts: [POST],
} = renderMessage({
  language: "zh",
  blocks: [{ kind: "paragraph", spans: [span("密钥应每年更换。"), span("@everyone", "strong")] }],
});

describe("posting once", () => {
  test("given an answer that is lost by a reset, then the client tries again, and the nonce keeps it at one message", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel } = settle(discord);
    await using connected = await connectClient(discord);
    const there = await sendable(connected.client, channel.id);
    const lost = { method: "POST", path: /messages$/, effect: { kind: "lost answer", reset: true } } as const;

    discord.faults.push({ ...lost, times: 2 });
    const sent = await there.send({
      content: "Once.",
      nonce: nonceOf({ key: "question/1", part: 0 }),
      enforceNonce: true,
    });

    expect(discord.requests.filter(({ method }) => method === "POST")).toHaveLength(3);
    expect(botMessages(discord).map(({ wire }) => wire.id)).toEqual([sent.id]);
  });

  test("given no nonce, then the same loss posts twice", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel } = settle(discord);
    await using connected = await connectClient(discord);
    const there = await sendable(connected.client, channel.id);

    discord.faults.push({
      method: "POST",
      path: /messages$/,
      effect: { kind: "lost answer", reset: true },
      times: 1,
    });
    await there.send("Twice.");

    expect(botMessages(discord).map(({ wire }) => wire.content)).toEqual(["Twice.", "Twice."]);
  });

  test("given an answer that is lost by a closed connection, then the bot must try again, and the nonce holds", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel } = settle(discord);
    await using connected = await connectClient(discord);
    const there = await sendable(connected.client, channel.id);
    const post = () =>
      there.send({ content: "Once.", nonce: nonceOf({ key: "question/1", part: 0 }), enforceNonce: true });

    discord.faults.push({ method: "POST", path: /messages$/, effect: { kind: "lost answer" }, times: 1 });
    await expect(post()).rejects.toThrow("other side closed");
    await post();

    expect(botMessages(discord)).toHaveLength(1);
  });

  test("given a nonce that Discord has forgotten, then the message's stamp tells that it was posted", async () => {
    await using discord = await startLoopbackDiscord({ nonceMemory: 0 });
    const { channel } = settle(discord);
    await using connected = await connectClient(discord);
    const there = await sendable(connected.client, channel.id);
    const name = { key: "digest/2026-11-20", part: 0 };
    if (!POST) throw new Error("There is nothing to post.");

    await there.send({ ...stamped(POST, name), nonce: nonceOf(name), enforceNonce: true });
    const told = await connected.client.rest.get(`/channels/${channel.id}/messages`);
    const messages = [...(await there.messages.fetch({ limit: 100 })).values()];

    expect(told).toEqual([expect.not.objectContaining({ nonce: expect.anything() })]);
    expect(messages.map((message) => bearsStamp(message, name))).toEqual([true]);
    expect(messages.map((message) => bearsStamp(message, { ...name, part: 1 }))).toEqual([false]);
  });

  test("given 429, then it is waited out, and messages to the channel stay in order", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel } = settle(discord);
    await using connected = await connectClient(discord);
    const there = await sendable(connected.client, channel.id);
    const started = Date.now();

    discord.faults.push({
      method: "POST",
      path: /messages$/,
      effect: { kind: "rate limit", retryAfter: 0.4 },
      times: 1,
    });
    await Promise.all(["one", "two", "three"].map((content) => there.send(content)));

    expect(Date.now() - started).toBeGreaterThanOrEqual(400);
    expect(botMessages(discord).map(({ wire }) => wire.content)).toEqual(["one", "two", "three"]);
    expect(discord.requests.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  test("given a channel that takes two messages in half a second, then the client keeps to its headers", async () => {
    await using discord = await startLoopbackDiscord({ messagesPerChannel: { limit: 2, seconds: 0.5 } });
    const { channel } = settle(discord);
    await using connected = await connectClient(discord);
    const there = await sendable(connected.client, channel.id);

    await Promise.all(["one", "two", "three", "four"].map((content) => there.send(content)));

    expect(botMessages(discord).map(({ wire }) => wire.content)).toEqual(["one", "two", "three", "four"]);
    expect(discord.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  test("given 5xx, then the client tries again", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel } = settle(discord);
    await using connected = await connectClient(discord);
    const there = await sendable(connected.client, channel.id);

    discord.faults.push({
      method: "POST",
      path: /messages$/,
      effect: { kind: "failure", status: 502 },
      times: 2,
    });
    await there.send("Here.");

    expect(discord.requests.filter(({ status }) => status === 502)).toHaveLength(2);
    expect(botMessages(discord)).toHaveLength(1);
  });
});
