import { describe, expect, test } from "@jest/globals";
import { translate } from "../../../src/retrieval/dictionary/translate.ts";

const RENDERINGS = new Map([
  ["密钥", ["kei"]],
  ["密钥管理", ["kei manag"]],
  ["管理", ["manag", "administr"]],
  ["应", ["should", "answer"]],
  ["kei manag", ["密钥管理"]],
  ["kei", ["密钥", "钥匙"]],
  ["运行边界", ["OB"]],
  ["world cup", ["世界杯"]],
]);
const dictionary = {
  renderings: (words: readonly string[]) => new Map([...RENDERINGS].filter(([word]) => words.includes(word))),
};
const translated = (question: string, known: readonly string[] = []) =>
  translate(question, dictionary, new Set(known));

describe("the words of a question in the other language", () => {
  test("given words within words, then the longest is taken", () => {
    expect(translated("密钥管理").map(({ renderings }) => renderings.map((r) => r.terms))).toEqual([
      [["kei", "manag"]],
    ]);
    expect(translated("密钥的管理").map(({ own }) => own)).toEqual([["密钥"], ["管理"]]);
  });

  test("given several renderings, then the first is likeliest", () => {
    const [word] = translated("管理");

    expect(word?.renderings.map(({ terms }) => terms)).toEqual([["manag"], ["administr"]]);
    expect(word?.renderings[0]?.weight).toBe(1);
    expect(word?.renderings[1]?.weight).toBeLessThan(1);
  });

  test("given a single character, then it weighs less than a word", () => {
    expect(translated("应")[0]?.weight).toBeLessThan(1);
    expect(translated("密钥")[0]?.weight).toBe(1);
  });

  test("given English, then it is looked up by its terms, for Chinese texts", () => {
    expect(translated("How are keys managed?")).toEqual([
      { own: ["kei", "manag"], into: "zh", weight: 1, renderings: [{ terms: ["密钥", "管理"], weight: 1 }] },
    ]);
  });

  test("given what several words are called together, then no character of it is left out", () => {
    const [word] = translated("Who won the world cup?");

    expect(word?.renderings[0]?.terms).toEqual(["世界", "界杯"]);
  });

  test("given a word that is known by other means, then it is left to them", () => {
    expect(translated("密钥", ["密钥"])).toEqual([]);
  });

  test("given words that nobody knows, or none, then nothing", () => {
    expect(translated("齐柏林 zeppelin")).toEqual([]);
    expect(translated("")).toEqual([]);
  });

  test("given a name with an abbreviation, which stands in capitals, then it is looked for in texts of either language", () => {
    expect(translated("运行边界").map(({ into, renderings }) => [into, renderings[0]?.terms])).toEqual([
      ["en", ["ob"]],
      ["zh", ["ob"]],
    ]);
  });
});
