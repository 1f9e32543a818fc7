import { describe, expect, test } from "@jest/globals";
import { createThesaurus } from "../../src/retrieval/bilingual.ts";

const thesaurus = createThesaurus([
  { zh: ["密钥"], en: ["key", "cryptographic key"], note: null },
  { zh: ["密钥管理"], en: ["key management"], note: null },
  { zh: ["杂凑", "哈希"], en: ["hash"], note: null },
  { zh: ["密码"], en: ["cryptography"], note: "not password" },
  { zh: ["口令"], en: ["password"], note: null },
]);

describe("words for the same thing", () => {
  test("given a Chinese question, then the English words come, the longest Chinese word first", () => {
    expect(thesaurus.equivalences("密钥管理的要求")).toEqual([
      { own: ["密钥", "管理"], renderings: [["kei", "manag"]], loose: false },
    ]);
  });

  test("given an English question, then the Chinese words come, whatever the ending", () => {
    const [found] = thesaurus.equivalences("How are hashes made?");

    expect(found).toEqual({ own: ["hash"], renderings: [["杂凑"], ["哈希"]], loose: false });
  });

  test("given a synonym, then the other words of its language come too, taken apart as it was", () => {
    expect(thesaurus.equivalences("哈希")[0]?.renderings).toEqual([["杂", "凑", "杂凑"], ["hash"]]);
  });

  test("given words that the glossary knows only within others, then nothing comes", () => {
    expect(thesaurus.equivalences("management of passwords").map((e) => e.own)).toEqual([["password"]]);
    expect(thesaurus.equivalences("管理")).toEqual([]);
  });

  test("given a mixed question, then words of both languages are found", () => {
    expect(thesaurus.equivalences("口令 and cryptography").map((e) => e.own)).toEqual([
      ["口令"],
      ["cryptographi"],
    ]);
  });

  test("given an English phrase with small words, then it is found only as it stands", () => {
    const phrases = createThesaurus([{ zh: [], en: ["in a row", "consecutive"], note: null }]);

    expect(phrases.equivalences("five failures in a row")[0]?.renderings).toEqual([["consecut"]]);
    expect(phrases.equivalences("the row of the table")).toEqual([]);
  });

  test("given loose words, then they are marked, and give words of their own language only", () => {
    const loose = createThesaurus([], [{ zh: ["放弃", "中止"], en: ["abandon", "abort"], note: null }]);

    expect(loose.equivalences("放弃")).toEqual([
      { own: ["放弃"], renderings: [["中", "止", "中止"]], loose: true },
    ]);
    expect(loose.equivalences("abandon it")[0]?.renderings).toEqual([["abort"]]);
  });
});
