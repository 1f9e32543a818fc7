import type { Message, MessageBlock, MessageButton } from "../message.ts";
import { CONTINUES, type PostRoom } from "../post-room.ts";
import { text, type Element, type Laid } from "./elements.ts";
import { layOutBlock, smallPrint } from "./lay-out-message.ts";
import { DISCORD_ROOM } from "./limits.ts";
import { announces, packPosts, takesShare } from "./pack-posts.ts";
import { discordButton, type DiscordPost } from "./post.ts";

/** A message for Discord. */
export interface DiscordRendering {
  /** In the order in which they are posted, each within every limit of Discord's. None for a message without words. */
  readonly posts: readonly DiscordPost[];
  /** What there was no room for; null where all is shown. What a list's own button shows is not in it. */
  readonly rest: Message | null;
}

/** What a message is put together from, so that each can be cut by itself. */
interface Parts {
  readonly body: readonly Laid[];
  readonly sources: readonly Laid[];
  readonly questions: readonly Laid[];
}

/**
 * A message as text displays of Components v2, which read like ordinary messages, with buttons beside what they belong
 * to. Where there is no room for all of it the text is cut, and says so above the sources and questions.
 */
export function renderMessage(
  message: Message,
  { posts: most = DISCORD_ROOM.posts, more }: PostRoom = {},
): DiscordRendering {
  const { blocks, language } = message;
  const end = blocks.findLastIndex((block) => !isTail(block)) + 1;
  const layOut = (part: readonly MessageBlock[]) =>
    part.flatMap((block, i) =>
      layOutBlock(block, language).map(({ element, left }) => ({
        element,
        left: [...left, ...part.slice(i + 1)],
      })),
    );
  const tail = blocks.slice(end);
  const parts: Parts = {
    body: layOut(blocks.slice(0, end)),
    sources: layOut(tail.filter(({ kind }) => kind === "sources")),
    questions: layOut(tail.filter(({ kind }) => kind === "questions")),
  };
  const posts = fitting(elementsOf(parts), most);
  if (posts && sourcesIn(parts) <= DISCORD_ROOM.sources.items) return { posts, rest: null };
  const kept = cut(parts, noteOf(language, more), most);
  return { posts: kept.posts, rest: { language, blocks: kept.left } };
}

function isTail({ kind }: MessageBlock): boolean {
  return kind === "sources" || kind === "questions";
}

function elementsOf({ body, sources, questions }: Parts): readonly Element[] {
  return [...body, ...sources, ...questions].map(({ element }) => element);
}

function sourcesIn({ sources }: Parts): number {
  return sources.filter(({ element }) => !announces(element)).length;
}

/** Says that there is more, with what shows it. */
function noteOf(language: Message["language"], more: MessageButton | undefined): Element {
  const words = smallPrint(CONTINUES[language]);
  const button = more ? discordButton(more) : null;
  return button ? { kind: "section", markdown: words, button } : text(words, "\n\n");
}

function cut(
  { body, sources, questions }: Parts,
  note: Element,
  most: number,
): { readonly posts: readonly DiscordPost[]; readonly left: readonly MessageBlock[] } {
  const share = body.length === 0 ? DISCORD_ROOM.tailAlone : DISCORD_ROOM.tail;
  const asked = longest(questions, (part) => takesShare(part, share, most));
  const cited = longest(upTo(sources, DISCORD_ROOM.sources.items), (part) =>
    takesShare([...part, ...asked], share, most),
  );
  const after = [note, ...cited, ...asked];
  const said = longest(body, (part) => fitting([...part, ...after], most) !== null);
  return {
    posts: fitting([...said, ...after], most) ?? [],
    left: [
      ...(body[said.length]?.left ?? []),
      ...(sources[cited.length]?.left ?? []),
      ...(questions[asked.length]?.left ?? []),
    ],
  };
}

/** As many elements from the beginning as hold; they end with nothing that only announces what is cut off. */
function longest(
  laid: readonly Laid[],
  holds: (elements: readonly Element[]) => boolean,
): readonly Element[] {
  const elements = laid.map(({ element }) => element);
  if (holds(elements)) return elements;
  let [fit, tooMuch] = [0, elements.length];
  while (tooMuch - fit > 1) {
    const middle = Math.floor((fit + tooMuch) / 2);
    if (holds(elements.slice(0, middle))) fit = middle;
    else tooMuch = middle;
  }
  return elements.slice(0, elements.slice(0, fit).findLastIndex((element) => !announces(element)) + 1);
}

/** Sources up to that many, with what stands above them. */
function upTo(sources: readonly Laid[], count: number): readonly Laid[] {
  let shown = 0;
  const end = sources.findIndex(({ element }) => !announces(element) && (shown += 1) > count);
  return end === -1 ? sources : sources.slice(0, end);
}

function fitting(elements: readonly Element[], most: number): readonly DiscordPost[] | null {
  const posts = packPosts(elements, most);
  return posts.length <= most ? posts : null;
}
