import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { House } from "../../src/bot.ts";
import type { Digest } from "../../src/digests/digest.ts";
import { makeDigest } from "../../src/digests/make-digest.ts";
import type { LibraryView } from "../../src/library/library.ts";
import type { Language } from "../../src/text/language.ts";
import { asker } from "../support/library-content.ts";
import { openSampleHouse } from "../support/sample-house.ts";

let house: House;
beforeEach(async () => {
  house = await openSampleHouse();
}, 30_000);
afterEach(async () => house[Symbol.asyncDispose]());

async function digestOf(
  since: string,
  until: string,
  language: Language,
  view?: LibraryView,
): Promise<Digest | null> {
  const at = (day: string) => new Date(`${day}T09:00:00+08:00`);
  const { digest } = await makeDigest({
    view: view ?? house.library.view(asker(["public"], until)),
    window: { since: at(since), until: at(until), next: at(until) },
    seen: null,
    language,
  });
  return digest;
}

const texts = (digest: Digest | null, kind: string) =>
  digest?.sections.find((section) => section.kind === kind)?.statements.map(({ text }) => text) ?? [];

describe("a summary of very much", () => {
  test("given ten months, then four editions are compared, four named, and the rest counted; reports likewise", async () => {
    const digest = await digestOf("2026-01-01", "2026-11-01", "en");
    const editions = digest?.sections.find(({ kind }) => kind === "editions")?.statements ?? [];
    const leads = editions.filter(({ role }) => role === "lead").map(({ text }) => text);
    const notes = editions.filter(({ role }) => role === "note").map(({ text }) => text);

    expect(leads.map((lead) => lead.endsWith("What matters most:"))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(editions.filter(({ role }) => role === "point")).toHaveLength(12);
    expect(notes).toEqual([
      "In between came: draft for comment of 20 May 2026.",
      "In between came: draft for approval of 6 February 2026.",
      "and one more edition.",
      "The cited English text is a translation; the original prevails.",
    ]);
    expect(texts(digest, "news")).toHaveLength(6);
    expect(texts(digest, "news").at(-1)).toMatch(/^and \d\d more reports\.$/);
    expect(digest?.followups.slice(0, 2)).toEqual([
      "What came out since 1 January 2026?",
      "What news is there since 1 January 2026?",
    ]);
    expect(digest?.followups).toHaveLength(3);
  });

  test("given the same in Chinese, then nothing of it is in English but what its sources say", async () => {
    const digest = await digestOf("2026-01-01", "2026-11-01", "zh");

    expect(
      texts(digest, "editions").filter((text) => /[a-z]{4,}/.test(text.replaceAll(/“[^”]*”/g, ""))),
    ).toEqual([]);
    expect(texts(digest, "editions")).toContain("其间还有：2026年5月20日征求意见稿。");
    expect(texts(digest, "editions").at(-1)).toBe("另有1个版本。");
    expect(digest?.title).toBe("2026年1月1日至2026年11月1日新动态");
    expect(digest?.followups.slice(0, 2)).toEqual([
      "2026年1月1日以来有哪些变化？",
      "2026年1月1日以来有哪些新闻？",
    ]);
  });
});

test("given a standard's first edition, then it is told as such", async () => {
  const digest = await digestOf("2025-12-10", "2025-12-20", "en");

  expect(texts(digest, "editions")).toEqual([
    expect.stringMatching(/^GB\/T 00801-202X .*: working draft of 15 December 2025, the first edition\.$/),
  ]);
});

test("given an edition that is withdrawn while the summary is put together, then what was said of it with the other is not said", async () => {
  const view = house.library.view(asker(["public"], "2026-11-02"));
  const withdrawing: LibraryView = {
    asker: view.asker,
    committees: () => view.committees(),
    glossary: () => view.glossary(),
    standards: () => view.standards(),
    clauses: (text) => view.clauses(text),
    meanings: (text) => view.meanings(text),
    news: () => view.news(),
    // Verification is the first to ask for one standard's editions.
    editions: async (standard) => {
      if (standard === "sm-key-management")
        await house.library.write((writer) => writer.withdraw("sm-key-management/2026-05-cd", new Date()));
      return view.editions(standard);
    },
  };

  const before = await digestOf("2026-10-26", "2026-11-02", "en");
  const meanwhile = await digestOf("2026-10-26", "2026-11-02", "en", withdrawing);

  expect(texts(before, "editions")[1]).toContain("6.3 Key import");
  expect(texts(meanwhile, "editions").join("\n")).not.toContain("6.3 Key import");
  expect(meanwhile?.citations.some(({ edition }) => edition === "2026-05-cd")).toBe(false);
});
