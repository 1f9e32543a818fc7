import type { APIUser } from "discord.js";
import {
  alreadyAcknowledged,
  invalidForm,
  invalidWebhookToken,
  unknownInteraction,
  unknownWebhook,
} from "./api-error.ts";
import type { Json } from "./read-json.ts";
import type { Channel, StoredMessage } from "./world.ts";

export const COMMAND = 2;
export const COMPONENT = 3;
export const AUTOCOMPLETE = 4;
export type InteractionType = typeof COMMAND | typeof COMPONENT | typeof AUTOCOMPLETE;

/** Interaction callback types that each type of interaction may be answered with, but for modals. */
const ANSWERS: Readonly<Record<InteractionType, readonly number[]>> = {
  [COMMAND]: [4, 5],
  [COMPONENT]: [4, 5, 6, 7],
  [AUTOCOMPLETE]: [8],
};

/** Something a person did that the bot must answer in time. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly person: APIUser;
  readonly channel: Channel;
  /** The message whose component was used. */
  readonly message: StoredMessage | null;
  readonly createdAt: number;
  /** The type of the first response, and how many milliseconds it took; null while there is none. */
  response: { readonly type: number; readonly after: number } | null;
  /** What came too late, or twice. */
  readonly refused: string[];
  /** The message that `@original` means. */
  original: StoredMessage | null;
  /** True between a deferral and the edit that fulfils it. */
  loading: boolean;
  readonly followUps: StoredMessage[];
  /** The answer to an autocomplete. */
  choices: readonly Json[] | null;
}

/** Milliseconds, real ones unless a test is about them. */
export interface InteractionTimes {
  readonly acknowledgement: number;
  readonly token: number;
}

/** The interaction that a callback answers for the first time, in time, in a way that fits it; throws otherwise. */
export function acknowledge(
  interactions: readonly Interaction[],
  { id, token, type }: { readonly id: string; readonly token: string; readonly type: number },
  times: InteractionTimes,
): Interaction {
  const interaction = interactions.find((i) => i.id === id && i.token === token);
  if (!interaction) throw unknownInteraction();
  const after = Date.now() - interaction.createdAt;
  if (interaction.response) {
    interaction.refused.push("twice");
    throw alreadyAcknowledged();
  }
  if (after > times.acknowledgement) {
    interaction.refused.push("late");
    throw unknownInteraction();
  }
  const allowed = ANSWERS[interaction.type];
  if (!allowed.includes(type)) {
    const message = `Value must be one of {${allowed.join(", ")}}.`;
    throw invalidForm([{ path: ["type"], code: "BASE_TYPE_CHOICES", message }]);
  }
  interaction.response = { type, after };
  return interaction;
}

/** The interaction whose token a webhook call bears, while it is valid. Before a response there is no such webhook. */
export function withToken(
  interactions: readonly Interaction[],
  token: string,
  times: InteractionTimes,
): Interaction {
  const interaction = interactions.find((i) => i.token === token);
  if (!interaction) throw unknownWebhook();
  if (Date.now() - interaction.createdAt > times.token) throw invalidWebhookToken();
  if (!interaction.response) throw unknownWebhook();
  return interaction;
}
