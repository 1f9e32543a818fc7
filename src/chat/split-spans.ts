import { sentences } from "../text/sentences.ts";
import type { Span } from "./message.ts";

/** Where a sentence that is itself too long may be cut: after a comma, a semicolon, a bracket or a space. */
const PAUSE = /[,;:，；：、）)\]】》”\s]/u;

/** The words of spans without their styles. */
export function spanText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join("");
}

/**
 * Spans cut into pieces of at most `room` UTF-16 units: at ends of sentences; within a longer sentence where it
 * pauses; where nothing pauses between two characters. Joined they are the spans again, but for white space at cuts.
 */
export function splitSpans(spans: readonly Span[], room: number): readonly (readonly Span[])[] {
  const text = spanText(spans);
  if (text.length <= room) return [spans];
  const starts = sentences(text).map(({ start }) => start);
  const pieces: (readonly Span[])[] = [];
  let from = 0;
  while (from < text.length) {
    const to = text.length - from <= room ? text.length : cutBefore(text, starts, from, from + room);
    if (text.slice(from, to).trim() !== "") pieces.push(slice(spans, from, to));
    from = to;
    while (/\s/.test(text.charAt(from))) from += 1;
  }
  return pieces;
}

/** The first `room` UTF-16 units of a text or less, ended at a sentence where one ends in its second half. */
export function shorten(text: string, room: number): string {
  if (text.length <= room) return text;
  const starts = sentences(text).map(({ start }) => start);
  return `${text.slice(0, cutBefore(text, starts, 0, room - 1)).trimEnd()}…`;
}

/** Where to cut between `from` and `limit`; a piece of less than half the room would only make more of them. */
function cutBefore(text: string, starts: readonly number[], from: number, limit: number): number {
  const half = from + Math.ceil((limit - from) / 2);
  const sentence = starts.findLast((start) => start > half && start <= limit);
  if (sentence !== undefined) return sentence;
  for (let at = limit; at > half; at--) if (PAUSE.test(text.charAt(at - 1))) return at;
  return Math.max(from + 1, limit - (isInsideCharacter(text, limit) ? 1 : 0));
}

function isInsideCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}

function slice(spans: readonly Span[], from: number, to: number): readonly Span[] {
  let start = 0;
  return spans.flatMap((span) => {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, span.text.length)];
    start += span.text.length;
    return first < last ? [{ ...span, text: span.text.slice(first, last) }] : [];
  });
}
