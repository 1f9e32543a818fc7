import { SLACK_LIMITS, SLACK_ROOM } from "../../../src/chat/slack/limits.ts";
import { blockFaults, isTooLong } from "../slack/check-blocks.ts";
import { actingElements } from "../slack/shown-text.ts";
import type { Body } from "./standing.ts";

/** What Slack would refuse about a message of ours, by the limits that it publishes. */
export function publishedFaultsOnSlack({ text, blocks }: Body): readonly string[] {
  const all = Array.isArray(blocks) ? blocks : [];
  const words = typeof text === "string" ? text : "";
  return [
    ...blockFaults(all),
    ...(isTooLong(all) ? ["msg_blocks_too_long"] : []),
    // It may have to be changed one day, and chat.update takes less than chat.postMessage.
    ...(words === "" || Buffer.byteLength(words) > 4000 ? ["text: nothing, or more than 4000 bytes"] : []),
    ...(/<[@!#]/.test(words) ? ["text: names somebody"] : []),
    ...actingElements(all)
      .map(({ type }) => String(type))
      .filter((type) => type !== "link"),
  ];
}

/** What is beyond the numbers that the bot keeps to. */
export function ownFaultsOnSlack({ blocks }: Body): readonly string[] {
  const all: readonly unknown[] = Array.isArray(blocks) ? blocks : [];
  const weigh = (block: unknown) => JSON.stringify(block).length + SLACK_LIMITS.blockOverhead;
  const weight = all.reduce<number>((sum, block) => sum + weigh(block), 0);
  const found: readonly (readonly [string, number, number])[] = [
    ["blocks", all.length, SLACK_LIMITS.blocks],
    ["post", weight, SLACK_ROOM.post],
    ["block", Math.max(...all.map(weigh)), SLACK_ROOM.block + SLACK_LIMITS.blockOverhead],
    ["blocksTotal", weight, SLACK_LIMITS.blocksTotal],
  ];
  return found.filter(([, used, most]) => used > most).map(([name, used]) => `${name}: ${used}`);
}
