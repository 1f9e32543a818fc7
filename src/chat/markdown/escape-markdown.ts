import { harmless } from "../harmless.ts";

/** Text of documents must stay text: no mark-up, no HTML, no links, no lines of its own. */
export function escapeMarkdown(text: string): string {
  return harmless(text)
    .replace(/\s+/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_[\]|~#!@$]/g, "\\$&")
    .replace(/(?<=https?|ftp):(?=\/\/)/gi, "\\:")
    .replace(/(?<=\bwww)\./gi, "\\.");
}

/** The same at the beginning of a line, where `-`, `1.` and the like would begin a list. */
export function lineInMarkdown(text: string): string {
  return escapeMarkdown(text)
    .trimStart()
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^[-+=](?=\s|[-+=]|$)/, "\\$&");
}
