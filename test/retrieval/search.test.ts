import { describe, expect, test } from "@jest/globals";
import { createThesaurus } from "../../src/retrieval/bilingual.ts";
import type { Passage, PassageFilter, SearchResult } from "../../src/retrieval/passage.ts";
import { createSearch } from "../../src/retrieval/search.ts";
import { openPassageIndex } from "../../src/retrieval/sqlite/open-index.ts";
import { clausePassage, fill } from "../support/passages.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const GLOSSARY = [
  { zh: ["密钥"], en: ["key"], note: null },
  { zh: ["轮换"], en: ["rotation"], note: null },
  { zh: ["杂凑", "哈希"], en: ["hash"], note: null },
];
const FOR_ALL: PassageFilter = { audiences: ["public"] };

async function search(
  passages: readonly Passage[],
  query: string,
  filter: PassageFilter = FOR_ALL,
  limit = 10,
): Promise<readonly SearchResult[]> {
  using folder = temporaryFolder();
  await using index = await openPassageIndex(folder.path);
  await fill(index, passages);
  return await createSearch(index, createThesaurus(GLOSSARY)).search(query, filter, limit);
}

const ids = (results: readonly SearchResult[]) => results.map((result) => result.passage.id);

describe("search", () => {
  test("given a question, then results are ranked from 1, with the share of it that they bear", async () => {
    const results = await search(
      [
        clausePassage("logs/1", "4", "Logs are kept for six months."),
        clausePassage("keys/1", "5", "Keys are rotated every twelve months."),
      ],
      "How often are keys rotated?",
    );

    expect(results).toEqual([expect.objectContaining({ rank: 1, coverage: 1, alsoIn: [] })]);
    expect(ids(results)).toEqual(["keys/1.en#5"]);
  });

  test("given a question in nothing but small words, or an empty one, then nothing is found", async () => {
    const passages = [clausePassage("keys/1", "5", "What is it? 吗")];

    expect(await search(passages, "What is it?")).toEqual([]);
    expect(await search(passages, "")).toEqual([]);
    expect(await search(passages, "吗？")).toEqual([]);
  });

  test("given the number of a standard, then its own clauses go before those of others that refer to it", async () => {
    const results = await search(
      [
        clausePassage("logs/1", "2", "GB/T 00801, GB/T 00801 and again GB/T 00801."),
        clausePassage("keys/1", "1", "The document applies to the operators of all services on the net.", {
          document: "GB/T 00801-202X Key management",
        }),
      ],
      "GB/T 00801",
    );

    expect(ids(results)).toEqual(["keys/1.en#1", "logs/1.en#2"]);
  });

  test("given the number of a clause, then that clause goes before those that refer to it", async () => {
    const results = await search(
      [
        clausePassage("keys/1", "7", "As 5.2.1 says, and 5.2.1 again, 5.2.1 holds."),
        clausePassage("keys/1", "5.2.1", "Keys are rotated by the operator of the service."),
      ],
      "5.2.1",
    );

    expect(ids(results)).toEqual(["keys/1.en#5.2.1", "keys/1.en#7"]);
  });

  test("given the number of an article or an annex, then it is found however it is written", async () => {
    const passages = [
      clausePassage("law/1", "第十二条", "经营者应当保存记录。"),
      clausePassage("law/1", "B", "The periods of use.", { heading: "Annex B Periods" }),
    ];

    expect(ids(await search(passages, "第12条"))).toEqual(["law/1.zh#第十二条"]);
    expect(ids(await search(passages, "附录B"))).toEqual(["law/1.en#B"]);
  });

  test("given a standard's number and a clause's, then the clause of that standard comes first", async () => {
    const of = (edition: string, document: string) =>
      clausePassage(edition, "5.2", "The rule.", { document });

    const results = await search(
      [of("logs/1", "GB/T 00807 Logs"), of("keys/1", "GB/T 00801 Keys")],
      "GB/T 00801 5.2",
    );

    expect(ids(results)[0]).toBe("keys/1.en#5.2");
  });

  describe("of editions", () => {
    const superseded = { newerFor: [{ audience: "public", since: "2026-05-01" }] };
    const passages = [
      clausePassage("keys/old", "5", "Keys shall be rotated: rotation of keys.", {
        date: "2026-01-01",
        ...superseded,
      }),
      clausePassage(
        "keys/new",
        "5",
        "Whoever holds keys is to care for their rotation in time, and of others.",
        {
          date: "2026-05-01",
        },
      ),
    ];

    test("given no choice of editions, then the current one goes before a better match in an older one", async () => {
      expect(ids(await search(passages, "key rotation"))).toEqual(["keys/new.en#5", "keys/old.en#5"]);
    });

    test("given an edition by name, then it counts in full", async () => {
      const editions = ["keys/old", "keys/new"];

      expect(ids(await search(passages, "key rotation", { ...FOR_ALL, editions }))[0]).toBe("keys/old.en#5");
    });

    test("given a last day before the newer edition, then the older one is the current one", async () => {
      const filter = { ...FOR_ALL, to: "2026-03-01" };

      expect(ids(await search(passages, "key rotation", { ...filter, currentOnly: true }))).toEqual([
        "keys/old.en#5",
      ]);
      expect((await search(passages, "key rotation", filter))[0]?.score).toBeGreaterThan(
        (await search(passages, "key rotation")).at(-1)?.score ?? Infinity,
      );
    });

    test("given equal matches, then the newer goes first", async () => {
      const equal = ["2026-01-01", "2026-03-01", "2026-02-01"].map((date, at) =>
        clausePassage(`s${at}/1`, "5", "Keys.", { date }),
      );

      expect((await search(equal, "keys")).map((r) => r.passage.date)).toEqual([
        "2026-03-01",
        "2026-02-01",
        "2026-01-01",
      ]);
    });
  });

  describe("across languages", () => {
    test("given a Chinese question and only English text, then it is found by the glossary", async () => {
      const results = await search(
        [clausePassage("keys/1", "5", "The rotation of each key is recorded.")],
        "密钥轮换",
      );

      expect(results).toEqual([expect.objectContaining({ coverage: 1 })]);
    });

    test("given answers in both languages, then the question's own goes first", async () => {
      const passages = [
        clausePassage("logs/1", "5", "The rotation of each key is recorded."),
        clausePassage("keys/1", "5", "密钥轮换应有记录。"),
      ];

      expect(ids(await search(passages, "密钥轮换"))).toEqual(["keys/1.zh#5", "logs/1.en#5"]);
      expect(ids(await search(passages, "key rotation"))).toEqual(["logs/1.en#5", "keys/1.zh#5"]);
    });

    test("given a word that only a synonym stands for in the texts, then the synonym is found", async () => {
      expect(ids(await search([clausePassage("keys/1", "5", "应计算杂凑值。")], "哈希"))).toEqual([
        "keys/1.zh#5",
      ]);
    });
  });

  test("given what the asker may not see, then results, scores and coverage are those of a library without it", async () => {
    const open = [
      clausePassage("keys/1", "5", "Keys are rotated every twelve months."),
      clausePassage("logs/1", "5", "Records of keys are kept."),
    ];
    const hidden = Array.from({ length: 40 }, (_, at) =>
      clausePassage(`secret/${at}`, "5", "Keys are rotated, rotated and rotated by zeppelin.", {
        audience: "wg3",
      }),
    );

    const without = await search(open, "How are keys rotated by zeppelin?");
    const withHidden = await search([...hidden, ...open], "How are keys rotated by zeppelin?");

    expect(withHidden).toEqual(without);
  });

  test("given one standard by name, then more than three of its passages may come", async () => {
    const passages = ["alpha", "beta", "gamma", "delta", "epsilon"].map((word, at) =>
      clausePassage("keys/1", `${at}`, `Keys of kind ${word}.`),
    );

    expect(await search(passages, "keys")).toHaveLength(3);
    expect(await search(passages, "keys", { ...FOR_ALL, standards: ["keys"] })).toHaveLength(5);
    expect(await search(passages, "keys", { ...FOR_ALL, standards: ["keys"] }, 2)).toHaveLength(2);
  });
});

describe("search across languages by a dictionary", () => {
  const RENDERINGS = new Map([
    ["备份", ["backup"]],
    ["恢复", ["recov", "restor"]],
    ["backup", ["备份"]],
  ]);
  const dictionary = {
    renderings: (words: readonly string[]) =>
      new Map([...RENDERINGS].filter(([word]) => words.includes(word))),
  };
  const passages = [
    clausePassage("logs/1", "4", "Backups are restored within a day."),
    clausePassage("logs/1", "5", "Backups are kept for six months."),
    clausePassage("keys/1", "5", "Keys are rotated every twelve months."),
  ];
  const found = async (given: readonly Passage[], query: string) => {
    using folder = temporaryFolder();
    await using index = await openPassageIndex(folder.path);
    await fill(index, given);
    return await createSearch(index, createThesaurus([]), dictionary).search(query, FOR_ALL, 10);
  };

  test("given a question in the other language, then texts are found by any rendering, most of it first", async () => {
    const results = await found(passages, "备份如何恢复");

    expect(ids(results)).toEqual(["logs/1.en#4", "logs/1.en#5"]);
    expect(results[0]?.coverage).toBe(1);
  });

  test("given an answer in the asker's own language, then it goes first", async () => {
    const chinese = clausePassage(
      "media/1",
      "4",
      "备份的恢复应每年演练，并保存演练的记录和结论，以备监管部门查验。",
    );

    expect(ids(await found([...passages, chinese], "备份如何恢复"))[0]).toBe("media/1.zh#4");
  });

  test("given a passage in the asker's own language, then words of the other one in it count for nothing", async () => {
    const quoting = clausePassage("media/1", "4", "介质按 backup 策略处理。");

    expect(await found([quoting], "备份如何恢复")).toEqual([]);
  });

  test("given English, then Chinese texts are found", async () => {
    expect(
      ids(await found([clausePassage("media/1", "4", "备份应异地保存。")], "where are backups?")),
    ).toEqual(["media/1.zh#4"]);
  });
});
