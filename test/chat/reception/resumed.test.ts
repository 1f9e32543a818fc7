import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { reads, sees } from "../../contracts/chat/watching.ts";
import { openChatHouse } from "../../support/chat/chat-house.ts";
import { Fuse } from "../../support/chat/fuse.ts";
import { openSampleDesk, type SampleDesk } from "../../support/chat/sample-desk.ts";
import { until } from "../../support/chat/until.ts";
import { makeSlackRig } from "../../support/slack/slack-rig.ts";

let sample: SampleDesk;
beforeAll(async () => {
  sample = await openSampleDesk();
});
afterAll(async () => {
  await sample[Symbol.asyncDispose]();
});

test("given an answer that a process had prepared when it was killed, when the place may see less by now, then it is answered anew", async () => {
  await using house = await openChatHouse(await makeSlackRig(), sample);
  const id = house.rig.places.channel;
  const fuse = new Fuse(3, "undone");
  await house.open({
    places: [{ id, audiences: ["wg3"], language: null, reply: "thread" }],
    around: {
      platform: (platform) => fuse.over(platform, ["post"]),
      exchanges: (exchanges) => fuse.over(exchanges, ["take", "prepare"]),
    },
  });
  await house.rig.asks("channel", "What changed in pqc-migration?");
  await until(() => fuse.isBlown);
  fuse.bury();
  await house.kill();

  await house.open();

  const answer = await sees(house.rig, /GB\/T 00802.*compared with/);
  expect(reads(answer, "October 2025")).toBe(true);
  expect(house.rig.shown().some((shown) => reads(shown, "November 2026"))).toBe(false);
});
