import { shorten } from "../split-spans.ts";
import { SLACK_LIMITS } from "./limits.ts";
import { escapeMarkup } from "./plain-words.ts";

/** Words for notices and screen readers: no mark-up, and no longer than chat.update takes. */
export function fallbackText(words: string): string {
  let text = words.trim() === "" ? "…" : words.trim();
  for (let bytes = bytesOf(text); bytes > SLACK_LIMITS.updatedTextBytes; bytes = bytesOf(text)) {
    text = shorten(text, Math.floor((text.length * SLACK_LIMITS.updatedTextBytes) / bytes) - 1);
  }
  return escapeMarkup(text);
}

function bytesOf(text: string): number {
  return Buffer.byteLength(escapeMarkup(text));
}
