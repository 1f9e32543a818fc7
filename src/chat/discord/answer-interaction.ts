import { MessageFlags } from "discord.js";
import { ChatError } from "../platform/chat-error.ts";
import type { PostName } from "../platform/chat-platform.ts";
import type { ChatRequest } from "../platform/chat-request.ts";
import { writeReference, type InteractionAddress } from "./address.ts";
import { DiscordFailure } from "./api-failure.ts";
import type { ChannelPosts } from "./channel-posts.ts";
import type { DiscordApi } from "./discord-api.ts";
import { isUnknown } from "./find-post.ts";
import { DISCORD_LIMITS } from "./limits.ts";
import type { DiscordPost } from "./post.ts";
import { idIn, isRecord } from "./read-json.ts";
import { timeOf } from "./snowflakes.ts";
import { bearsStamp } from "./stamp.ts";

type SeenBy = ChatRequest["seenBy"];

/** Answers to commands and buttons, which take the place of the sign that we are at it. */
export interface InteractionAnswers {
  add(address: InteractionAddress, seenBy: SeenBy, wire: DiscordPost, name: PostName): Promise<string>;
  find(address: InteractionAddress, seenBy: SeenBy, name: PostName): Promise<string | null>;
  /** Where what only the asker sees can be changed. */
  pathOf(address: InteractionAddress, message: string): `/${string}`;
}

export interface InteractionAnswersParts {
  readonly api: DiscordApi;
  readonly posts: ChannelPosts;
  readonly now: () => Date;
  /** Fulfilled once Discord was told that the interaction arrived, or that failed. */
  readonly acknowledged: (interaction: string) => Promise<void>;
}

export function interactionAnswers({
  api,
  posts,
  now,
  acknowledged,
}: InteractionAnswersParts): InteractionAnswers {
  function isExpired({ interaction }: InteractionAddress): boolean {
    return now().getTime() - timeOf(interaction).getTime() > DISCORD_LIMITS.tokenTime;
  }

  function refuseExpired(address: InteractionAddress): void {
    if (isExpired(address)) throw new ChatError("EXPIRED", "The command is older than 15 minutes.");
  }

  /** Doing so twice is doing it once. */
  async function editOriginal(address: InteractionAddress, wire: DiscordPost): Promise<string> {
    refuseExpired(address);
    const answer = await api.call({ method: "PATCH", path: originalOf(address), body: wire });
    return writeReference(address.channel, idIn(answer));
  }

  /** One message; what has to be said after it follows it. */
  async function answerAlone(
    address: InteractionAddress,
    wire: DiscordPost,
    { part }: PostName,
  ): Promise<string> {
    if (part === 0) return editOriginal(address, wire);
    refuseExpired(address);
    const answer = await api.call({
      method: "POST",
      path: `/webhooks/${address.application}/${address.token}`,
      body: { ...wire, flags: wire.flags | MessageFlags.Ephemeral },
    });
    return writeReference(address.channel, idIn(answer));
  }

  /** What all may see can also stand in the channel itself: its later messages, and all when the token is too old. */
  async function answerForAll(
    address: InteractionAddress,
    wire: DiscordPost,
    name: PostName,
  ): Promise<string> {
    if (name.part === 0 && !isExpired(address)) {
      try {
        return await editOriginal(address, wire);
      } catch (error) {
        if (!(error instanceof DiscordFailure) || error.code !== "EXPIRED") throw error;
      }
      // An attempt that seemed to fail may have been the last in time.
      const found = await posts.find(address.channel, address.interaction, name);
      if (found !== null) return found;
    }
    return posts.add(address.channel, wire, name, null);
  }

  async function findAlone(address: InteractionAddress, name: PostName): Promise<string | null> {
    // What follows the first message is told to nobody who does not know its id.
    if (name.part > 0 || isExpired(address)) throw cannotTell();
    try {
      const message = await api.call({ method: "GET", path: originalOf(address) });
      if (!isRecord(message) || !bearsStamp(message, name)) return null;
      return writeReference(address.channel, idIn(message));
    } catch (error) {
      if (isUnknown(error, "unknownMessage") || isUnknown(error, "unknownWebhook")) return null;
      throw error instanceof DiscordFailure && error.code === "EXPIRED" ? cannotTell() : error;
    }
  }

  return {
    async add(address, seenBy, wire, name) {
      // Before that there is nothing to take the place of.
      await acknowledged(address.interaction);
      return seenBy === "asker" ? answerAlone(address, wire, name) : answerForAll(address, wire, name);
    },
    async find(address, seenBy, name) {
      await acknowledged(address.interaction);
      if (seenBy === "asker") return findAlone(address, name);
      return posts.find(address.channel, address.interaction, name);
    },
    pathOf(address, message) {
      refuseExpired(address);
      return `/webhooks/${address.application}/${address.token}/messages/${message}`;
    },
  };
}

function originalOf({ application, token }: InteractionAddress): `/${string}` {
  return `/webhooks/${application}/${token}/messages/@original`;
}

function cannotTell(): ChatError {
  return new ChatError("CANNOT_TELL", "What only the asker sees cannot be looked up any more.");
}
