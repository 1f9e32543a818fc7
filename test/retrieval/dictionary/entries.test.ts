import { describe, expect, test } from "@jest/globals";
import { pairsOf, termsKey } from "../../../src/retrieval/dictionary/entries.ts";

describe("an entry of the dictionary", () => {
  test("given its meanings, then it is found from both languages, the usual meaning first", () => {
    const pairs = pairsOf({ simplified: "轮换", english: ["to rotate", "to take turns"] });

    expect(pairs).toEqual([
      { word: "轮换", rendering: "rotat", rank: 0 },
      { word: "rotat", rendering: "轮换", rank: 0 },
      { word: "轮换", rendering: "turn", rank: 1 },
      { word: "turn", rendering: "轮换", rank: 1 },
    ]);
  });

  test("given a word of unusual length, then it is a less likely rendering", () => {
    const ranks = ["钥匙", "钥", "一把钥匙"].map(
      (simplified) => pairsOf({ simplified, english: ["key"] }).find(({ word }) => word === "kei")?.rank,
    );

    expect(ranks).toEqual([0, 1, 2]);
  });

  test("given a description instead of a word, or a word without Chinese, then nothing", () => {
    expect(pairsOf({ simplified: "密钥", english: ["string of characters that opens a lock"] })).toEqual([]);
    expect(pairsOf({ simplified: "3C", english: ["computers"] })).toEqual([]);
  });
});

test("given an English wording, then its terms in order are what it is looked up by", () => {
  expect(termsKey("the data encryption keys")).toBe("data encrypt kei");
  expect(termsKey("of the")).toBeNull();
  expect(termsKey("one very long name of something")).toBe("long name");
});
