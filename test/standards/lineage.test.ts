import { describe, expect, test } from "@jest/globals";
import { lineageEditions, numbersOfEdition, predecessorsOf } from "../../src/standards/lineage.ts";
import { standard } from "../support/library-content.ts";
import { edition } from "../support/texts.ts";

const GUIDE = standard("guide-2004", { number: "GB/T 00001-2004" });
const RULES = standard("rules-2013", { number: "GB/T 00001-2013", replaces: ["GB/T 00001-2004"] });
const NEWEST = standard("rules-2024", { number: "GB/T 00002-2024", replaces: ["rules-2013"] });
const all = [NEWEST, GUIDE, RULES, standard("others", { number: "GB/T 00009-2020" })];
const idsOf = (standards: readonly { readonly id: string }[]) => standards.map(({ id }) => id);

describe("what a standard goes back to", () => {
  test("given it replaces one that replaced another, by id and by number, then both, oldest first", () => {
    expect(idsOf(predecessorsOf(NEWEST, all))).toEqual(["guide-2004", "rules-2013"]);
    expect(idsOf(predecessorsOf(GUIDE, all))).toEqual([]);
  });

  test("given only the old one names its successor, then that is enough", () => {
    const document = standard("technical-document", { succeededBy: "GB/T 00003-2025" });
    const graduated = standard("graduated", { number: "GB/T 00003-2025" });

    expect(idsOf(predecessorsOf(graduated, [graduated, document]))).toEqual(["technical-document"]);
  });

  test("given a standard that was parted, then each part goes back to the whole", () => {
    const parts = ["00001.1", "00001.2"].map((serial) =>
      standard(serial, { number: `GB/T ${serial}-2024`, replaces: ["rules-2013"] }),
    );

    for (const part of parts) expect(idsOf(predecessorsOf(part, [...parts, RULES]))).toEqual(["rules-2013"]);
  });

  test("given two that claim to replace each other, then the search ends", () => {
    const one = standard("one", { replaces: ["other"] });
    const other = standard("other", { replaces: ["one"] });

    expect(idsOf(predecessorsOf(one, [one, other]))).toEqual(["other"]);
  });

  test("given their editions, then the standard's own follow those that it goes back to", () => {
    const [old, draft] = [
      edition("2013-01-pub", "published", "2013-01-05"),
      edition("2023-05-cd", "comment-draft", "2023-05-05"),
    ];

    const editions = lineageEditions(NEWEST, all, ({ id }) =>
      id === "rules-2013" ? [old] : id === "rules-2024" ? [draft] : [],
    );

    expect(editions).toEqual([old, draft]);
  });
});

test("given a draft, then it goes by the number on it alone; published, by its standard's too", () => {
  const keys = standard("keys", { number: "GB/T 00001-2026" });

  expect(numbersOfEdition(edition("2026-05-cd", "comment-draft", "2026-05-05"), [keys])).toEqual([
    "GB/T 00001-202X",
  ]);
  expect(numbersOfEdition(edition("2026-12-pub", "published", "2026-12-05"), [keys])).toEqual([
    "GB/T 00001-202X",
    "GB/T 00001-2026",
  ]);
});
