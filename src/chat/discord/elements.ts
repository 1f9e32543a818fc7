import type { Span } from "../message.ts";
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

export function text(markdown: string, joint: string, leads = false): Element {
  return { kind: "text", markdown, joint, leads };
}

/** One stretch of a longer text, with the white space that parts it from the stretch before. */
export interface Stretch {
  readonly markdown: string;
  readonly gap: string;
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
    if (isRoomy(markdown) || words.length < 2) return [{ markdown, gap }];
    const [first, ...others] = stretches(piece, Math.ceil(words.length / 2));
    return first ? [{ ...first, gap }, ...others] : [];
  });
}

/** Half of a message at most, so that whatever stands beside a stretch, messages are filled. */
function isRoomy(markdown: string): boolean {
  return markdown.length <= DISCORD_LIMITS.text / 2 && bytes(markdown) <= DISCORD_ROOM.postBytes / 2;
}

export function bytes(words: string): number {
  return Buffer.byteLength(words);
}
