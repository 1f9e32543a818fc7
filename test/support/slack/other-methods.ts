import { ApiError, ownChannel, type ApiMethod, type Arguments } from "./api-method.ts";
import { BOT, TEAM, type SlackChannel, type StoredMessage, type Workspace } from "./workspace.ts";

const connectionsOpen: ApiMethod = {
  token: "app",
  scope: () => null,
  run: (_, { socketUrl }) => ({ ok: true, url: socketUrl() }),
};

const authTest: ApiMethod = {
  token: "bot",
  scope: () => null,
  run: () => ({
    ok: true,
    url: `https://${TEAM.domain}.slack.com/`,
    team: TEAM.name,
    user: BOT.name,
    team_id: TEAM.id,
    user_id: BOT.user,
    bot_id: BOT.bot,
    is_enterprise_install: false,
  }),
};

const addReaction: ApiMethod = {
  token: "bot",
  scope: () => "reactions:write",
  run(given, { workspace }) {
    const { channel, message, name } = reacted(given, workspace);
    if (usersOf(message, name).includes(BOT.user)) throw new ApiError("already_reacted");
    setReaction(workspace, channel, message, name, [...usersOf(message, name), BOT.user]);
    return { ok: true };
  },
};

const removeReaction: ApiMethod = {
  token: "bot",
  scope: () => "reactions:write",
  run(given, { workspace }) {
    const { channel, message, name } = reacted(given, workspace);
    if (!usersOf(message, name).includes(BOT.user)) throw new ApiError("no_reaction");
    setReaction(
      workspace,
      channel,
      message,
      name,
      usersOf(message, name).filter((user) => user !== BOT.user),
    );
    return { ok: true };
  },
};

/** "is working on it…" under the composer; it goes when the app answers. */
const setStatus: ApiMethod = {
  token: "bot",
  scope: () => "assistant:write",
  run(given, { workspace }) {
    const channel = ownChannel(given, workspace);
    if (given.text("status") === undefined) throw new ApiError("invalid_arguments", { missing: "status" });
    if (!workspace.find(channel.id, given.required("thread_ts"))) throw new ApiError("thread_not_found");
    return { ok: true };
  },
};

export const OTHER_METHODS: Readonly<Record<string, ApiMethod>> = {
  "apps.connections.open": connectionsOpen,
  "auth.test": authTest,
  "reactions.add": addReaction,
  "reactions.remove": removeReaction,
  "assistant.threads.setStatus": setStatus,
};

function reacted(
  given: Arguments,
  workspace: Workspace,
): { readonly channel: SlackChannel; readonly message: StoredMessage; readonly name: string } {
  const channel = ownChannel(given, workspace);
  const message = workspace.find(channel.id, given.required("timestamp"));
  const name = given.required("name");
  if (!/^[a-z0-9_+-]+$/.test(name)) throw new ApiError("invalid_name");
  if (!message || message.subtype === "tombstone") throw new ApiError("message_not_found");
  return { channel, message, name };
}

function usersOf({ reactions = [] }: StoredMessage, name: string): readonly string[] {
  return reactions.find((reaction) => reaction.name === name)?.users ?? [];
}

function setReaction(
  workspace: Workspace,
  channel: SlackChannel,
  message: StoredMessage,
  name: string,
  users: readonly string[],
): void {
  const others = (message.reactions ?? []).filter((reaction) => reaction.name !== name);
  const own = users.length === 0 ? [] : [{ name, users, count: users.length }];
  workspace.replace(channel.id, { ...message, reactions: [...others, ...own] });
}
