import type { APIUser } from "discord.js";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { House } from "../../src/bot.ts";
import { buttonsIn, wordsIn } from "../support/discord/check-post.ts";
import { botMessages } from "../support/discord/discord.ts";
import { discordFor } from "../support/discord/discord-rig.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "../support/discord/loopback-discord.ts";
import {
  addChannel,
  addPerson,
  directMessages,
  opensThread,
  presses,
  says,
  types,
  uses,
} from "../support/discord/people.ts";
import { settle, type Settled } from "../support/discord/settle.ts";
import type { Channel, StoredMessage } from "../support/discord/world.ts";
import { until } from "../support/chat/until.ts";
import { openTroupe, type Troupe } from "../support/hostile/stage.ts";
import { openSampleHouse } from "../support/sample-house.ts";

/**
 * What somebody asks alone stays theirs: nobody learns of it by asking on in the same channel, or thread. And what one
 * channel may see does not follow who asks into another.
 */

const PUBLIC_ONE = "What changed in sm-key-management?";
const PRIVATE_ONE = "What changed in iot-gateway?";
const FOLLOW_UP = "and in the draft before?";
const ABOUT_PUBLIC = /GB\/T 00801/;
const ABOUT_PRIVATE = /gateway|GB\/T 0080[2-9]|GB\/T 008[1-9]/i;

let house: House;
let discord: LoopbackDiscord;
let settled: Settled;
let bob: APIUser;
/** A channel that may see a group's drafts. */
let granted: Channel;
let troupe: Troupe;

beforeAll(async () => {
  house = await openSampleHouse();
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});
beforeEach(async () => {
  discord = await startLoopbackDiscord({ identifySpacing: 0 });
  settled = settle(discord);
  bob = addPerson(discord, "bob", settled.guild);
  granted = addChannel(discord, settled.guild, "group");
  const id = `discord:${settled.guild.id}/${granted.id}`;
  troupe = await openTroupe(discordFor(discord), house, [
    { id, audiences: ["wg3"], language: null, reply: "inline" },
  ]);
});
afterEach(async () => {
  await troupe[Symbol.asyncDispose]();
  await discord[Symbol.asyncDispose]();
});

/** The bot's latest message once it has done this. */
async function told(work: () => void): Promise<StoredMessage> {
  const before = botMessages(discord).length;
  await troupe.answered(work);
  const last = botMessages(discord).slice(before).at(-1);
  if (!last) throw new Error("Nothing was said.");
  return last;
}

const wordsOf = ({ wire }: StoredMessage) => wordsIn(wire.components);

function commands(person: APIUser, channel: Channel, question: string): void {
  uses(discord, person, channel, { command: "rapporteur", verb: "ask", options: { question } });
}

function pressed(person: APIUser, message: StoredMessage, label: RegExp): void {
  const button = buttonsIn(message.wire.components).find((own) => label.test(own.label));
  presses(discord, person, message, button?.action ?? "none");
}

test("given a public answer, when its asker asks something alone and another one replies, then that is about the answer", async () => {
  const { alice, channel, bot } = settled;
  const answer = await told(() => void says(discord, alice, channel, `${bot} ${PUBLIC_ONE}`));
  await told(() => commands(alice, channel, PRIVATE_ONE));

  const next = await told(() => void says(discord, bob, channel, FOLLOW_UP, { replyTo: answer }));

  expect(wordsOf(next)).toMatch(ABOUT_PUBLIC);
  expect(wordsOf(next)).not.toMatch(ABOUT_PRIVATE);
});

test("given an answer that was shared, when its asker asks something alone and another one replies, then that is about what was shared", async () => {
  const { alice, channel, bot } = settled;
  const own = await told(() => commands(alice, channel, PUBLIC_ONE));
  const shared = await told(() => pressed(alice, own, /^Share/));
  expect(shared.onlyFor).toBeNull();
  await told(() => commands(alice, channel, PRIVATE_ONE));

  const next = await told(() => void says(discord, bob, channel, `${bot} ${FOLLOW_UP}`, { replyTo: shared }));

  expect(wordsOf(next)).toMatch(ABOUT_PUBLIC);
  expect(wordsOf(next)).not.toMatch(ABOUT_PRIVATE);
});

test("given a thread, when somebody asks on alone in it, then who asks on aloud does not learn of it", async () => {
  const { alice, channel, bot } = settled;
  const thread = opensThread(discord, channel, "keys");
  await told(() => void says(discord, alice, thread, `${bot} ${PUBLIC_ONE}`));
  const own = await told(() => commands(alice, thread, PRIVATE_ONE));
  await told(() => pressed(alice, own, /^(?!Share|Redline|Show)/));

  const next = await told(() => void says(discord, bob, thread, `${bot} ${FOLLOW_UP}`));

  expect(wordsOf(next)).toMatch(ABOUT_PUBLIC);
  expect(wordsOf(next)).not.toMatch(ABOUT_PRIVATE);
});

test("given something asked alone, when its asker asks on aloud in the channel, then what they did not say stays unsaid", async () => {
  const { alice, channel, bot } = settled;
  await told(() => commands(alice, channel, PRIVATE_ONE));

  const next = await told(() => void says(discord, alice, channel, `${bot} ${FOLLOW_UP}`));

  expect(wordsOf(next)).not.toMatch(ABOUT_PRIVATE);
});

test("given something asked alone, when its asker asks on alone, then it is about that", async () => {
  const { alice, channel } = settled;
  await told(() => commands(alice, channel, PRIVATE_ONE));

  expect(wordsOf(await told(() => commands(alice, channel, FOLLOW_UP)))).toMatch(ABOUT_PRIVATE);
});

/** What only the group's own draft says. */
const TRACE = /12 November 2026|2026-11-rd/;
const HIDDEN_ONE = "What changed in pqc-migration?";

async function suggested(channel: Channel, option: "from" | "to"): Promise<readonly unknown[]> {
  const options = { standard: "pqc-migration", [option]: "" };
  const slash = { command: "rapporteur", verb: "changes", options, focused: option };
  const interaction = types(discord, settled.alice, channel, slash);
  const choices = await until(() => interaction.choices);
  return choices.map(({ value }) => value);
}

test.each(["from", "to"] as const)(
  "given editions to compare %s, then those of a group are suggested in its channel, and nowhere else",
  async (option) => {
    const threads = [granted, settled.channel].map((parent) => opensThread(discord, parent, "editions"));

    const there = [await suggested(granted, option), await suggested(threads[0] ?? granted, option)];
    const elsewhere = [
      await suggested(settled.channel, option),
      await suggested(threads[1] ?? settled.channel, option),
      await suggested(directMessages(discord, settled.alice), option),
    ];

    expect(there.filter((values) => !values.includes("2026-11-rd"))).toEqual([]);
    expect(elsewhere.filter((values) => values.includes("2026-11-rd"))).toEqual([]);
  },
);

test("given what was asked in a group's channel, when its asker goes on elsewhere, then nothing of it is known there", async () => {
  const { alice, channel, bot } = settled;
  const own = await told(() => commands(alice, granted, HIDDEN_ONE));
  expect(wordsOf(own)).toMatch(TRACE);
  await told(() => void says(discord, alice, granted, `${bot} ${HIDDEN_ONE}`));

  const elsewhere = [
    await told(() => commands(alice, channel, FOLLOW_UP)),
    await told(() => commands(alice, channel, HIDDEN_ONE)),
    await told(() => void says(discord, alice, channel, `${bot} ${FOLLOW_UP}`)),
    await told(() => void says(discord, alice, directMessages(discord, alice), HIDDEN_ONE)),
  ];

  expect(elsewhere.map(wordsOf).join("\n")).not.toMatch(TRACE);
});
