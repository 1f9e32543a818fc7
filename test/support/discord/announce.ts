import type { APIMessage } from "discord.js";
import type { Discord } from "./discord.ts";
import { INTENTS } from "./intents.ts";
import { wireMember } from "./wire.ts";
import { findMessage, type StoredMessage, type World } from "./world.ts";

/** Tells the bot about a message, new or changed; what only one person sees is told to nobody. */
export function announceMessage(
  { gateway, world, granted }: Discord,
  event: "MESSAGE_CREATE" | "MESSAGE_UPDATE",
  message: StoredMessage,
): void {
  if (message.onlyFor !== null) return;
  const { channel, wire, nonce } = message;
  const guild = channel.guild?.id ?? null;
  gateway.dispatch(
    event,
    ({ intents }) => ({
      ...readable(world, message, (intents & granted & INTENTS.messageContent) !== 0),
      ...(guild === null ? { channel_type: channel.type } : { guild_id: guild, member: wireMember() }),
      ...(event === "MESSAGE_CREATE" && nonce !== null && wire.author.id === world.bot.id && { nonce }),
    }),
    { intent: guild === null ? INTENTS.directMessages : INTENTS.guildMessages, guild },
  );
}

export function announceDeletion({ gateway }: Discord, { channel, wire, onlyFor }: StoredMessage): void {
  if (onlyFor !== null) return;
  const guild = channel.guild?.id ?? null;
  gateway.dispatch(
    "MESSAGE_DELETE",
    { id: wire.id, channel_id: channel.id, ...(guild !== null && { guild_id: guild }) },
    { intent: guild === null ? INTENTS.directMessages : INTENTS.guildMessages, guild },
  );
}

/**
 * A message as the bot may read it: without the privileged intent, what people write is empty unless it is meant for
 * the bot (events/gateway.mdx#message-content-intent, gateway/you-might-not-need-a-privileged-intent.mdx).
 */
export function readable(world: World, message: StoredMessage, hasIntent: boolean): APIMessage {
  const { wire } = message;
  if (hasIntent || wire.author.id === world.bot.id || message.channel.guild === null) return wire;
  if (isForBot(world, message)) return wire;
  return { ...wire, content: "", embeds: [], attachments: [], components: [] };
}

/** It mentions the bot, or replies with a ping to a message of it that is no answer to an interaction. */
function isForBot({ bot }: World, { wire, channel }: StoredMessage): boolean {
  if (new RegExp(`<@!?${bot.id}>`).test(wire.content)) return true;
  const replied = wire.message_reference?.message_id;
  const original = replied === undefined ? undefined : findMessage(channel, replied)?.wire;
  const regular = original?.author.id === bot.id && original.interaction_metadata === undefined;
  return regular && wire.mentions.some(({ id }) => id === bot.id);
}
