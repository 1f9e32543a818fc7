import { emptyMessage, invalidForm, unknownMessage } from "./api-error.ts";
import { announceDeletion, announceMessage } from "./announce.ts";
import type { Discord } from "./discord.ts";
import { acknowledge, COMPONENT, withToken, type Interaction } from "./interactions.ts";
import { editedFlags, refuseFaults, storeMessage } from "./messages.ts";
import { isRecord, type Json } from "./read-json.ts";
import { edit, replyFields } from "./rest-channels.ts";
import { NO_CONTENT, ok, route, type Call, type Reply, type Route } from "./rest-route.ts";
import { choiceFaults } from "./validate-commands.ts";
import { COMPONENTS_V2, EPHEMERAL, isEmpty, LOADING } from "./validate-message.ts";
import type { StoredMessage } from "./world.ts";

/** Interactions and webhooks ping users only, unless they say otherwise. */
const USERS = ["users"];

export const INTERACTION_ROUTES: readonly Route[] = [
  route("POST", "/interactions/:id/:token/callback", callback, false),
  route("POST", "/webhooks/:application/:token", followUp, false),
  route(
    "GET",
    "/webhooks/:application/:token/messages/:message",
    (d, c) => ok(answerOf(d, c).message.wire),
    false,
  ),
  route("PATCH", "/webhooks/:application/:token/messages/:message", editAnswer, false),
  route("DELETE", "/webhooks/:application/:token/messages/:message", deleteAnswer, false),
];

function callback(discord: Discord, { params, body, query }: Call): Reply {
  const { id = "", token = "" } = params;
  const type = Number(body["type"]);
  const data = isRecord(body["data"]) ? body["data"] : {};
  // A response that is refused for what it says leaves the interaction open, so that is looked at first.
  refuseResponse(type, data, discord.interactions.find((i) => i.id === id)?.message ?? null);
  const interaction = acknowledge(discord.interactions, { id, token, type }, discord.times);
  respond(discord, interaction, type, data);
  if (query.get("with_response") !== "true") return NO_CONTENT;
  const message = interaction.original;
  return ok({
    interaction: {
      id,
      type: interaction.type,
      ...(message && { response_message_id: message.wire.id, response_message_loading: interaction.loading }),
    },
    ...(message && { resource: { type, message: message.wire } }),
  });
}

function refuseResponse(type: number, data: Json, source: StoredMessage | null): void {
  const flags = Number(data["flags"] ?? 0);
  if (type === 8) {
    const faults = choiceFaults(data["choices"], ["data", "choices"]);
    if (faults.length > 0) throw invalidForm(faults);
  }
  if (type === 5 && (flags & ~EPHEMERAL) !== 0)
    throw invalidForm([
      { path: ["data", "flags"], code: "FLAGS_INVALID", message: "Only EPHEMERAL is allowed." },
    ]);
  if (type === 7 && source) refuseFaults(data, editedFlags(source, data));
  if (type !== 4) return;
  if (isEmpty(data)) throw emptyMessage();
  refuseFaults(data, flags & COMPONENTS_V2);
}

function respond(discord: Discord, interaction: Interaction, type: number, data: Json): void {
  switch (type) {
    case 4:
      interaction.original = post(discord, interaction, data, false);
      return;
    case 5:
      interaction.loading = true;
      interaction.original = post(discord, interaction, data, true);
      return;
    case 6:
      interaction.original = interaction.message;
      return;
    case 7:
      interaction.original = interaction.message;
      if (interaction.message) edit(discord, interaction.message, data, USERS);
      return;
    default:
      interaction.choices = Array.isArray(data["choices"]) ? data["choices"].filter(isRecord) : [];
  }
}

/** Posts what answers an interaction, for all or for the person alone. */
function post(discord: Discord, interaction: Interaction, body: Json, loading: boolean): StoredMessage {
  const { world } = discord;
  const { person, channel, type, message: source } = interaction;
  const kept = Number(body["flags"] ?? 0) & (COMPONENTS_V2 | EPHEMERAL);
  const first = interaction.original === null;
  const message = storeMessage(world, body, kept | (loading ? LOADING : 0), {
    channel,
    author: world.bot,
    type: type === COMPONENT || !first ? 19 : 20,
    extra: {
      application_id: world.applicationId,
      webhook_id: world.applicationId,
      interaction_metadata: {
        id: interaction.id,
        user: person,
        authorizing_integration_owners: { 0: channel.guild?.id ?? "0" },
        ...(source ? { type: 3, interacted_message_id: source.wire.id } : { type: 2 }),
      },
      ...replyTo(first ? source : interaction.original),
    },
    onlyFor: (kept & EPHEMERAL) === 0 ? null : person.id,
    defaultParse: USERS,
  });
  announceMessage(discord, "MESSAGE_CREATE", message);
  return message;
}

function replyTo(message: StoredMessage | null) {
  return message && message.onlyFor === null ? replyFields(message) : {};
}

function followUp(discord: Discord, { params, body }: Call): Reply {
  const interaction = withToken(discord.interactions, params["token"] ?? "", discord.times);
  if (isEmpty(body)) throw emptyMessage();
  // Right after a deferral this edits the loading message: receiving-and-responding.mdx#create-followup-message.
  if (interaction.loading && interaction.original) {
    fulfil(discord, interaction, interaction.original, body);
    return ok(interaction.original.wire);
  }
  refuseFaults(body, Number(body["flags"] ?? 0) & COMPONENTS_V2);
  const message = post(discord, interaction, body, false);
  interaction.followUps.push(message);
  return ok(message.wire);
}

function editAnswer(discord: Discord, call: Call): Reply {
  const { interaction, message } = answerOf(discord, call);
  fulfil(discord, interaction, message, call.body);
  return ok(message.wire);
}

/** An edit; the first of a deferred answer ends its loading state. */
function fulfil(discord: Discord, interaction: Interaction, message: StoredMessage, body: Json): void {
  const flags: number = message.wire.flags ?? 0;
  message.wire.flags = flags & ~LOADING;
  try {
    edit(discord, message, body, USERS);
  } catch (error) {
    message.wire.flags = flags;
    throw error;
  }
  if (message === interaction.original) interaction.loading = false;
}

function deleteAnswer(discord: Discord, call: Call): Reply {
  const { message } = answerOf(discord, call);
  message.deleted = true;
  announceDeletion(discord, message);
  return NO_CONTENT;
}

/** What `@original`, or an id, means for the interaction whose token it is. */
function answerOf(discord: Discord, { params }: Call): { interaction: Interaction; message: StoredMessage } {
  const interaction = withToken(discord.interactions, params["token"] ?? "", discord.times);
  const { message: id } = params;
  const all = [...(interaction.original ? [interaction.original] : []), ...interaction.followUps];
  const message = id === "@original" ? interaction.original : all.find(({ wire }) => wire.id === id);
  if (!message || message.deleted) throw unknownMessage();
  return { interaction, message };
}
