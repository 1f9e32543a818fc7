import type { Message } from "../message.ts";
import { CONTINUES, type PostRoom } from "../post-room.ts";
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

/** A message as messages of Slack's: long ones spill over, and very long ones are cut off, above what stands at their end. */
export function renderPosts(
  message: Message,
  { posts: most = SLACK_ROOM.posts, more }: PostRoom = {},
): SlackRendering {
  const whole = packPosts(renderBlocks(message));
  if (whole.length <= most) return { posts: whole.map(post), rest: null };

  const tail = tailOf(message);
  const posts = tail.length === 0 ? whole : packPosts(renderBlocks(message, bodyOf(message)));
  const last = posts[most - 1] ?? [];
  const note = [...noteParts(CONTINUES[message.language]), ...(more ? buttonParts([more]) : [])];
  const end = [...note, ...tail];
  const kept = lengthBefore(last, end);
  const left = [...last.slice(kept), ...posts.slice(most).flat(), ...tail];
  return {
    posts: [...posts.slice(0, most - 1), [...last.slice(0, kept), ...end]].map(post),
    rest: { ...message, blocks: joinBlocks(left.flatMap(({ shows }) => shows)) },
  };
}

/** Sources and questions at the end, as far as they leave room for a text whose marks they explain; else they are cut with it. */
function tailOf(message: Message): readonly SlackPart[] {
  const body = bodyOf(message);
  if (body.length === 0) return [];
  const parts = renderBlocks(message, message.blocks.slice(body.length));
  const isLight =
    weightOfAll(parts) <= SLACK_ROOM.post * SLACK_ROOM.tail &&
    parts.length <= SLACK_LIMITS.blocks * SLACK_ROOM.tail;
  return isLight ? parts : [];
}

function bodyOf({ blocks }: Message): Message["blocks"] {
  const end = blocks.findLastIndex(({ kind }) => kind !== "sources" && kind !== "questions") + 1;
  return blocks.slice(0, end);
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
