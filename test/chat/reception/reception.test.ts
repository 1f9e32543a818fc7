import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Desk } from "../../../src/chat/desk/desk.ts";
import { ChatError } from "../../../src/chat/platform/chat-error.ts";
import { openSampleDesk, type SampleDesk } from "../../support/chat/sample-desk.ts";
import { openScriptedHouse } from "../../support/chat/scripted-house.ts";
import { until } from "../../support/chat/until.ts";
import { fakeClock } from "../../support/fake-clock.ts";

const NOW = "2026-11-20T09:00:00+08:00";
const QUESTION = "Until when can comments on gmt-signature-server be sent?";
const HOUR = 3_600_000;

let sample: SampleDesk;
beforeAll(async () => {
  sample = await openSampleDesk();
});
afterAll(async () => {
  await sample[Symbol.asyncDispose]();
});

describe("many at once", () => {
  test("given 200 questions at once, then each is answered once, and no more than 32 are at the desk", async () => {
    await using house = await openScriptedHouse(sample);
    let most = 0;
    let now = 0;
    const desk: Desk = {
      ...sample.desk,
      answer: async (asked) => {
        most = Math.max(most, ++now);
        const answered = await sample.desk.answer(asked);
        now -= 1;
        return answered;
      },
    };
    const reception = await house.open({ desk });
    const places = Array.from({ length: 200 }, (_, i) => `slack:T1/C${i % 40}`);

    await Promise.all(places.map((place) => house.platform.ask(place, QUESTION)));
    await reception.idle();

    expect(most).toBe(32);
    expect(house.platform.posts).toHaveLength(200);
    expect(new Set(house.platform.posts.map(({ name }) => name.key)).size).toBe(200);
    expect(house.events.filter((e) => e.kind === "settled" && e.outcome === "answered")).toHaveLength(200);
  });

  test("given a desk that is busy, then a question is acknowledged all the same", async () => {
    await using house = await openScriptedHouse(sample);
    const held = Promise.withResolvers<void>();
    const desk: Desk = {
      ...sample.desk,
      answer: async (asked) => {
        await held.promise;
        return sample.desk.answer(asked);
      },
    };
    const reception = await house.open({ desk });

    await Promise.all(Array.from({ length: 50 }, (_, i) => house.platform.ask(`slack:T1/C${i}`, QUESTION)));

    expect(house.platform.posts).toEqual([]);
    held.resolve();
    await reception.idle();
    expect(house.platform.posts).toHaveLength(50);
  });

  test("given a channel that is to be left alone, then others are answered meanwhile, and it keeps its order", async () => {
    await using house = await openScriptedHouse(sample);
    const clock = fakeClock(NOW);
    const reception = await house.open({ clock });
    let limited = 1;
    house.platform.onPost = ({ place }) => {
      if (place === "slack:T1/C1" && limited-- > 0)
        throw new ChatError("RATE_LIMITED", "Slow down.", { retryAfterMs: 30_000 });
    };

    const first = await house.platform.ask("slack:T1/C1", QUESTION);
    await until(() => house.events.some(({ kind }) => kind === "waits"));
    const second = await house.platform.ask("slack:T1/C1", QUESTION);
    await house.platform.ask("slack:T1/C2", QUESTION);
    await until(() => house.platform.said("slack:T1/C2").length === 1);
    expect(house.platform.said("slack:T1/C1")).toEqual([]);
    await clock.advance(31_000);

    await reception.idle();
    const order = house.platform.posts
      .filter(({ place }) => place === "slack:T1/C1")
      .map(({ name }) => name.key);
    expect(order).toEqual([first, second]);
  });
});

describe("a platform that cannot be reached", () => {
  test("given a message that fails again and again, then those behind it go first after a while, and it is posted in the end", async () => {
    await using house = await openScriptedHouse(sample);
    const clock = fakeClock(NOW);
    const reception = await house.open({ clock });
    let unreachable = true;
    house.platform.onPost = ({ body }) => {
      if (unreachable && body.includes("GB 00903")) throw new ChatError("UNREACHABLE", "No way.");
    };
    const stuck = await house.platform.ask("slack:T1/C1", "Until when can comments on GB 00903 be sent?");
    await until(() => house.events.some(({ kind }) => kind === "waits"));
    const behind = await house.platform.ask("slack:T1/C1", QUESTION);

    await advance(clock, 120_000);
    await until(() => house.platform.posts.length === 1);
    expect(house.platform.posts[0]?.name.key).toBe(behind);
    unreachable = false;
    await advance(clock, 600_000);

    await reception.idle();
    expect(house.platform.posts.map(({ name }) => name.key)).toEqual([behind, stuck]);
  });

  test("given hours of failing, then it is given up, and what comes next is not", async () => {
    await using house = await openScriptedHouse(sample);
    const clock = fakeClock(NOW);
    const reception = await house.open({ clock });
    house.platform.onPost = () => {
      throw new ChatError("UNREACHABLE", "No way.");
    };
    await house.platform.ask("slack:T1/C1", QUESTION);
    await until(() => house.events.some(({ kind }) => kind === "waits"));

    await advance(clock, 8 * HOUR);
    await reception.idle();
    house.platform.onPost = () => {};
    await house.platform.ask("slack:T1/C1", QUESTION);
    await reception.idle();

    expect(house.events.flatMap((e) => (e.kind === "settled" ? [e.outcome] : []))).toEqual([
      "expired",
      "answered",
    ]);
  });
});

describe("opening and closing", () => {
  test("given what is being posted when it is closed, then it is brought to its end; what waits is left for the next process", async () => {
    await using house = await openScriptedHouse(sample);
    const first = await house.open();
    const held = Promise.withResolvers<void>();
    house.platform.onPost = () => held.promise;
    const posting = await house.platform.ask("slack:T1/C1", QUESTION);
    const waiting = await house.platform.ask("slack:T1/C1", QUESTION);
    await until(() => house.events.filter(({ kind }) => kind === "answered").length === 2);

    const closed = first.close();
    held.resolve();
    await closed;

    expect(house.platform.posts.map(({ name }) => name.key)).toEqual([posting]);
    expect(house.platform.isClosed).toBe(true);
    const next = await house.open();
    await next.idle();
    expect(house.platform.posts.map(({ name }) => name.key)).toEqual([posting, waiting]);
  });

  test("given time to answer on, when it is closed, then what was heard is answered first, and no longer waited for", async () => {
    await using house = await openScriptedHouse(sample);
    const reception = await house.open();
    const asked = Array.from({ length: 5 }, (_, i) => house.platform.ask(`slack:T1/C${i}`, QUESTION));
    await Promise.all(asked);

    await reception.close(60_000);

    expect(house.platform.posts).toHaveLength(5);
    expect(await house.exchanges.open("slack")).toEqual([]);
  });

  test("given a desk that is still at it when it is closed, then closing does not wait for it", async () => {
    await using house = await openScriptedHouse(sample);
    const never: Desk = { ...sample.desk, answer: () => new Promise(() => {}) };
    const first = await house.open({ desk: never });
    await house.platform.ask("slack:T1/C1", QUESTION);

    await first.close();

    const next = await house.open();
    await next.idle();
    expect(house.platform.said("slack:T1/C1")).toHaveLength(1);
  });

  test("given a wait of minutes when it is closed, then closing does not wait for it either", async () => {
    await using house = await openScriptedHouse(sample);
    const first = await house.open();
    house.platform.onPost = () => {
      throw new ChatError("RATE_LIMITED", "Slow down.", { retryAfterMs: 600_000 });
    };
    await house.platform.ask("slack:T1/C1", QUESTION);
    await until(() => house.events.some(({ kind }) => kind === "waits"));

    await first.close();

    expect(await house.exchanges.open("slack")).toHaveLength(1);
  });

  test("given what an earlier process left open, when something new is asked in that conversation at once, then it waits its turn", async () => {
    await using house = await openScriptedHouse(sample);
    const never: Desk = { ...sample.desk, answer: () => new Promise(() => {}) };
    const before = await house.open({ desk: never });
    const old = await house.platform.ask("slack:T1/C1", QUESTION, { conversation: "slack:T1/C1/1" });
    await before.close();
    let later = "";
    house.platform.onConnect = async () => {
      later = await house.platform.ask("slack:T1/C1", QUESTION, { conversation: "slack:T1/C1/1" });
    };

    const next = await house.open();
    await next.idle();

    expect(house.platform.posts.map(({ name }) => name.key)).toEqual([old, later]);
  });

  test("given a platform that cannot be connected, then nothing is posted, and it is let go of", async () => {
    await using house = await openScriptedHouse(sample);
    house.platform.onConnect = () => {
      throw new Error("The token is not valid.");
    };

    await expect(house.open()).rejects.toThrow("The token is not valid.");

    expect(house.platform.isClosed).toBe(true);
  });

  test("given a row that another version wrote, then it is settled as failed, and nothing breaks", async () => {
    await using house = await openScriptedHouse(sample);
    await house.exchanges.take({
      key: "slack:T1/C1/0",
      place: "slack:T1/C1",
      conversation: null,
      receivedAt: new Date(NOW),
      request: JSON.stringify({ version: 0 }),
    });

    const reception = await house.open();
    await house.platform.ask("slack:T1/C1", QUESTION);
    await reception.idle();

    expect((await house.exchanges.withKey("slack:T1/C1/0"))?.outcome).toBe("failed");
    expect(house.platform.said("slack:T1/C1")).toHaveLength(1);
  });
});

/** In steps, with time for the disk in between. */
async function advance(clock: ReturnType<typeof fakeClock>, milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += milliseconds / 60)
    await clock.advance(milliseconds / 60);
}
