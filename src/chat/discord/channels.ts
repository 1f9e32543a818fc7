import { ChannelType, PermissionFlagsBits, type Client } from "discord.js";
import { DiscordFailure } from "./api-failure.ts";
import type { DiscordApi } from "./discord-api.ts";
import { isRecord, textIn } from "./read-json.ts";

/** Where something is said: which place it belongs to, and whether threads can be opened in it. */
export interface Spot {
  readonly channel: string;
  /** `discord:GUILD/CHANNEL`; a thread belongs to the channel, or the forum, in which it was opened. */
  readonly place: string;
  readonly kind: "direct" | "thread" | "channel";
  readonly opensThreads: boolean;
}

export interface Channels {
  spotOf(channel: string, guild: string | null): Promise<Spot>;
  /** False where we know that nobody shows us what was said before. */
  hasHistory(channel: string): boolean;
}

const THREADS: readonly unknown[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];
const WITH_THREADS: readonly unknown[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** What an event or the API tells of a channel. */
interface ChannelFacts {
  readonly type: unknown;
  readonly parent: string | null;
}

export function spotFrom(channel: string, guild: string | null, { type, parent }: ChannelFacts): Spot {
  if (guild === null)
    return { channel, place: `discord:@me/${channel}`, kind: "direct", opensThreads: false };
  const isThread = THREADS.includes(type);
  return {
    channel,
    place: `discord:${guild}/${isThread && parent !== null ? parent : channel}`,
    kind: isThread ? "thread" : "channel",
    opensThreads: WITH_THREADS.includes(type),
  };
}

export function channelsOf(client: Client, api: DiscordApi): Channels {
  /** Threads that were archived when we connected are told by nobody; they are asked for once. */
  const fetched = new Map<string, ChannelFacts>();

  async function factsOf(channel: string): Promise<ChannelFacts> {
    const cached = client.channels.cache.get(channel);
    if (cached) return { type: cached.type, parent: cached.isThread() ? cached.parentId : null };
    const known = fetched.get(channel);
    if (known) return known;
    const told = await api.call({ method: "GET", path: `/channels/${channel}` }).catch((error: unknown) => {
      // What we may not look at belongs to no place that anybody granted something.
      if (error instanceof DiscordFailure && error.code === "REFUSED") return null;
      throw error;
    });
    const facts: ChannelFacts = isRecord(told)
      ? { type: told["type"], parent: textIn(told, "parent_id") }
      : { type: null, parent: null };
    fetched.set(channel, facts);
    return facts;
  }

  return {
    spotOf: async (channel, guild) =>
      spotFrom(channel, guild, guild === null ? { type: null, parent: null } : await factsOf(channel)),
    hasHistory(id) {
      const channel = client.channels.cache.get(id);
      const user = client.user;
      if (!channel || !user || channel.isDMBased()) return true;
      return channel.permissionsFor(user)?.has(PermissionFlagsBits.ReadMessageHistory) ?? true;
    },
  };
}
