import { describe, expect, test } from "@jest/globals";
import type { ThreadScope, ToldSoFar } from "../../../src/answers/thread-scope.ts";
import type { Catalogue } from "../../../src/answers/understand/catalogue.ts";
import { ask, catalogue, COMPARED, editionsOf, gist, LOGS } from "./conversation.ts";

const EIGHT_OF_17: ToldSoFar = {
  list: "changes",
  kind: "changes",
  points: 8,
  more: 9,
  standards: ["keys"],
  likely: [],
  talkedOf: [],
  editions: [
    { by: "name", name: "2026-05-cd" },
    { by: "name", name: "2026-10-rd" },
  ],
  audiences: ["public"],
};
const CUT: ThreadScope = { ...COMPARED, soFar: EIGHT_OF_17 };
const told = (soFar: Partial<ToldSoFar>, scope: Partial<ThreadScope> = {}): ThreadScope => ({
  ...CUT,
  ...scope,
  soFar: { ...EIGHT_OF_17, ...soFar },
});

describe("after an answer that told eight changes of 17", () => {
  test.each([
    "what else?",
    "What else changed?",
    "and what else was changed?",
    "anything else?",
    "What else changed in GB/T 00001-202X?",
    "what else changed in the key management draft?",
    "the rest?",
    "and the rest of the changes?",
    "the others?",
    "what about the others?",
    "show me the other 9",
    "show me the other nine changes, please",
    "can you list the remaining 9?",
    "the next 8",
    "more",
    "show me more",
    "9 more changes?",
    "any other changes?",
    "which other changes are there?",
    "other differences?",
    "what else is new in it?",
    "go on",
    "continue",
    "还有呢？",
    "还有哪些？",
    "还有吗",
    "还有什么变化？",
    "还有哪些变化？",
    "GB/T 00001-202X还有哪些变化？",
    "密钥管理要求还有什么改动吗？",
    "这份草案还有哪些变化？",
    "那还改了什么？",
    "其余的呢？",
    "其余9处变化呢？",
    "剩下的变化？",
    "剩下的九处是什么？",
    "另外9处呢？",
    "其他变化呢？",
    "别的变化呢",
    "除此之外还有哪些变化？",
    "继续",
    "请列出其余变化",
    "还有别的变化吗？",
  ])("given “%s”, then it goes on with the ninth", (question) => {
    const understood = ask(question, CUT);

    expect([gist(understood), understood.toldBefore]).toEqual(["changes keys", 8]);
    expect(editionsOf(understood)).toEqual(["2026-05-cd", "2026-10-rd"]);
  });

  test.each([
    ["what else changed in GB/T 00008?", "changes logs"],
    ["日志留存要求还有哪些变化？", "changes logs"],
    ["what other drafts are there?", "editions"],
    ["还有哪些草案？", "editions"],
    ["any other news?", "news keys"],
    ["还有什么新闻？", "news keys"],
    ["what else does clause 6.2 say?", "provisions keys 6.2"],
    ["还剩几天？", "deadlines keys"],
    ["only the new duties?", "changes keys"],
    ["and in the draft before?", "changes keys"],
    ["what changed?", "changes keys"],
  ])("given “%s”, then something else is asked for: %s", (question, expected) => {
    const understood = ask(question, CUT);

    expect([gist(understood), understood.toldBefore]).toEqual([expected, 0]);
  });

  test("given the changes were narrowed down, then the rest is that of the narrowed ones", () => {
    const narrowed = told({}, { duties: "new", topic: "backup", setOff: true });

    expect(ask("what else changed?", narrowed)).toMatchObject({
      duties: "new",
      topic: "backup",
      setOff: true,
      toldBefore: 8,
    });
  });
});

describe("after an answer that told all", () => {
  test.each(["what else?", "what else changed?", "还有呢？", "剩下的变化呢？"])(
    "given “%s”, then there is no more",
    (question) => {
      expect(gist(ask(question, told({ points: 17, more: 0 })))).toBe("rest-told keys");
    },
  );

  test("given only the new duties were told, then what else changed are the other changes", () => {
    const understood = ask("what else changed?", told({ points: 3, more: 0 }, { duties: "new" }));

    expect([gist(understood), understood.duties, understood.toldBefore]).toEqual(["changes keys", null, 0]);
  });
});

describe("after other lists", () => {
  test.each([
    ["news", "what other news is there?"],
    ["news", "还有哪些新闻？"],
    ["news", "还有哪些报道？"],
    ["editions", "which other standards are there?"],
    ["editions", "还有哪些标准？"],
    ["recent", "what else came out?"],
    ["recent", "还有哪些新版本？"],
    ["recent", "what else changed?"],
    ["provisions", "what else do the texts say?"],
    ["provisions", "what else does it say about this?"],
    ["provisions", "what else does this clause say?"],
    ["provisions", "还有哪些相关规定？"],
    ["provisions", "该条还规定了什么？"],
  ] as const)("given %s, then “%s” goes on with them", (list, question) => {
    const kind = list === "recent" ? "changes" : list;

    expect(ask(question, told({ list, kind }, { kind })).toldBefore).toBe(8);
  });

  test("given a search that named nothing, then it goes on as it was, wherever it was answered from", () => {
    const searched = told(
      { list: "provisions", kind: "provisions", standards: [], likely: ["logs"], editions: [] },
      { kind: "provisions", standards: ["keys", "logs"], asRead: "how long are logs kept?" },
    );

    expect(ask("what else?", searched)).toMatchObject({
      asRead: "how long are logs kept?",
      scope: { named: [], likely: [LOGS] },
      editions: [],
      toldBefore: 8,
    });
  });
});

describe("whoever was not told", () => {
  const more = ["what else?", "What else changed in GB/T 00001-202X?", "还有哪些变化？"];

  test.each(more)("given “%s” and other eyes, then it is told from the beginning", (question) => {
    const forMembers = told({ audiences: ["public", "wg3"] });

    expect([gist(ask(question, forMembers)), ask(question, forMembers).toldBefore]).toEqual([
      "changes keys",
      0,
    ]);
  });

  test.each(more)("given “%s” about what is hidden from them, then there was no conversation", (question) => {
    const hidden: Catalogue = { ...catalogue, standards: [LOGS], editions: new Map() };

    expect(ask(question, CUT, hidden)).toEqual(ask(question, null, hidden));
  });

  test("given no conversation, then what else changed is what changed", () => {
    expect(ask("What else changed in GB/T 00001-202X?", null)).toMatchObject({ kind: "changes", topic: "" });
    expect(ask("GB/T 00001-202X还有哪些变化？", null)).toMatchObject({ kind: "changes", topic: "" });
  });
});

test("given much that is nearly such a question, then reading it takes no long time", () => {
  for (const piece of ["what else ", "the other ", "还有", "其余的", "and ", "of the "]) {
    const question = piece.repeat(120 / piece.length);
    const started = performance.now();

    for (let i = 0; i < 20; i++) ask(question, CUT);

    expect(performance.now() - started).toBeLessThan(2_000);
  }
});
