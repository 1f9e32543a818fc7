import { describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Desk } from "../../src/chat/desk/desk.ts";
import { deskOver } from "../../src/reading-room/open-reading-room.ts";
import type { ReadersOrder } from "../../src/reading-room/readers.ts";
import { RapporteurError } from "../../src/standards/errors.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ENTRY = new URL("../support/troubled-reader.ts", import.meta.url);

interface Troubled extends AsyncDisposable {
  readonly desk: Desk;
  readonly losses: readonly Error[];
}

async function openTroubled(order: Partial<ReadersOrder> = {}): Promise<Troubled> {
  const losses: Error[] = [];
  const desk = await deskOver({
    entry: ENTRY,
    data: "/nowhere",
    patience: 10_000,
    memory: 64,
    count: 1,
    onLoss: (reason) => losses.push(reason),
    ...order,
  });
  return { desk, losses, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() };
}

const ask = (desk: Desk, trouble: string) =>
  desk.redline({ fromText: trouble, toText: "", oldIds: [], newIds: [], called: "new" }, [], "en");

/** The number of the thread that answers. */
const threadOf = async (desk: Desk) => JSON.stringify((await ask(desk, "none"))?.blocks);

describe("what a reader is asked", () => {
  test("given dates and sets, when they travel there and back, then they are what they were", async () => {
    await using troubled = await openTroubled();
    const since = new Date("2026-11-16T01:00:00.123Z");

    const { seen } = await troubled.desk.digest({
      audiences: [],
      asOf: "2026-11-20",
      window: { since, until: since, next: since },
      seen: new Set(["a", "b"]),
      language: "en",
    });

    expect(seen).toEqual([since.toISOString(), "a", "b"]);
  });

  test("given an error that a person can do something about, then it comes back as what it is", async () => {
    await using troubled = await openTroubled();

    const refused = await ask(troubled.desk, "refuse").catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(RapporteurError);
    expect(refused).toMatchObject({
      name: "RapporteurError",
      code: "REFUSED",
      message: "This is refused.",
      details: { why: ["tests"] },
    });
  });

  test("given a defect, then it comes back with the place where it was thrown, and the reader goes on", async () => {
    await using troubled = await openTroubled();
    const before = await threadOf(troubled.desk);

    const defect = await ask(troubled.desk, "stumble").catch((error: unknown) => error);

    expect(defect).not.toBeInstanceOf(RapporteurError);
    expect(defect).toMatchObject({
      name: "TypeError",
      message: "somebody's defect",
      stack: expect.stringContaining("troubled-reader.ts"),
    });
    expect(await threadOf(troubled.desk)).toBe(before);
  });

  test("given a result that cannot be copied, then the call fails, and nothing waits for ever", async () => {
    await using troubled = await openTroubled();

    await expect(ask(troubled.desk, "return what cannot be copied")).rejects.toMatchObject({
      name: "DataCloneError",
    });
  });

  test("given more calls than two readers take at once, then all are answered, by both", async () => {
    await using troubled = await openTroubled({ count: 2 });

    const threads = await Promise.all(Array.from({ length: 50 }, () => threadOf(troubled.desk)));

    expect(threads).toHaveLength(50);
    expect(new Set(threads).size).toBe(2);
  });

  test("given one reader that is busy, then the other answers", async () => {
    await using troubled = await openTroubled({ count: 2 });
    const waiting = Promise.allSettled([ask(troubled.desk, "wait")]);

    const threads = [
      await threadOf(troubled.desk),
      await threadOf(troubled.desk),
      await threadOf(troubled.desk),
    ];

    expect(new Set(threads).size).toBe(1);
    await troubled.desk[Symbol.asyncDispose]();
    await waiting;
  });
});

describe("a reader that is lost", () => {
  for (const trouble of ["end the thread", "throw outside", "hoard memory"])
    test(`given a call that makes it ${trouble}, then that is told as such, and another takes its place`, async () => {
      await using troubled = await openTroubled();
      const before = await threadOf(troubled.desk);

      await expect(ask(troubled.desk, trouble)).rejects.toMatchObject({ code: "DESK_LOST" });

      expect(await threadOf(troubled.desk)).not.toBe(before);
      expect(troubled.losses).toHaveLength(1);
    });

  test("given calls that wait for their turn meanwhile, then the next reader answers them", async () => {
    await using troubled = await openTroubled();
    const calls = ["end the thread", ...Array.from({ length: 30 }, () => "none")];

    const ends = await Promise.allSettled(calls.map((trouble) => ask(troubled.desk, trouble)));

    const lost = ends.filter((end) => end.status === "rejected");
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.length).toBeLessThan(10);
    expect(lost.every(({ reason }) => reason instanceof RapporteurError && reason.code === "DESK_LOST")).toBe(
      true,
    );
  });

  test("given a call that goes on for ever, then it is ended in time, and another reader takes its place", async () => {
    await using troubled = await openTroubled({ patience: 300 });

    await expect(ask(troubled.desk, "go on for ever")).rejects.toMatchObject({ code: "DESK_TOO_LONG" });

    expect(await threadOf(troubled.desk)).toMatch(/\d/);
    expect(troubled.losses).toMatchObject([{ code: "DESK_TOO_LONG" }]);
  });

  test("given one of two readers that is lost, then the other's calls know nothing of it", async () => {
    await using troubled = await openTroubled({ count: 2, patience: 1_000 });

    const lost = ask(troubled.desk, "go on for ever");
    const others = Promise.all(Array.from({ length: 20 }, () => threadOf(troubled.desk)));

    await expect(lost).rejects.toMatchObject({ code: "DESK_TOO_LONG" });
    expect(await others).toHaveLength(20);
  });
});

describe("readers that cannot be made ready", () => {
  test("given a start at which none can be, then opening fails for that reason", async () => {
    using folder = temporaryFolder();
    const data = folder.write("unready", "");

    await expect(openTroubled({ data, count: 2 })).rejects.toMatchObject({
      code: "UNREADY",
      message: "It cannot be made ready.",
    });
  });

  test("given a successor that cannot be for a while, then calls fail meanwhile instead of waiting for ever, and are answered after that", async () => {
    using folder = temporaryFolder();
    await using troubled = await openTroubled({ data: join(folder.path, "unready") });
    folder.write("unready", "");

    await expect(ask(troubled.desk, "end the thread")).rejects.toMatchObject({ code: "DESK_LOST" });
    await expect(ask(troubled.desk, "none")).rejects.toMatchObject({ code: "DESK_LOST" });
    folder.remove("unready");

    expect(await threadOf(troubled.desk)).toMatch(/\d/);
    expect(troubled.losses).toMatchObject([{}, { code: "UNREADY" }]);
  });
});

describe("a desk that is closed", () => {
  test("given calls under way and waiting, then each is told that the process stops, and so is what comes later", async () => {
    await using troubled = await openTroubled();
    const calls = Promise.allSettled(Array.from({ length: 20 }, () => ask(troubled.desk, "wait")));
    await delay(10);

    await troubled.desk[Symbol.asyncDispose]();
    const ends = await calls;

    expect(ends).toHaveLength(20);
    for (const end of ends)
      expect(end).toMatchObject({ status: "rejected", reason: { code: "DESK_CLOSED" } });
    await expect(ask(troubled.desk, "none")).rejects.toMatchObject({ code: "DESK_CLOSED" });
    expect(troubled.losses).toEqual([]);
  });
});
