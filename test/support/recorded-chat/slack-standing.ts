import type { SlackRig } from "../slack/slack-rig.ts";
import { BOT, type SlackChannel } from "../slack/workspace.ts";
import type { Standing } from "./standing.ts";

interface Kept {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly unknown[];
  readonly thread_ts?: string;
}

/** Everything that stands in all channels, in order. */
export function standingOnSlack({ slack: { workspace } }: Pick<SlackRig, "slack">): readonly Standing[] {
  return [...workspace.channels.values()]
    .flatMap((channel) => [
      ...workspace
        .messages(channel.id)
        .filter(({ subtype }) => subtype === undefined)
        .map((kept) => ({ ts: kept.ts, standing: standing(channel, kept, "everybody") })),
      ...workspace.ephemerals
        .filter((own) => own.channel === channel.id)
        .map((own) => ({ ts: own.ts, standing: standing(channel, { ...own, user: BOT.user }, "asker") })),
    ])
    .sort((a, b) => Number(a.ts) - Number(b.ts))
    .map(({ standing }) => standing);
}

function standing(channel: SlackChannel, kept: Kept, seenBy: Standing["seenBy"]): Standing {
  const { ts, user, text, blocks = [], thread_ts: root = ts } = kept;
  const isReply = root !== ts;
  return {
    id: ts,
    by: user === BOT.user ? "bot" : "person",
    where: isReply ? "thread" : channel.kind === "im" ? "direct messages" : "channel",
    under: isReply ? root : null,
    seenBy,
    body: user === BOT.user ? { text, blocks: blocks.map(withoutBlockId) } : null,
  };
}

/** Slack gives blocks an id where the bot gives none. */
function withoutBlockId(block: unknown): unknown {
  if (typeof block !== "object" || block === null) return block;
  return Object.fromEntries(Object.entries(block).filter(([key]) => key !== "block_id"));
}
