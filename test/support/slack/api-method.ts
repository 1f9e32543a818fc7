import type { Payload } from "./payloads.ts";
import { BOT, type SlackChannel, type SlackUser, type Workspace } from "./workspace.ts";

/** What a method works on. */
export interface MethodHouse {
  readonly workspace: Workspace;
  /** Tells the app what has happened, if it listens. */
  readonly emit: (event: Payload, channel: SlackChannel) => void;
  /** A new address for Socket Mode. */
  readonly socketUrl: () => string;
  readonly scopes: readonly string[];
}

/** One method of the Web API. */
export interface ApiMethod {
  readonly token: "bot" | "app";
  /** The scope it needs for these arguments. */
  readonly scope: (given: Arguments, workspace: Workspace) => string | null;
  readonly run: (given: Arguments, house: MethodHouse) => Payload;
}

/** `{ok: false, error}` with what else the answer says. */
export class ApiError extends Error {
  readonly answer: Payload;

  constructor(error: string, more: Payload = {}) {
    super(error);
    this.answer = { ok: false, error, ...more };
  }
}

/** A request's arguments, form fields and JSON alike. */
export class Arguments {
  readonly all: Payload;

  constructor(all: Payload) {
    this.all = all;
  }

  text(name: string): string | undefined {
    const value = this.all[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined || value === "") throw new ApiError("invalid_arguments", { missing: name });
    return value;
  }

  flag(name: string): boolean {
    return [true, "true", "1"].some((yes) => yes === this.all[name]);
  }

  /** A structure, which forms carry as JSON. */
  json(name: string, fault: string): unknown {
    const value = this.all[name];
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value);
    } catch {
      throw new ApiError(fault);
    }
  }
}

/** A channel that the bot may know of. */
export function visibleChannel(given: Arguments, workspace: Workspace): SlackChannel {
  const id = given.text("channel") ?? given.text("channel_id") ?? "";
  const user = workspace.users.get(id);
  const channel = user ? workspace.directMessage(user) : workspace.channels.get(id);
  if (!channel || (channel.kind !== "channel" && !channel.members.has(BOT.user)))
    throw new ApiError("channel_not_found");
  return channel;
}

/** A channel that the bot is in. */
export function ownChannel(given: Arguments, workspace: Workspace): SlackChannel {
  const channel = visibleChannel(given, workspace);
  if (!channel.members.has(BOT.user)) throw new ApiError("not_in_channel");
  return channel;
}

export function knownUser(given: Arguments, workspace: Workspace): SlackUser {
  const user = workspace.users.get(given.required("user"));
  if (!user) throw new ApiError("user_not_found");
  return user;
}

/** `channels:read`, `groups:read`, …: one scope for each kind of channel. */
export function channelScope(right: "read" | "history"): ApiMethod["scope"] {
  const names = { channel: "channels", group: "groups", im: "im", mpim: "mpim" } as const;
  return (given, workspace) => `${names[visibleChannel(given, workspace).kind]}:${right}`;
}
