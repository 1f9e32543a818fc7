import { expect } from "@jest/globals";
import { ChatError } from "../../../src/chat/platform/chat-error.ts";
import type { ChatPlatform, PostTarget } from "../../../src/chat/platform/chat-platform.ts";
import type { ChatRequest } from "../../../src/chat/platform/chat-request.ts";
import { placeFor } from "../../../src/standards/place.ts";
import type { Lack, PlatformRig, Spot } from "../../support/chat/platform-rig.ts";
import { recordingListener, type RecordingListener } from "../../support/chat/recording-listener.ts";
import { until } from "../../support/chat/until.ts";
import { messageOf } from "./messages.ts";

export const MORE = { label: "Show more", action: "more:abc123" };
export const NAME = { key: "exchange-abc123", part: 0 };

/** A rig of which the contract knows what it lacks. */
export interface Bench {
  readonly name: string;
  readonly makeRig: () => Promise<PlatformRig>;
  readonly lacks: readonly Lack[];
  /** Where most is tested: a channel, if there is one. */
  readonly spot: Spot;
}

export interface Started {
  readonly platform: ChatPlatform;
  readonly listener: RecordingListener;
}

export async function openRig({ makeRig, lacks }: Bench): Promise<PlatformRig> {
  const rig = await makeRig();
  expect([...rig.lacks].sort()).toEqual([...lacks].sort());
  return rig;
}

export async function start(rig: PlatformRig): Promise<Started> {
  const listener = recordingListener();
  const platform = rig.start();
  await platform.connect(listener);
  return { platform, listener };
}

export async function heard(listener: RecordingListener, count = 1): Promise<ChatRequest> {
  return until(() => listener.heard[count - 1]);
}

export function textsOf({ heard: requests }: RecordingListener): readonly string[] {
  return requests.flatMap(({ wanted }) => (wanted.kind === "question" ? [wanted.text] : []));
}

export function targetOf(request: ChatRequest): PostTarget & { readonly request: ChatRequest } {
  return { place: placeFor([], request.place), request };
}

/** The one message that a short text makes. */
export function bodyOf(platform: ChatPlatform, request: ChatRequest, text: string): string {
  const { bodies, rest } = platform.render(messageOf(text), targetOf(request), MORE);
  expect([bodies.length, rest]).toEqual([1, null]);
  return bodies[0] ?? "";
}

export async function faultOf(promise: Promise<unknown>): Promise<ChatError> {
  const fault = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (fault instanceof ChatError) return fault;
  throw fault instanceof Error ? fault : new Error("It did not fail.");
}
