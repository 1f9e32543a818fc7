import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { compareTexts } from "../../src/changes/compare.ts";
import type { NamedText } from "../../src/changes/compared-clauses.ts";
import { checkForeword, type ForewordCheck } from "../../src/changes/foreword-check.ts";
import { readTextDocument } from "../../src/documents/text-document.ts";

const STANDARDS = join(import.meta.dirname, "../../corpus/standards");

const Labels = z.array(z.string());
const Truth = z.object({
  forewords: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      language: z.string(),
      confirmed: z.array(z.object({ old: Labels, new: Labels })),
      not_found: z.array(z.object({ clause: z.string(), because: z.string() })),
      unannounced: z.array(z.object({ clause: z.string(), changes: Labels })),
    }),
  ),
});

function read(edition: string, language: string): NamedText {
  const name = `${edition}.${language}.md`;
  const { title, number, ...text } = readTextDocument({ name, bytes: readFileSync(join(STANDARDS, name)) });
  return { ...text, title, numbers: number === null ? [] : [number] };
}

function documentOf(markdown: string, numbers: readonly string[] = [], title = "Keys"): NamedText {
  const text = readTextDocument({ name: "draft.md", bytes: new TextEncoder().encode(markdown) });
  return { ...text, title, numbers };
}

function check(old: NamedText, after: NamedText): ForewordCheck {
  const found = checkForeword(compareTexts(old, after).changes, old, after);
  if (!found) throw new Error("no list");
  return found;
}

describe("the list of main changes in the foreword of a sample", () => {
  const truths = Truth.parse(
    parse(readFileSync(join(STANDARDS, "data-classification/truth.yaml"), "utf8")),
  ).forewords;

  test.each(truths)("given $from and $to, then what it announces is told from what it does not", (truth) => {
    const found = check(read(truth.from, truth.language), read(truth.to, truth.language));

    expect(found.applies).toBe(true);
    expect(
      found.confirmed.map(({ changes }) => ({
        old: changes.flatMap(({ oldIds }) => oldIds),
        new: changes.flatMap(({ newIds }) => newIds),
      })),
    ).toEqual(truth.confirmed);
    expect(
      found.notFound.map(({ announced, because }) => ({ clause: announced.clauses.join(), because })),
    ).toEqual(truth.not_found);
    expect(
      found.unannounced
        .map(({ top, changes }) => ({
          clause: top.id,
          changes: changes.map(({ newIds }) => newIds.join()).toSorted(),
        }))
        .toSorted((a, b) => (a.clause < b.clause ? -1 : 1)),
    ).toEqual(truth.unannounced);
  });
});

const OLD = `# Foreword

This document was drafted somehow.

# 5 Keys

## 5.1 Generation

Keys shall be random.

## 5.2 Storage

Keys should be stored in a module.

## 5.3 Export

Keys may be exported in plaintext by two persons.

## 5.4 Deletion

Keys shall be deleted at once.

# 6 Logs

Logs shall be kept for 30 days.
`;
const revised = (list: string, opening = "Compared with GB/T 00001—2010, the main changes are as follows:") =>
  OLD.replace("drafted somehow.", `drafted somehow.\n\n${opening}\n\n${list}`)
    .replace("Keys should be stored", "Keys shall be stored")
    .replace("at once.", "at once. Deletions shall be logged.")
    .replace("for 30 days", "for 90 days")
    .replace(/## 5\.3 Export\n\n.*\n\n/, "");
const old = documentOf(OLD, ["GB/T 00001-2010"]);

describe("a foreword held against a comparison", () => {
  test("given a foreword without a list, then there is nothing to hold", () => {
    expect(checkForeword(compareTexts(old, old).changes, old, old)).toBeNull();
  });

  test("given a list against another edition than the one compared, then nothing is held against it", () => {
    const after = documentOf(revised("a) storage is modified (see 5.2)."));

    const found = check(documentOf(OLD, ["GB/T 00001-202X"]), after);

    expect(found).toMatchObject({ against: "GB/T 00001—2010", applies: false, unannounced: [] });
  });

  test("given clauses named, then what happened there confirms, and what is left is unannounced", () => {
    const after = documentOf(
      revised(
        "a) the storage of keys is modified (see 5.2);\nb) export is deleted (see 5.3 of the 2010 edition).",
      ),
    );

    const found = check(old, after);

    expect(found.confirmed.map(({ by, changes }) => [by, changes[0]?.oldIds.join()])).toEqual([
      ["clause", "5.2"],
      ["clause", "5.3"],
    ]);
    expect(found.unannounced.map(({ top, changes }) => [top.id, changes[0]?.newIds.join()])).toEqual([
      ["5", "5.4"],
      ["6", "6"],
    ]);
  });

  test.each([
    ["a clause that is not there", "a) audits are added (see 9.1).", "no-such-clause"],
    ["a clause that says what it said", "a) generation is modified (see 5.1).", "same"],
    ["a clause to which words came only", "a) waiting of users is deleted (see 5.4).", "otherwise"],
    [
      "no clause, and words that no change bears",
      "a) quantum entanglement networks are added.",
      "not-located",
    ],
  ])("given an announcement of %s, then it is not found, and why is told", (_, list, because) => {
    const { notFound } = check(old, documentOf(revised(list)));

    expect(notFound.map((one) => one.because)).toEqual([because]);
  });

  test("given an announcement without a clause, then the change that bears its words confirms it", () => {
    const { confirmed } = check(old, documentOf(revised("a) the export of keys in plaintext is deleted.")));

    expect(confirmed.map(({ by, changes }) => [by, changes[0]?.oldIds.join()])).toEqual([["words", "5.3"]]);
  });

  test("given an announcement that names several clauses, then those without such a change are told", () => {
    const { confirmed } = check(old, documentOf(revised("a) storage is modified (see 5.1, 5.2).")));

    expect(confirmed[0]?.without).toEqual(["5.1"]);
  });

  test("given the title announced as changed, then another title confirms it", () => {
    const after = documentOf(revised("a) the title of the document is changed."), [], "Keys of clouds");

    expect(check(old, after).confirmed.map(({ by }) => by)).toEqual(["title"]);
  });

  test("given editorial changes alone, then none is unannounced", () => {
    const opening = "Compared with GB/T 00001—2010, the main changes are as follows:";
    const after = documentOf(
      OLD.replace(
        "drafted somehow.",
        `drafted somehow.\n\n${opening}\n\na) generation is modified (see 5.1).`,
      ).replace("Logs shall", "The logs shall"),
      [],
    );

    expect(check(old, after).unannounced).toEqual([]);
  });
});
