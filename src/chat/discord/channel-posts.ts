import { ChatError } from "../platform/chat-error.ts";
import type { PostName } from "../platform/chat-platform.ts";
import { writeReference } from "./address.ts";
import type { Channels } from "./channels.ts";
import type { DiscordApi } from "./discord-api.ts";
import { findPost } from "./find-post.ts";
import type { DiscordPost } from "./post.ts";
import { idIn } from "./read-json.ts";
import { nonceOf } from "./stamp.ts";

/** Ordinary messages of the bot in channels, threads and direct messages. */
export interface ChannelPosts {
  /** Gives the message's reference. `replyTo`: a message in the same channel, which may be gone by now. */
  add(channel: string, wire: DiscordPost, name: PostName, replyTo: string | null): Promise<string>;
  /** The reference of the message of that name. `answers`: something older; null where nobody asked for it. */
  find(channel: string, answers: string | null, name: PostName): Promise<string | null>;
}

export interface ChannelPostsParts {
  readonly api: DiscordApi;
  readonly channels: Channels;
  readonly now: () => Date;
  /** The bot's own id; null before it was ever connected. */
  readonly bot: () => string | null;
}

/** How far back a message that nobody asked for is looked for: a run of a weekly summary and a day. */
const UNASKED_MS = 8 * 86_400_000;

export function channelPosts({ api, channels, now, bot }: ChannelPostsParts): ChannelPosts {
  return {
    async add(channel, wire, name, replyTo) {
      const answer = await api.call({
        method: "POST",
        path: `/channels/${channel}/messages`,
        body: {
          ...wire,
          nonce: nonceOf(name),
          enforce_nonce: true,
          ...(replyTo !== null && {
            message_reference: { message_id: replyTo, channel_id: channel, fail_if_not_exists: false },
          }),
        },
      });
      return writeReference(channel, idIn(answer));
    },
    async find(channel, answers, name) {
      // Discord shows an empty list to those who may not read it.
      if (!channels.hasHistory(channel))
        throw new ChatError("CANNOT_TELL", "The bot may not read the channel's history.");
      const since = new Date(now().getTime() - UNASKED_MS);
      const found = await findPost(api, { channel, answers, bot: bot() }, name, since);
      return found === null ? null : writeReference(channel, found);
    },
  };
}
