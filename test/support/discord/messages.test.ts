import { describe, expect, test } from "@jest/globals";
import { Events, GatewayIntentBits, type Client, type Message } from "discord.js";
import { discordCommands } from "../../../src/chat/discord/commands.ts";
import { renderMessage } from "../../../src/chat/discord/render-message.ts";
import { span } from "../../../src/chat/message.ts";
import { connectClient, sendable, UNPRIVILEGED, until } from "./client.ts";
import { botMessages } from "./discord.ts";
import { INTENTS } from "./intents.ts";
import { startLoopbackDiscord } from "./loopback-discord.ts";
import { deletes, directMessages, edits, says, uses } from "./people.ts";
import { settle } from "./settle.ts";

/** All that people said, as the client was told. */
function heardBy(client: Client): Message[] {
  const heard: Message[] = [];
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) heard.push(message);
  });
  return heard;
}

const {
  posts: [POST],
} = renderMessage({
  language: "zh",
  blocks: [{ kind: "paragraph", spans: [span("密钥应每年更换。"), span("@everyone", "strong")] }],
});

describe("what a bot without privileged intents reads", () => {
  test("given messages in a channel, then it reads those that are meant for it and no other", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel, alice, bot } = settle(discord);
    await using connected = await connectClient(discord);
    const heard = heardBy(connected.client);
    const said = await (await sendable(connected.client, channel.id)).send("I said this.");
    const regular = await until(() => botMessages(discord).find(({ wire }) => wire.id === said.id));

    says(discord, alice, channel, "not for you");
    says(discord, alice, channel, `${bot} what changed?`);
    says(discord, alice, channel, "and before?", { replyTo: regular });
    says(discord, alice, channel, "quietly", { replyTo: regular, ping: false });
    await until(() => heard.length === 4);

    expect(heard.map(({ content }) => content)).toEqual(["", `${bot} what changed?`, "and before?", ""]);
  });

  test("given a reply to the answer of a slash command, then it is told of it without its words", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel, alice } = settle(discord);
    await using connected = await connectClient(discord);
    const heard = heardBy(connected.client);
    connected.client.on(
      Events.InteractionCreate,
      (i) => void (i.isChatInputCommand() && i.reply("An answer.")),
    );
    await connected.client.application.commands.set([...discordCommands("everywhere")]);

    const used = uses(discord, alice, channel, { command: "rapporteur", verb: "help" });
    says(discord, alice, channel, "and before?", { replyTo: await until(() => used.original) });
    const [reply] = await until(() => heard.length === 1 && heard);

    expect(reply?.content).toBe("");
    expect(reply?.mentions.users.has(discord.world.bot.id)).toBe(true);
  });

  test("given a direct message, then it is read, and answered where it was written", async () => {
    await using discord = await startLoopbackDiscord();
    const { alice } = settle(discord);
    await using connected = await connectClient(discord);
    connected.client.on(
      Events.MessageCreate,
      (m) => void (!m.author.bot && m.reply(`You said: ${m.content}`)),
    );

    says(discord, alice, directMessages(discord, alice), "密钥多久更换？");
    const [answer] = await until(() => botMessages(discord).length === 1 && botMessages(discord));

    expect(answer?.wire.content).toBe("You said: 密钥多久更换？");
    expect(answer?.channel).toBe(directMessages(discord, alice));
  });

  test("given the privileged intent, then every message is read", async () => {
    await using discord = await startLoopbackDiscord({ granted: INTENTS.messageContent });
    const { channel, alice } = settle(discord);
    await using connected = await connectClient(discord, {
      intents: [...UNPRIVILEGED, GatewayIntentBits.MessageContent],
    });
    const heard = heardBy(connected.client);

    says(discord, alice, channel, "not for you");
    const [message] = await until(() => heard.length === 1 && heard);

    expect(message?.content).toBe("not for you");
  });

  test("given a question that is edited and deleted, then both are told", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel, alice, bot } = settle(discord);
    await using connected = await connectClient(discord);
    const events: string[] = [];
    connected.client.on(Events.MessageUpdate, (_, { content }) => events.push(`edited: ${content}`));
    connected.client.on(Events.MessageDelete, ({ id }) => events.push(`deleted: ${id}`));

    const message = says(discord, alice, channel, `${bot} what changd?`);
    edits(discord, message, `${bot} what changed?`);
    deletes(discord, message);
    await until(() => events.length === 2);

    expect(events).toEqual([`edited: ${bot} what changed?`, `deleted: ${message.wire.id}`]);
  });
});

describe("what a bot posts", () => {
  test("given a rendered message in answer to a mention, then it is posted as a reply that pings nobody", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel, alice, bot } = settle(discord);
    await using connected = await connectClient(discord);
    connected.client.on(Events.MessageCreate, (m) => void (m.content !== "" && POST && m.reply(POST)));

    const question = says(discord, alice, channel, `${bot} 密钥多久更换？`);
    const [answer] = await until(() => botMessages(discord).length === 1 && botMessages(discord));

    expect(answer?.wire.components).toEqual([
      { type: 10, id: 1, content: "密钥应每年更换。**\\@everyone**" },
    ]);
    expect(answer?.wire.message_reference?.message_id).toBe(question.wire.id);
    expect(answer?.bodies.map((body) => body["allowed_mentions"])).toEqual([{ parse: [] }]);
    expect(answer?.pings).toEqual([]);
  });

  test("given the same words without allowed_mentions, then everybody is pinged, whatever is escaped", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel } = settle(discord);
    await using connected = await connectClient(discord);

    await connected.client.rest.post(`/channels/${channel.id}/messages`, {
      body: { flags: POST?.flags, components: POST?.components },
    });

    expect(botMessages(discord)[0]?.pings).toEqual(["everyone"]);
  });

  test("given a thread on a question, then the answer stands in it", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel, alice, bot } = settle(discord);
    await using connected = await connectClient(discord);
    connected.client.on(Events.MessageCreate, (m) => {
      if (!m.author.bot)
        void m.startThread({ name: "Key rotation" }).then((thread) => thread.send("Yearly."));
    });

    const question = says(discord, alice, channel, `${bot} how often?`);
    const [answer] = await until(() => botMessages(discord).length === 1 && botMessages(discord));

    expect(answer?.channel).toMatchObject({ id: question.wire.id, name: "Key rotation", parent: channel });
  });

  test("given a message first as words and then as components, then its words must be taken back", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel } = settle(discord);
    await using connected = await connectClient(discord);
    const sent = await (await sendable(connected.client, channel.id)).send("Looking it up …");

    const without = sent.edit({ ...POST });
    await expect(without).rejects.toThrow("content");
    await sent.edit({ ...POST, content: null });

    expect(botMessages(discord)[0]?.wire.content).toBe("");
    expect(botMessages(discord)[0]?.wire.components).toHaveLength(1);
  });

  test.each([
    ["2001 characters", { content: "字".repeat(2001) }, "Must be 2000 or fewer in length."],
    ["no words", { content: " " }, "Cannot send an empty message"],
    [
      "eleven embeds",
      { embeds: Array.from({ length: 11 }, () => ({ title: "x" })) },
      "Must be between 0 and 10",
    ],
    [
      "embeds of more than 6000 characters",
      { embeds: [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }] },
      "Embed size exceeds maximum size of 6000",
    ],
    [
      "26 fields",
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: "a", value: "b" })) }] },
      "0 and 25",
    ],
    [
      "words beside components",
      { flags: 32_768, content: "a", components: [{ type: 10, content: "b" }] },
      "IS_COMPONENTS_V2",
    ],
    [
      "41 components",
      { flags: 32_768, components: Array.from({ length: 41 }, () => ({ type: 14 })) },
      "cannot exceed 40",
    ],
    [
      "4001 characters in two displays",
      { flags: 32_768, components: [2000, 2001].map((n) => ({ type: 10, content: "x".repeat(n) })) },
      "Displayable text cannot exceed 4000 characters.",
    ],
    [
      "two buttons with one id",
      {
        content: "a",
        components: [
          { type: 1, components: [0, 1].map(() => ({ type: 2, style: 1, label: "b", custom_id: "c" })) },
        ],
      },
      "cannot be duplicated",
    ],
    [
      "a label of 81 characters",
      {
        content: "a",
        components: [{ type: 1, components: [{ type: 2, style: 1, label: "b".repeat(81), custom_id: "c" }] }],
      },
      "Must be between 1 and 80 in length.",
    ],
    [
      "a text display outside of Components v2",
      { components: [{ type: 10, content: "x" }] },
      "Value must be one of {1}",
    ],
    ["a nonce of 26 characters", { content: "a", nonce: "n".repeat(26) }, "Must be 25 or fewer in length."],
  ])("given %s, then it is refused, and nothing is posted", async (_, body, why) => {
    await using discord = await startLoopbackDiscord();
    const { channel } = settle(discord);
    await using connected = await connectClient(discord);

    const posted = connected.client.rest.post(`/channels/${channel.id}/messages`, { body });

    await expect(posted).rejects.toThrow(why);
    expect(botMessages(discord)).toEqual([]);
  });

  test("given Chinese text that is too heavy in bytes, then Discord fails without saying why", async () => {
    await using discord = await startLoopbackDiscord();
    const { channel } = settle(discord);
    await using connected = await connectClient(discord, { rest: { retries: 0 } });

    const posted = connected.client.rest.post(`/channels/${channel.id}/messages`, {
      body: { flags: 32_768, components: [{ type: 10, content: "字".repeat(3387) }] },
    });

    await expect(posted).rejects.toMatchObject({ status: 500 });
  });

  test.each([
    ["a hidden channel", { view: false, send: false }, 50_001],
    ["a channel where it may only read", { view: true, send: false }, 50_013],
  ])("given %s, then it is told so", async (_, permitted, code) => {
    await using discord = await startLoopbackDiscord();
    const { channel } = settle(discord);
    Object.assign(channel.bot, permitted);
    await using connected = await connectClient(discord);

    const posted = connected.client.rest.post(`/channels/${channel.id}/messages`, { body: { content: "a" } });

    await expect(posted).rejects.toMatchObject({ code });
  });
});
