import { ChatError } from "../platform/chat-error.ts";
import type { ChatPlatform, PostTarget } from "../platform/chat-platform.ts";
import { readAddress, readReference } from "./address.ts";
import { interactionAnswers } from "./answer-interaction.ts";
import { messageAnswers } from "./answer-message.ts";
import { channelPosts } from "./channel-posts.ts";
import type { Channels } from "./channels.ts";
import type { DiscordApi } from "./discord-api.ts";
import { isUnknown } from "./find-post.ts";
import { DISCORD_ROOM } from "./limits.ts";
import type { DiscordPost } from "./post.ts";
import { renderMessage } from "./render-message.ts";
import { stamped } from "./stamp.ts";

export interface PosterParts {
  readonly api: DiscordApi;
  readonly channels: Channels;
  readonly now: () => Date;
  /** The bot's own id; null before it was ever connected. */
  readonly bot: () => string | null;
  /** Fulfilled once Discord was told that the interaction arrived, or that failed. */
  readonly acknowledged: (interaction: string) => Promise<void>;
}

export type Poster = Pick<ChatPlatform, "render" | "showWork" | "post" | "find" | "replace" | "remove">;

/** Signs of work are left out while so many calls that matter are waiting. */
const BUSY = 10;

export function createPoster({ api, channels, now, bot, acknowledged }: PosterParts): Poster {
  const posts = channelPosts({ api, channels, now, bot });
  const toMessages = messageAnswers(api, posts);
  const toInteractions = interactionAnswers({ api, posts, now, acknowledged });

  /** Where a message that stands can be changed: what only the asker sees is reached by the command's token alone. */
  function pathOf({ request }: PostTarget, reference: string): `/${string}` {
    const { channel, message } = readReference(reference);
    const address = request?.seenBy === "asker" ? readAddress(request) : null;
    return address?.by === "interaction"
      ? toInteractions.pathOf(address, message)
      : `/channels/${channel}/messages/${message}`;
  }

  return {
    render(message, { request }, more) {
      const most = request?.seenBy === "asker" ? 1 : DISCORD_ROOM.posts;
      const rendering = renderMessage(message, { posts: most, more });
      return { bodies: rendering.posts.map((post) => JSON.stringify(post)), rest: rendering.rest };
    },
    async showWork({ request }) {
      try {
        const address = request && readAddress(request);
        // What answers an interaction says so itself, from its acknowledgement on.
        if (address?.by !== "message" || api.underWay() > BUSY) return;
        await api.call({ method: "POST", path: `/channels/${address.channel}/typing`, repeatable: true });
      } catch {
        // A sign is a courtesy; what is wrong will be told by the answer itself.
      }
    },
    async post(target, body, name) {
      const { request, place } = target;
      const wire = stamped(readBody(body), name);
      if (request === null) return posts.add(channelIn(place.id), wire, name, null);
      const address = readAddress(request);
      return address.by === "message"
        ? toMessages.add(target, address, wire, name)
        : toInteractions.add(address, request.seenBy, wire, name);
    },
    async find(target, name) {
      const { request, place } = target;
      if (request === null) return posts.find(channelIn(place.id), null, name);
      const address = readAddress(request);
      return address.by === "message"
        ? toMessages.find(target, address, name)
        : toInteractions.find(address, request.seenBy, name);
    },
    async replace(target, reference, body) {
      await api.call({ method: "PATCH", path: pathOf(target, reference), body: readBody(body) });
    },
    async remove(target, reference) {
      try {
        await api.call({ method: "DELETE", path: pathOf(target, reference) });
      } catch (error) {
        if (!isUnknown(error, "unknownMessage") && !isUnknown(error, "unknownChannel")) throw error;
      }
    },
  };
}

function channelIn(place: string): string {
  const channel = place.split("/")[1];
  if (channel === undefined) throw new ChatError("REFUSED", `${place} is no channel of Discord's.`);
  return channel;
}

/** A body that this or an earlier process rendered. */
function readBody(body: string): DiscordPost {
  const post: DiscordPost = JSON.parse(body);
  return { ...post, allowed_mentions: { parse: [] } };
}
