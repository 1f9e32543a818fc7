import { MessageType, type APIMessage } from "discord.js";
import type { ChatRequest } from "../platform/chat-request.ts";
import { writeAddress, writeReference } from "./address.ts";
import type { Spot } from "./channels.ts";
import { isRecord } from "./read-json.ts";
import type { Stampable } from "./stamp.ts";
import { questionText, type Mentioned } from "./question-text.ts";

/** As the API lists it, which does not say where it stands. */
export type ListedMessage = Omit<HeardMessage, "guild_id"> & Stampable;

/** A message as the gateway tells it. */
export type HeardMessage = Pick<APIMessage, "id" | "channel_id" | "author" | "content" | "type"> & {
  readonly mentions: readonly Mentioned[];
  readonly guild_id?: string;
  readonly webhook_id?: string;
  readonly referenced_message?: { readonly id: string; readonly author: { readonly id: string } } | null;
};

/** True for a message as the API lists it, as far as it is read here. */
export function isListedMessage(value: unknown): value is ListedMessage {
  return (
    isRecord(value) &&
    typeof value["id"] === "string" &&
    typeof value["channel_id"] === "string" &&
    typeof value["content"] === "string" &&
    isRecord(value["author"]) &&
    Array.isArray(value["mentions"])
  );
}

/** What a message in a channel needs to be known of it. */
export interface Surroundings {
  readonly bot: string;
  readonly spot: Spot;
  /** True where an answer opens a thread. */
  readonly inThread: boolean;
  /** The conversation of the message of ours that it replies to. */
  readonly replied: string | null;
}

export function messageKey(id: string): string {
  return `discord:${id}`;
}

/**
 * Why a message is for the bot: it is alone with the bot, names it, or replies to it with a ping; null where it is not.
 * What anything else says does not reach us without a privileged intent. Other bots and webhooks ask nothing.
 */
export function addressing(message: HeardMessage, bot: string): "direct" | "mention" | "reply" | null {
  const { author, content, type, mentions, guild_id: guild, webhook_id: webhook } = message;
  if (author.bot === true || webhook !== undefined) return null;
  if (type !== MessageType.Default && type !== MessageType.Reply) return null;
  if (guild === undefined) return "direct";
  if (new RegExp(`<@!?${bot}>`).test(content)) return "mention";
  const repliesToBot = message.referenced_message?.author.id === bot && mentions.some(({ id }) => id === bot);
  return repliesToBot ? "reply" : null;
}

/** The message that it replies to. */
export function repliedTo({ channel_id: channel, referenced_message: message }: HeardMessage): string | null {
  return message ? writeReference(channel, message.id) : null;
}

/** The words of a message that is for the bot; null for one that is not, any more. */
export function wordsOf(message: HeardMessage, bot: string): string | null {
  return addressing(message, bot) === null ? null : questionText(message.content, bot, message.mentions);
}

/** What somebody asks by a message; null for one that is not for the bot, or says nothing. */
export function readMessage(message: HeardMessage, around: Surroundings): ChatRequest | null {
  const { bot, spot } = around;
  const why = addressing(message, bot);
  if (why === null) return null;
  const text = questionText(message.content, bot, message.mentions);
  // Who calls the bot by its name and says no more wants to know what it is for.
  if (text === "" && why !== "mention") return null;
  return {
    key: messageKey(message.id),
    place: spot.place,
    conversation: conversationOf(message, around),
    person: message.author.id,
    language: null,
    wanted:
      text === ""
        ? { kind: "command", verb: "help", words: "", from: null, to: null }
        : { kind: "question", text },
    seenBy: "place",
    // A reply notifies the bot unless its author thinks of switching that off, so "thanks" comes along as well.
    addressed: why !== "reply",
    address: writeAddress({
      by: "message",
      channel: spot.channel,
      message: message.id,
      opensThread: spot.opensThreads,
    }),
  };
}

function conversationOf(message: HeardMessage, { spot, inThread, replied }: Surroundings): string {
  if (spot.kind === "direct") return spot.place;
  if (spot.kind === "thread") return `${spot.place}/${spot.channel}`;
  if (replied !== null) return replied;
  // The thread that the answer opens has the message's id.
  return inThread && spot.opensThreads ? `${spot.place}/${message.id}` : `${spot.place}/${message.author.id}`;
}
