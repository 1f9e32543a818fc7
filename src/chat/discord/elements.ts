import type { MessageBlock, Span } from "../message.ts";
import { spanText, splitSpans } from "../split-spans.ts";
import { inlineMarkdown } from "./inline-markdown.ts";
import { DISCORD_LIMITS, DISCORD_ROOM } from "./limits.ts";
import type { DiscordButton } from "./post.ts";

/** What a message is put together from: nothing in it is cut again. */
export type Element =
  | {
      readonly kind: "text";
      readonly markdown: string;
      /** What stands between it and the text before it in the same message. */
      readonly joint: string;
      /** Says what comes next, so that it must not be the last of its message. */
      readonly leads: boolean;
    }
  /** Text with a button beside it. */
  | { readonly kind: "section"; readonly markdown: string; readonly button: DiscordButton }
  | { readonly kind: "separator" }
  | { readonly kind: "buttons"; readonly buttons: readonly DiscordButton[] };

/** An element, with what is left to show of its block from it on: what another message shows where it has no room. */
export interface Laid {
  readonly element: Element;
  readonly left: readonly MessageBlock[];
}

export function text(markdown: string, joint: string, leads = false): Element {
  return { kind: "text", markdown, joint, leads };
}

/** One stretch of a longer text, with the white space that parts it from the stretch before. */
export interface Stretch {
  readonly markdown: string;
  readonly gap: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly from: number;
}

/**
 * Spans as stretches of Markdown, cut at ends of sentences where they are long. Escapes may make text longer many
 * times over, so a stretch that grows too long is cut again.
 */
export function stretches(spans: readonly Span[], room: number = DISCORD_ROOM.piece): readonly Stretch[] {
  const whole = spanText(spans);
  let at = 0;
  return splitSpans(spans, room).flatMap((piece) => {
    const words = spanText(piece);
    const start = Math.max(at, whole.indexOf(words, at));
    const gap = whole.slice(at, start);
    at = start + words.length;
    const markdown = inlineMarkdown(piece);
    if (markdown === "") return [];
    if (isRoomy(markdown) || words.length < 2) return [{ markdown, gap, from: start }];
    const [first, ...others] = stretches(piece, Math.ceil(words.length / 2)).map((stretch) => ({
      ...stretch,
      from: start + stretch.from,
    }));
    return first ? [{ ...first, gap }, ...others] : [];
  });
}

/** The spans without so many UTF-16 units at their beginning. */
export function spansFrom(spans: readonly Span[], from: number): readonly Span[] {
  let start = 0;
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, from - start));
    start += span.text.length;
    return text === "" ? [] : [{ ...span, text }];
  });
}

/** Half of a message at most, so that whatever stands beside a stretch, messages are filled. */
function isRoomy(markdown: string): boolean {
  return markdown.length <= DISCORD_LIMITS.text / 2 && bytes(markdown) <= DISCORD_ROOM.postBytes / 2;
}

export function bytes(words: string): number {
  return Buffer.byteLength(words);
}
