import type { LoopbackSlack } from "../slack/loopback-slack.ts";
import type { Delivery } from "../slack/socket-mode.ts";
import { TEAM, type SlackChannel } from "../slack/workspace.ts";
import type { Asked, AskedBy, Reply } from "./asked.ts";

/** Another person asks something on Slack: in this channel, or alone with the bot. */
export function askOnSlack(slack: LoopbackSlack, by: AskedBy, question: string, where: SlackChannel): Asked {
  const { workspace, people, socket } = slack;
  const user = workspace.addUser("somebody");
  const at = Date.now();
  const sent = socket.deliveries.length;
  if (by === "command") {
    const { delivery } = people.command(user, where, question);
    return {
      key: `slack:${TEAM.id}/${where.id}/${String(delivery.payload["trigger_id"])}`,
      by,
      question,
      at,
      acknowledgedAfter: () => delivery.acknowledgedAfter,
      replies: () =>
        workspace.ephemerals
          .filter((message) => message.user === user.id && message.blocks.length > 0)
          .map(replyOf),
    };
  }
  const direct = by === "direct message";
  const channel = direct ? workspace.directMessage(user) : where;
  const { ts } = people.say(user, channel, direct ? question : `@rapporteur ${question}`);
  const deliveries = socket.deliveries.slice(sent);
  return {
    key: `slack:${TEAM.id}/${channel.id}/${ts}`,
    by,
    question,
    at,
    acknowledgedAfter: () => slowest(deliveries),
    replies: () =>
      slack
        .said(channel)
        .filter(({ thread_ts: thread }) => thread === undefined || thread === ts)
        .map(replyOf),
  };
}

/** A mention comes as two events. */
function slowest(deliveries: readonly Delivery[]): number | null {
  const times = deliveries.map(({ acknowledgedAfter }) => acknowledgedAfter);
  return times.some((time) => time === null) ? null : Math.max(...times.map(Number));
}

/** Without the ids that Slack gives to blocks. */
function replyOf({ ts, blocks = [] }: { readonly ts: string; readonly blocks?: readonly unknown[] }): Reply {
  const words = JSON.stringify(blocks, (key, value: unknown) => (key === "block_id" ? undefined : value));
  return { at: Number(ts) * 1000, words };
}
