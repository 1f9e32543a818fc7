import type { ChangeSet } from "../changes/change-set.ts";
import { withMinimalRedlines } from "../changes/redline.ts";
import { printMarkdown } from "../chat/markdown/print-markdown.ts";
import type { Message } from "../chat/message.ts";
import { printMessage } from "../chat/terminal/print-message.ts";
import { UsageError } from "../standards/errors.ts";
import { flag } from "./arguments.ts";
import type { Invocation, Surroundings } from "./command.ts";

/** The changes with the redlines that are asked for: readable ones, or with `--minimal` of the fewest words. */
export function withAskedRedlines(set: ChangeSet, invocation: Invocation): ChangeSet {
  if (flag(invocation, "json") && flag(invocation, "markdown"))
    throw new UsageError("--json and --markdown are two forms: name one of them.");
  return flag(invocation, "minimal") ? withMinimalRedlines(set) : set;
}

/** For the terminal, or with `--markdown` as a document. */
export function comparisonPage(message: Message, invocation: Invocation, look: Surroundings): string {
  return flag(invocation, "markdown") ? printMarkdown(message) : printMessage(message, look);
}
