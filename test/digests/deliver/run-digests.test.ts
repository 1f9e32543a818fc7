import { describe, expect, test } from "@jest/globals";
import { SYSTEM_CLOCK } from "../../../src/digests/deliver/clock.ts";
import { runDigests, type DigestEvent } from "../../../src/digests/deliver/run-digests.ts";
import type { SummaryPlan } from "../../../src/digests/deliver/summary-plan.ts";
import { fakeClock, type FakeClock } from "../../support/fake-clock.ts";
import { noticeBoard, type NoticeBoard } from "../../support/notice-board.ts";
import { deliveringParts, keptLibrary, plan, type KeptLibrary } from "./delivering.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FRIDAY = "2026-11-13T12:00:00+08:00";

interface Running {
  readonly events: readonly DigestEvent[];
  /** With the event's place only where there are several. */
  readonly done: () => readonly string[];
  stop(): Promise<void>;
}

function run(
  kept: KeptLibrary,
  board: NoticeBoard,
  clock: FakeClock,
  plans: readonly SummaryPlan[] = [plan()],
): Running {
  const stopping = new AbortController();
  const events: DigestEvent[] = [];
  const running = runDigests(plans, {
    ...deliveringParts(kept, board),
    clock,
    signal: stopping.signal,
    report: (event) => events.push(event),
  });
  return {
    events,
    done: () => events.map(({ done }) => done),
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

describe("the runner", () => {
  test("given nine o'clock each day, when days pass, then it posts on the minute, and only what is new", async () => {
    await using kept = await keptLibrary();
    const [board, clock] = [noticeBoard(), fakeClock(FRIDAY)];
    const running = run(kept, board, clock, [plan({ schedule: "0 9 * * *" })]);
    await clock.advance(HOUR);

    await kept.publish("first", "2026-11-14");
    await clock.advance(2 * DAY);
    await kept.publish("second", "2026-11-15");
    await clock.advance(2 * DAY);
    await running.stop();

    expect(
      running.events.map((event) =>
        event.done === "failed" ? event : [event.done, event.scheduledFor.toISOString()],
      ),
    ).toEqual([
      ["posted", "2026-11-14T01:00:00.000Z"],
      ["nothing-new", "2026-11-15T01:00:00.000Z"],
      ["posted", "2026-11-16T01:00:00.000Z"],
      ["nothing-new", "2026-11-17T01:00:00.000Z"],
    ]);
    expect(board.posted.map(({ digest }) => digest.until)).toEqual(["2026-11-14", "2026-11-16"]);
  });

  test("given a platform that fails, then it is tried again after one minute, two, four, and what was said says so", async () => {
    await using kept = await keptLibrary();
    const [board, clock] = [noticeBoard(["lost-request", "no-history", "lost-answer"]), fakeClock(FRIDAY)];
    const running = run(kept, board, clock);
    await clock.advance(HOUR);
    await kept.publish("new", "2026-11-14");
    await clock.advance(3 * DAY);
    await running.stop();

    expect(running.done()).toEqual(["failed", "failed", "failed", "finished"]);
    expect(
      running.events.flatMap((event) => (event.done === "failed" ? event.retryInMs / MINUTE : [])),
    ).toEqual([1, 2, 4]);
    expect(board.posted).toHaveLength(1);
  });

  test("given a platform that stays away, then it is tried every hour at least, and again when the next time comes", async () => {
    await using kept = await keptLibrary();
    const board = { ...noticeBoard(), post: () => Promise.reject(new Error("gone")) };
    const clock = fakeClock(FRIDAY);
    const running = run(kept, board, clock);
    await clock.advance(HOUR);
    await kept.publish("new", "2026-11-14");
    await clock.advance(11 * DAY);
    await running.stop();
    const waits = running.events.map((event) => (event.done === "failed" ? event.retryInMs : 0));

    expect(Math.max(...waits)).toBe(HOUR);
    expect(waits.length).toBeGreaterThan(7 * 24);
    expect(Math.min(...waits.slice(7))).toBeLessThan(HOUR);
  });

  test("given a place whose platform hangs, then the other places are told in time", async () => {
    await using kept = await keptLibrary();
    const other = plan({ place: { id: "discord:1/2", audiences: [], language: null, reply: "inline" } });
    const board = noticeBoard();
    const hanging: NoticeBoard = {
      ...board,
      posted: board.posted,
      readers: (place) => (place.id.startsWith("slack:") ? new Promise(() => {}) : board.readers(place)),
    };
    const clock = fakeClock(FRIDAY);
    const running = run(kept, hanging, clock, [plan(), other]);
    await clock.advance(HOUR);
    await kept.publish("new", "2026-11-14");
    await clock.advance(3 * DAY);

    expect(running.events.map(({ done, place }) => `${done} ${place}`)).toEqual(["posted discord:1/2"]);
    void running.stop();
  });

  test("given a clock that is put forward over the time, then that is noticed within a minute", async () => {
    await using kept = await keptLibrary();
    const [board, clock] = [noticeBoard(), fakeClock(FRIDAY)];
    const running = run(kept, board, clock);
    await clock.advance(HOUR);
    await kept.publish("new", "2026-11-14");

    clock.set("2026-11-16T09:30:00+08:00");
    await clock.advance(MINUTE);
    await running.stop();

    expect(running.done()).toEqual(["posted"]);
  });

  test("given a clock that is put back after a run, then nothing is posted again when the time comes again", async () => {
    await using kept = await keptLibrary();
    const [board, clock] = [noticeBoard(), fakeClock("2026-11-16T08:59:00+08:00")];
    const running = run(kept, board, clock);
    await kept.publish("new", "2026-11-14");
    await clock.advance(2 * MINUTE);

    clock.set("2026-11-16T08:00:00+08:00");
    await clock.advance(2 * HOUR);
    await running.stop();

    expect(running.done()).toEqual(["posted"]);
    expect(board.posted).toHaveLength(1);
  });

  test("given a clock that is put back before a time that was over when the place was first seen, then that time is kept", async () => {
    await using kept = await keptLibrary();
    const [board, clock] = [noticeBoard(), fakeClock("2026-11-16T09:30:00+08:00")];
    const running = run(kept, board, clock);
    await kept.publish("new", "2026-11-14");
    await clock.advance(2 * MINUTE);

    clock.set("2026-11-16T08:55:00+08:00");
    await clock.advance(10 * MINUTE);
    await running.stop();

    expect(running.done()).toEqual(["posted"]);
  });

  test("given it is told to stop while a message is on its way, then that is brought to its end and noted", async () => {
    await using kept = await keptLibrary();
    const [board, clock] = [noticeBoard(), fakeClock("2026-11-16T08:59:00+08:00")];
    const arrived = Promise.withResolvers<void>();
    const slow: NoticeBoard = {
      ...board,
      posted: board.posted,
      post: async (delivery) => {
        await arrived.promise;
        await board.post(delivery);
      },
    };
    const running = run(kept, slow, clock);
    await kept.publish("new", "2026-11-14");
    await clock.advance(2 * MINUTE);

    const stopped = running.stop();
    arrived.resolve();
    await stopped;

    expect(running.done()).toEqual(["posted"]);
    expect((await kept.library.deliveries.state("slack:T1/C1", clock.now()))?.last?.outcome).toBe("posted");
  });

  test("given no plans, then there is nothing to run", async () => {
    await using kept = await keptLibrary();

    await expect(run(kept, noticeBoard(), fakeClock(FRIDAY), []).stop()).resolves.toBeUndefined();
  });
});

describe("the system's clock", () => {
  test("given time to sleep, then it wakes; told to stop, it wakes at once", async () => {
    const stopping = new AbortController();
    const before = SYSTEM_CLOCK.now();

    await SYSTEM_CLOCK.sleep(5, stopping.signal);
    const slept = SYSTEM_CLOCK.now().getTime() - before.getTime();
    const long = SYSTEM_CLOCK.sleep(HOUR, stopping.signal);
    stopping.abort();
    await long;
    await SYSTEM_CLOCK.sleep(HOUR, stopping.signal);

    expect(slept).toBeGreaterThanOrEqual(4);
    expect(SYSTEM_CLOCK.now().getTime() - before.getTime()).toBeLessThan(MINUTE);
  });
});
