import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { ChatError, type ChatErrorCode } from "../platform/chat-error.ts";

/**
 * What Discord, or the way to it, answered to a call. Nothing of the call itself is kept: addresses bear tokens, and
 * bodies what people wrote.
 */
export class DiscordFailure extends ChatError {
  /** Discord's own code, such as 10008; null where the answer had none. */
  readonly discordCode: number | null;

  constructor(
    code: ChatErrorCode,
    message: string,
    { retryAfterMs = 0, discordCode = null }: { retryAfterMs?: number; discordCode?: number | null } = {},
  ) {
    super(code, message, { retryAfterMs });
    this.discordCode = discordCode;
  }
}

/** Codes of topics/opcodes-and-status-codes.mdx#json that we tell apart. */
export const DISCORD_CODES = {
  unknownChannel: 10_003,
  unknownMessage: 10_008,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  alreadyAcknowledged: 40_060,
  invalidWebhookToken: 50_027,
  threadExists: 160_004,
} as const;

/** The interaction cannot be answered any more, or was never acknowledged. */
const EXPIRED: readonly number[] = [
  DISCORD_CODES.unknownInteraction,
  DISCORD_CODES.unknownWebhook,
  DISCORD_CODES.invalidWebhookToken,
];

/** Refusals with status 400 that are no fault of what was sent: that is done already, or a channel's keepers forbid it. */
const NOT_FOR_US: readonly number[] = [
  30_046, // too many edits of an old message
  50_008, // no channel of text
  50_024, // not in such a channel
  50_083, // an archived thread
  DISCORD_CODES.alreadyAcknowledged,
  DISCORD_CODES.threadExists,
  200_000, // AutoMod
  200_001,
  240_000, // the filter of harmful links
];

/** What says that a request never left: it never had a connection, or not a safe one. */
const NEVER_SENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_TLS_\w+|ERR_SSL_\w+|ERR_PROXY_\w+)$/;

/** The connection failed: whether Discord got the request is known only where there never was one. */
export function networkFailure(error: unknown): DiscordFailure {
  const reason = reasonOf(error);
  return NEVER_SENT.test(reason)
    ? new DiscordFailure("UNREACHABLE", `Discord cannot be reached (${reason}).`)
    : new DiscordFailure("UNSURE", `The connection to Discord failed (${reason}).`);
}

/** What became of a call; `repeatable` where it does no harm to make it again, whatever became of it. */
export function apiFailure(error: unknown, repeatable: boolean): Error {
  if (error instanceof DiscordFailure)
    return error.code === "UNSURE" && repeatable ? new DiscordFailure("UNREACHABLE", error.message) : error;
  if (error instanceof RateLimitError) {
    const retryAfterMs = Math.max(0, Math.ceil(error.retryAfter));
    return new DiscordFailure("RATE_LIMITED", `Discord wants to be left alone for ${retryAfterMs} ms.`, {
      retryAfterMs,
    });
  }
  if (error instanceof HTTPError) {
    const words = `Discord answered with status ${error.status}.`;
    return new DiscordFailure(repeatable ? "UNREACHABLE" : "UNSURE", words);
  }
  if (error instanceof DiscordAPIError) return refusal(error);
  return new Error(`discord.js failed: ${error instanceof Error ? error.name : typeof error}.`);
}

function refusal({ status, code, rawError }: DiscordAPIError): Error {
  const discordCode = Number(code) || 0;
  const words = `Discord refused with status ${status}, code ${discordCode}.`;
  if (EXPIRED.includes(discordCode)) return new DiscordFailure("EXPIRED", words, { discordCode });
  // The bot's token: nothing was done, and all can be done once its keeper has given it another.
  if (status === 401)
    return new DiscordFailure("UNREACHABLE", "Discord does not know the bot's token.", { discordCode });
  if (status === 403 || status === 404 || NOT_FOR_US.includes(discordCode))
    return new DiscordFailure("REFUSED", words, { discordCode });
  return new Error(`${words} ${faultPaths("errors" in rawError ? rawError.errors : undefined).join("; ")}`);
}

/** `components.0.content BASE_TYPE_MAX_LENGTH`: where a body was wrong, without a word of it. */
function faultPaths(errors: unknown, path = ""): readonly string[] {
  if (typeof errors !== "object" || errors === null) return [];
  return Object.entries(errors).flatMap(([step, inside]) =>
    step === "_errors" && Array.isArray(inside)
      ? inside.map((fault: { readonly code?: unknown }) => `${path} ${String(fault.code)}`)
      : faultPaths(inside, path === "" ? step : `${path}.${step}`),
  );
}

/** The innermost reason that a failed fetch gives. */
function reasonOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "unknown";
  const cause: unknown = "cause" in error ? error.cause : null;
  if (typeof cause === "object" && cause !== null) return reasonOf(cause);
  if ("code" in error && typeof error.code === "string") return error.code;
  return "name" in error && typeof error.name === "string" ? error.name : "unknown";
}
