import { z } from "zod";
import { RapporteurError } from "../../standards/errors.ts";
import { ChatError } from "../platform/chat-error.ts";
import { SlackRefusal } from "./api-fault.ts";
import type { SlackIdentity } from "./question.ts";
import type { SlackApi } from "./web-api.ts";
import { SCOPES } from "./what-we-use.ts";

const introductionShape = z.object({
  team_id: z.string(),
  user_id: z.string(),
  bot_id: z.string().optional(),
  enterprise_id: z.string().nullish(),
  response_metadata: z.looseObject({ scopes: z.array(z.string()).optional() }).optional(),
});

/** Learns whom the token stands for. Rejects with a sentence that says what to do. */
export async function introduce(api: SlackApi): Promise<SlackIdentity> {
  const {
    team_id: team,
    user_id: user,
    bot_id: bot,
    enterprise_id: enterprise,
    response_metadata: told,
  } = await api.call("auth.test", {}, introductionShape);
  if (bot === undefined)
    throw new RapporteurError(
      "SLACK_REFUSED",
      "SLACK_BOT_TOKEN is no bot's: take the one that begins with xoxb-, under “OAuth & Permissions”.",
    );
  const missing = told?.scopes ? SCOPES.filter((scope) => !told.scopes?.includes(scope)) : [];
  if (missing.length > 0)
    throw new RapporteurError(
      "SLACK_REFUSED",
      `The Slack app lacks what it needs (${missing.join(", ")}): give it the manifest src/chat/slack/manifest.json and install it again.`,
    );
  return { team, user, bot, enterprise: enterprise ?? null };
}

/** What to do about a token that Slack refuses. */
const ADVICE: Readonly<Record<string, string>> = {
  account_inactive: "the app was taken out of the workspace; install it again and take the new token",
  token_revoked: "it was revoked; install the app again and take the new token",
  token_expired: "it has expired; switch token rotation off, install the app again and take the new token",
  missing_scope: "it lacks a scope; an app-level token needs connections:write",
  not_allowed_token_type: "it is a token of another kind",
};

/** Why the bot could not connect, for whoever started it. */
export function whyNot(
  error: unknown,
  token: "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN",
  address: string,
): RapporteurError {
  if (error instanceof SlackRefusal) {
    const advice = ADVICE[error.refusal] ?? "copy it again from the app's pages at api.slack.com/apps";
    return new RapporteurError("SLACK_REFUSED", `Slack refuses ${token} (${error.refusal}): ${advice}.`);
  }
  if (error instanceof ChatError)
    return new RapporteurError(
      "SLACK_UNREACHABLE",
      `Nothing answers as Slack at ${address}: ${error.message}`,
    );
  throw error;
}
