import type { types } from "@slack/bolt";
import type { MessageBlock } from "../message.ts";
import { SLACK_LIMITS } from "./limits.ts";
import { escapeMarkup } from "./plain-words.ts";

/** The blocks that we post. */
export type SlackBlock = types.HeaderBlock | types.ContextBlock | types.RichTextBlock | types.ActionsBlock;

/** One message for Slack. */
export interface SlackPost {
  /** What notices and screen readers say: mrkdwn, short enough to be sent with chat.update again. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** A part of a message: one block, what it says in words, and what it shows of the message. */
export interface SlackPart {
  readonly block: SlackBlock;
  readonly said: string;
  /** The same without Slack, for a message of what there was no room for. */
  readonly shows: readonly MessageBlock[];
  /** True for what must not end a message because it announces what follows. */
  readonly announces: boolean;
}

/**
 * What a block takes of a message's room. How Slack counts is not published; this is more than any count that fits
 * what was measured: all of the block's JSON with its signs escaped, and what a block costs beside its text.
 */
export function weightOf(block: SlackBlock): number {
  return escapeMarkup(JSON.stringify(block)).length + SLACK_LIMITS.blockOverhead;
}

export function weightOfAll(parts: readonly SlackPart[]): number {
  return parts.reduce((sum, { block }) => sum + weightOf(block), 0);
}
