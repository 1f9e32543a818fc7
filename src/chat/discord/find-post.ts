import { ChatError } from "../platform/chat-error.ts";
import type { PostName } from "../platform/chat-platform.ts";
import { DISCORD_CODES, DiscordFailure } from "./api-failure.ts";
import type { DiscordApi } from "./discord-api.ts";
import { isListedMessage, type ListedMessage } from "./read-message.ts";
import { firstIdAt, isLater } from "./snowflakes.ts";
import { bearsStamp } from "./stamp.ts";

/** The most that Discord lists at once: resources/message.mdx#get-channel-messages. */
const PAGE = 100;
/** What is further away than this is taken for untold, rather than for not there. */
const MOST_PAGES = 40;

/** Messages that came after one, the earliest first; gives up with CANNOT_TELL after so many pages. */
export async function* messagesAfter(
  api: DiscordApi,
  channel: string,
  after: string,
  mostPages = MOST_PAGES,
): AsyncGenerator<ListedMessage> {
  let last = after;
  for (let page = 0; page < mostPages; page++) {
    const listed = await list(api, channel, { after: last });
    // Newest first, whatever was asked for.
    const messages = listed.sort((one, other) => (isLater(one.id, other.id) ? 1 : -1));
    yield* messages;
    if (messages.length < PAGE) return;
    last = messages.at(-1)?.id ?? last;
  }
  throw tooMany();
}

/** The same backwards, from the newest until there are none that are later than `after`. */
async function* messagesBackTo(
  api: DiscordApi,
  channel: string,
  after: string,
): AsyncGenerator<ListedMessage> {
  let before: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const listed = await list(api, channel, before === null ? {} : { before });
    const messages = listed
      .filter((message) => isLater(message.id, after))
      .sort((one, other) => (isLater(one.id, other.id) ? -1 : 1));
    yield* messages;
    if (messages.length < PAGE) return;
    before = messages.at(-1)?.id ?? before;
  }
  throw tooMany();
}

/** Where to look for a message of ours. */
export interface Search {
  readonly channel: string;
  /** What it answers, which is older; null: nobody asked for it, so that only its time bounds the search. */
  readonly answers: string | null;
  /** The bot's own id. */
  readonly bot: string | null;
}

/** The id of the message of that name; null where it does not stand there, or the channel is gone. */
export async function findPost(
  api: DiscordApi,
  { channel, answers, bot }: Search,
  name: PostName,
  since: Date,
): Promise<string | null> {
  const messages =
    answers === null ? messagesBackTo(api, channel, firstIdAt(since)) : messagesAfter(api, channel, answers);
  try {
    for await (const message of messages) {
      const isOurs = bot === null || message.author.id === bot;
      if (isOurs && bearsStamp(message, name)) return message.id;
    }
  } catch (error) {
    if (isUnknown(error, "unknownChannel")) return null;
    throw error;
  }
  return null;
}

export function isUnknown(error: unknown, what: keyof typeof DISCORD_CODES): boolean {
  return error instanceof DiscordFailure && error.discordCode === DISCORD_CODES[what];
}

async function list(
  api: DiscordApi,
  channel: string,
  query: Readonly<Record<string, string>>,
): Promise<ListedMessage[]> {
  const answer = await api.call({
    method: "GET",
    path: `/channels/${channel}/messages`,
    query: { limit: String(PAGE), ...query },
  });
  return Array.isArray(answer) ? answer.filter(isListedMessage) : [];
}

function tooMany(): ChatError {
  return new ChatError("CANNOT_TELL", "More was said since than can be looked through.");
}
