import { placeFor, type Place } from "../../../src/standards/place.ts";
import { span } from "../../../src/chat/message.ts";
import type { ChatPlatform, PostTarget } from "../../../src/chat/platform/chat-platform.ts";
import type { ChatRequest } from "../../../src/chat/platform/chat-request.ts";
import { recordingListener, type RecordingListener } from "../../support/chat/recording-listener.ts";
import { discordFor } from "../../support/discord/discord-rig.ts";
import { startLoopbackDiscord, type LoopbackSettings } from "../../support/discord/loopback-discord.ts";
import type { LoopbackDiscord } from "../../support/discord/loopback-discord.ts";
import { settle, type Settled } from "../../support/discord/settle.ts";

export const NAME = { key: "question/1", part: 0 };
const MORE = { label: "Show more", action: "more:abc123:0" };

/** A server with a channel and somebody in it, and the bot that listens there. */
export interface Connected extends Settled, AsyncDisposable {
  readonly discord: LoopbackDiscord;
  readonly platform: ChatPlatform;
  readonly listener: RecordingListener;
  /** The channel's place. */
  readonly place: string;
}

export interface Wishes extends LoopbackSettings {
  /** What the listener does otherwise. */
  readonly listener?: Partial<RecordingListener>;
  readonly settings?: Parameters<typeof discordFor>[1];
  /** Done before the bot connects. */
  readonly before?: (discord: LoopbackDiscord, settled: Settled) => void;
  readonly reply?: Place["reply"];
}

export async function connected(wishes: Wishes = {}): Promise<Connected> {
  const { listener: own, settings = {}, before, reply = "inline", ...loopback } = wishes;
  const discord = await startLoopbackDiscord({ identifySpacing: 0, ...loopback });
  const settled = settle(discord);
  before?.(discord, settled);
  const place = `discord:${settled.guild.id}/${settled.channel.id}`;
  const places: readonly Place[] = [{ id: place, audiences: [], language: null, reply }];
  const platform = discordFor(discord, { places, ...settings });
  const listener = Object.assign(recordingListener(), own);
  await platform.connect(listener);
  return {
    ...settled,
    discord,
    platform,
    listener,
    place,
    async [Symbol.asyncDispose]() {
      await platform.close();
      await discord[Symbol.asyncDispose]();
    },
  };
}

export function targetOf(request: ChatRequest, reply: Place["reply"] = "inline"): PostTarget {
  return { place: { ...placeFor([], request.place), reply }, request };
}

/** A text with a button, as a body. */
export function bodyOf(platform: ChatPlatform, target: PostTarget, text: string): string {
  const { bodies } = platform.render(
    {
      language: "en",
      blocks: [
        { kind: "paragraph", spans: [span(text)] },
        { kind: "questions", title: "Next", questions: ["And before?"], actions: ["ask:abc123:0"] },
      ],
    },
    target,
    MORE,
  );
  return bodies[0] ?? "";
}
