import { expect, test } from "@jest/globals";
import { repeatedly } from "../../src/serve/repeatedly.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { recordedLog } from "../support/recorded-log.ts";

const HOUR = 3_600_000;

test("given work that fails once, when it is done every hour, then that is told and it is done again", async () => {
  const clock = fakeClock("2026-11-20T09:00:00+08:00");
  const { log, lines } = recordedLog();
  let times = 0;
  const work = async () => {
    times += 1;
    if (times === 2) throw new Error("not now");
  };

  await using _ = repeatedly(work, { every: HOUR, after: HOUR, failed: "it failed" }, { log, clock });
  await clock.advance(HOUR - 1);
  const before = times;
  await clock.advance(2 * HOUR + 1);

  expect([before, times]).toEqual([0, 3]);
  expect(lines()).toEqual([expect.objectContaining({ level: "warn", msg: "it failed" })]);
});

test("given work under way, when it is told to stop, then it ends first and is not done again", async () => {
  const clock = fakeClock("2026-11-20T09:00:00+08:00");
  const { log } = recordedLog();
  const begun = Promise.withResolvers<void>();
  let times = 0;
  const work = async () => {
    await begun.promise;
    times += 1;
  };

  const working = repeatedly(work, { every: HOUR, after: 0, failed: "it failed" }, { log, clock });
  const stopped = working[Symbol.asyncDispose]();
  begun.resolve();
  await stopped;
  await clock.advance(3 * HOUR);

  expect(times).toBe(1);
});
