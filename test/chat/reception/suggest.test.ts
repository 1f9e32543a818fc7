import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ChatRequest } from "../../../src/chat/platform/chat-request.ts";
import { openSampleDesk, type SampleDesk } from "../../support/chat/sample-desk.ts";
import { openScriptedHouse, type ScriptedHouse } from "../../support/chat/scripted-house.ts";

const PLACE = "slack:T1/C1";
const REQUEST: ChatRequest = {
  key: "slack:T1/C1/suggestion",
  place: PLACE,
  conversation: null,
  person: "alice",
  language: "en",
  wanted: { kind: "command", verb: "changes", words: "", from: null, to: null },
  seenBy: "asker",
  addressed: true,
  address: {},
};
const GRANTED = [{ id: PLACE, audiences: ["wg3"], language: null, reply: "thread" as const }];

let sample: SampleDesk;
beforeAll(async () => {
  sample = await openSampleDesk();
});
afterAll(async () => {
  await sample[Symbol.asyncDispose]();
});

async function suggested({ platform }: ScriptedHouse, option: "standard" | "from" | "to", standard = "") {
  return platform.listener?.suggest({ place: PLACE, person: "alice", option, standard, request: REQUEST });
}

test("given standards, then they are suggested by number and title, and known by whatever people call them", async () => {
  await using house = await openScriptedHouse(sample);
  await house.open();

  const standards = await suggested(house, "standard");

  const found = standards?.find(({ value }) => value === "sm-key-management");
  expect(found?.name).toMatch(/^GB\/T 00801-202X Cybersecurity technology/);
  expect(found?.alsoKnownAs).toContain("网络安全技术 云服务商用密码密钥管理要求");
});

test.each(["pqc-migration", "GB/T 00802-202X", "gb/t00802"])(
  "given “%s” as the standard, then its editions are suggested, newest first",
  async (standard) => {
    await using house = await openScriptedHouse(sample);
    await house.open();

    const editions = await suggested(house, "from", standard);

    expect(editions?.map(({ value }) => value)).toEqual(["2026-04-cd", "2025-10-wd"]);
    expect(editions?.[0]?.name).toBe("2026-04-cd draft for comment");
  },
);

test("given an edition for a group, then only places that were granted it have it suggested, and guests never", async () => {
  await using house = await openScriptedHouse(sample);
  await house.open({ places: GRANTED });

  const granted = await suggested(house, "to", "pqc-migration");
  house.platform.readers = async () => ({ shared: false, guest: true });
  const asGuest = await suggested(house, "to", "pqc-migration");

  expect(granted?.map(({ value }) => value)).toContain("2026-11-rd");
  expect(asGuest?.map(({ value }) => value)).not.toContain("2026-11-rd");
});

test("given no standard, or one that nobody knows, then no editions are suggested", async () => {
  await using house = await openScriptedHouse(sample);
  await house.open();

  expect([await suggested(house, "from"), await suggested(house, "from", "nothing of the kind")]).toEqual([
    [],
    [],
  ]);
});
