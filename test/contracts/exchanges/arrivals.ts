import { expect } from "@jest/globals";
import { answered, arrival, PLACE, there, type Given } from "./exchanging.ts";

/** What is asked is taken once, and kept. */
export function arrivalsOfExchanges(given: Given): void {
  given("something asked, then it is open, nothing is known to say, and it has a name", async (exchanges) => {
    const taken = there(await exchanges.take(arrival("a")));

    expect(taken).toEqual({
      ...arrival("a"),
      id: expect.stringMatching(/^[a-z0-9]{10,20}$/),
      revision: 0,
      answer: null,
      posts: [],
      outcome: null,
    });
    expect(await exchanges.withId(taken.id)).toEqual(taken);
    expect(await exchanges.withKey("a")).toEqual(taken);
  });

  given("what is posted unasked, then it is kept as well", async (exchanges) => {
    const taken = await exchanges.take(arrival("summary", { conversation: null, request: null }));

    expect(taken).toMatchObject({ conversation: null, request: null });
  });

  given(
    "a key that is known, when it comes again, then it is not taken, and stays as it was",
    async (exchanges) => {
      const before = await answered(exchanges, arrival("a"));

      const again = await exchanges.take(arrival("a", { request: "something else" }));

      expect(again).toBeNull();
      expect(await exchanges.withKey("a")).toEqual(before);
    },
  );

  given("one key that comes five times at once, then it is taken once", async (exchanges) => {
    const taken = await Promise.all(Array.from({ length: 5 }, () => exchanges.take(arrival("a"))));

    expect(taken.filter((exchange) => exchange !== null)).toHaveLength(1);
    expect(await exchanges.open("")).toHaveLength(1);
  });

  given(
    "a hundred things at once, then each has a name of its own, and they stand in their order",
    async (exchanges) => {
      const keys = Array.from({ length: 100 }, (_, i) => `key ${i}`);

      const taken = await Promise.all(keys.map((key) => exchanges.take(arrival(key))));

      expect(taken.map((exchange) => exchange?.key)).toEqual(keys);
      expect(new Set(taken.map((exchange) => exchange?.id)).size).toBe(100);
      expect((await exchanges.open("")).map(({ key }) => key)).toEqual(keys);
    },
  );

  given(
    "one write that cannot be done among others at once, then it fails, and they do not",
    async (exchanges) => {
      const impossible = arrival("b", { receivedAt: new Date(Number.NaN) });

      const [a, b, c] = await Promise.allSettled([
        exchanges.take(arrival("a")),
        exchanges.take(impossible),
        exchanges.take(arrival("c")),
      ]);

      expect([a?.status, b?.status, c?.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
      expect((await exchanges.open("")).map(({ key }) => key)).toEqual(["a", "c"]);
    },
  );

  given("names that nobody bears, then there is nothing", async (exchanges) => {
    await exchanges.take(arrival("a"));

    expect(await exchanges.withId("nobody")).toBeNull();
    expect(await exchanges.withKey("nobody")).toBeNull();
    expect(await exchanges.withReference(PLACE, "nobody")).toBeNull();
    expect(await exchanges.revise("nobody", "?")).toBeNull();
  });

  given("another process later, then everything is as it was left", async (exchanges, store) => {
    const open = there(await exchanges.take(arrival("open")));
    const done = await answered(exchanges, arrival("done"));
    await exchanges[Symbol.asyncDispose]();

    await using later = await store.open();

    expect(await later.open("")).toEqual([open]);
    expect(await later.withKey("done")).toEqual(done);
  });
}
