import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { digestPoster, type Doorway } from "../../src/chat/post-digests.ts";
import {
  deliveryName,
  type DigestDelivery,
  type DigestPoster,
} from "../../src/digests/deliver/digest-poster.ts";
import type { Exchanges } from "../../src/library/exchanges.ts";
import { placeFor } from "../../src/standards/place.ts";
import { openChatHouse, type ChatHouse } from "../support/chat/chat-house.ts";
import { openSampleDesk, type SampleDesk } from "../support/chat/sample-desk.ts";
import { storyClock } from "../support/chat/story-clock.ts";
import { until } from "../support/chat/until.ts";
import { makeSlackRig } from "../support/slack/slack-rig.ts";

const MONDAY = new Date("2026-11-16T01:00:00Z");

let sample: SampleDesk;
beforeAll(async () => {
  sample = await openSampleDesk();
});
afterAll(async () => {
  await sample[Symbol.asyncDispose]();
});

interface Posting {
  readonly house: ChatHouse;
  readonly poster: DigestPoster;
  readonly delivery: DigestDelivery;
}

async function openPosting(house: ChatHouse, audiences: readonly string[] = []): Promise<Posting> {
  const doorway: Doorway = await house.open();
  const exchanges: Exchanges = await house.exchanges();
  const poster = digestPoster({
    desk: sample.desk,
    exchanges,
    doorways: new Map([["slack", doorway]]),
    clock: storyClock(),
  });
  const place = { ...placeFor([], house.rig.places.channel), audiences };
  const { digest } = await sample.desk.digest({
    audiences: ["public", ...audiences],
    asOf: "2026-11-20",
    window: {
      since: new Date("2026-10-20T01:00:00Z"),
      until: MONDAY,
      next: new Date("2026-11-23T01:00:00Z"),
    },
    seen: null,
    language: "en",
  });
  if (!digest) throw new Error("Nothing is new.");
  return { house, poster, delivery: { ...deliveryName(place, MONDAY), digest } };
}

const openHouse = async () => openChatHouse(await makeSlackRig(), sample);

test("given a summary, when it is posted, then everybody in the channel sees it, and what stands under it can be pressed", async () => {
  await using house = await openHouse();
  const { poster, delivery } = await openPosting(house);

  await poster.post(delivery);

  const [summary] = house.rig.shown();
  expect(summary).toMatchObject({ spot: "channel", seenBy: "everybody" });
  if (!summary) throw new Error("There is no summary.");
  const redline = summary.buttons.find((label) => label.startsWith("Redline")) ?? "none";
  await house.rig.presses(summary, redline);
  await until(() => house.rig.shown().find(({ seenBy }) => seenBy === "asker"));
  expect(await poster.finish(delivery)).toBe(true);
});

test("given a summary that nobody began, then there is nothing to finish", async () => {
  await using house = await openHouse();
  const { poster, delivery } = await openPosting(house);

  expect(await poster.finish(delivery)).toBe(false);
  expect(house.rig.shown()).toEqual([]);
});

test("given a summary whose arrival is not confirmed, then it stands there once", async () => {
  await using house = await openHouse();
  const { poster, delivery } = await openPosting(house);
  house.rig.fails({ kind: "lost-answer" });

  await poster.post(delivery);

  expect(house.rig.shown()).toHaveLength(1);
});

test("given a summary that was posted before a process died without noting it, when finished, then it is found, not posted again", async () => {
  await using house = await openHouse();
  const first = await openPosting(house);
  await first.poster.post(first.delivery);
  const [posted] = house.rig.shown();
  await house.kill();
  const { poster, delivery } = await openPosting(house);

  await poster.finish(delivery);
  await poster.post(delivery);

  expect(house.rig.shown().map(({ id }) => id)).toEqual([posted?.id]);
});

test("given a channel that is not for us, then posting says so, nothing is left half done, and it can be posted later", async () => {
  await using house = await openHouse();
  const { poster, delivery } = await openPosting(house);
  house.rig.fails({ kind: "refused" });
  await expect(poster.post(delivery)).rejects.toMatchObject({ code: "NOT_POSTED" });
  house.rig.fails({ kind: "refused" });
  expect(await poster.finish(delivery)).toBe(false);

  await poster.post(delivery);

  expect(house.rig.shown()).toHaveLength(1);
  expect(await poster.finish(delivery)).toBe(true);
});

test("given a summary that was prepared, when the channel may see less by now, then it is not posted so any more, but made anew", async () => {
  await using house = await openHouse();
  const { poster, delivery } = await openPosting(house, ["wg3"]);
  house.rig.fails({ kind: "refused" });
  await expect(poster.post(delivery)).rejects.toMatchObject({ code: "NOT_POSTED" });
  const place = { ...delivery.place, audiences: [] };

  const finished = await poster.finish({ ...delivery, place });

  expect(finished).toBe(false);
  expect(house.rig.shown()).toEqual([]);
});

test("given a place of a platform that is not connected, then it says which", async () => {
  await using house = await openHouse();
  const { poster, delivery } = await openPosting(house);
  const place = placeFor([], "discord:1/2");

  await expect(poster.readers(place)).rejects.toThrow("discord is not connected");
  await expect(poster.finish({ ...delivery, place })).rejects.toMatchObject({ code: "NOT_CONNECTED" });
  await expect(poster.post({ ...delivery, place })).rejects.toMatchObject({ code: "NOT_CONNECTED" });
});
