import { botMessages } from "../support/discord/discord.ts";
import type { LoopbackDiscord } from "../support/discord/loopback-discord.ts";
import type { StoredMessage as DiscordMessage } from "../support/discord/world.ts";
import type { LoopbackSlack } from "../support/slack/loopback-slack.ts";
import type { StoredMessage as SlackMessage } from "../support/slack/workspace.ts";
import { oneOf } from "./storm-faults.ts";

/** Ids of all messages that stand there. */
export function standing(slack: LoopbackSlack, discord: LoopbackDiscord): ReadonlySet<string> {
  const { workspace } = slack;
  return new Set([
    ...[...workspace.channels.keys()].flatMap((channel) => workspace.messages(channel).map(({ ts }) => ts)),
    ...botMessages(discord).map(({ wire }) => wire.id),
  ]);
}

/** The names that our messages bear, each in its channel: on Slack in the metadata, on Discord in the first component. */
export function namesOfMessages({ workspace }: LoopbackSlack, discord: LoopbackDiscord): readonly string[] {
  return [
    ...[...workspace.channels.keys()].flatMap((channel) =>
      workspace
        .messages(channel)
        .flatMap(({ metadata }) => (metadata ? JSON.stringify([channel, metadata]) : [])),
    ),
    ...botMessages(discord).map(({ channel, wire }) => `${channel.id} ${wire.components?.[0]?.id}`),
  ];
}

export function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}

/** The label of one of a message's buttons. */
export function labelOn({ blocks = [] }: SlackMessage): string | null {
  const buttons = /"type":"button","text":\{"type":"plain_text","text":"([^"\\]{1,40})/g;
  return oneOf([...JSON.stringify(blocks).matchAll(buttons)])?.[1] ?? null;
}

export function actionOn({ wire }: DiscordMessage): string | null {
  return oneOf([...JSON.stringify(wire.components ?? []).matchAll(/"custom_id":"([^"]+)"/g)])?.[1] ?? null;
}
