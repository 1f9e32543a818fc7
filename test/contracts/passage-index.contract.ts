import { describe, expect, test } from "@jest/globals";
import type { Passage, PassageFilter } from "../../src/retrieval/passage.ts";
import type { PassageIndex } from "../../src/retrieval/passage-index.ts";
import { terms } from "../../src/text/tokens.ts";
import { clausePassage, fill, newsPassage } from "../support/passages.ts";

/** A place where an index can be kept; `open` may be called again, for a second process or a later one. */
export interface IndexStore extends Disposable {
  open(): Promise<PassageIndex>;
}

/** What every index does, whatever it is kept in. */
export function passageIndexContract(name: string, makeStore: () => IndexStore): void {
  describe(`a passage index on ${name}`, () => {
    describe("finds passages by their terms", () => {
      test("given a term, then the passages that hold it in heading, text or document's name are found", async () => {
        using store = makeStore();
        await using index = await store.open();
        await fill(index, [
          clausePassage("a/1", "1", "Keys shall be rotated."),
          clausePassage("a/1", "2", "Logs are kept.", { heading: "2 Key rotation" }),
          clausePassage("a/1", "3", "Logs are kept.", { document: "GB/T 00801 Key management" }),
          clausePassage("a/1", "4", "Logs are kept."),
        ]);

        expect(await found(index, "key")).toEqual(["a/1.en#1", "a/1.en#2", "a/1.en#3"]);
        expect(await found(index, "GB/T 00801")).toEqual(["a/1.en#3"]);
      });

      test("given Chinese, then pairs and single characters are found", async () => {
        using store = makeStore();
        await using index = await store.open();
        await fill(index, [
          clausePassage("a/1", "1", "密钥应定期更换。"),
          clausePassage("a/1", "2", "日志应留存。"),
        ]);

        expect(await found(index, "密钥")).toEqual(["a/1.zh#1"]);
        expect(await found(index, "志")).toEqual(["a/1.zh#2"]);
      });

      test("given more terms of a question in one passage than in another, then it comes first", async () => {
        using store = makeStore();
        await using index = await store.open();
        await fill(index, [
          clausePassage("a/1", "1", "Keys are made of random numbers."),
          clausePassage("a/1", "2", "Keys are rotated after twelve months of use."),
          ...["3", "4", "5", "6"].map((n) => clausePassage("a/1", n, "Logs are kept by the operator.")),
        ]);

        const [best] = await index.candidates(weighted("rotation of keys"), { audiences: ["public"] }, 10);

        expect(best?.id).toBe("a/1.en#2");
      });

      test("given weights, then terms of more weight count more", async () => {
        using store = makeStore();
        await using index = await store.open();
        await fill(index, [
          clausePassage("a/1", "1", "gateway"),
          clausePassage("a/1", "2", "router"),
          ...["3", "4", "5", "6"].map((n) => clausePassage("a/1", n, "Logs are kept by the operator.")),
        ]);
        const best = async (gateway: number, router: number) => {
          const asked = [
            { term: "gatewai", weight: gateway },
            { term: "router", weight: router },
          ];
          return (await index.candidates(asked, { audiences: ["public"] }, 1))[0]?.id;
        };

        expect(await best(1, 0.5)).toBe("a/1.en#1");
        expect(await best(0.5, 1)).toBe("a/1.en#2");
      });

      test("given a limit, then no more come; given unknown terms or none, then nothing comes", async () => {
        using store = makeStore();
        await using index = await store.open();
        await fill(index, [clausePassage("a/1", "1", "Keys."), clausePassage("a/1", "2", "Keys.")]);

        expect(await index.candidates(weighted("keys"), { audiences: ["public"] }, 1)).toHaveLength(1);
        expect(await found(index, "zeppelin")).toEqual([]);
        expect(await found(index, "the of and")).toEqual([]);
      });
    });

    describe("gives each asker what they may see", () => {
      const passages = [
        clausePassage("a/1", "1", "Keys for all."),
        clausePassage("a/2", "1", "Keys for members.", { audience: "wg3" }),
        clausePassage("a/3", "1", "Keys for others.", { audience: "WG3" }),
      ];

      test("given audiences, then only theirs are found, counted and handed out", async () => {
        using store = makeStore();
        await using index = await store.open();
        await fill(index, passages);
        const ids = passages.map((passage) => passage.id);

        expect(await found(index, "keys", { audiences: ["public"] })).toEqual(["a/1.en#1"]);
        expect(await found(index, "keys", { audiences: ["public", "wg3"] })).toEqual([
          "a/1.en#1",
          "a/2.en#1",
        ]);
        expect(await found(index, "keys", { audiences: [] })).toEqual([]);
        expect((await index.statistics(["kei"], ["public"])).counts.get("kei")).toBe(1);
        expect((await index.statistics(["member"], ["public"])).counts.has("member")).toBe(false);
        expect((await index.passages(ids, ["public"])).map(({ passage }) => passage.id)).toEqual([
          "a/1.en#1",
        ]);
      });

      test("given newer editions for others, then a passage does not tell of them", async () => {
        using store = makeStore();
        await using index = await store.open();
        const newerFor = [
          { audience: "wg3", since: "2026-05-01" },
          { audience: "public", since: "2026-03-01" },
        ];
        await fill(index, [clausePassage("a/1", "1", "Keys.", { newerFor })]);

        const [forPublic] = await index.passages(["a/1.en#1"], ["public"]);
        const [forMember] = await index.passages(["a/1.en#1"], ["public", "wg3"]);

        expect(forPublic?.passage.newerFor).toEqual([{ audience: "public", since: "2026-03-01" }]);
        expect(forMember?.passage.newerFor).toEqual(newerFor);
      });
    });

    describe("narrows before it ranks", () => {
      const old = [{ audience: "public", since: "2026-05-01" }];
      const passages = [
        clausePassage("keys/old", "1", "Keys shall rotate.", { date: "2026-01-10", newerFor: old }),
        clausePassage("keys/new", "1", "Keys should rotate.", {
          date: "2026-05-01",
          newerFor: [{ audience: "wg3", since: "2026-10-01" }],
        }),
        clausePassage("keys/members", "1", "Keys may rotate.", { date: "2026-10-01", audience: "wg3" }),
        clausePassage("logs/only", "1", "Keys of logs rotate.", { group: "wg7" }),
        clausePassage("keys/new", "1", "密钥应轮换。", { date: "2026-05-01" }),
        newsPassage("n1", "Keys rotate, says the group.", { date: "2026-06-01" }),
      ];
      const cases: readonly (readonly [
        string,
        Omit<PassageFilter, "audiences">,
        readonly string[],
        string[],
      ])[] = [
        ["kind", { kind: "news" }, ["public"], ["news:n1"]],
        ["group", { group: "wg7" }, ["public"], ["logs/only.en#1"]],
        ["standards", { standards: ["logs", "other"] }, ["public"], ["logs/only.en#1"]],
        ["no standard", { standards: [] }, ["public"], []],
        ["editions", { editions: ["keys/old"] }, ["public"], ["keys/old.en#1"]],
        ["a hidden edition", { editions: ["keys/members"] }, ["public"], []],
        ["language", { language: "zh" }, ["public"], ["keys/new.zh#1"]],
        ["first day", { from: "2026-05-02" }, ["public"], ["news:n1"]],
        ["last day", { to: "2026-01-10" }, ["public"], ["keys/old.en#1"]],
        [
          "current editions, for the public",
          { currentOnly: true, kind: "clause", language: "en" },
          ["public"],
          ["keys/new.en#1", "logs/only.en#1"],
        ],
        [
          "current editions, for a member",
          { currentOnly: true, standards: ["keys"], language: "en" },
          ["public", "wg3"],
          ["keys/members.en#1"],
        ],
        [
          "current editions of a past day",
          { currentOnly: true, to: "2026-04-30" },
          ["public"],
          ["keys/old.en#1"],
        ],
      ];

      test.each(cases)("given %s, then only those are found", async (_what, filter, audiences, expected) => {
        using store = makeStore();
        await using index = await store.open();
        await fill(index, passages);

        const ids = await found(index, "keys rotate 轮换", { ...filter, audiences });

        expect(ids).toEqual([...expected].sort());
      });

      test("given better passages that the filter leaves out, then the limit is filled from those that pass", async () => {
        using store = makeStore();
        await using index = await store.open();
        const better = Array.from({ length: 30 }, (_, at) =>
          clausePassage("keys/old", `${at}`, "Keys.", { newerFor: old, audience: at % 2 ? "public" : "wg3" }),
        );
        await fill(index, [
          ...better,
          clausePassage("keys/new", "1", "Keys, and many more words beside them."),
        ]);

        const asked = { audiences: ["public"], currentOnly: true };

        expect((await index.candidates(weighted("keys"), asked, 1)).map((c) => c.id)).toEqual([
          "keys/new.en#1",
        ]);
      });

      test("given ids that differ in case or punctuation only, then they are told apart", async () => {
        using store = makeStore();
        await using index = await store.open();
        const ids = ["a-b", "A-b", "a_b", "a b", "a.b", "甲", 'a"b'];
        await fill(
          index,
          ids.map((id) => clausePassage(`${id}/1`, "1", "Keys.", { standard: id })),
        );

        for (const id of ids)
          expect(await found(index, "keys", { audiences: ["public"], standards: [id] })).toEqual([
            `${id}/1.en#1`,
          ]);
      });
    });

    describe("follows a library", () => {
      test("given a new index, then it belongs to nobody; given a batch, then it stands where the batch ended", async () => {
        using store = makeStore();
        await using index = await store.open();

        expect(await index.cursor()).toBeNull();
        const to = await fill(index, [clausePassage("a/1", "1", "Keys.")]);
        expect(await index.cursor()).toEqual(to);
      });

      test("given a subject again, then its passages are replaced; given it without passages, then they are gone", async () => {
        using store = makeStore();
        await using index = await store.open();
        const at = await fill(index, [
          clausePassage("a/1", "1", "Keys rotate."),
          clausePassage("a/1", "2", "Keys expire."),
          clausePassage("b/1", "1", "Keys stay."),
        ]);

        const replaced = { ...at, seq: at.seq + 1 };
        await index.apply({
          from: at,
          to: replaced,
          subjects: ["a/1"],
          passages: [clausePassage("a/1", "1", "Keys.")],
        });
        expect(await found(index, "keys")).toEqual(["a/1.en#1", "b/1.en#1"]);
        expect(await found(index, "rotate")).toEqual([]);

        await index.apply({ from: replaced, to: { ...at, seq: 9 }, subjects: ["a/1"], passages: [] });
        expect(await found(index, "keys")).toEqual(["b/1.en#1"]);
        expect(await index.statistics(["kei", "rotat"], ["public"])).toMatchObject({
          passages: 1,
          counts: new Map([["kei", 1]]),
        });
      });

      test("given a batch that begins elsewhere, then it is refused and nothing changes", async () => {
        using store = makeStore();
        await using index = await store.open();
        const at = await fill(index, [clausePassage("a/1", "1", "Keys.")]);
        const batch = { subjects: ["a/1"], passages: [] as Passage[], to: { ...at, seq: 9 } };

        expect(await index.apply({ ...batch, from: { ...at, seq: at.seq + 1 } })).toBe(false);
        expect(await index.apply({ ...batch, from: { ...at, library: "another" } })).toBe(false);
        expect(await found(index, "keys")).toEqual(["a/1.en#1"]);
        expect(await index.cursor()).toEqual(at);
      });

      test("given a batch that fails, then nothing of it is there", async () => {
        using store = makeStore();
        await using index = await store.open();
        const at = await fill(index, [clausePassage("a/1", "1", "Keys.")]);
        const twice = clausePassage("b/1", "1", "Keys.");

        const applying = index.apply({
          from: at,
          to: { ...at, seq: 9 },
          subjects: ["a/1"],
          passages: [twice, twice],
        });

        await expect(applying).rejects.toThrow();
        expect(await found(index, "keys")).toEqual(["a/1.en#1"]);
        expect(await index.cursor()).toEqual(at);
      });

      test("given clear, then it is empty and at the beginning of the named library's journal", async () => {
        using store = makeStore();
        await using index = await store.open();
        await fill(index, [clausePassage("a/1", "1", "Keys.")]);

        await index.clear("another");

        expect(await found(index, "keys")).toEqual([]);
        expect(await index.cursor()).toEqual({ library: "another", seq: 0 });
        expect((await index.statistics([], ["public"])).passages).toBe(0);
      });

      test("given an index opened again, then all of it is there", async () => {
        using store = makeStore();
        const before = await store.open();
        const at = await fill(before, [clausePassage("a/1", "1", "Keys.")]);
        await before.close();

        await using after = await store.open();

        expect(await after.cursor()).toEqual(at);
        expect(await found(after, "keys")).toEqual(["a/1.en#1"]);
      });
    });

    test("given passages of different length, then statistics tell their number and average length", async () => {
      using store = makeStore();
      await using index = await store.open();
      await fill(index, [
        clausePassage("a/1", "1", "Keys rotate.", { heading: "" }),
        clausePassage("a/2", "1", "Keys rotate yearly, logs too.", { heading: "Keys", audience: "wg3" }),
      ]);

      const statistics = await index.statistics(["kei", "log"], ["public", "wg3"]);

      expect(statistics).toEqual({
        passages: 2,
        averageLength: (2 + 5) / 2,
        counts: new Map([
          ["kei", 2],
          ["log", 1],
        ]),
      });
    });
  });
}

function weighted(question: string) {
  return terms(question).map((term) => ({ term, weight: 1 }));
}

/** The ids found for a question, sorted, as far as the order is not what matters. */
async function found(
  index: PassageIndex,
  question: string,
  filter: PassageFilter = { audiences: ["public"] },
): Promise<readonly string[]> {
  const candidates = await index.candidates(weighted(question), filter, 100);
  return candidates.map((candidate) => candidate.id).sort();
}
