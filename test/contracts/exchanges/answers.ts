import { expect } from "@jest/globals";
import { answered, arrival, PLACE, there, two, type Given } from "./exchanging.ts";

/** How an answer goes out. */
export function answersOfExchanges(given: Given): void {
  given("what to say, then its messages are known before they stand anywhere", async (exchanges) => {
    const taken = there(await exchanges.take(arrival("a")));

    const prepared = await exchanges.prepare(taken, two);

    expect(prepared).toEqual({
      ...taken,
      answer: "both",
      posts: [
        { body: "first", reference: null },
        { body: "second", reference: null },
      ],
    });
  });

  given(
    "a message that stands there, then it leads back to its exchange, in its own place only",
    async (exchanges) => {
      const taken = there(await exchanges.take(arrival("a")));
      await exchanges.prepare(taken, two);

      await exchanges.posted(taken.id, 1, "17.0002");

      expect((await exchanges.withReference(PLACE, "17.0002"))?.posts).toEqual([
        { body: "first", reference: null },
        { body: "second", reference: "17.0002" },
      ]);
      expect(await exchanges.withReference("slack:T1/C2", "17.0002")).toBeNull();
    },
  );

  given(
    "a message that is gone, then it leads nowhere, and what it said is still known",
    async (exchanges) => {
      const { id } = await answered(exchanges, arrival("a"));

      await exchanges.posted(id, 0, null);

      expect(await exchanges.withReference(PLACE, "a-0")).toBeNull();
      expect((await exchanges.withId(id))?.posts[0]).toEqual({ body: "first", reference: null });
    },
  );

  given("an exchange that is settled, then it is open no more", async (exchanges) => {
    const { outcome } = await answered(exchanges, arrival("a"));

    expect(outcome).toBe("answered");
    expect(await exchanges.open("")).toEqual([]);
  });

  given(
    "an exchange that is settled, then nothing else can be said to it, and it ends in no other way",
    async (exchanges) => {
      const before = await answered(exchanges, arrival("a"));

      expect(await exchanges.prepare(before, { answer: "late", bodies: ["late"] })).toBeNull();
      expect(await exchanges.settle(before, "failed")).toBe(false);
      expect(await exchanges.withKey("a")).toEqual(before);
    },
  );

  given("an exchange that was answered, then it can still be withdrawn", async (exchanges) => {
    const before = await answered(exchanges, arrival("a"));

    expect(await exchanges.settle(before, "withdrawn")).toBe(true);
    expect((await exchanges.withKey("a"))?.outcome).toBe("withdrawn");
  });

  given(
    "another thing to say before anything was posted, then that is said, and the rest is to be looked for",
    async (exchanges) => {
      const taken = there(await exchanges.take(arrival("a")));
      await exchanges.prepare(taken, two);

      const prepared = await exchanges.prepare(taken, { answer: "notice", bodies: ["notice"] });

      expect(prepared?.posts).toEqual([
        { body: "notice", reference: null },
        { body: "", reference: null },
      ]);
      await exchanges.settle(taken, "answered");
      expect((await exchanges.withKey("a"))?.posts).toEqual([{ body: "notice", reference: null }]);
    },
  );
}
