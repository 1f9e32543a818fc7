import { z } from "zod";
import { ApiError, ownChannel, type ApiMethod, type Arguments } from "./api-method.ts";
import { blockFaults, isTooLong } from "./check-blocks.ts";
import { changedEvent, deletedEvent, messageEvent, type Payload } from "./payloads.ts";
import {
  BOT,
  type MessageMetadata,
  type SlackChannel,
  type StoredMessage,
  type Workspace,
} from "./workspace.ts";

/** docs.slack.dev/changelog/2018-truncating-really-long-messages */
const TEXT = 40_000;
/** UTF-8 bytes of `text` in chat.update, as measured by others; the reference says 4,000 characters. */
const UPDATED_TEXT = 4000;
/** No size is published; this is stricter than any that is known to pass. */
const METADATA = 4000;

const metadataSchema = z.strictObject({
  event_type: z.string().regex(/^[\w-]+$/),
  event_payload: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.record(z.string(), z.unknown()), z.array(z.unknown())]),
  ),
});

interface Content {
  readonly text: string;
  readonly blocks?: readonly unknown[];
}

const postMessage: ApiMethod = {
  token: "bot",
  scope: () => "chat:write",
  run(given, { workspace, emit }) {
    const channel = openChannel(given, workspace);
    const { content, answer } = checkedContent(given);
    const metadata = checkedMetadata(given);
    const message = workspace.post(channel.id, {
      user: BOT.user,
      bot_id: BOT.bot,
      app_id: BOT.app,
      ...content,
      ...threadOf(given, channel, workspace),
      ...(metadata && { metadata }),
    });
    emit(messageEvent(channel, message), channel);
    return { ok: true, channel: channel.id, ts: message.ts, message, ...answer };
  },
};

const postEphemeral: ApiMethod = {
  token: "bot",
  scope: () => "chat:write",
  run(given, { workspace }) {
    const channel = openChannel(given, workspace);
    const { content, answer } = checkedContent(given);
    const user = given.required("user");
    if (!channel.members.has(user)) throw new ApiError("user_not_in_channel");
    const ts = workspace.timestamp();
    const { text, blocks = [] } = content;
    workspace.ephemerals.push({
      ts,
      channel: channel.id,
      user,
      text,
      blocks,
      ...threadOf(given, channel, workspace),
    });
    return { ok: true, message_ts: ts, ...answer };
  },
};

const update: ApiMethod = {
  token: "bot",
  scope: () => "chat:write",
  run(given, { workspace, emit }) {
    const channel = openChannel(given, workspace);
    const previous = ownMessage(given, channel, workspace, "cant_update_message");
    if (Buffer.byteLength(given.text("text") ?? "") > UPDATED_TEXT) throw new ApiError("msg_too_long");
    const { content } = checkedContent(given);
    const metadata = given.all["metadata"] === undefined ? previous.metadata : checkedMetadata(given);
    const { blocks: _, metadata: __, ...kept } = previous;
    const message = workspace.replace(channel.id, {
      ...kept,
      ...content,
      // The mark of an edit stands only on messages without blocks.
      ...(content.blocks === undefined && { edited: { user: BOT.user, ts: workspace.timestamp() } }),
      ...(metadata && { metadata }),
    });
    emit(changedEvent(channel, message, previous, workspace.timestamp()), channel);
    return { ok: true, channel: channel.id, ts: message.ts, text: message.text, message };
  },
};

const remove: ApiMethod = {
  token: "bot",
  scope: () => "chat:write",
  run(given, { workspace, emit }) {
    const channel = openChannel(given, workspace);
    const previous = ownMessage(given, channel, workspace, "cant_delete_message");
    const tombstone = workspace.remove(channel.id, previous.ts);
    const ts = workspace.timestamp();
    emit(
      tombstone ? changedEvent(channel, tombstone, previous, ts) : deletedEvent(channel, previous, ts),
      channel,
    );
    return { ok: true, channel: channel.id, ts: previous.ts };
  },
};

export const CHAT_METHODS: Readonly<Record<string, ApiMethod>> = {
  "chat.postMessage": postMessage,
  "chat.postEphemeral": postEphemeral,
  "chat.update": update,
  "chat.delete": remove,
};

function openChannel(given: Arguments, workspace: Workspace): SlackChannel {
  const channel = ownChannel(given, workspace);
  if (channel.isArchived) throw new ApiError("is_archived");
  return channel;
}

/** Text and blocks as they are stored, and what the answer says of them. */
function checkedContent(given: Arguments): { readonly content: Content; readonly answer: Payload } {
  const text = given.text("text") ?? "";
  const blocks = given.json("blocks", "invalid_blocks_format");
  if (given.text("markdown_text") !== undefined && (text !== "" || blocks !== undefined))
    throw new ApiError("markdown_text_conflict");
  if (blocks === undefined || (Array.isArray(blocks) && blocks.length === 0)) {
    if (text.trim() === "") throw new ApiError("no_text");
    return { content: { text: text.slice(0, TEXT) }, answer: text.length > TEXT ? TRUNCATED : {} };
  }
  const errors = blockFaults(blocks);
  if (errors.length > 0 || !Array.isArray(blocks))
    throw new ApiError("invalid_blocks", {
      errors,
      response_metadata: { messages: errors.map((error) => `[ERROR] ${error}`) },
    });
  if (isTooLong(blocks)) throw new ApiError("msg_blocks_too_long");
  return { content: { text: text.slice(0, TEXT), blocks }, answer: text.length > TEXT ? TRUNCATED : {} };
}

const TRUNCATED: Payload = {
  response_metadata: {
    messages: [
      "[WARN] Your message was truncated but still posted. The `text` field accepts up to 40,000 characters.",
    ],
    warnings: ["message_truncated"],
  },
};

function checkedMetadata(given: Arguments): MessageMetadata | null {
  const metadata = given.json("metadata", "invalid_metadata_format");
  if (metadata === undefined || JSON.stringify(metadata) === "{}") return null;
  const parsed = metadataSchema.safeParse(metadata);
  if (!parsed.success) throw new ApiError("invalid_metadata_schema");
  if (JSON.stringify(parsed.data).length > METADATA) throw new ApiError("metadata_too_large");
  return parsed.data;
}

/** Only what began a thread, or stands alone, can be replied to. */
function threadOf(
  given: Arguments,
  channel: SlackChannel,
  workspace: Workspace,
): { readonly thread_ts?: string } {
  const root = given.text("thread_ts");
  if (root === undefined) return {};
  const message = workspace.find(channel.id, root);
  if (!message || (message.thread_ts !== undefined && message.thread_ts !== root))
    throw new ApiError("cannot_reply_to_message");
  return { thread_ts: root };
}

function ownMessage(
  given: Arguments,
  channel: SlackChannel,
  workspace: Workspace,
  refusal: string,
): StoredMessage {
  const message = workspace.find(channel.id, given.required("ts"));
  if (!message || message.subtype === "tombstone") throw new ApiError("message_not_found");
  if (message.bot_id !== BOT.bot) throw new ApiError(refusal);
  return message;
}
