import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIUser,
} from "discord.js";
import type { SuggestionRequest } from "../platform/chat-platform.ts";
import { VERBS, type ChatRequest, type Wanted } from "../platform/chat-request.ts";
import { pressSeenBy } from "../press.ts";
import { writeAddress, writeReference } from "./address.ts";
import { spotFrom, type Spot } from "./channels.ts";
import { COMMAND_NAME, SUGGESTED_OPTIONS } from "./commands.ts";

/** Something that somebody did other than writing a message. */
export interface HeardInteraction {
  /** For a completion: whom it is made for. */
  readonly request: ChatRequest;
  readonly spot: Spot;
  /** The message whose button was pressed, as it is referred to. */
  readonly pressed: string | null;
  /** What is being filled in, and what was typed so far; null for what is asked. */
  readonly suggestion: (SuggestionRequest & { readonly typed: string }) | null;
}

type Option = APIApplicationCommandInteractionDataBasicOption;
type Command = Extract<Wanted, { kind: "command" }>;

/** Null for what is none of ours: other commands, components that are no buttons. */
export function readInteraction(interaction: APIInteraction): HeardInteraction | null {
  const person = interaction.member?.user ?? interaction.user;
  const { channel } = interaction;
  if (!person || !channel) return null;
  const parent = "parent_id" in channel ? (channel.parent_id ?? null) : null;
  const spot = spotFrom(channel.id, interaction.guild_id ?? null, { type: channel.type, parent });
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      if (interaction.data.type !== ApplicationCommandType.ChatInput) return null;
      const filled = filledIn(interaction.data);
      if (!filled) return null;
      const request = requestOf(interaction, person, spot, wantedBy(filled), "asker");
      return { request, spot, pressed: null, suggestion: null };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const filled = filledIn(interaction.data);
      return (
        filled &&
        readSuggestion(requestOf(interaction, person, spot, wantedBy(filled), "asker"), spot, filled)
      );
    }
    case InteractionType.MessageComponent: {
      const { data, message } = interaction;
      if (data.component_type !== ComponentType.Button) return null;
      const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      const seenBy = pressSeenBy(data.custom_id, isPrivate ? "asker" : "place");
      const request = requestOf(interaction, person, spot, { kind: "press", action: data.custom_id }, seenBy);
      return { request, spot, pressed: writeReference(message.channel_id, message.id), suggestion: null };
    }
    default:
      return null;
  }
}

interface FilledIn {
  readonly verb: Command["verb"];
  readonly options: readonly Option[];
}

function filledIn(data: {
  readonly name: string;
  readonly options?: readonly APIApplicationCommandInteractionDataOption[];
}): FilledIn | null {
  const subcommand = data.options?.[0];
  if (data.name !== COMMAND_NAME || subcommand?.type !== ApplicationCommandOptionType.Subcommand) return null;
  const verb = VERBS.find((known) => known === subcommand.name);
  return verb === undefined ? null : { verb, options: subcommand.options ?? [] };
}

/** Chinese stands for any of its kinds; a client in neither language says nothing about the answer's. */
function languageOf(locale: string): ChatRequest["language"] {
  if (locale.startsWith("zh")) return "zh";
  return locale.startsWith("en") ? "en" : null;
}

function requestOf(
  interaction: APIInteraction,
  person: APIUser,
  spot: Spot,
  wanted: Wanted,
  seenBy: ChatRequest["seenBy"],
): ChatRequest {
  const isAlone = spot.kind === "direct";
  return {
    key: `discord:${interaction.id}`,
    place: spot.place,
    conversation: conversationOf(spot, person, seenBy),
    person: person.id,
    language: "locale" in interaction ? languageOf(interaction.locale) : null,
    wanted,
    // Nobody else reads along where two are alone, and what only one of them sees is gone when they look again.
    seenBy: isAlone ? "place" : seenBy,
    addressed: true,
    address: writeAddress({
      by: "interaction",
      channel: spot.channel,
      interaction: interaction.id,
      application: interaction.application_id,
      token: interaction.token,
    }),
  };
}

/** What somebody asks alone is a conversation of its own, so that nobody learns of it by asking on aloud. */
function conversationOf({ kind, place }: Spot, { id }: APIUser, seenBy: ChatRequest["seenBy"]): string {
  if (kind === "direct") return place;
  return seenBy === "asker" ? `${place}/${id}/alone` : `${place}/${id}`;
}

function valueOf({ options }: FilledIn, name: string): string {
  const value = options.find((option) => option.name === name)?.value;
  return typeof value === "string" ? value.trim() : "";
}

function wantedBy(filled: FilledIn): Command {
  return {
    kind: "command",
    verb: filled.verb,
    words: valueOf(filled, "question") || valueOf(filled, "standard"),
    from: valueOf(filled, "from") || null,
    to: valueOf(filled, "to") || null,
  };
}

function readSuggestion(request: ChatRequest, spot: Spot, filled: FilledIn): HeardInteraction | null {
  const focused = filled.options.find((option) => "focused" in option && option.focused);
  const option = SUGGESTED_OPTIONS.find((name) => name === focused?.name);
  if (option === undefined) return null;
  const standard = valueOf(filled, "standard");
  const { place, person } = request;
  return {
    request,
    spot,
    pressed: null,
    suggestion: { place, person, option, standard, request, typed: valueOf(filled, option) },
  };
}
