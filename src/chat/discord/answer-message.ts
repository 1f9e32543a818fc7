import type { PostName, PostTarget } from "../platform/chat-platform.ts";
import { harmlessLine } from "../harmless.ts";
import { shorten } from "../split-spans.ts";
import type { MessageAddress } from "./address.ts";
import { DiscordFailure } from "./api-failure.ts";
import type { ChannelPosts } from "./channel-posts.ts";
import type { DiscordApi } from "./discord-api.ts";
import { isUnknown } from "./find-post.ts";
import type { DiscordPost } from "./post.ts";

/** Answers to what people wrote: beside it, or in a thread that is opened under it. */
export interface MessageAnswers {
  add(target: PostTarget, address: MessageAddress, wire: DiscordPost, name: PostName): Promise<string>;
  find(target: PostTarget, address: MessageAddress, name: PostName): Promise<string | null>;
}

const THREAD_NAME = 90;
/** Minutes without a message after which a thread is out of sight: resources/channel.mdx. */
const ARCHIVE_AFTER = 1440;

export function messageAnswers(api: DiscordApi, posts: ChannelPosts): MessageAnswers {
  /** Threads that were opened by this process; another one learns by trying that they are there. */
  const opened = new Set<string>();

  /** False where none can be opened: then the answer stands in the channel. */
  async function openThread({ request }: PostTarget, { channel, message }: MessageAddress): Promise<boolean> {
    if (opened.has(message)) return true;
    try {
      await api.call({
        method: "POST",
        path: `/channels/${channel}/messages/${message}/threads`,
        body: { name: threadName(request), auto_archive_duration: ARCHIVE_AFTER },
        repeatable: true,
      });
    } catch (error) {
      if (!isUnknown(error, "threadExists")) {
        if (error instanceof DiscordFailure && error.code === "REFUSED") return false;
        throw error;
      }
    }
    opened.add(message);
    return true;
  }

  return {
    async add(target, address, wire, name) {
      // The thread has the question's id, and the question stands above it.
      if (opensThread(target, address) && (await openThread(target, address)))
        return posts.add(address.message, wire, name, null);
      const needsNoReply = name.part > 0 || target.place.id.startsWith("discord:@me/");
      return posts.add(address.channel, wire, name, needsNoReply ? null : address.message);
    },
    async find(target, address, name) {
      const inThread = opensThread(target, address) ? await posts.find(address.message, "0", name) : null;
      return inThread ?? posts.find(address.channel, address.message, name);
    },
  };
}

function opensThread({ place }: PostTarget, address: MessageAddress): boolean {
  return place.reply === "thread" && address.opensThread;
}

/** Everybody who sees the thread sees the question above it. */
function threadName(request: PostTarget["request"]): string {
  const words = request?.wanted.kind === "question" ? harmlessLine(request.wanted.text) : "";
  return words === "" ? "Rapporteur" : shorten(words, THREAD_NAME);
}
