import { describe, expect, test } from "@jest/globals";
import type { DeliveryRun } from "../../src/library/deliveries.ts";
import type { Library } from "../../src/library/library.ts";

/** A place where a library can be kept; `open` may be called again, for a later process. */
export interface DeliveriesStore extends Disposable {
  open(): Promise<Library>;
}

const PLACE = "slack:T1/C1";
const WEEKLY = "0 9 * * 1 Asia/Shanghai";
const MONDAY = new Date("2026-11-16T01:00:00Z");
const NEXT_MONDAY = new Date("2026-11-23T01:00:00Z");
const LATER = new Date("2026-12-01T00:00:00Z");

const run = (scheduledFor: Date, ...seen: readonly string[]): DeliveryRun => ({
  scheduledFor,
  until: new Date(scheduledFor.getTime() + 1500),
  seen,
});

/** What every record of deliveries does, whatever it is kept in. */
export function deliveriesContract(name: string, makeStore: () => DeliveriesStore): void {
  describe(`deliveries on ${name}`, () => {
    test("given a place that nobody watched, then there is no state, and it has seen nothing", async () => {
      using store = makeStore();
      await using library = await store.open();

      expect(await library.deliveries.state(PLACE, LATER)).toBeNull();
      expect([...(await library.deliveries.seen(PLACE))]).toEqual([]);
    });

    test("given a run that was begun and settled, when opened again, then all of it is there, to the millisecond", async () => {
      using store = makeStore();
      const before = await store.open();
      await before.deliveries.watch(PLACE, WEEKLY, new Date("2026-11-10T08:00:00.123Z"));
      await before.deliveries.begin(PLACE, run(MONDAY, "a", "b"));
      await before.deliveries.settle(PLACE, run(MONDAY, "a", "b"), "posted");
      await before.close();

      await using library = await store.open();

      expect(await library.deliveries.state(PLACE, LATER)).toEqual({
        schedule: WEEKLY,
        since: new Date("2026-11-10T08:00:00.123Z"),
        last: { scheduledFor: MONDAY, until: run(MONDAY).until, outcome: "posted" },
        begun: null,
      });
      expect([...(await library.deliveries.seen(PLACE))].sort()).toEqual(["a", "b"]);
    });

    test("given a run that was begun only, when opened again, then it is known as such, and nothing counts as seen", async () => {
      using store = makeStore();
      const before = await store.open();
      await before.deliveries.watch(PLACE, WEEKLY, MONDAY);
      await before.deliveries.begin(PLACE, run(NEXT_MONDAY, "a"));
      await before.close();

      await using library = await store.open();

      expect(await library.deliveries.state(PLACE, LATER)).toMatchObject({
        last: null,
        begun: run(NEXT_MONDAY, "a"),
      });
      expect((await library.deliveries.seen(PLACE)).size).toBe(0);
    });

    test("given a run that is begun anew, then what it says now holds", async () => {
      using store = makeStore();
      await using library = await store.open();
      await library.deliveries.watch(PLACE, WEEKLY, MONDAY);
      await library.deliveries.begin(PLACE, run(NEXT_MONDAY, "a", "withdrawn"));

      await library.deliveries.begin(PLACE, run(NEXT_MONDAY, "a"));

      expect((await library.deliveries.state(PLACE, LATER))?.begun?.seen).toEqual(["a"]);
    });

    test("given a run that was abandoned, then it is as if it had never been", async () => {
      using store = makeStore();
      await using library = await store.open();
      await library.deliveries.watch(PLACE, WEEKLY, MONDAY);
      await library.deliveries.begin(PLACE, run(NEXT_MONDAY, "a"));

      await library.deliveries.abandon(PLACE, NEXT_MONDAY);

      expect(await library.deliveries.state(PLACE, LATER)).toMatchObject({ last: null, begun: null });
    });

    test("given a run that is done, when it is begun or abandoned again, then it stays done", async () => {
      using store = makeStore();
      await using library = await store.open();
      await library.deliveries.watch(PLACE, WEEKLY, MONDAY);
      await library.deliveries.settle(PLACE, run(NEXT_MONDAY, "a"), "nothing-new");

      await library.deliveries.begin(PLACE, { ...run(NEXT_MONDAY, "b"), until: LATER });
      await library.deliveries.abandon(PLACE, NEXT_MONDAY);

      expect(await library.deliveries.state(PLACE, LATER)).toMatchObject({
        last: { scheduledFor: NEXT_MONDAY, until: run(NEXT_MONDAY).until, outcome: "nothing-new" },
        begun: null,
      });
    });

    test("given a run from a time still to come, then it is not the last one until then", async () => {
      using store = makeStore();
      await using library = await store.open();
      await library.deliveries.watch(PLACE, WEEKLY, MONDAY);
      await library.deliveries.settle(PLACE, run(MONDAY), "posted");
      await library.deliveries.settle(PLACE, run(NEXT_MONDAY), "posted");

      const before = await library.deliveries.state(PLACE, new Date(NEXT_MONDAY.getTime() - 1));
      const then = await library.deliveries.state(PLACE, NEXT_MONDAY);

      expect([before?.last?.scheduledFor, then?.last?.scheduledFor]).toEqual([MONDAY, NEXT_MONDAY]);
    });

    test("given another schedule, then it holds from its own time on, and what was seen stays", async () => {
      using store = makeStore();
      await using library = await store.open();
      await library.deliveries.watch(PLACE, WEEKLY, MONDAY);
      await library.deliveries.settle(PLACE, run(MONDAY, "a"), "posted");

      await library.deliveries.watch(PLACE, "0 9 * * * UTC", NEXT_MONDAY);

      expect(await library.deliveries.state(PLACE, LATER)).toMatchObject({
        schedule: "0 9 * * * UTC",
        since: NEXT_MONDAY,
        last: { scheduledFor: MONDAY },
      });
      expect([...(await library.deliveries.seen(PLACE))]).toEqual(["a"]);
    });

    test("given two places, then each has its own", async () => {
      using store = makeStore();
      await using library = await store.open();
      await library.deliveries.watch(PLACE, WEEKLY, MONDAY);
      await library.deliveries.watch("discord:1/2", WEEKLY, MONDAY);

      await library.deliveries.settle(PLACE, run(NEXT_MONDAY, "a"), "posted");

      expect((await library.deliveries.state("discord:1/2", LATER))?.last).toBeNull();
      expect((await library.deliveries.seen("discord:1/2")).size).toBe(0);
    });
  });
}
