import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { digestPoster } from "../../src/chat/post-digests.ts";
import { ChatError } from "../../src/chat/platform/chat-error.ts";
import { deliveryName } from "../../src/digests/deliver/digest-poster.ts";
import { openSampleDesk, type SampleDesk } from "../support/chat/sample-desk.ts";
import { openScriptedHouse } from "../support/chat/scripted-house.ts";
import type { ScriptedPlatform } from "../support/chat/scripted-platform.ts";
import { until } from "../support/chat/until.ts";
import { fakeClock } from "../support/fake-clock.ts";

/**
 * Between the moment something is found out and the moment all of it stands there a channel may have become another
 * one. What has not been posted by then is not posted as it was.
 */

const NOW = "2026-11-20T09:00:00+08:00";
const PLACE = { id: "slack:T1/C1", audiences: ["wg3"], language: null, reply: "thread" as const };
const QUESTION = "What changed in pqc-migration?";
/** What only the group's own draft says. */
const TRACE = /12 November 2026|2026-11-rd/;

let sample: SampleDesk;
beforeAll(async () => {
  sample = await openSampleDesk();
});
afterAll(async () => {
  await sample[Symbol.asyncDispose]();
});

/** Each block is a message of its own, and the second one has to wait. */
function inPieces(platform: ScriptedPlatform, meanwhile: () => void): void {
  platform.render = ({ language, blocks }) => ({
    bodies: blocks.map((block) => JSON.stringify({ language, blocks: [block] })),
    rest: null,
  });
  let posts = 0;
  platform.onPost = () => {
    posts += 1;
    if (posts !== 2) return;
    meanwhile();
    throw new ChatError("RATE_LIMITED", "Slow down.", { retryAfterMs: 30_000 });
  };
}

test("given an answer of which a part stands when a guest comes in, then nothing of it is left, and the guest may see what there is", async () => {
  await using house = await openScriptedHouse(sample);
  const clock = fakeClock(NOW);
  let guest = false;
  house.platform.readers = async () => ({ shared: false, guest });
  inPieces(house.platform, () => {
    guest = true;
  });
  const { idle } = await house.open({ clock, places: [PLACE] });

  await house.platform.ask(PLACE.id, QUESTION);
  await until(() => house.events.some(({ kind }) => kind === "waits"));
  await clock.advance(31_000);
  await idle();

  const standing = house.platform.posts.map(({ body }) => body).join("\n");
  expect(standing).toMatch(/GB\/T 00802/);
  expect(standing).not.toMatch(TRACE);
});

test("given a summary of which a part stands when a guest comes in, then it ends there", async () => {
  await using house = await openScriptedHouse(sample);
  const clock = fakeClock(NOW);
  let guest = false;
  house.platform.readers = async () => ({ shared: false, guest });
  inPieces(house.platform, () => {
    guest = true;
  });
  const doorway = await house.open({ clock, places: [PLACE] });
  const { exchanges } = house;
  const poster = digestPoster({
    desk: sample.desk,
    exchanges,
    doorways: new Map([["slack", doorway]]),
    clock,
  });
  const at = new Date("2026-11-16T01:00:00Z");
  const window = {
    since: new Date("2026-10-20T01:00:00Z"),
    until: at,
    next: new Date("2026-11-23T01:00:00Z"),
  };
  const order = {
    audiences: ["public", "wg3"],
    asOf: "2026-11-20",
    window,
    seen: null,
    language: "en" as const,
  };
  const { digest } = await sample.desk.digest(order);
  if (!digest) throw new Error("Nothing is new.");
  const delivery = { ...deliveryName(PLACE, at), digest };

  const posting = poster.post(delivery);
  await until(() => house.events.some(({ kind }) => kind === "waits"));
  const expected = expect(posting).rejects.toMatchObject({ code: "NOT_POSTED" });
  await clock.advance(31_000);
  await expected;

  expect(house.platform.posts).toHaveLength(1);
  expect(await poster.finish(delivery)).toBe(true);
  expect(house.platform.posts).toHaveLength(1);
});
