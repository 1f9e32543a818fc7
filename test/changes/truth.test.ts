import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Change } from "../../src/changes/change-set.ts";
import { compareTexts } from "../../src/changes/compare.ts";
import { readTextDocument } from "../../src/documents/text-document.ts";
import { clauseLabel, type ClauseText } from "../../src/standards/clause.ts";

const STANDARDS = join(import.meta.dirname, "../../corpus/standards");

const Labels = z.array(z.string()).default([]);
const Truth = z.object({
  comparisons: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      language: z.enum(["zh", "en"]),
      changes: z.array(
        z.object({
          structure: z.string(),
          old: Labels,
          new: Labels,
          text: z.string().optional(),
          force: z
            .array(
              z.object({ from: z.string().nullable(), to: z.string().nullable(), direction: z.string() }),
            )
            .default([]),
        }),
      ),
      others: z.literal("same"),
    }),
  ),
});

type Expected = z.infer<typeof Truth>["comparisons"][number]["changes"][number];

const comparisons = readdirSync(STANDARDS)
  .filter((standard) => existsSync(join(STANDARDS, standard, "truth.yaml")))
  .flatMap((standard) =>
    Truth.parse(parse(readFileSync(join(STANDARDS, standard, "truth.yaml"), "utf8"))).comparisons.map(
      (comparison) => ({
        standard,
        ...comparison,
      }),
    ),
  );

describe("the changes its writers made to the sample corpus", () => {
  test("given the corpus, then it holds comparisons in both languages", () => {
    expect(new Set(comparisons.map((comparison) => comparison.language))).toEqual(new Set(["zh", "en"]));
  });

  test.each(comparisons)(
    "given $standard $from and $to ($language), then just these are found",
    (comparison) => {
      const old = read(comparison.standard, comparison.from, comparison.language);
      const after = read(comparison.standard, comparison.to, comparison.language);

      const found = compareTexts(old, after).changes;

      expect(
        found
          .filter(differs)
          .map((change) => lineOf(change, old, after, comparison.changes))
          .toSorted(),
      ).toEqual(comparison.changes.map(expectedLine).toSorted());
    },
  );
});

function read(standard: string, edition: string, language: string): ClauseText {
  const name = `${edition}.${language}.md`;
  return readTextDocument({ name, bytes: readFileSync(join(STANDARDS, standard, name)) });
}

function differs(change: Change): boolean {
  return change.structure !== "kept" || change.text !== "same";
}

/** The truth names the text of added and deleted clauses only where it wants to: they have no other to differ from. */
function lineOf(change: Change, old: ClauseText, after: ClauseText, expected: readonly Expected[]): string {
  const [oldLabels, newLabels] = [labelsOf(old, change.oldIds), labelsOf(after, change.newIds)];
  const same = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();
  const named = expected.find((one) => same(one.old, oldLabels) && same(one.new, newLabels));
  const text = named && named.text === undefined ? undefined : change.text;
  return expectedLine({ ...change, old: oldLabels, new: newLabels, text, force: [...change.force] });
}

function expectedLine(one: Expected): string {
  const force = one.force.map((entry) => `${entry.from} to ${entry.to} ${entry.direction}`).toSorted();
  return `${one.old.join("+")} -> ${one.new.join("+")}: ${one.structure} ${one.text ?? ""} [${force.join(", ")}]`;
}

function labelsOf(text: ClauseText, ids: readonly string[]): string[] {
  return text.clauses.filter((clause) => ids.includes(clause.id)).map(clauseLabel);
}
