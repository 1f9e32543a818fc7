import {
  closedToTheBot,
  emptyMessage,
  invalidForm,
  missingAccess,
  missingPermissions,
  notTheAuthor,
  threadExists,
  unknownChannel,
  unknownMessage,
} from "./api-error.ts";
import { announceDeletion, announceMessage, readable } from "./announce.ts";
import type { Discord } from "./discord.ts";
import { INTENTS } from "./intents.ts";
import {
  changeMessage,
  editedFlags,
  findByNonce,
  nonceOf,
  refuseEmpty,
  refuseFaults,
  storeMessage,
} from "./messages.ts";
import { isRecord, textOf, type Json } from "./read-json.ts";
import { NO_CONTENT, ok, route, type Call, type Reply, type Route } from "./rest-route.ts";
import { COMPONENTS_V2, isEmpty } from "./validate-message.ts";
import { wireChannel } from "./wire.ts";
import {
  createChannel,
  directChannel,
  findMessage,
  PUBLIC_THREAD,
  type Channel,
  type StoredMessage,
} from "./world.ts";

/** An ordinary message pings all that it names, unless it says otherwise. */
const EVERYTHING = ["users", "roles", "everyone"];

export const CHANNEL_ROUTES: readonly Route[] = [
  route("GET", "/channels/:channel", (discord, call) =>
    ok(wireChannel(channelOf(discord, call), discord.world)),
  ),
  route("POST", "/channels/:channel/typing", (discord, call) => {
    discord.typing.push(channelOf(discord, call).id);
    return NO_CONTENT;
  }),
  route("GET", "/channels/:channel/messages", listMessages),
  route("POST", "/channels/:channel/messages", createMessage),
  route("GET", "/channels/:channel/messages/:message", (discord, call) =>
    ok(read(discord, messageOf(discord, call))),
  ),
  route("PATCH", "/channels/:channel/messages/:message", editMessage),
  route("DELETE", "/channels/:channel/messages/:message", (discord, call) => {
    const message = messageOf(discord, call);
    message.deleted = true;
    announceDeletion(discord, message);
    return NO_CONTENT;
  }),
  route("PUT", "/channels/:channel/messages/:message/reactions/:emoji/@me", (discord, call) => {
    discord.reactions.push({ message: messageOf(discord, call).wire.id, emoji: call.params["emoji"] ?? "" });
    return NO_CONTENT;
  }),
  route("POST", "/channels/:channel/messages/:message/threads", (discord, call) => {
    const { wire } = messageOf(discord, call);
    const channel = channelOf(discord, call);
    if (!channel.bot.threads) throw missingPermissions();
    return openThread(discord, channel, wire.id, call.body);
  }),
  route("PUT", "/channels/:channel/thread-members/@me", () => NO_CONTENT),
  route("POST", "/users/@me/channels", (discord, { body }) => {
    const person = discord.world.users.get(textOf(body["recipient_id"]));
    if (!person)
      throw invalidForm([{ path: ["recipient_id"], code: "USER_UNKNOWN", message: "Unknown user" }]);
    return ok(wireChannel(directChannel(discord.world, person), discord.world));
  }),
];

function channelOf({ world }: Discord, { params }: Call): Channel {
  const channel = world.channels.get(params["channel"] ?? "");
  if (!channel) throw unknownChannel();
  if (!channel.bot.view) throw missingAccess();
  return channel;
}

function messageOf(discord: Discord, call: Call): StoredMessage {
  const message = findMessage(channelOf(discord, call), call.params["message"] ?? "");
  if (!message || message.onlyFor !== null) throw unknownMessage();
  return message;
}

function read({ world, granted }: Discord, message: StoredMessage) {
  return readable(world, message, (granted & INTENTS.messageContent) !== 0);
}

/** Newest first; none without READ_MESSAGE_HISTORY. A nonce is told to who posts and over the gateway, never here. */
function listMessages(discord: Discord, call: Call): Reply {
  const { messages, bot } = channelOf(discord, call);
  const [before, after] = [call.query.get("before"), call.query.get("after")];
  const limit = Number(call.query.get("limit") ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw invalidForm([
      { path: ["limit"], code: "NUMBER_TYPE_MAX", message: "int value should be 1 to 100." },
    ]);
  const within = messages.filter(
    ({ wire: { id }, deleted, onlyFor }) =>
      bot.history &&
      !deleted &&
      onlyFor === null &&
      (before === null || BigInt(id) < BigInt(before)) &&
      (after === null || BigInt(id) > BigInt(after)),
  );
  const chosen = after === null ? within.slice(-limit) : within.slice(0, limit);
  return ok(chosen.reverse().map((message) => read(discord, message)));
}

function createMessage(discord: Discord, call: Call): Reply {
  const channel = channelOf(discord, call);
  const { body } = call;
  if (!channel.bot.send) throw channel.guild === null ? closedToTheBot() : missingPermissions();
  const flags = Number(body["flags"] ?? 0) & COMPONENTS_V2;
  if (isEmpty(body)) throw emptyMessage();
  refuseFaults(body, flags);
  const nonce = nonceOf(body);
  const known =
    nonce !== null && body["enforce_nonce"] === true
      ? findByNonce(discord.world, nonce, discord.nonceMemory)
      : undefined;
  if (known) return ok({ ...known.wire, nonce });
  const repliedTo = referenceOf(channel, body["message_reference"]);
  const message = storeMessage(discord.world, body, flags, {
    channel,
    author: discord.world.bot,
    type: repliedTo ? 19 : 0,
    extra: repliedTo ? replyFields(repliedTo) : {},
    onlyFor: null,
    defaultParse: EVERYTHING,
  });
  announceMessage(discord, "MESSAGE_CREATE", message);
  return ok({ ...message.wire, ...(nonce !== null && { nonce }) });
}

/** The message replied to, if it still stands; the reply may insist on that. */
function referenceOf(channel: Channel, reference: unknown): StoredMessage | null {
  if (!isRecord(reference)) return null;
  const found = findMessage(channel, textOf(reference["message_id"]));
  if (!found && reference["fail_if_not_exists"] !== false)
    throw invalidForm([
      { path: ["message_reference"], code: "REPLIES_UNKNOWN_MESSAGE", message: "Unknown message" },
    ]);
  return found ?? null;
}

export function replyFields({ wire, channel }: StoredMessage) {
  return {
    message_reference: {
      type: 0,
      channel_id: channel.id,
      message_id: wire.id,
      ...(channel.guild && { guild_id: channel.guild.id }),
    },
    referenced_message: wire,
  } as const;
}

function editMessage(discord: Discord, call: Call): Reply {
  const message = messageOf(discord, call);
  if (message.wire.author.id !== discord.world.bot.id) throw notTheAuthor();
  edit(discord, message, call.body, EVERYTHING);
  return ok(message.wire);
}

/** Checks and makes an edit by the bot, and tells of it. */
export function edit(
  discord: Discord,
  message: StoredMessage,
  body: Json,
  defaultParse: readonly string[],
): void {
  const flags = editedFlags(message, body);
  refuseFaults(
    body["components"] === undefined ? { components: message.wire.components, ...body } : body,
    flags,
  );
  const { content, embeds, components } = message.wire;
  refuseEmpty({ content, embeds, components, ...body });
  changeMessage(discord.world, message, body, flags, defaultParse);
  announceMessage(discord, "MESSAGE_UPDATE", message);
}

/** A thread has the id of the message it was opened on. */
function openThread(discord: Discord, parent: Channel, id: string, body: Json): Reply {
  const name = textOf(body["name"]);
  if (name === "" || name.length > 100)
    throw invalidForm([
      { path: ["name"], code: "BASE_TYPE_BAD_LENGTH", message: "Must be between 1 and 100 in length." },
    ]);
  const { world, gateway } = discord;
  if (world.channels.has(id)) throw threadExists();
  const thread = createChannel(world, { id, type: PUBLIC_THREAD, name, guild: parent.guild, parent });
  const wire = wireChannel(thread, world);
  gateway.dispatch(
    "THREAD_CREATE",
    { ...wire, newly_created: true },
    { intent: INTENTS.guilds, guild: parent.guild?.id ?? null },
  );
  return { status: 201, body: wire };
}
