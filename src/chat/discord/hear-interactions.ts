import { InteractionResponseType, MessageFlags, type APIInteraction } from "discord.js";
import type { ChatListener } from "../platform/chat-platform.ts";
import type { ChatRequest } from "../platform/chat-request.ts";
import { isUnknown } from "./find-post.ts";
import { DiscordFailure } from "./api-failure.ts";
import type { DiscordApi } from "./discord-api.ts";
import { readPress } from "../press.ts";
import { DISCORD_LIMITS } from "./limits.ts";
import { pause } from "./pause.ts";
import { readInteraction, type HeardInteraction } from "./read-interaction.ts";
import { suggestionsFor, type Choice } from "./suggestions.ts";

export interface InteractionEars {
  done(interaction: APIInteraction): void;
  /** Fulfilled once Discord was told that the interaction arrived, or that failed; at once for an unknown one. */
  acknowledged(id: string): Promise<void>;
  idle(): Promise<void>;
}

/** Suggestions that come later than this would come too late, with the way to Discord. */
const SUGGEST_WITHIN_MS = DISCORD_LIMITS.acknowledgement - 700;
const ACKNOWLEDGE_ATTEMPTS = 3;
const BETWEEN_ATTEMPTS_MS = 150;

/** Hears commands, completions and presses; each is acknowledged only after it is on disk. */
export function hearInteractions(
  api: DiscordApi,
  listener: ChatListener,
  signal: AbortSignal,
): InteractionEars {
  const underWay = new Map<string, Promise<void>>();

  async function hear(interaction: APIInteraction): Promise<void> {
    const heard = readInteraction(interaction);
    if (!heard) return;
    if (heard.suggestion) return complete(interaction, heard.suggestion);
    const request = await inItsConversation(heard, listener);
    await listener.asked(request);
    await acknowledge(interaction, request);
  }

  async function acknowledge(interaction: APIInteraction, { seenBy }: ChatRequest): Promise<void> {
    const flags = seenBy === "asker" ? MessageFlags.Ephemeral : 0;
    const body = { type: InteractionResponseType.DeferredChannelMessageWithSource, data: { flags } };
    for (let attempt = 1; ; attempt++) {
      try {
        return await respond(interaction, body);
      } catch (error) {
        // It came twice, or an attempt that seemed to fail had arrived.
        if (isUnknown(error, "alreadyAcknowledged")) return;
        const again = error instanceof DiscordFailure && error.code === "UNREACHABLE";
        if (!again || attempt === ACKNOWLEDGE_ATTEMPTS) throw error;
        await pause(BETWEEN_ATTEMPTS_MS, signal);
      }
    }
  }

  async function complete(
    interaction: APIInteraction,
    { typed, ...asked }: NonNullable<HeardInteraction["suggestion"]>,
  ): Promise<void> {
    const late = pause(SUGGEST_WITHIN_MS, signal).then(() => []);
    const suggested = listener.suggest(asked).catch(() => []);
    const choices: readonly Choice[] = suggestionsFor(typed, await Promise.race([suggested, late]));
    await respond(interaction, {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices },
    });
  }

  async function respond({ id, token }: APIInteraction, body: object): Promise<void> {
    await api.call({
      method: "POST",
      path: `/interactions/${id}/${token}/callback`,
      body,
      repeatable: true,
    });
  }

  return {
    done(interaction) {
      const work = hear(interaction)
        .catch((error: unknown) => {
          const why = error instanceof Error ? ` (${error.name})` : "";
          const code = error instanceof DiscordFailure ? `: ${error.message}` : `${why}.`;
          listener.noticed({
            kind: "trouble",
            message: `A command or a button could not be taken in${code}`,
          });
        })
        .finally(() => {
          if (underWay.get(interaction.id) === work) underWay.delete(interaction.id);
        });
      underWay.set(interaction.id, work);
    },
    acknowledged: async (id) => underWay.get(id),
    async idle() {
      await Promise.allSettled(underWay.values());
    },
  };
}

/** A press that all may see belongs where the message stands whose button it was; what is shared begins anew. */
async function inItsConversation(
  { request, spot, pressed }: HeardInteraction,
  listener: ChatListener,
): Promise<ChatRequest> {
  if (pressed === null || spot.kind === "direct" || request.seenBy === "asker") return request;
  if (spot.kind === "thread") return { ...request, conversation: `${spot.place}/${spot.channel}` };
  const { wanted } = request;
  if (wanted.kind === "press" && readPress(wanted.action)?.does === "share")
    return { ...request, conversation: request.key };
  const known = await listener.conversationOf(spot.place, pressed);
  return known === null ? request : { ...request, conversation: known };
}
