import { z } from "zod";
import type { Interaction } from "../discord/interactions.ts";
import type { Used } from "../slack/people.ts";
import { TEAM } from "../slack/workspace.ts";

/** A button that somebody pressed. */
export interface Pressed {
  /** By which the bot names it. */
  readonly key: string;
  /** The platform was told that it arrived. */
  isAcknowledged(): boolean;
}

const pressShape = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  container: z.looseObject({ channel_id: z.string(), message_ts: z.string() }),
  actions: z.array(z.looseObject({ action_ts: z.string() })),
});

export function pressedOnSlack({ delivery }: Used): Pressed {
  const { user, container, actions } = pressShape.parse(delivery.payload);
  const { channel_id: channel, message_ts: message } = container;
  return {
    key: `slack:${TEAM.id}/${channel}/${message}/${user.id}/${actions[0]?.action_ts}`,
    isAcknowledged: () => delivery.acknowledgedAfter !== null,
  };
}

export function pressedOnDiscord(interaction: Interaction): Pressed {
  return { key: `discord:${interaction.id}`, isAcknowledged: () => interaction.response !== null };
}
