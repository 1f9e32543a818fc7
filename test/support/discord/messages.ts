import type { APIMessage, APIUser } from "discord.js";
import { emptyMessage, invalidForm, type FormError } from "./api-error.ts";
import { isRecord, listOf, textOf, type Json } from "./read-json.ts";
import { snowflake } from "./snowflakes.ts";
import { componentTexts, isTooHeavy, nested } from "./validate-components.ts";
import { ApiError } from "./api-error.ts";
import { COMPONENTS_V2, isEmpty, messageFaults } from "./validate-message.ts";
import { findMessage, type Channel, type StoredMessage, type World } from "./world.ts";

/** How a message came to be, beside its body. */
export interface Origin {
  readonly channel: Channel;
  readonly author: APIUser;
  /** 0 ordinary, 19 a reply, 20 the answer to a slash command. */
  readonly type: 0 | 19 | 20;
  readonly extra: Partial<APIMessage>;
  readonly onlyFor: string | null;
  /** What is pinged where the body does not say: resources/message.mdx#allowed-mentions-object. */
  readonly defaultParse: readonly string[];
}

/** Throws what Discord would answer to a body that it does not take. */
export function refuseFaults(body: Json, flags: number, extra: readonly FormError[] = []): void {
  const faults = [...messageFaults(body, flags), ...extra];
  if (faults.length > 0) throw invalidForm(faults);
  if (isTooHeavy(listOf(body["components"]))) throw new ApiError(500, 0, "500: Internal Server Error");
}

/** Stores a message; its body has been checked. */
export function storeMessage(world: World, body: Json, flags: number, origin: Origin): StoredMessage {
  const { channel, author, type, extra } = origin;
  const sentByBot = author.id === world.bot.id;
  const wire: APIMessage = {
    id: snowflake(),
    channel_id: channel.id,
    author,
    content: textOf(body["content"]),
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type,
    flags,
    ...extra,
  };
  const message: StoredMessage = {
    channel,
    wire,
    bodies: sentByBot ? [body] : [],
    nonce: nonceOf(body),
    createdAt: Date.now(),
    pings: [],
    onlyFor: origin.onlyFor,
    deleted: false,
  };
  fill(world, message, body, origin.defaultParse);
  channel.messages.push(message);
  return message;
}

/** Changes a message as an edit says; what the edit does not name stays. Its body has been checked. */
export function changeMessage(
  world: World,
  message: StoredMessage,
  body: Json,
  flags: number,
  defaultParse: readonly string[],
): void {
  const { wire } = message;
  message.wire = { ...wire, flags, edited_timestamp: new Date().toISOString() };
  if (body["content"] !== undefined) message.wire.content = textOf(body["content"]);
  if (wire.author.id === world.bot.id) {
    message.bodies.push(body);
  }
  fill(world, message, body, defaultParse);
}

/** A message of ours with this nonce in the last minutes, if it still stands. */
export function findByNonce(world: World, nonce: string, memory: number): StoredMessage | undefined {
  const oldest = Date.now() - memory;
  return [...world.channels.values()]
    .flatMap(({ messages }) => messages)
    .find(
      (m) => m.nonce === nonce && !m.deleted && m.createdAt > oldest && m.wire.author.id === world.bot.id,
    );
}

/** The nonce of a body as text; null where it has none. */
export function nonceOf({ nonce }: Json): string | null {
  return typeof nonce === "string" || typeof nonce === "number" ? String(nonce) : null;
}

/** The flags after an edit: `IS_COMPONENTS_V2` once set stays. Throws where old words would be left behind. */
export function editedFlags({ wire }: StoredMessage, body: Json): number {
  const flags = (wire.flags ?? 0) | (Number(body["flags"] ?? 0) & COMPONENTS_V2);
  if ((flags & COMPONENTS_V2) === 0) return flags;
  const left = [
    wire.content !== "" && body["content"] === undefined ? "content" : null,
    wire.embeds.length > 0 && body["embeds"] === undefined ? "embeds" : null,
  ].filter((name) => name !== null);
  const message = "Must be reset when MessageFlags.IS_COMPONENTS_V2 is set.";
  if (left.length > 0)
    throw invalidForm(
      left.map((name) => ({
        path: [name],
        code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        message,
      })),
    );
  return flags;
}

/** Throws for an edit after which there would be nothing to see. */
export function refuseEmpty(after: Json): void {
  if (isEmpty(after)) throw emptyMessage();
}

function fill(world: World, message: StoredMessage, body: Json, defaultParse: readonly string[]): void {
  const { wire, channel } = message;
  if (body["components"] !== undefined)
    wire.components = JSON.parse(JSON.stringify(numbered(listOf(body["components"]))));
  if (body["embeds"] !== undefined)
    wire.embeds = JSON.parse(JSON.stringify(listOf(body["embeds"]).map((e) => ({ ...e, type: "rich" }))));
  const text = [wire.content, ...componentTexts(wire.components ?? [])].join("\n");
  const replied = wire.message_reference?.message_id;
  const repliedTo = replied === undefined ? undefined : findMessage(channel, replied)?.wire.author;
  const pings = pinged(text, body["allowed_mentions"], defaultParse, repliedTo?.id ?? null);
  message.pings = pings;
  wire.mentions = [...world.users.values()].filter(({ id }) => pings.includes(id));
  wire.mention_everyone = pings.includes("everyone");
}

/** Whom words notify. Discord looks for mentions in the bare text: a backslash keeps nobody from being pinged. */
function pinged(
  text: string,
  allowed: unknown,
  defaultParse: readonly string[],
  repliedTo: string | null,
): readonly string[] {
  const says = isRecord(allowed);
  const parse: readonly unknown[] =
    says && Array.isArray(allowed["parse"]) ? allowed["parse"] : says ? [] : defaultParse;
  const listed = (kind: string): readonly unknown[] =>
    says && Array.isArray(allowed[kind]) ? allowed[kind] : [];
  const users = [...text.matchAll(/<@!?(\d+)>/g)].map(([, id = ""]) => id);
  const roles = [...text.matchAll(/<@&(\d+)>/g)].map(([, id = ""]) => id);
  // Only ordinary messages ping roles, and whom they reply to, where nothing is said.
  const replies = says ? allowed["replied_user"] === true : defaultParse.includes("roles");
  return [
    ...(parse.includes("everyone") && /@(?:everyone|here)/.test(text) ? ["everyone"] : []),
    ...users.filter((id) => parse.includes("users") || listed("users").includes(id)),
    ...roles.filter((id) => parse.includes("roles") || listed("roles").includes(id)),
    ...(replies && repliedTo !== null ? [repliedTo] : []),
  ];
}

/** Components with the ids that Discord gives to those that have none, from 1, none of them twice. */
function numbered(components: readonly Json[]): readonly Json[] {
  const own = new Set(components.flatMap((c) => nested(c, [])).map(({ component }) => component["id"]));
  let next = 0;
  const number = (component: Json): Json => {
    const { id } = component;
    if (id === undefined || id === 0)
      do next += 1;
      while (own.has(next));
    const given = { ...component, id: id === undefined || id === 0 ? next : id };
    const inside =
      component["components"] === undefined
        ? {}
        : { components: listOf(component["components"]).map(number) };
    const accessory = isRecord(component["accessory"]) ? { accessory: number(component["accessory"]) } : {};
    return { ...given, ...inside, ...accessory };
  };
  return components.map(number);
}
