import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { deliverDue } from "../../../src/digests/deliver/deliver-due.ts";
import { chinaDay } from "../../../src/text/dates.ts";
import { noticeBoard, type Fault } from "../../support/notice-board.ts";
import { deliveringParts, keptLibrary, plan } from "./delivering.ts";

const HOUR = 3_600_000;
const START = new Date("2026-11-13T12:00:00+08:00").getTime();

/** What may happen to a process that posts summaries. */
type Event =
  | { readonly kind: "time-passes"; readonly hours: number }
  | { readonly kind: "clock-put-back"; readonly hours: number }
  | { readonly kind: "news" }
  | { readonly kind: "restart" }
  | { readonly kind: "fault"; readonly fault: Fault };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("time-passes"), hours: fc.integer({ min: 1, max: 60 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("clock-put-back"), hours: fc.integer({ min: 1, max: 48 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "news" }) },
  { weight: 1, arbitrary: fc.constant({ kind: "restart" }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("fault"),
      fault: fc.constantFrom<Fault[]>("unprepared", "lost-request", "lost-answer", "no-history"),
    }),
  },
);

const RUNS = 50;

/** As many reports as one summary tells before it only counts them. */
const MOST_NEWS = 5;

test("given any order of news, restarts, lost requests, lost answers and clocks put back, then all is told, each once, no run is posted twice", async () => {
  let [lost, finished] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 40 }), async (events) => {
      await using kept = await keptLibrary();
      const board = noticeBoard();
      const daily = plan({ schedule: "0 9,21 * * *" });
      let now = START;
      let latest = START;
      let published = 0;
      const deliver = async () => {
        for (let tries = 0; tries < 3; tries++) {
          const step = await deliverDue(daily, deliveringParts(kept, board), new Date(now)).catch(() => null);
          if (step === null) lost += 1;
          if (step?.done === "finished") finished += 1;
          if (step?.done === "nothing-due") return;
        }
      };

      await deliver();
      for (const happened of events) {
        if (happened.kind === "time-passes") now += happened.hours * HOUR;
        if (happened.kind === "clock-put-back") now -= happened.hours * HOUR;
        if (happened.kind === "restart") await kept.restart();
        if (happened.kind === "fault") board.faults.push(happened.fault);
        if (happened.kind === "news" && published < MOST_NEWS)
          await kept.publish(`${published++}`, chinaDay(new Date(now)));
        latest = Math.max(latest, now);
        await deliver();
      }
      board.faults.length = 0;
      for (; now < latest + 48 * HOUR; now += 12 * HOUR) await deliver();

      const keys = board.posted.map(({ key }) => key);
      const told = board.posted.flatMap(({ digest }) => digest.citations.map(({ title }) => title ?? ""));
      expect(keys).toEqual([...new Set(keys)]);
      expect(told.sort()).toEqual(Array.from({ length: published }, (_, i) => `News ${i}`));
    }),
    { numRuns: RUNS },
  );
  expect(lost).toBeGreaterThan(5);
  expect(finished).toBeGreaterThan(2);
}, 60_000);
