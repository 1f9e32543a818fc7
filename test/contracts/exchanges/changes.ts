import { expect } from "@jest/globals";
import { answered, arrival, there, two, type Given } from "./exchanging.ts";

/** What holds after a question was changed. */
export function changesOfExchanges(given: Given): void {
  given(
    "a question that is changed, then it is open again, unanswered, and its messages are remembered",
    async (exchanges) => {
      const before = await answered(exchanges, arrival("a"));

      const revised = await exchanges.revise("a", "what else?");

      expect(revised).toEqual({
        ...before,
        request: "what else?",
        revision: 1,
        answer: null,
        outcome: null,
      });
      expect(await exchanges.open("")).toEqual([revised]);
    },
  );

  given(
    "a part of the answer that is shown before the rest, then what is prepared afterwards takes its place",
    async (exchanges) => {
      const taken = there(await exchanges.take(arrival("a")));

      const begun = there(await exchanges.begin(taken));
      await exchanges.posted(begun.id, 0, "a-0");
      const prepared = await exchanges.prepare(begun, { answer: "one", bodies: ["only"] });

      expect(begun).toEqual({ ...taken, revision: 1 });
      expect(await exchanges.prepare(taken, two)).toBeNull();
      expect(prepared).toMatchObject({ revision: 1, posts: [{ body: "only", reference: "a-0" }] });
    },
  );

  given(
    "a question that was changed, prepared or settled meanwhile, then no part of the former answer is begun",
    async (exchanges) => {
      const changed = there(await exchanges.take(arrival("a")));
      await exchanges.revise("a", "what else?");
      const prepared = await answered(exchanges, arrival("b"));

      expect(await exchanges.begin(changed)).toBeNull();
      expect(await exchanges.begin(prepared)).toBeNull();
    },
  );

  given(
    "a changed question with a shorter answer, then its messages are changed, and the last is to be removed",
    async (exchanges) => {
      await answered(exchanges, arrival("a"));
      const revised = there(await exchanges.revise("a", "what else?"));

      const prepared = await exchanges.prepare(revised, { answer: "one", bodies: ["only"] });

      expect(prepared?.posts).toEqual([
        { body: "only", reference: "a-0" },
        { body: "", reference: "a-1" },
      ]);
      await exchanges.posted(revised.id, 1, null);
      expect((await exchanges.withKey("a"))?.posts).toEqual([{ body: "only", reference: "a-0" }]);
    },
  );

  given(
    "a changed question with a longer answer, then the messages beyond the former ones are new",
    async (exchanges) => {
      await answered(exchanges, arrival("a"));
      const revised = there(await exchanges.revise("a", "what else?"));

      const prepared = await exchanges.prepare(revised, { answer: "all", bodies: ["1", "2", "3"] });

      expect(prepared?.posts.map(({ reference }) => reference)).toEqual(["a-0", "a-1", null]);
    },
  );

  given(
    "a question that is changed while its answer is made, then that answer is not prepared",
    async (exchanges) => {
      const taken = there(await exchanges.take(arrival("a")));
      const revised = await exchanges.revise("a", "what else?");

      const prepared = await exchanges.prepare(taken, two);

      expect(prepared).toBeNull();
      expect(await exchanges.withKey("a")).toEqual(revised);
    },
  );

  given(
    "a question that is changed while its answer is posted, then that does not settle it",
    async (exchanges) => {
      const taken = there(await exchanges.take(arrival("a")));
      await exchanges.prepare(taken, two);
      await exchanges.revise("a", "what else?");

      const settled = await exchanges.settle(taken, "answered");

      expect(settled).toBe(false);
      expect((await exchanges.open("")).map(({ key }) => key)).toEqual(["a"]);
    },
  );

  given(
    "a message that arrives after its question was changed, then it is known, so that it can be removed",
    async (exchanges) => {
      const taken = there(await exchanges.take(arrival("a")));
      await exchanges.prepare(taken, two);
      const revised = there(await exchanges.revise("a", "what else?"));
      await exchanges.prepare(revised, { answer: "one", bodies: ["only"] });

      await exchanges.posted(taken.id, 1, "late");

      expect((await exchanges.withKey("a"))?.posts[1]).toEqual({ body: "", reference: "late" });
    },
  );
}
