import { expect, test } from "@jest/globals";
import { closeInTime } from "../../src/serve/close-in-time.ts";
import { recordedLog } from "../support/recorded-log.ts";

test("given parts that close, one that fails and one that never ends, then all are let go of, and it goes on in time", async () => {
  const { log, lines } = recordedLog();
  const closed: string[] = [];
  const parts = [
    { name: "slow", close: () => new Promise<void>(() => {}) },
    { name: "failing", close: () => Promise.reject(new Error("gone")) },
    { name: "quick", close: async () => void closed.push("quick") },
  ];
  await closeInTime(parts, log, 30);

  expect(closed).toEqual(["quick"]);
  expect(lines().map(({ level, part }) => [level, part])).toEqual([
    ["error", "failing"],
    ["warn", "slow"],
  ]);
});

test("given everything closes, then nothing is waited for and nothing said", async () => {
  const { log, lines } = recordedLog();
  const began = performance.now();
  await closeInTime([{ name: "quick", close: async () => {} }], log, 60_000);

  expect(performance.now() - began).toBeLessThan(5_000);
  expect(lines()).toEqual([]);
});
