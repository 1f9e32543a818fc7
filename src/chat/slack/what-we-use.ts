/** The command's name, as the manifest declares it. */
export const COMMAND = "/rapporteur";

/** How a method of the Web API is used. */
interface MethodUse {
  /** All that it needs for the kinds of conversation in which we use it. */
  readonly scopes: readonly string[];
  /** True where doing it twice does no harm, so that a lost answer is a reason to call again. */
  readonly repeatable: boolean;
}

const READ = ["channels:read", "groups:read", "im:read", "mpim:read"] as const;
const HISTORY = ["channels:history", "groups:history", "im:history", "mpim:history"] as const;

/** Every method that is called, with the scopes of the bot's token: docs.slack.dev/reference/methods */
export const METHODS = {
  /** Bolt calls it, with the app-level token and its connections:write. */
  "apps.connections.open": { scopes: [], repeatable: true },
  "auth.test": { scopes: [], repeatable: true },
  "chat.postMessage": { scopes: ["chat:write"], repeatable: false },
  "chat.postEphemeral": { scopes: ["chat:write"], repeatable: false },
  "chat.update": { scopes: ["chat:write"], repeatable: true },
  "chat.delete": { scopes: ["chat:write"], repeatable: true },
  "conversations.history": { scopes: HISTORY, repeatable: true },
  "conversations.replies": { scopes: HISTORY, repeatable: true },
  "conversations.info": { scopes: READ, repeatable: true },
  "conversations.members": { scopes: READ, repeatable: true },
  "reactions.add": { scopes: ["reactions:write"], repeatable: true },
  "users.conversations": { scopes: READ, repeatable: true },
  "users.info": { scopes: ["users:read"], repeatable: true },
} as const satisfies Readonly<Record<string, MethodUse>>;

export type SlackMethod = keyof typeof METHODS;

/**
 * Every event that is listened to: the subscriptions that bring it, and the scopes of which each needs one or all
 * (docs.slack.dev/reference/events).
 */
export const EVENTS = {
  app_mention: { app_mention: ["app_mentions:read"] },
  message: {
    "message.channels": ["channels:history"],
    "message.groups": ["groups:history"],
    "message.im": ["im:history"],
    "message.mpim": ["mpim:history"],
  },
  /** These three tell that somebody else may read along now. */
  member_joined_channel: { member_joined_channel: ["channels:read", "groups:read"] },
  channel_shared: { channel_shared: ["channels:read", "groups:read"] },
  user_change: { user_change: ["users:read"] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type SlackEvent = keyof typeof EVENTS;

/** Scopes that neither a method nor an event needs. */
const OTHER_SCOPES = ["commands"];

/** What the app must be granted, in alphabetical order; the manifest asks for exactly this. */
export const SCOPES: readonly string[] = [
  ...new Set([
    ...Object.values(METHODS).flatMap(({ scopes }) => scopes),
    ...Object.values(EVENTS).flatMap((subscriptions) =>
      Object.values<readonly string[]>(subscriptions).flat(),
    ),
    ...OTHER_SCOPES,
  ]),
].toSorted();
