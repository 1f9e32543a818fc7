import { describe, expect, test } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import { placeFor } from "../../../src/standards/place.ts";
import { until } from "../../support/chat/until.ts";
import { announceMessage } from "../../support/discord/announce.ts";
import { botMessages } from "../../support/discord/discord.ts";
import {
  addChannel,
  addPerson,
  deletes,
  directMessages,
  edits,
  opensThread,
  says,
} from "../../support/discord/people.ts";
import { bodyOf, connected, NAME, targetOf } from "./connected.ts";

const heardTexts = (listener: { readonly heard: readonly { readonly wanted: object }[] }) =>
  listener.heard.map(({ wanted }) => ("text" in wanted ? wanted.text : wanted));

describe("what people write in Discord", () => {
  test.each([
    ["in English", "what changed in the encryption group's draft?"],
    ["in Chinese", "密码组的草案有哪些变化？"],
  ])("given a mention %s, then the question is heard without it, with where it stands", async (_, words) => {
    await using bot = await connected();

    const said = says(bot.discord, bot.alice, bot.channel, `${bot.bot} ${words}`);
    await until(() => bot.listener.heard[0]);

    expect(bot.listener.heard).toEqual([
      {
        key: `discord:${said.wire.id}`,
        place: bot.place,
        conversation: `${bot.place}/${bot.alice.id}`,
        person: bot.alice.id,
        language: null,
        wanted: { kind: "question", text: words },
        seenBy: "place",
        addressed: true,
        address: { by: "message", channel: bot.channel.id, message: said.wire.id, opensThread: "yes" },
      },
    ]);
  });

  test("given a mention and no word, then what the bot is for is asked", async () => {
    await using bot = await connected();

    says(bot.discord, bot.alice, bot.channel, ` ${bot.bot} `);

    expect(await until(() => bot.listener.heard[0])).toMatchObject({
      wanted: { kind: "command", verb: "help" },
      addressed: true,
    });
  });

  test("given a direct message, then it needs no mention, and stands in a place of its own", async () => {
    await using bot = await connected();
    const alone = directMessages(bot.discord, bot.alice);

    says(bot.discord, bot.alice, alone, "现在哪些草案在征求意见？");

    expect(await until(() => bot.listener.heard[0])).toMatchObject({
      place: `discord:@me/${alone.id}`,
      conversation: `discord:@me/${alone.id}`,
      wanted: { kind: "question", text: "现在哪些草案在征求意见？" },
      addressed: true,
    });
  });

  test("given what is not for the bot, other bots and what says nothing, then nothing is heard", async () => {
    await using bot = await connected();
    const { discord, alice, channel, listener } = bot;
    const other = addPerson(discord, "other-bot");
    other.bot = true;

    says(discord, alice, channel, "lunch?");
    says(discord, alice, channel, "@everyone lunch?");
    says(discord, other, channel, `${bot.bot} what changed?`);
    says(discord, alice, directMessages(discord, alice), "");
    says(discord, alice, channel, `${bot.bot} the last one`);
    await until(() => listener.heard[0]);

    expect(heardTexts(listener)).toEqual(["the last one"]);
  });

  test("given a reply to an answer, then it belongs to the answer's conversation, and may be no question", async () => {
    await using bot = await connected({
      listener: { conversationOf: async (_, ref) => `conversation of ${ref}` },
    });
    const { discord, alice, channel, listener, platform } = bot;
    says(discord, alice, channel, `${bot.bot} what changed?`);
    const request = await until(() => listener.heard[0]);
    const reference = await platform.post(
      targetOf(request),
      bodyOf(platform, targetOf(request), "Much."),
      NAME,
    );
    const [answer] = botMessages(discord);
    if (!answer) throw new Error("There is no answer.");

    says(discord, alice, channel, "and in the draft before?", { replyTo: answer });
    says(discord, alice, channel, "not for you", { replyTo: answer, ping: false });
    says(discord, alice, channel, `${bot.bot} and in Annex A?`, { replyTo: answer });
    await until(() => listener.heard.length === 3);

    expect(listener.heard.slice(1)).toMatchObject([
      {
        wanted: { text: "and in the draft before?" },
        conversation: `conversation of ${reference}`,
        addressed: false,
      },
      { wanted: { text: "and in Annex A?" }, conversation: `conversation of ${reference}`, addressed: true },
    ]);
  });

  test("given a question in a thread, then its place is the thread's channel, and the thread is its conversation", async () => {
    await using bot = await connected();
    const { discord, alice, channel } = bot;
    const thread = opensThread(discord, channel, "drafts");

    says(discord, alice, thread, `${bot.bot} what changed?`);

    expect(await until(() => bot.listener.heard[0])).toMatchObject({
      place: bot.place,
      conversation: `${bot.place}/${thread.id}`,
      address: { channel: thread.id, opensThread: null },
    });
  });

  test("given a thread that was archived when the bot connected, then it is asked for, once", async () => {
    await using bot = await connected();
    const { discord, alice, channel } = bot;
    const thread = opensThread(discord, channel, "old", { announced: false });

    says(discord, alice, thread, `${bot.bot} one`);
    says(discord, alice, thread, `${bot.bot} two`);
    await until(() => bot.listener.heard.length === 2);

    expect(bot.listener.heard.map(({ place }) => place)).toEqual([bot.place, bot.place]);
    expect(discord.requests.filter(({ path }) => path === `/channels/${thread.id}`)).toHaveLength(1);
  });

  test("given a place whose answers open threads, then the question's conversation is the thread's", async () => {
    await using bot = await connected({ reply: "thread" });

    const said = says(bot.discord, bot.alice, bot.channel, `${bot.bot} what changed?`);

    expect((await until(() => bot.listener.heard[0])).conversation).toBe(`${bot.place}/${said.wire.id}`);
  });

  test("given an edit, then the question reads otherwise; given its mention taken out, or a deletion, then it is taken back", async () => {
    await using bot = await connected();
    const { discord, alice, channel, listener } = bot;
    const said = says(discord, alice, channel, `${bot.bot} what changed in 00801?`);
    const other = says(discord, alice, channel, `${bot.bot} and in 00802?`);

    edits(discord, said, `${bot.bot} what changed in 00803?`);
    edits(discord, other, "never mind");
    deletes(discord, said);
    await until(() => listener.changes.length === 3);

    expect(listener.heard).toHaveLength(2);
    expect(listener.changes).toEqual([
      { key: `discord:${said.wire.id}`, text: "what changed in 00803?" },
      { key: `discord:${other.wire.id}`, text: null },
      { key: `discord:${said.wire.id}`, text: null },
    ]);
  });

  test("given an update that is no edit, such as a preview of an address, then nothing changes", async () => {
    await using bot = await connected();
    const { discord, alice, channel, listener } = bot;
    const said = says(discord, alice, channel, `${bot.bot} see https://standards.example`);

    announceMessage(discord, "MESSAGE_UPDATE", said);
    deletes(discord, said);
    await until(() => listener.changes.length === 1);

    expect(listener.changes).toEqual([{ key: `discord:${said.wire.id}`, text: null }]);
  });

  test("given a question that could not be kept at first, then an edit of it waits for its turn, and its keeper is told", async () => {
    await using bot = await connected();
    const { discord, alice, channel, listener } = bot;
    listener.takes = false;
    const said = says(discord, alice, channel, `${bot.bot} first`);
    await until(() => listener.heard.length === 1);

    edits(discord, said, `${bot.bot} second`);
    await sleep(50);
    const early = listener.changes.length;
    listener.takes = true;
    await until(() => listener.changes.length === 1);

    expect(early).toBe(0);
    expect(heardTexts(listener)).toEqual(["first", "first"]);
    expect(listener.events).toEqual([expect.objectContaining({ kind: "trouble" })]);
    expect(JSON.stringify(listener.events)).not.toContain("first");
  });

  test("given two channels of which one cannot be kept, then the other is heard", async () => {
    await using bot = await connected();
    const { discord, alice, channel, listener } = bot;
    const other = addChannel(discord, bot.guild, "other");
    const keep = listener.asked.bind(listener);
    listener.asked = async (request) => {
      if (request.place.endsWith(channel.id)) throw new Error("No.");
      await keep(request);
    };

    says(discord, alice, channel, `${bot.bot} stuck`);
    says(discord, alice, other, `${bot.bot} heard`);
    await until(() => listener.heard[0]);

    expect(heardTexts(listener)).toEqual(["heard"]);
  });

  test("given a place, then nobody in it is a guest or from elsewhere", async () => {
    await using bot = await connected();

    expect(await bot.platform.readers(placeFor([], bot.place), null)).toEqual({
      shared: false,
      guest: false,
    });
  });
});
