import { LogLevel, type Logger } from "@slack/bolt";
import type { PlatformEvent } from "../platform/chat-platform.ts";

/** Tells those who keep the bot. */
export type Notice = (event: PlatformEvent) => void;

/** Milliseconds in which the same complaint is not told again: a broken line complains with every attempt. */
const QUIET = 60_000;
/** UTF-16 units of a complaint. */
const LENGTH = 300;

/** Says nothing. */
export const SILENT: Logger = loggerOf(() => {});

/** Tells what the client complains of, without secrets. */
export function complaintLogger(noticed: Notice, now: () => number): Logger {
  const told = new Map<string, number>();
  return loggerOf((...words) => {
    const message = withoutSecrets(words.map(String).join(" ")).slice(0, LENGTH);
    if (now() - (told.get(message) ?? -Infinity) < QUIET) return;
    for (const [old, at] of told) if (now() - at >= QUIET) told.delete(old);
    told.set(message, now());
    noticed({ kind: "trouble", message });
  });
}

/** Without tokens, and without what stands in an address after its host: tickets and response addresses are secrets. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/\bx(?:ox[a-z]|app)[-.][\w-]+/g, "[token]")
    .replace(/\b((?:https?|wss?):\/\/[^\s/?#"']+)[^\s"']*/g, "$1/…");
}

function loggerOf(complain: (...words: readonly unknown[]) => void): Logger {
  return {
    debug: () => {},
    info: () => {},
    warn: complain,
    error: complain,
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
