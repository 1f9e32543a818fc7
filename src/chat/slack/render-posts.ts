import type { Message, MessageButton } from "../message.ts";
import { buttonParts } from "./buttons.ts";
import { fallbackText } from "./fallback-text.ts";
import { joinBlocks } from "./join-blocks.ts";
import { SLACK_LIMITS, SLACK_ROOM } from "./limits.ts";
import { packPosts } from "./pack-posts.ts";
import { noteParts, renderBlocks } from "./render-blocks.ts";
import { weightOfAll, type SlackPart, type SlackPost } from "./slack-block.ts";

/** A message for Slack. */
export interface SlackRendering {
  /** In the order in which they are posted; each within every limit of Slack's. Empty for an empty message. */
  readonly posts: readonly SlackPost[];
  /** What there was no room for; null where all is shown. What a list's own button shows is not in it. */
  readonly rest: Message | null;
}

/** How much may be posted at once, and what shows the rest. */
export interface PostRoom {
  readonly posts?: number;
  /** Stands under what is cut off. */
  readonly more?: MessageButton;
}

const CONTINUES: Readonly<Record<Message["language"], string>> = {
  en: "There is more than fits here.",
  zh: "内容较长，此处未全部列出。",
};

/** A message as messages of Slack's: long ones spill over, and very long ones are cut off. */
export function renderPosts(
  message: Message,
  { posts: most = SLACK_ROOM.posts, more }: PostRoom = {},
): SlackRendering {
  const posts = packPosts(renderBlocks(message));
  if (posts.length <= most) return { posts: posts.map(post), rest: null };

  const last = posts[most - 1] ?? [];
  const end = [...noteParts(CONTINUES[message.language]), ...(more ? buttonParts([more]) : [])];
  const kept = lengthBefore(last, end);
  const left = [...last.slice(kept), ...posts.slice(most).flat()];
  return {
    posts: [...posts.slice(0, most - 1), [...last.slice(0, kept), ...end]].map(post),
    rest: { ...message, blocks: joinBlocks(left.flatMap(({ shows }) => shows)) },
  };
}

/** How many parts of a message remain when `end` must stand under them; none announces what is cut off, if it can be. */
function lengthBefore(parts: readonly SlackPart[], end: readonly SlackPart[]): number {
  const fits = (length: number) =>
    length + end.length <= SLACK_LIMITS.blocks &&
    weightOfAll(parts.slice(0, length)) + weightOfAll(end) <= SLACK_ROOM.post;
  let length = parts.length;
  while (length > 0 && !fits(length)) length -= 1;
  return parts.slice(0, length).findLastIndex(({ announces }) => !announces) + 1 || length;
}

function post(parts: readonly SlackPart[]): SlackPost {
  return {
    text: fallbackText(parts.map(({ said }) => said).join("\n")),
    blocks: parts.map(({ block }) => block),
  };
}
