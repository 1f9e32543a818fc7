import { describe, expect, test } from "@jest/globals";
import { deliverDue, type DeliveryStep } from "../../../src/digests/deliver/deliver-due.ts";
import type { SummaryPlan } from "../../../src/digests/deliver/summary-plan.ts";
import { noticeBoard, type NoticeBoard } from "../../support/notice-board.ts";
import { CHANNEL, deliveringParts, keptLibrary, plan, type KeptLibrary } from "./delivering.ts";

const MONDAY = "2026-11-16T09:00:00+08:00";
const NEXT_MONDAY = "2026-11-23T09:00:00+08:00";

/** Steps until nothing is due, as the runner makes them; a failure is told as such. */
async function deliver(
  kept: KeptLibrary,
  board: NoticeBoard,
  at: string,
  of: SummaryPlan = plan(),
): Promise<readonly string[]> {
  const done: string[] = [];
  for (;;) {
    const step: DeliveryStep | null = await deliverDue(of, deliveringParts(kept, board), new Date(at)).catch(
      () => null,
    );
    if (step?.done === "nothing-due") return done;
    done.push(step === null ? "failed" : step.done);
    if (step === null) return done;
  }
}

/** A place that has been told everything up to Monday the 16th. */
async function toldUntilMonday(): Promise<KeptLibrary> {
  const kept = await keptLibrary();
  const board = noticeBoard();
  await kept.publish("known", "2026-11-10");
  await deliver(kept, board, "2026-11-13T12:00:00+08:00");
  await deliver(kept, board, MONDAY);
  return kept;
}

const newsOf = (board: NoticeBoard) =>
  board.posted.map(({ digest }) =>
    digest.citations.flatMap(({ title }) => title?.replace("News ", "") ?? []),
  );

describe("when summaries are posted", () => {
  test("given a place that is seen for the first time, then times before count as over, and the first one looks back to the time before", async () => {
    await using kept = await keptLibrary();
    const board = noticeBoard();
    await kept.publish("older", "2026-11-08");
    await kept.publish("newer", "2026-11-09");

    const first = await deliver(kept, board, "2026-11-13T12:00:00+08:00");
    const monday = await deliver(kept, board, MONDAY);

    expect([first, monday]).toEqual([[], ["posted"]]);
    expect(newsOf(board)).toEqual([["newer"]]);
    expect(board.posted[0]).toMatchObject({ key: "slack:T1/C1@2026-11-16T01:00:00.000Z", place: CHANNEL });
  });

  test("given the time has come once, when it is looked at again and again, then it is posted once", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard();

    expect(await deliver(kept, board, MONDAY)).toEqual([]);
    expect(await deliver(kept, board, "2026-11-19T00:00:00+08:00")).toEqual([]);
    expect(board.posted).toEqual([]);
  });

  test("given nothing new, then nothing is posted, and the run is done", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard();

    expect(await deliver(kept, board, NEXT_MONDAY)).toEqual(["nothing-new"]);
    expect(await deliver(kept, board, "2026-11-23T09:01:00+08:00")).toEqual([]);
    expect(board.posted).toEqual([]);
  });

  test("given what bears the day of the last summary and came after it, then the next one tells it, and none a second time", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard();
    await kept.publish("same day", "2026-11-16");

    await deliver(kept, board, NEXT_MONDAY);
    await deliver(kept, board, "2026-11-30T09:00:00+08:00");

    expect(newsOf(board)).toEqual([["same day"]]);
  });

  test("given what is dated ahead, then it is told once its day has come", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard();
    await kept.publish("ahead", "2026-11-24");

    expect(await deliver(kept, board, NEXT_MONDAY)).toEqual(["nothing-new"]);
    expect(await deliver(kept, board, "2026-11-30T09:00:00+08:00")).toEqual(["posted"]);
    expect(newsOf(board)).toEqual([["ahead"]]);
  });

  test("given three missed weeks, then one summary tells all of them, for the latest time", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard();
    await kept.publish("first week", "2026-11-18");
    await kept.publish("third week", "2026-12-04");
    await kept.restart();

    expect(await deliver(kept, board, "2026-12-09T15:00:00+08:00")).toEqual(["posted"]);
    expect(newsOf(board)).toEqual([["third week", "first week"]]);
    expect(board.posted[0]?.scheduledFor).toEqual(new Date("2026-12-07T01:00:00Z"));
    expect(board.posted[0]?.digest).toMatchObject({ since: "2026-11-16", until: "2026-12-09" });
    expect(await deliver(kept, board, "2026-12-14T09:00:00+08:00")).toEqual(["nothing-new"]);
  });

  test("given another schedule, then its times before are not made up for", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard();
    await kept.publish("new", "2026-11-17");
    const daily = plan({ schedule: "0 9 * * *" });

    expect(await deliver(kept, board, "2026-11-18T12:00:00+08:00", daily)).toEqual([]);
    expect(await deliver(kept, board, "2026-11-19T09:00:00+08:00", daily)).toEqual(["posted"]);
    expect(newsOf(board)).toEqual([["new"]]);
  });
});

describe("never twice, never lost", () => {
  test("given an end between posting and recording, then the next process finds the message, and posts none", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard(["lost-answer"]);
    await kept.publish("new", "2026-11-17");
    await deliver(kept, board, NEXT_MONDAY);
    await kept.restart();

    expect(await deliver(kept, board, "2026-11-23T09:05:00+08:00")).toEqual(["finished"]);
    expect(await deliver(kept, board, "2026-11-30T09:00:00+08:00")).toEqual(["nothing-new"]);
    expect(newsOf(board)).toEqual([["new"]]);
  });

  test("given what came between posting and finding the message, then it is told next time", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard(["lost-answer"]);
    await kept.publish("first", "2026-11-17");
    await deliver(kept, board, NEXT_MONDAY);
    await kept.publish("second", "2026-11-23");
    await kept.restart();
    await deliver(kept, board, "2026-11-23T10:00:00+08:00");

    await deliver(kept, board, "2026-11-30T09:00:00+08:00");

    expect(newsOf(board)).toEqual([["first"], ["second"]]);
  });

  test("given an end before anything arrived, then the next process posts what was prepared, and what came since is told next time", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard(["lost-request"]);
    await kept.publish("first", "2026-11-17");
    expect(await deliver(kept, board, NEXT_MONDAY)).toEqual(["failed"]);
    await kept.publish("second", "2026-11-23");
    await kept.restart();

    expect(await deliver(kept, board, "2026-11-24T00:00:00+08:00")).toEqual(["finished"]);
    expect(board.posted.map(({ key }) => key)).toEqual(["slack:T1/C1@2026-11-23T01:00:00.000Z"]);
    await deliver(kept, board, "2026-11-30T09:00:00+08:00");
    expect(newsOf(board)).toEqual([["first"], ["second"]]);
  });

  test("given an end before anything was prepared, then the next process posts it under the same key", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard(["unprepared"]);
    await kept.publish("new", "2026-11-17");
    expect(await deliver(kept, board, NEXT_MONDAY)).toEqual(["failed"]);
    await kept.restart();

    expect(await deliver(kept, board, "2026-11-24T00:00:00+08:00")).toEqual(["posted"]);
    expect(board.posted.map(({ key }) => key)).toEqual(["slack:T1/C1@2026-11-23T01:00:00.000Z"]);
  });

  test("given a platform that can't tell whether the message is there, then nothing is posted until it can", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard(["lost-answer", "no-history", "no-history"]);
    await kept.publish("new", "2026-11-17");

    const steps = [];
    for (let minute = 0; minute < 4; minute++)
      steps.push(await deliver(kept, board, `2026-11-23T09:0${minute}:00+08:00`));

    expect(steps).toEqual([["failed"], ["failed"], ["failed"], ["finished"]]);
    expect(board.posted).toHaveLength(1);
  });

  test("given one that was never prepared, when the next time has come, then that one tells it all", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard(["unprepared"]);
    await kept.publish("first", "2026-11-17");
    await deliver(kept, board, NEXT_MONDAY);
    await kept.publish("second", "2026-11-24");

    expect(await deliver(kept, board, "2026-11-30T09:00:00+08:00")).toEqual(["posted"]);
    expect(newsOf(board)).toEqual([["second", "first"]]);
    expect(board.posted[0]?.scheduledFor).toEqual(new Date("2026-11-30T01:00:00Z"));
    expect(
      (await kept.library.deliveries.state(CHANNEL.id, new Date("2027-01-01T00:00:00Z")))?.begun,
    ).toBeNull();
  });

  test.each(["lost-request", "lost-answer"] as const)(
    "given one that met with a %s, when the next time has come, then it is finished first, and not told again",
    async (fault) => {
      await using kept = await toldUntilMonday();
      const board = noticeBoard([fault]);
      await kept.publish("first", "2026-11-17");
      await deliver(kept, board, NEXT_MONDAY);
      await kept.publish("second", "2026-11-24");

      expect(await deliver(kept, board, "2026-11-30T09:00:00+08:00")).toEqual(["finished", "posted"]);
      expect(newsOf(board)).toEqual([["first"], ["second"]]);
    },
  );

  test("given what was withdrawn before anything was prepared, then the second attempt does not tell it", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard(["unprepared"]);
    await kept.publish("kept", "2026-11-17");
    await kept.publish("taken back", "2026-11-18");
    await deliver(kept, board, NEXT_MONDAY);

    await kept.library.write((writer) => writer.forget("news/taken back.md"));
    await deliver(kept, board, "2026-11-23T09:01:00+08:00");

    expect(newsOf(board)).toEqual([["kept"]]);
  });
});

describe("a clock that is set", () => {
  test("given a clock put back by an hour after a run, then the time comes again, and the summary does not", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard();
    await kept.publish("new", "2026-11-17");
    await deliver(kept, board, NEXT_MONDAY);

    expect(await deliver(kept, board, "2026-11-23T08:00:00+08:00")).toEqual([]);
    expect(await deliver(kept, board, "2026-11-23T09:00:00+08:00")).toEqual([]);
    expect(board.posted).toHaveLength(1);
  });

  test("given a clock that was a year ahead, once it is right again, then summaries go on, and tell nothing twice", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard();
    await kept.publish("first", "2026-11-17");
    await deliver(kept, board, "2027-11-25T12:00:00+08:00");
    await kept.publish("second", "2026-11-24");

    await deliver(kept, board, "2026-11-25T12:00:00+08:00");
    await deliver(kept, board, "2026-11-30T09:00:00+08:00");

    expect(newsOf(board)).toEqual([["first"], ["second"]]);
  });

  test("given a place first watched by a clock that was ahead, then it is told from now on all the same", async () => {
    await using kept = await keptLibrary();
    const board = noticeBoard();
    await deliver(kept, board, "2027-11-13T12:00:00+08:00");
    await deliver(kept, board, "2026-11-13T12:00:00+08:00");
    await kept.publish("new", "2026-11-14");

    expect(await deliver(kept, board, MONDAY)).toEqual(["posted"]);
  });

  test("given a message begun by a clock that was ahead, and never prepared, then it is not posted before its time", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard(["unprepared"]);
    await kept.publish("new", "2026-11-17");
    await deliver(kept, board, NEXT_MONDAY);

    expect(await deliver(kept, board, "2026-11-23T08:59:00+08:00")).toEqual([]);
    expect(await deliver(kept, board, NEXT_MONDAY)).toEqual(["posted"]);
  });
});

describe("who reads along", () => {
  test.each([
    [{ shared: false, guest: false }, [["for members", "for all"]]],
    [{ shared: true, guest: false }, [["for all"]]],
    [{ shared: false, guest: true }, [["for all"]]],
  ])(
    "given a channel granted to a group, when it is read with %j, then it is told accordingly",
    async (readers, told) => {
      await using kept = await toldUntilMonday();
      const board = noticeBoard();
      board.read = readers;
      await kept.publish("for all", "2026-11-17");
      await kept.publish("for members", "2026-11-18", { audience: "wg3" });

      await deliver(kept, board, NEXT_MONDAY);

      expect(newsOf(board)).toEqual(told);
    },
  );

  test("given a shared channel, when it is no longer shared, then members are told what they had missed", async () => {
    await using kept = await toldUntilMonday();
    const board = noticeBoard();
    board.read = { shared: true, guest: false };
    await kept.publish("for members", "2026-11-18", { audience: "wg3" });
    expect(await deliver(kept, board, NEXT_MONDAY)).toEqual(["nothing-new"]);

    board.read = { shared: false, guest: false };
    await deliver(kept, board, "2026-11-30T09:00:00+08:00");

    expect(newsOf(board)).toEqual([["for members"]]);
  });
});
