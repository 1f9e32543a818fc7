import { describe, expect, test } from "@jest/globals";
import { countTerms, rarity, score, scoredTerms, vocabularyOf } from "../../src/retrieval/ranking.ts";
import { writeTerms } from "../../src/retrieval/passage-terms.ts";
import { terms } from "../../src/text/tokens.ts";

const statistics = {
  passages: 100,
  averageLength: 10,
  counts: new Map([
    ["kei", 10],
    ["rotat", 2],
    ["密钥", 5],
    ["密", 9],
    ["钥", 9],
  ]),
};

function scoreOf(question: string, text: string, heading = ""): number {
  const asked = scoredTerms(terms(question));
  const passage = countTerms(
    writeTerms({ heading: terms(heading), text: terms(text) }),
    vocabularyOf(asked.distinct),
  );
  return score(asked, passage, statistics);
}

describe("ranking", () => {
  test("given a rarer term, then it counts more; given an unknown one, then most", () => {
    expect(rarity("rotat", statistics)).toBeGreaterThan(rarity("kei", statistics));
    expect(rarity("zeppelin", statistics)).toBeGreaterThan(rarity("rotat", statistics));
    expect(rarity("everywhere", { ...statistics, counts: new Map([["everywhere", 100]]) })).toBeGreaterThan(
      0,
    );
  });

  test("given the worked example of BM25, then the score is the formula's", () => {
    const idf = Math.log(1 + (100 - 2 + 0.5) / (2 + 0.5));
    const saturated = (2 * 2.2) / (2 + 1.2 * (1 - 0.75 + 0.75 * (3 / 10)));

    expect(scoreOf("rotation", "rotate rotating logs")).toBeCloseTo(idf * saturated, 10);
  });

  test("given the asked words side by side, then the passage goes before one that has them apart", () => {
    expect(scoreOf("key rotation", "key rotation logs")).toBeGreaterThan(
      scoreOf("key rotation", "rotation logs key"),
    );
  });

  test("given the pair across heading and text, then it is none", () => {
    expect(scoreOf("key rotation", "rotation", "key")).toBe(scoreOf("key rotation", "key", "rotation"));
  });

  test("given Chinese, then pairs are terms and are not counted again as neighbours", () => {
    expect(scoredTerms(terms("密钥")).pairs).toEqual([]);
    expect(scoreOf("密钥", "密钥")).toBeGreaterThan(scoreOf("密钥", "钥密"));
  });

  test("given a term in heading or text, then it counts the same", () => {
    expect(scoreOf("rotation", "logs", "rotation")).toBe(scoreOf("rotation", "rotation", "logs"));
  });

  test("given nothing in common, then the score is 0", () => {
    expect(scoreOf("key rotation", "logs")).toBe(0);
  });
});
