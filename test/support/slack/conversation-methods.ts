import {
  ApiError,
  channelScope,
  knownUser,
  ownChannel,
  visibleChannel,
  type ApiMethod,
  type Arguments,
} from "./api-method.ts";
import { userObject, type Payload } from "./payloads.ts";
import { BOT, TEAM, type SlackChannel, type StoredMessage, type Workspace } from "./workspace.ts";

/** The most that one page holds, whatever is asked for. */
const PAGE = 999;

const info: ApiMethod = {
  token: "bot",
  scope: channelScope("read"),
  run: (given, { workspace }) => ({ ok: true, channel: channelObject(visibleChannel(given, workspace)) }),
};

const history: ApiMethod = {
  token: "bot",
  scope: channelScope("history"),
  run(given, { workspace }) {
    const channel = ownChannel(given, workspace);
    const roots = workspace
      .messages(channel.id)
      .filter(({ thread_ts, ts }) => thread_ts === undefined || thread_ts === ts);
    return page(given, channel, workspace, roots.toReversed(), 100);
  },
};

const replies: ApiMethod = {
  token: "bot",
  scope: channelScope("history"),
  run(given, { workspace }) {
    const channel = ownChannel(given, workspace);
    const root = workspace.find(channel.id, given.required("ts"));
    if (!root) throw new ApiError("thread_not_found");
    const start = root.thread_ts ?? root.ts;
    const thread = workspace
      .messages(channel.id)
      .filter(({ ts, thread_ts }) => ts === start || thread_ts === start);
    return page(given, channel, workspace, thread, PAGE);
  },
};

const members: ApiMethod = {
  token: "bot",
  scope: channelScope("read"),
  run(given, { workspace }) {
    const ids = [...visibleChannel(given, workspace).members];
    const { shown, next } = cut(ids, given, 100);
    return { ok: true, members: shown, response_metadata: { next_cursor: next } };
  },
};

/** The conversations that the app is in, each kind of which has a scope of its own. */
const own: ApiMethod = {
  token: "bot",
  scope: () => "channels:read",
  run(given, { workspace, scopes }) {
    const names = { channel: "public_channel", group: "private_channel", im: "im", mpim: "mpim" } as const;
    const types = (given.text("types") ?? "public_channel").split(",");
    const granted = { channel: "channels", group: "groups", im: "im", mpim: "mpim" } as const;
    for (const [kind, name] of Object.entries(names)) {
      const needed = `${Reflect.get(granted, kind)}:read`;
      if (types.includes(name) && !scopes.includes(needed)) throw new ApiError("missing_scope", { needed });
    }
    const ours = [...workspace.channels.values()].filter(
      ({ members: ids, kind, isArchived }) => ids.has(BOT.user) && types.includes(names[kind]) && !isArchived,
    );
    const { shown, next } = cut(ours.map(channelObject), given, 100);
    return { ok: true, channels: shown, response_metadata: { next_cursor: next } };
  },
};

const open: ApiMethod = {
  token: "bot",
  scope: () => "im:write",
  run(given, { workspace }) {
    const user = workspace.users.get(given.required("users"));
    if (!user) throw new ApiError("user_not_found");
    return { ok: true, channel: { id: workspace.directMessage(user).id } };
  },
};

const userInfo: ApiMethod = {
  token: "bot",
  scope: () => "users:read",
  run: (given, { workspace }) => ({ ok: true, user: userObject(knownUser(given, workspace)) }),
};

export const CONVERSATION_METHODS: Readonly<Record<string, ApiMethod>> = {
  "conversations.info": info,
  "conversations.members": members,
  "conversations.history": history,
  "conversations.replies": replies,
  "conversations.open": open,
  "users.conversations": own,
  "users.info": userInfo,
};

function channelObject({ id, name, kind, members, isExtShared, isArchived }: SlackChannel): Payload {
  if (kind === "im")
    return {
      id,
      is_im: true,
      user: [...members].find((user) => user !== BOT.user),
      is_org_shared: false,
      is_archived: isArchived,
    };
  return {
    id,
    name,
    name_normalized: name,
    is_channel: kind === "channel",
    is_group: kind === "group",
    is_im: false,
    is_mpim: kind === "mpim",
    is_private: kind !== "channel",
    is_archived: isArchived,
    is_member: members.has(BOT.user),
    is_shared: isExtShared,
    is_ext_shared: isExtShared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    context_team_id: TEAM.id,
  };
}

/** The messages that are asked for, with the cursor to the next ones. */
function page(
  given: Arguments,
  channel: SlackChannel,
  workspace: Workspace,
  messages: readonly StoredMessage[],
  usual: number,
): Payload {
  const isInclusive = given.flag("inclusive");
  const oldest = Number(given.text("oldest") ?? 0);
  const latest = Number(given.text("latest") ?? Infinity);
  const asked = messages.filter(({ ts }) => {
    const at = Number(ts);
    return (at > oldest && at < latest) || (isInclusive && (at === oldest || at === latest));
  });
  const { shown: part, next } = cut(asked, given, usual);
  const shown = part.map((message) => {
    const { metadata, ...others } = message;
    const withMetadata = metadata && given.flag("include_all_metadata") ? { metadata } : {};
    return { ...others, ...threadCounts(channel, workspace, message), ...withMetadata };
  });
  return { ok: true, messages: shown, has_more: next !== "", response_metadata: { next_cursor: next } };
}

/** One page of a list, and the cursor to the next one; empty for none. */
function cut<T>(all: readonly T[], given: Arguments, usual: number): { shown: readonly T[]; next: string } {
  const from = cursorPlace(given.text("cursor"));
  const limit = Math.min(Number(given.text("limit") ?? usual), PAGE);
  const next = all.length > from + limit ? Buffer.from(`next:${from + limit}`).toString("base64") : "";
  return { shown: all.slice(from, from + limit), next };
}

function cursorPlace(cursor: string | undefined): number {
  if (cursor === undefined || cursor === "") return 0;
  const [, place] = /^next:(\d+)$/.exec(Buffer.from(cursor, "base64").toString("utf8")) ?? [];
  if (place === undefined) throw new ApiError("invalid_cursor");
  return Number(place);
}

function threadCounts(channel: SlackChannel, workspace: Workspace, { ts }: StoredMessage): Payload {
  const under = workspace.messages(channel.id).filter((own) => own.thread_ts === ts && own.ts !== ts);
  const last = under.at(-1);
  return last ? { thread_ts: ts, reply_count: under.length, latest_reply: last.ts } : {};
}
