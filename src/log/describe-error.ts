import { ConfigError } from "../config/config-error.ts";
import { RapporteurError } from "../standards/errors.ts";

/** What a log tells of an error. None of the properties that clients hang onto theirs: those bear whole requests. */
export interface ErrorDescription {
  readonly name: string;
  readonly code: string | number | null;
  readonly message: string;
  /** `src/chat/press.ts:12:3`; null where it is not known. */
  readonly at: string | null;
  readonly cause?: ErrorDescription;
  readonly stack?: readonly string[];
}

const DEEPEST_CAUSE = 3;

export function describeError(error: unknown, withStack: boolean, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, code: null, message: "", at: null };
  const frames = framesOf(error);
  const cause = error.cause !== undefined && depth < DEEPEST_CAUSE;
  return {
    name: error.name,
    code: codeOf(error),
    message: isOurs(error) ? error.message : withoutQuotations(error.message),
    at: frames.flatMap((frame) => /\b((?:src|test)\/[^\s)]+)/.exec(frame)?.[1] ?? []).at(0) ?? null,
    ...(cause && { cause: describeError(error.cause, withStack, depth + 1) }),
    ...(withStack && { stack: frames }),
  };
}

function codeOf(error: Error): ErrorDescription["code"] {
  const code = "code" in error ? error.code : null;
  return typeof code === "string" || typeof code === "number" ? code : null;
}

/** Where it came by, without the message that is repeated before it: lines of that may look like some of these. */
function framesOf({ stack = "", message }: Error): readonly string[] {
  return stack
    .replace(message, "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}

/** Errors that are not ours quote what they could not read, which may be what somebody asked. */
function withoutQuotations(message: string): string {
  return message.replace(/"[^]*"|'[^]*'|`[^]*`|“[^]*”/g, "[…]").slice(0, 300);
}

/** What these say was written for people who keep the bot, and bears no word of those who ask. */
function isOurs(error: Error): boolean {
  return error instanceof RapporteurError || error instanceof ConfigError;
}
