import { ChatError } from "../platform/chat-error.ts";
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from "discord.js";

const WRONG_TOKEN =
  "Discord does not know this token: copy the bot's token anew into DISCORD_TOKEN (developer portal, “Bot”, “Reset Token”).";

/** Why Discord could not be connected, as a sentence that says what to do. */
export function startFault(error: unknown, apiUrl: string): ChatError {
  const host = URL.parse(apiUrl)?.host ?? apiUrl;
  if (isTokenFault(error)) return new ChatError("REFUSED", WRONG_TOKEN);
  if (error instanceof HTTPError)
    return new ChatError(
      "UNREACHABLE",
      `Discord at ${host} answers with status ${error.status}: try again later.`,
    );
  if (error instanceof ChatError)
    return new ChatError(
      "UNREACHABLE",
      `Discord at ${host} cannot be reached: check the network, a proxy between, and DISCORD_API_URL if it is set. ${error.message}`,
    );
  const message = error instanceof Error ? error.message : "";
  if (/intents/i.test(message))
    return new ChatError(
      "REFUSED",
      `Discord refuses what the bot wants to hear (“${message}”), although it asks for nothing privileged: look at “Bot”, “Privileged Gateway Intents” in the developer portal.`,
    );
  if (/sessions remaining/i.test(message))
    return new ChatError("UNREACHABLE", `The bot was started too often today. ${message}`);
  return new ChatError("UNREACHABLE", `Discord at ${host} could not be connected (${nameOf(error)}).`);
}

function isTokenFault(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && error.message === "Authentication failed";
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
