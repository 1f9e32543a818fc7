import type { ChatListener } from "../platform/chat-platform.ts";
import { Lanes } from "../reception/lanes.ts";
import { placeFor, type Place } from "../../standards/place.ts";
import type { Channels, Spot } from "./channels.ts";
import { backOff, pause } from "./pause.ts";
import {
  addressing,
  messageKey,
  readMessage,
  repliedTo,
  wordsOf,
  type HeardMessage,
} from "./read-message.ts";

export interface MessageEars {
  said(message: HeardMessage): void;
  /** What Discord tells again although nobody changed a word, such as a preview of an address, is no edit. */
  edited(message: HeardMessage & { readonly edited_timestamp: string | null }): void;
  deleted(channel: string, message: string): void;
  /** Does something before what is said in the channel from now on is heard. */
  before(channel: string, work: () => Promise<void>): Promise<void>;
  /** As `said`, but fulfilled once it was taken in; for what is done `before`. */
  takeIn(message: HeardMessage): Promise<void>;
  idle(): Promise<void>;
}

export interface MessageEarsParts {
  readonly listener: ChatListener;
  readonly channels: Channels;
  readonly places: readonly Place[];
  /** The bot's own id. */
  readonly bot: string;
  /** What could not be taken in is brought again until then. */
  readonly signal: AbortSignal;
}

/** Hears what people write, channel by channel in order, so that an edit never overtakes what it changes. */
export function hearMessages({ listener, channels, places, bot, signal }: MessageEarsParts): MessageEars {
  const lanes = new Lanes();

  /** Tries until it works: Discord does not bring a message twice. */
  async function insist(work: () => Promise<void>): Promise<void> {
    for (let attempt = 0; !signal.aborted; attempt++) {
      try {
        return await work();
      } catch (error) {
        if (attempt === 0)
          listener.noticed({
            kind: "trouble",
            message: `A message could not be taken in${nameOf(error)}; it will be tried again.`,
          });
        if (!(await pause(backOff(attempt), signal))) return;
      }
    }
  }

  async function conversationRepliedTo(message: HeardMessage, { place }: Spot): Promise<string | null> {
    const reference = repliedTo(message);
    return reference === null ? null : listener.conversationOf(place, reference);
  }

  const takeIn = (message: HeardMessage): Promise<void> =>
    insist(async () => {
      if (addressing(message, bot) === null) return;
      const spot = await channels.spotOf(message.channel_id, message.guild_id ?? null);
      const replied = await conversationRepliedTo(message, spot);
      const inThread = placeFor(places, spot.place).reply === "thread";
      const request = readMessage(message, { bot, spot, inThread, replied });
      if (request) await listener.asked(request);
    });

  return {
    said(message) {
      // Most of what is said is not for the bot, and must not wait in line.
      if (addressing(message, bot) !== null) void lanes.run(message.channel_id, () => takeIn(message));
    },
    edited(message) {
      if (message.author.bot === true || message.edited_timestamp === null) return;
      const words = wordsOf(message, bot);
      void lanes.run(message.channel_id, () =>
        insist(() => listener.changed(messageKey(message.id), words === "" ? null : words)),
      );
    },
    deleted(channel, message) {
      void lanes.run(channel, () => insist(() => listener.changed(messageKey(message), null)));
    },
    before: (channel, work) => lanes.run(channel, work),
    takeIn,
    idle: () => lanes.idle(),
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? ` (${error.name})` : "";
}
