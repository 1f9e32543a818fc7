import { createDiscord } from "../../../src/chat/discord/create-discord.ts";
import type { ChatPlatform } from "../../../src/chat/platform/chat-platform.ts";
import type { Lack, PlatformRig, PostFault, Said, Shown, Spot } from "../chat/platform-rig.ts";
import { announceMessage } from "./announce.ts";
import { buttonsIn, wordsIn } from "./check-post.ts";
import { botMessages } from "./discord.ts";
import type { Effect } from "./faults.ts";
import type { Interaction } from "./interactions.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "./loopback-discord.ts";
import { deletes, directMessages, edits, presses, says, uses } from "./people.ts";
import { settle } from "./settle.ts";
import { LOADING } from "./validate-message.ts";
import type { Channel, StoredMessage } from "./world.ts";

/** Without a mention or a reply nothing reaches a bot that asks for no privileged intent. */
export const DISCORD_LACKS: readonly Lack[] = ["overhearing"];

type Done =
  | { readonly kind: "message"; readonly message: StoredMessage }
  | { readonly kind: "interaction"; readonly interaction: Interaction };

/** The bot's side of a loopback Discord, as a process makes it. */
export function discordFor(
  { url, token }: LoopbackDiscord,
  settings: Partial<Parameters<typeof createDiscord>[0]> = {},
): ChatPlatform {
  return createDiscord({
    token,
    apiUrl: url,
    guildId: null,
    places: [],
    isProxied: false,
    now: () => new Date(),
    ...settings,
  });
}

export interface DiscordRig extends PlatformRig {
  readonly platform: "discord";
  readonly discord: LoopbackDiscord;
}

/** Discord for the contract of all platforms: the real client against a loopback server. */
export async function makeDiscordRig(): Promise<DiscordRig> {
  const discord = await startLoopbackDiscord({ identifySpacing: 0 });
  const { guild, channel, alice, bot } = settle(discord);
  const channels: Readonly<Record<Spot, Channel>> = { channel, alone: directMessages(discord, alice) };
  const started: ChatPlatform[] = [];
  const done = new Map<string, Done>();

  const note = (spot: Spot, what: Done): Said => {
    const id = `said-${done.size}`;
    done.set(id, what);
    return { spot, id };
  };
  const messageOf = ({ id }: Said): StoredMessage => {
    const what = done.get(id);
    if (what?.kind !== "message") throw new Error(`${id} is no message.`);
    return what.message;
  };
  const calling = (spot: Spot, words: string) => (spot === "channel" ? `${bot} ${words}` : words);
  const standing = () => botMessages(discord).filter(({ wire }) => (Number(wire.flags) & LOADING) === 0);

  return {
    platform: "discord",
    discord,
    lacks: new Set(DISCORD_LACKS),
    person: alice.id,
    places: { channel: `discord:${guild.id}/${channel.id}`, alone: `discord:@me/${channels.alone.id}` },
    start() {
      const platform = discordFor(discord);
      started.push(platform);
      return platform;
    },
    asks: async (spot, words) =>
      note(spot, { kind: "message", message: says(discord, alice, channels[spot], calling(spot, words)) }),
    async follows({ spot }, words) {
      const answer = standing().findLast(({ channel: where }) => where === channels[spot]);
      const replying = spot === "channel" && answer ? { replyTo: answer } : {};
      const message = says(discord, alice, channels[spot], words, replying);
      return note(spot, { kind: "message", message });
    },
    async commands(spot, { verb, words = "", from, to, language = "en" }) {
      const named = verb === "ask" ? { question: words } : words === "" ? {} : { standard: words };
      const interaction = uses(discord, alice, channels[spot], {
        command: "rapporteur",
        verb,
        options: { ...named, ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
        locale: language === "zh" ? "zh-CN" : "en-GB",
      });
      return note(spot, { kind: "interaction", interaction });
    },
    async presses({ spot, id }, label) {
      const message = standing().find(({ wire }) => wire.id === id);
      const button = message && buttonsIn(message.wire.components).find((b) => b.label.startsWith(label));
      if (!message || !button) throw new Error(`No button begins with ${label}.`);
      return note(spot, {
        kind: "interaction",
        interaction: presses(discord, alice, message, button.action),
      });
    },
    edits: async (said, words) => edits(discord, messageOf(said), calling(said.spot, words)),
    deletes: async (said) => deletes(discord, messageOf(said)),
    repeats: async (said) => announceMessage(discord, "MESSAGE_CREATE", messageOf(said)),
    acknowledged({ id }) {
      const what = done.get(id);
      return what?.kind === "interaction" ? what.interaction.response !== null : null;
    },
    shown: () => standing().map((message) => shownOf(message, channels.alone)),
    pinged: () => botMessages(discord).flatMap(({ pings }) => pings),
    refused: () => [
      ...discord.requests.filter(({ status }) => status === 400 || status === 500).map(({ path }) => path),
      ...discord.interactions.flatMap(({ refused }) => refused),
    ],
    fails(fault) {
      if (fault.kind === "refused") channel.bot.send = false;
      else discord.faults.push({ method: "POST", path: /\/messages$/, effect: effectOf(fault), times: 1 });
    },
    async [Symbol.asyncDispose]() {
      for (const platform of started) await platform.close();
      await discord[Symbol.asyncDispose]();
    },
  };
}

function shownOf({ wire, channel, onlyFor }: StoredMessage, alone: Channel): Shown {
  return {
    id: wire.id,
    spot: channel === alone ? "alone" : "channel",
    words: wordsIn(wire.components),
    buttons: buttonsIn(wire.components).map(({ label }) => label),
    seenBy: onlyFor === null ? "everybody" : "asker",
  };
}

function effectOf(fault: Exclude<PostFault, { kind: "refused" }>): Effect {
  switch (fault.kind) {
    case "lost-answer":
      return { kind: "lost answer" };
    case "lost-request":
      return { kind: "lost request" };
    case "rate-limited":
      return { kind: "rate limit", retryAfter: fault.seconds };
  }
}
