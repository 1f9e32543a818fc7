import type { Lack, PlatformRig, Shown, Spot } from "../../support/chat/platform-rig.ts";
import type { ChatHouse } from "../../support/chat/chat-house.ts";
import { until } from "../../support/chat/until.ts";

/** Where most is tested: a channel, if there is one. */
export function usualSpot(lacks: readonly Lack[]): Spot {
  return lacks.includes("channel") ? "alone" : "channel";
}

/** The first message that reads so, once it stands. */
export function sees(rig: PlatformRig, words: string | RegExp): Promise<Shown> {
  return until(() => rig.shown().find((shown) => reads(shown, words)));
}

export function reads(shown: Shown, words: string | RegExp): boolean {
  const text = shown.words.replace(/\s+/g, " ");
  return typeof words === "string" ? text.includes(words) : words.test(text);
}

/** How exchanges ended so far, in order. */
export function outcomes({ events }: ChatHouse): readonly string[] {
  return events.flatMap((event) => (event.kind === "settled" ? [event.outcome] : []));
}
