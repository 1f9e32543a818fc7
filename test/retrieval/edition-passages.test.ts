import { describe, expect, test } from "@jest/globals";
import { newerEditions, passageOfNews, passagesOfText } from "../../src/retrieval/edition-passages.ts";
import type { Edition } from "../../src/standards/standard.ts";
import { clause, newsItem, standard } from "../support/library-content.ts";

function edition(name: string, date: string | null, audience: string | null = "public"): Edition {
  return {
    id: `keys/${name}`,
    standard: "keys",
    name,
    stage: null,
    date,
    number: "GB/T 00801-202X",
    comment: null,
    effective: null,
    titles: {},
    replaces: [],
    ics: null,
    ccs: null,
    audience,
    texts: [],
  };
}

describe("the passages of a text", () => {
  test("given clauses, then each with words of its own is one, under its headings", () => {
    const text = {
      id: "keys/1.en",
      language: "en",
      original: true,
      title: "Key management",
      sha256: "",
      source: "1.en.md",
      warnings: [],
    } as const;
    const clauses = [
      clause("5", "", "Requirements"),
      { ...clause("5.1", "Keys rotate.", "Rotation"), parent: "5" },
      { ...clause("~foreword", "This document…", "Foreword"), number: null },
    ];

    const passages = passagesOfText(
      standard("keys"),
      { ...edition("1", null), audience: "public" },
      text,
      clauses,
      [],
    );

    expect(passages).toEqual([
      expect.objectContaining({
        id: "keys/1.en#5.1",
        clause: "5.1",
        heading: "5 Requirements > 5.1 Rotation",
        document: "GB/T 00801-202X Key management",
        group: "wg3",
        text: "Keys rotate.",
      }),
      expect.objectContaining({ clause: "~foreword", heading: "Foreword" }),
    ]);
  });
});

describe("what newer editions there are", () => {
  test("given later editions for several audiences, then each audience counts from its first", () => {
    const editions = [
      edition("1", "2026-01-01"),
      edition("2", "2026-03-01", "wg3"),
      edition("3", "2026-05-01"),
      edition("4", "2026-06-01", "wg3"),
      edition("5", "2026-07-01", null),
    ];

    const newer = editions.map((one) => newerEditions(one, editions).map((n) => `${n.audience} ${n.since}`));

    expect(newer).toEqual([
      ["wg3 2026-03-01", "public 2026-05-01"],
      ["public 2026-05-01", "wg3 2026-06-01"],
      ["wg3 2026-06-01"],
      [],
      [],
    ]);
  });

  test("given an undated edition, then it counts as the newest", () => {
    const [dated, undated] = [edition("1", "2026-01-01"), edition("0", null)];

    expect(newerEditions(dated, [dated, undated])).toEqual([{ audience: "public", since: null }]);
    expect(newerEditions(undated, [dated, undated])).toEqual([]);
  });
});

test("given a news item, then it is one passage, under its title", () => {
  const item = { ...newsItem("n1", { groups: ["wg3", "wg7"], title: "Decided" }), audience: "public" };

  expect(passageOfNews(item)).toMatchObject({
    id: "news:n1",
    kind: "news",
    group: "wg3",
    date: "2026-01-01",
    heading: "Decided",
    text: "Something was decided.",
  });
});
