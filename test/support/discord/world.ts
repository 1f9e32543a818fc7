import type { APIMessage, APIUser } from "discord.js";
import type { Json } from "./read-json.ts";
import { snowflake } from "./snowflakes.ts";

export interface Guild {
  readonly id: string;
  readonly name: string;
  /** Ids of users; the bot is one of them. */
  readonly members: Set<string>;
}

export const TEXT_CHANNEL = 0;
export const DIRECT_MESSAGE = 1;
export const PUBLIC_THREAD = 11;
export type ChannelType = typeof TEXT_CHANNEL | typeof DIRECT_MESSAGE | typeof PUBLIC_THREAD;

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  /** Null for direct messages. */
  readonly guild: Guild | null;
  /** The channel in which a thread was opened. */
  readonly parent: Channel | null;
  /** Whom the bot talks with, in direct messages. */
  readonly recipient: APIUser | null;
  readonly messages: StoredMessage[];
  /** What the bot is permitted here; for direct messages `send` tells whether the person lets it. */
  readonly bot: { view: boolean; send: boolean; history: boolean; threads: boolean };
}

/** A message with what Discord knows of it and does not tell. */
export interface StoredMessage {
  readonly channel: Channel;
  wire: APIMessage;
  /** Every body the bot sent for it, first to last; none for people's messages. */
  readonly bodies: Json[];
  readonly nonce: string | null;
  readonly createdAt: number;
  /** Whom it notified: `everyone`, `here`, ids of users and roles. */
  pings: readonly string[];
  /** The only person who sees it; null for all. */
  readonly onlyFor: string | null;
  deleted: boolean;
}

/** Who and what there is on this Discord. */
export interface World {
  readonly applicationId: string;
  readonly bot: APIUser;
  readonly users: Map<string, APIUser>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
}

export function createWorld(): World {
  // A bot's user has the id of its application.
  const bot = { ...createUser("rapporteur"), bot: true };
  return {
    applicationId: bot.id,
    bot,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
  };
}

export function createUser(username: string): APIUser {
  return { id: snowflake(), username, discriminator: "0", global_name: username, avatar: null };
}

export function createChannel(
  world: World,
  own: Pick<Channel, "type" | "name" | "guild"> & Partial<Pick<Channel, "id" | "parent" | "recipient">>,
): Channel {
  const channel: Channel = {
    id: snowflake(),
    parent: null,
    recipient: null,
    messages: [],
    bot: { view: true, send: true, history: true, threads: true },
    ...own,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** The channel of direct messages between the bot and a person; there is one. */
export function directChannel(world: World, recipient: APIUser): Channel {
  const known = [...world.channels.values()].find((c) => c.recipient?.id === recipient.id);
  return known ?? createChannel(world, { type: DIRECT_MESSAGE, name: "", guild: null, recipient });
}

/** Where a message is, if it still is. */
export function findMessage(channel: Channel, id: string): StoredMessage | undefined {
  return channel.messages.find(({ wire, deleted }) => wire.id === id && !deleted);
}
