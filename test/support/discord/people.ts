import type { APIUser } from "discord.js";
import { announceDeletion, announceMessage } from "./announce.ts";
import type { Discord } from "./discord.ts";
import { INTENTS } from "./intents.ts";
import { AUTOCOMPLETE, COMMAND, COMPONENT, type Interaction, type InteractionType } from "./interactions.ts";
import { changeMessage, storeMessage } from "./messages.ts";
import { replyFields } from "./rest-channels.ts";
import { listOf, textOf, type Json } from "./read-json.ts";
import { snowflake } from "./snowflakes.ts";
import { nested } from "./validate-components.ts";
import { ALL_PERMISSIONS, wireChannel, wireGuild, wireMember } from "./wire.ts";
import {
  createChannel,
  createUser,
  directChannel,
  PUBLIC_THREAD,
  TEXT_CHANNEL,
  type Channel,
  type Guild,
  type StoredMessage,
} from "./world.ts";

/** A server that the bot is added to. */
export function addGuild({ world, gateway }: Discord, name: string): Guild {
  const guild: Guild = { id: snowflake(), name, members: new Set([world.bot.id]) };
  world.guilds.set(guild.id, guild);
  gateway.dispatch("GUILD_CREATE", wireGuild(guild, world), { intent: INTENTS.guilds, guild: guild.id });
  return guild;
}

export function addChannel({ world, gateway }: Discord, guild: Guild, name: string): Channel {
  const channel = createChannel(world, { type: TEXT_CHANNEL, name, guild });
  gateway.dispatch("CHANNEL_CREATE", wireChannel(channel, world), {
    intent: INTENTS.guilds,
    guild: guild.id,
  });
  return channel;
}

/** A thread that people opened; one that was archived is told to nobody. */
export function opensThread(
  { world, gateway }: Discord,
  parent: Channel,
  name: string,
  { announced = true }: { readonly announced?: boolean } = {},
): Channel {
  const thread = createChannel(world, { type: PUBLIC_THREAD, name, guild: parent.guild, parent });
  const to = { intent: INTENTS.guilds, guild: parent.guild?.id ?? null };
  if (announced)
    gateway.dispatch("THREAD_CREATE", { ...wireChannel(thread, world), newly_created: true }, to);
  return thread;
}

export function addPerson({ world }: Discord, name: string, ...guilds: readonly Guild[]): APIUser {
  const person = createUser(name);
  world.users.set(person.id, person);
  for (const guild of guilds) guild.members.add(person.id);
  return person;
}

/** Where a person and the bot talk alone. */
export function directMessages({ world }: Discord, person: APIUser): Channel {
  return directChannel(world, person);
}

export interface Saying {
  readonly replyTo?: StoredMessage;
  /** Whether the reply notifies whom it replies to, as Discord's client does unless told otherwise. */
  readonly ping?: boolean;
}

/** Somebody writes a message. `<@ID>` mentions. */
export function says(
  discord: Discord,
  author: APIUser,
  channel: Channel,
  content: string,
  { replyTo, ping = true }: Saying = {},
): StoredMessage {
  const body = {
    content,
    ...(!ping && { allowed_mentions: { parse: ["users", "roles"], replied_user: false } }),
  };
  const message = storeMessage(discord.world, body, 0, {
    channel,
    author,
    type: replyTo ? 19 : 0,
    extra: replyTo ? replyFields(replyTo) : {},
    onlyFor: null,
    defaultParse: ["users", "roles"],
  });
  announceMessage(discord, "MESSAGE_CREATE", message);
  return message;
}

export function edits(discord: Discord, message: StoredMessage, content: string): void {
  changeMessage(discord.world, message, { content }, 0, ["users", "roles"]);
  announceMessage(discord, "MESSAGE_UPDATE", message);
}

export function deletes(discord: Discord, message: StoredMessage): void {
  message.deleted = true;
  announceDeletion(discord, message);
}

/** A slash command as somebody fills it in. */
export interface SlashCommand {
  readonly command: string;
  readonly verb: string;
  readonly options?: Readonly<Record<string, string>>;
  /** `en-US` unless told otherwise. */
  readonly locale?: string;
}

/** Somebody uses a slash command; it must be registered, and the options must be as it wants them. */
export function uses(discord: Discord, person: APIUser, channel: Channel, slash: SlashCommand): Interaction {
  const { command, subcommand } = registered(discord, channel, slash);
  const given = slash.options ?? {};
  refuseOptions(listOf(subcommand["options"]), given);
  const options = Object.entries(given).map(([name, value]) => ({ name, type: 3, value }));
  return interact(
    discord,
    { type: COMMAND, person, channel, message: null, locale: slash.locale },
    {
      id: command["id"],
      name: command["name"],
      type: 1,
      options: [{ type: 1, name: slash.verb, options }],
    },
  );
}

/** Somebody types into an option that is completed; the others are filled in as far as they are. */
export function types(
  discord: Discord,
  person: APIUser,
  channel: Channel,
  { focused, ...slash }: SlashCommand & { readonly focused: string },
): Interaction {
  const { command, subcommand } = registered(discord, channel, slash);
  const option = listOf(subcommand["options"]).find(({ name }) => name === focused);
  if (option?.["autocomplete"] !== true) throw new Error(`${focused} is not completed.`);
  const given = { [focused]: "", ...slash.options };
  const options = Object.entries(given).map(([name, value]) => ({
    name,
    type: 3,
    value,
    ...(name === focused && { focused: true }),
  }));
  return interact(
    discord,
    { type: AUTOCOMPLETE, person, channel, message: null, locale: slash.locale },
    {
      id: command["id"],
      name: command["name"],
      type: 1,
      options: [{ type: 1, name: slash.verb, options }],
    },
  );
}

/** Somebody presses a button of a message that they can see. */
export function presses(
  discord: Discord,
  person: APIUser,
  message: StoredMessage,
  customId: string,
): Interaction {
  const button = listOf(message.wire.components)
    .flatMap((component) => nested(component, []))
    .find(({ component }) => component["custom_id"] === customId)?.component;
  if (!button || message.deleted || (message.onlyFor !== null && message.onlyFor !== person.id))
    throw new Error(`${person.username} sees no button ${customId}.`);
  return interact(
    discord,
    { type: COMPONENT, person, channel: message.channel, message, locale: undefined },
    {
      component_type: 2,
      id: button["id"],
      custom_id: customId,
    },
  );
}

interface Act {
  readonly type: InteractionType;
  readonly person: APIUser;
  readonly channel: Channel;
  readonly message: StoredMessage | null;
  readonly locale: string | undefined;
}

function interact(discord: Discord, { locale = "en-US", ...act }: Act, data: object): Interaction {
  const { world, gateway } = discord;
  const { type, person, channel, message } = act;
  const interaction: Interaction = {
    ...act,
    id: snowflake(),
    token: `loopback-${snowflake()}`,
    createdAt: Date.now(),
    response: null,
    refused: [],
    original: null,
    loading: false,
    followUps: [],
    choices: null,
  };
  discord.interactions.push(interaction);
  const { guild } = channel;
  const { id, token } = interaction;
  gateway.dispatch(
    "INTERACTION_CREATE",
    {
      id,
      application_id: world.applicationId,
      type,
      data,
      channel: { ...wireChannel(channel, world), permissions: ALL_PERMISSIONS },
      channel_id: channel.id,
      token,
      version: 1,
      app_permissions: ALL_PERMISSIONS,
      locale,
      entitlements: [],
      authorizing_integration_owners: { 0: guild?.id ?? "0" },
      context: guild ? 0 : 1,
      attachment_size_limit: 10_485_760,
      ...(message && { message: message.wire }),
      ...(guild
        ? {
            guild_id: guild.id,
            guild: { id: guild.id, locale: "en-US", features: [] },
            guild_locale: "en-US",
            member: { ...wireMember(), user: person, permissions: ALL_PERMISSIONS },
          }
        : { user: person }),
    },
    { intent: 0, guild: guild?.id ?? null },
  );
  return interaction;
}

/** The command as people see it here: a server's own comes before one for all; guild commands are not for direct messages. */
function registered({ commands }: Discord, { guild }: Channel, { command: name, verb }: SlashCommand) {
  const seen = [...(guild ? (commands.get(guild.id) ?? []) : []), ...(commands.get("global") ?? [])];
  const command = seen.find((c) => c["name"] === name);
  const subcommand = listOf(command?.["options"]).find((option) => option["name"] === verb);
  if (!command || !subcommand) throw new Error(`There is no /${name} ${verb} here.`);
  return { command, subcommand };
}

/** Discord's client does not let somebody send what the definition does not allow. */
function refuseOptions(defined: readonly Json[], given: Readonly<Record<string, string>>): void {
  const missing = defined.find(
    ({ name, required }) => required === true && given[textOf(name)] === undefined,
  );
  if (missing) throw new Error(`${textOf(missing["name"])} is missing.`);
  for (const [name, value] of Object.entries(given)) {
    const option = defined.find((o) => o["name"] === name);
    if (!option) throw new Error(`There is no option ${name}.`);
    if (
      value.length < Number(option["min_length"] ?? 0) ||
      value.length > Number(option["max_length"] ?? 6000)
    )
      throw new Error(`${name} has a length that is not taken.`);
  }
}
