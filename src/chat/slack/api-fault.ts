import { webApi } from "@slack/bolt";
import { ChatError } from "../platform/chat-error.ts";
import { NetworkFault } from "./network.ts";
import { METHODS, type SlackMethod } from "./what-we-use.ts";

/** Slack's own word for why it does not do something, such as `channel_not_found`. */
export class SlackRefusal extends ChatError {
  readonly refusal: string;

  constructor(code: "REFUSED" | "UNREACHABLE", method: SlackMethod, refusal: string) {
    super(code, `Slack refuses ${method} (${refusal}).`);
    this.refusal = refusal;
  }
}

/** Nothing was done, and it may be done later: a token may be exchanged, an outage end. */
const LATER = words(
  "not_authed invalid_auth account_inactive token_revoked token_expired two_factor_setup_required request_timeout",
  "org_login_required team_added_to_org accesslimited ekm_access_denied",
);

/** Seconds to wait where Slack does not say. */
const UNSAID = 1;

const LIMITED = words("ratelimited rate_limited message_limit_exceeded");

/** Slack does not know itself whether it was done. */
const UNKNOWN = words("internal_error fatal_error service_unavailable");

/** Not there, or not for us, for good. */
const REFUSED = words(
  "channel_not_found is_archived is_inactive not_in_channel method_not_supported_for_channel_type",
  "user_not_found user_not_visible users_not_found user_not_in_channel is_bot messages_tab_disabled",
  "message_not_found thread_not_found edit_window_closed compliance_exports_prevent_deletion update_failed",
  "missing_scope no_permission access_denied not_allowed_token_type",
  "team_not_found team_access_not_granted enterprise_is_restricted",
);
const REFUSED_KINDS = /^(?:restricted_action|cant_|cannot_|slack_connect_|external_channel_)/;

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}

/** What a call's failure means to whoever made it: a `ChatError`, or a defect of ours. */
export function faultOf(method: SlackMethod, error: unknown): Error {
  if (error instanceof webApi.WebAPIRateLimitedError) return limited(method, error.retryAfter);
  if (error instanceof webApi.WebAPIPlatformError) return platformFault(method, error);
  if (error instanceof webApi.WebAPIHTTPError)
    return error.statusCode >= 500
      ? unsure(method, `answers with HTTP status ${error.statusCode}`)
      : new ChatError("UNREACHABLE", `Slack answers ${method} with HTTP status ${error.statusCode}.`);
  const fault = error instanceof webApi.WebAPIRequestError ? error.original : error;
  if (!(fault instanceof NetworkFault)) return unsure(method, "breaks off");
  return fault.isUnsent
    ? new ChatError("UNREACHABLE", `Slack is not reached for ${method} (${fault.code}).`)
    : unsure(method, `does not answer (${fault.code})`);
}

function platformFault(method: SlackMethod, { data }: webApi.WebAPIPlatformError): Error {
  const { error } = data;
  if (LIMITED.has(error)) return limited(method, data.response_metadata?.retryAfter ?? UNSAID);
  if (LATER.has(error)) return new SlackRefusal("UNREACHABLE", method, error);
  if (REFUSED.has(error) || REFUSED_KINDS.test(error)) return new SlackRefusal("REFUSED", method, error);
  if (UNKNOWN.has(error)) return unsure(method, `fails (${error})`);
  // Where the answer is no JSON, a page of somebody in between stands there.
  if (!/^\w+$/.test(error)) return unsure(method, "answers with something else than JSON");
  // Everything else is about how we ask.
  const details = data.response_metadata?.messages ?? [];
  return new Error(`Slack does not understand our ${method}: ${[error, ...details].join(" ")}`);
}

function limited(method: SlackMethod, seconds: number): ChatError {
  const message = `Slack wants no ${method} for ${seconds} s.`;
  return new ChatError("RATE_LIMITED", message, { retryAfterMs: seconds * 1000 });
}

function unsure(method: SlackMethod, why: string): ChatError {
  const message = `Slack ${why} when asked for ${method}.`;
  return new ChatError(METHODS[method].repeatable ? "UNREACHABLE" : "UNSURE", message);
}
