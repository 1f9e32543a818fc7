import type { Message, MessageBlock } from "../message.ts";
import { text, type Element } from "./elements.ts";
import { layOutBlock } from "./lay-out-message.ts";
import { DISCORD_ROOM } from "./limits.ts";
import { packPosts } from "./pack-posts.ts";
import type { DiscordPost } from "./post.ts";

const CUT: Readonly<Record<Message["language"], string>> = {
  en: "-# The answer goes on, but it is too long for here. Ask about one clause to see the rest.",
  zh: "-# 回答过长，此处未全部显示。可就某一条款提问查看其余内容。",
};

/**
 * A message as the messages that Discord takes, in order, at most `DISCORD_ROOM.posts`: text displays of Components v2,
 * which read like ordinary messages, with buttons beside what they belong to. Where that is not enough, the text is
 * cut and says so; sources and questions are kept. None for a message without words.
 */
export function renderMessage({ blocks, language }: Message): readonly DiscordPost[] {
  const from = blocks.findIndex(isTail);
  const end = from === -1 ? blocks.length : from;
  const body = blocks.slice(0, end).flatMap((block) => layOutBlock(block, language));
  const tail = blocks.slice(end).flatMap((block) => layOutBlock(block, language));
  const whole = packPosts([...body, ...tail], DISCORD_ROOM.posts);
  return whole.length <= DISCORD_ROOM.posts ? whole : cutBody(body, text(CUT[language], "\n\n"), tail);
}

function isTail({ kind }: MessageBlock): boolean {
  return kind === "sources" || kind === "questions";
}

/** As much of the body as leaves room for the note that it was cut, and for the tail. */
function cutBody(body: readonly Element[], note: Element, tail: readonly Element[]): readonly DiscordPost[] {
  let [fitting, tooMuch] = [0, body.length];
  while (tooMuch - fitting > 1) {
    const middle = Math.floor((fitting + tooMuch) / 2);
    const posts = packPosts([...body.slice(0, middle), note, ...tail], DISCORD_ROOM.posts);
    if (posts.length <= DISCORD_ROOM.posts) fitting = middle;
    else tooMuch = middle;
  }
  const cut = [...body.slice(0, fitting), note, ...tail];
  return packPosts(cut, DISCORD_ROOM.posts).slice(0, DISCORD_ROOM.posts);
}
