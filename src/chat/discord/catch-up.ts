import { type Client } from "discord.js";
import { ChatError } from "../platform/chat-error.ts";
import type { ChatListener } from "../platform/chat-platform.ts";
import type { DiscordApi } from "./discord-api.ts";
import { messagesAfter } from "./find-post.ts";
import type { MessageEars } from "./hear-messages.ts";
import { backOff, pause } from "./pause.ts";
import { firstIdAt, isLater } from "./snowflakes.ts";

export interface CatchUp {
  readonly client: Client;
  readonly api: DiscordApi;
  readonly listener: ChatListener;
  readonly ears: MessageEars;
  readonly signal: AbortSignal;
}

/** Channels that are looked through at the same time. */
const AT_ONCE = 4;
const ATTEMPTS = 5;
/** Of 100 messages each: more than any channel has in a day. */
const MOST_PAGES = 300;

/**
 * Takes in what was said to the bot since then, while nobody was there to hear it. What was heard already is known by
 * its key. New people's direct messages are not found: Discord does not list the channels in which they stand.
 */
export async function catchUp(parts: CatchUp, since: Date): Promise<void> {
  const after = firstIdAt(since);
  const waiting = [...channelsWithNews(parts.client, after), ...(await directChannels(parts.listener))];
  const work = async () => {
    for (let next = waiting.shift(); next && !parts.signal.aborted; next = waiting.shift()) {
      const { channel, guild } = next;
      await parts.ears.before(channel, () => takeInAll(parts, channel, guild, after));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

interface Waiting {
  readonly channel: string;
  readonly guild: string | null;
}

function channelsWithNews({ channels }: Client, after: string): readonly Waiting[] {
  return [...channels.cache.values()].flatMap((channel) => {
    if (channel.isDMBased() || !("lastMessageId" in channel)) return [];
    const { id, guildId, lastMessageId } = channel;
    const hasNews = typeof lastMessageId === "string" && isLater(lastMessageId, after);
    return hasNews && channel.viewable ? [{ channel: id, guild: guildId }] : [];
  });
}

async function directChannels(listener: ChatListener): Promise<readonly Waiting[]> {
  const places = await listener.knownPlaces("discord:@me/");
  return places.map((place) => ({ channel: place.slice("discord:@me/".length), guild: null }));
}

async function takeInAll(
  { api, listener, ears, signal }: CatchUp,
  channel: string,
  guild: string | null,
  after: string,
): Promise<void> {
  let last = after;
  for (let attempt = 0; attempt < ATTEMPTS && !signal.aborted; attempt++) {
    try {
      for await (const message of messagesAfter(api, channel, last, MOST_PAGES)) {
        await ears.takeIn({ ...message, ...(guild !== null && { guild_id: guild }) });
        last = message.id;
      }
      return;
    } catch (error) {
      const code = error instanceof ChatError ? error.code : null;
      if (code !== "RATE_LIMITED" && code !== "UNREACHABLE") return tellOf(listener, error);
      const wait = error instanceof ChatError ? error.retryAfterMs : 0;
      await pause(Math.max(wait, code === "UNREACHABLE" ? backOff(attempt) : 0), signal);
    }
  }
}

/** A channel that is closed to the bot has nothing for it; everything else is worth knowing. */
function tellOf(listener: ChatListener, error: unknown): void {
  if (error instanceof ChatError && error.code === "REFUSED") return;
  const why = error instanceof ChatError ? error.message : "Something unexpected went wrong.";
  listener.noticed({
    kind: "trouble",
    message: `A channel could not be looked through for missed questions: ${why}`,
  });
}
