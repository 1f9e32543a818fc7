import { randomUUID } from "node:crypto";

export interface SlackUser {
  readonly id: string;
  readonly name: string;
  /** Another one for people of a connected organisation. */
  readonly team: string;
  readonly isBot: boolean;
  /** `is_restricted` or `is_ultra_restricted` in users.info. */
  guest: "no" | "multi-channel" | "single-channel";
}

export type ChannelKind = "channel" | "group" | "im" | "mpim";

export interface SlackChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly members: Set<string>;
  /** Shared with another organisation by Slack Connect. */
  isExtShared: boolean;
  isArchived: boolean;
}

export interface MessageMetadata {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, unknown>>;
}

/** A message in Slack's own words, as history and events show it. */
export interface StoredMessage {
  readonly type: "message";
  readonly subtype?: "tombstone";
  readonly ts: string;
  readonly user: string;
  readonly team: string;
  readonly text: string;
  readonly blocks?: readonly unknown[];
  readonly attachments?: readonly unknown[];
  readonly thread_ts?: string;
  readonly client_msg_id?: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly metadata?: MessageMetadata;
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly reactions?: readonly {
    readonly name: string;
    readonly users: readonly string[];
    readonly count: number;
  }[];
}

/** A message that only one person sees; it stands in no history. */
export interface EphemeralMessage {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly thread_ts?: string;
}

export const TEAM = { id: "T0RAPPORT", domain: "committee", name: "Committee" } as const;
export const BOT = { user: "U0BOT", bot: "B0BOT", app: "A0BOT", name: "rapporteur" } as const;

/** People, channels and messages: what Slack remembers. */
export class Workspace {
  readonly users = new Map<string, SlackUser>();
  readonly channels = new Map<string, SlackChannel>();
  readonly ephemerals: EphemeralMessage[] = [];
  readonly #messages = new Map<string, StoredMessage[]>();
  #lastTime = 0;

  constructor() {
    this.users.set(BOT.user, { id: BOT.user, name: BOT.name, team: TEAM.id, isBot: true, guest: "no" });
  }

  addUser(name: string, more: Partial<Pick<SlackUser, "team" | "guest">> = {}): SlackUser {
    const user = {
      id: `U${serial(this.users.size)}`,
      name,
      team: TEAM.id,
      isBot: false,
      guest: "no" as const,
      ...more,
    };
    this.users.set(user.id, user);
    return user;
  }

  /** The bot is in it unless `members` says otherwise. */
  addChannel(
    name: string,
    members: readonly SlackUser[],
    more: { readonly kind?: ChannelKind; readonly isExtShared?: boolean; readonly withBot?: boolean } = {},
  ): SlackChannel {
    const { kind = "channel", isExtShared = false, withBot = true } = more;
    const id = `${kind === "im" ? "D" : kind === "channel" ? "C" : "G"}${serial(this.channels.size)}`;
    const ids = members.map((user) => user.id);
    const channel: SlackChannel = {
      id,
      name,
      kind,
      isExtShared,
      isArchived: false,
      members: new Set(withBot ? [...ids, BOT.user] : ids),
    };
    this.channels.set(id, channel);
    return channel;
  }

  /** The conversation of one person with the bot. */
  directMessage(user: SlackUser): SlackChannel {
    const open = [...this.channels.values()].find((c) => c.kind === "im" && c.members.has(user.id));
    return open ?? this.addChannel("directmessage", [user], { kind: "im" });
  }

  /** A new timestamp, unique and in order. */
  timestamp(): string {
    this.#lastTime = Math.max(this.#lastTime + 1, Date.now() * 1000);
    return `${Math.floor(this.#lastTime / 1_000_000)}.${String(this.#lastTime % 1_000_000).padStart(6, "0")}`;
  }

  /** Oldest first, replies in threads among them. */
  messages(channel: string): readonly StoredMessage[] {
    return this.#messages.get(channel) ?? [];
  }

  find(channel: string, ts: string): StoredMessage | null {
    return this.messages(channel).find((message) => message.ts === ts) ?? null;
  }

  post(channel: string, own: Omit<StoredMessage, "type" | "ts" | "team" | "client_msg_id">): StoredMessage {
    const team = this.users.get(own.user)?.team ?? TEAM.id;
    const written = own.bot_id === undefined ? { client_msg_id: randomUUID() } : {};
    const message: StoredMessage = {
      type: "message",
      ts: this.timestamp(),
      team,
      ...written,
      ...own,
      ...(own.blocks && { blocks: withBlockIds(own.blocks) }),
    };
    this.#messages.set(channel, [...this.messages(channel), message]);
    return message;
  }

  replace(channel: string, message: StoredMessage): StoredMessage {
    const whole = message.blocks ? { ...message, blocks: withBlockIds(message.blocks) } : message;
    this.#messages.set(
      channel,
      this.messages(channel).map((own) => (own.ts === message.ts ? whole : own)),
    );
    return whole;
  }

  /** Takes a message out; one that began a thread leaves a tombstone, which is given. */
  remove(channel: string, ts: string): StoredMessage | null {
    const message = this.find(channel, ts);
    const isRoot = this.messages(channel).some((own) => own.thread_ts === ts && own.ts !== ts);
    if (message && isRoot) {
      const { type, team } = message;
      return this.replace(channel, {
        type,
        team,
        subtype: "tombstone",
        ts,
        thread_ts: ts,
        user: "USLACKBOT",
        text: "This message was deleted.",
      });
    }
    this.#messages.set(
      channel,
      this.messages(channel).filter((own) => own.ts !== ts),
    );
    return null;
  }
}

function serial(count: number): string {
  return String(count + 1).padStart(8, "0");
}

function withBlockIds(blocks: readonly unknown[]): readonly unknown[] {
  return blocks.map((block) =>
    typeof block === "object" && block !== null ? { block_id: randomUUID().slice(0, 5), ...block } : block,
  );
}
