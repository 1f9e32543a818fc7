import { describe, expect, test } from "@jest/globals";
import { levelNumbers } from "../../src/retrieval/level-numbers.ts";

describe("the numbers of levels and classes", () => {
  test("given a level in Chinese numerals, then digits and English stand for it", () => {
    const [level] = levelNumbers("四级数据由谁批准？");

    expect(level?.own).toEqual(["四级"]);
    expect(level?.renderings).toContainEqual(["4", "级"]);
    expect(level?.renderings).toContainEqual(["level", "4"]);
  });

  test("given a level in digits, then Chinese numerals stand for it, in both languages of asking", () => {
    const renderings = [
      "第4级数据叫什么？",
      "Who approves level 4 data?",
      "Who approves level four data?",
    ].map((question) => levelNumbers(question)[0]?.renderings);

    for (const found of renderings) expect(found).toContainEqual(["四级"]);
  });

  test("given a word that only begins like one, then nothing stands for it", () => {
    expect(levelNumbers("What level must it have? 级别怎么定？")).toEqual([]);
  });
});
