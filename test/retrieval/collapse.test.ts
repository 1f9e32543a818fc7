import { describe, expect, test } from "@jest/globals";
import { collapse, spread } from "../../src/retrieval/collapse.ts";
import type { Passage } from "../../src/retrieval/passage.ts";
import { passageTerms, writeTerms } from "../../src/retrieval/passage-terms.ts";
import { clausePassage, newsPassage } from "../support/passages.ts";

const RULE =
  "The operator shall rotate every data key after twelve months of use, destroy the replaced one within thirty days, and keep a record of both steps for three years.";

/** Ranked in the order given. */
function ranked(passages: readonly Passage[]) {
  return passages.map((passage, at) => ({
    passage,
    terms: writeTerms(passageTerms(passage)),
    counted: { counts: new Map<string, number>(), pairs: new Map<string, number>(), length: 0 },
    score: passages.length - at,
  }));
}

describe("what says the same", () => {
  test("given one clause in three editions, then the best is kept and the others are named", () => {
    const [first, ...others] = collapse(
      ranked([
        clausePassage("keys/3", "6.1", RULE),
        clausePassage("keys/1", "5.1", RULE),
        clausePassage("keys/2", "5.1", RULE.replace("record", "log")),
      ]),
      "en",
    );

    expect(others).toEqual([]);
    expect(first?.passage.edition).toBe("keys/3");
    expect(first?.alsoIn).toEqual(["keys/1", "keys/2"]);
  });

  test("given a clause that was reworded between editions, then both are kept", () => {
    const reworded = "Keys that protect data may be used until the tenant asks the operator for new ones.";

    expect(
      collapse(ranked([clausePassage("keys/2", "5", RULE), clausePassage("keys/1", "5", reworded)]), "en"),
    ).toHaveLength(2);
  });

  test("given the same words in two standards, or twice in one edition, then both are kept", () => {
    const passages = [
      clausePassage("keys/1", "5", RULE),
      clausePassage("logs/1", "5", RULE),
      clausePassage("keys/1", "6", RULE),
    ];

    expect(collapse(ranked(passages), "en")).toHaveLength(3);
  });

  test("given one clause in both languages, then the reader's is kept, in the place of the better", () => {
    const passages = [
      clausePassage("keys/1", "5", "应每十二个月更换密钥。"),
      clausePassage("keys/1", "5", RULE),
    ];

    const [english, ...others] = collapse(ranked(passages), "en");
    const [chinese] = collapse(ranked(passages), "zh");

    expect(others).toEqual([]);
    expect(english).toMatchObject({ passage: { language: "en" }, score: 2, alsoIn: [] });
    expect(chinese).toMatchObject({ passage: { language: "zh" }, score: 2 });
  });

  test("given a clause in both languages of two editions, then it is one result", () => {
    const chinese =
      "运营者应在数据密钥使用十二个月后轮换，在三十天内销毁旧密钥，并将两个步骤的记录保存三年。";

    const [first, ...others] = collapse(
      ranked([
        clausePassage("keys/2", "5", chinese),
        clausePassage("keys/2", "5", RULE),
        clausePassage("keys/1", "4", chinese),
        clausePassage("keys/1", "4", RULE),
      ]),
      "en",
    );

    expect(others).toEqual([]);
    expect(first).toMatchObject({ passage: { id: "keys/2.en#5" }, score: 4, alsoIn: ["keys/1"] });
  });

  test("given news in the same words, then each item is kept", () => {
    expect(collapse(ranked([newsPassage("1", RULE), newsPassage("2", RULE)]), "en")).toHaveLength(2);
  });
});

describe("what one document may take", () => {
  test("given five passages of an edition, then three stay, and all of others", () => {
    const numbers = ["1", "2", "3", "4", "5"];
    const passages = [
      ...numbers.map((number) => clausePassage("keys/1", number, `Rule ${number}`)),
      clausePassage("logs/1", "1", "Rule"),
      ...numbers.map((number) => newsPassage(number, "News")),
    ];

    const kept = spread(collapse(ranked(passages), "en")).map(({ passage }) => passage.edition);

    expect(kept.filter((edition) => edition === "keys/1")).toHaveLength(3);
    expect(kept.filter((edition) => edition !== "keys/1")).toHaveLength(6);
  });
});
