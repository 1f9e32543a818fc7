import type { Change } from "../../changes/change-set.ts";
import type { Clause } from "../../standards/clause.ts";
import type { Comparison } from "./compare-editions.ts";
import { sentenceAt } from "./quotes.ts";

/** The words of each text, as they stand in a clause; null where a side has none. */
export interface BothWords {
  readonly old: string | null;
  readonly new: string | null;
}

/** What shows the first difference between two languages that a comparison warns of in a change; null without one. */
export function wordsOfWarning(
  { set }: Comparison,
  change: Change,
  old: readonly Clause[],
  after: readonly Clause[],
): BothWords | null {
  const warning = set.translation.find(
    ({ kind, oldIds }) => oldIds === change.oldIds && !kind.startsWith("clause-"),
  );
  if (!warning) return null;
  if (warning.kind !== "figure-changed") return warning;
  const words = { old: sentenceWith(old, warning.old), new: sentenceWith(after, warning.new) };
  return words.old === null && words.new === null ? null : words;
}

/** The sentence in which the first of several figures stands. */
function sentenceWith(clauses: readonly Clause[], figures: string | null): string | null {
  const [figure] = figures?.split(", ") ?? [];
  const clause = figure === undefined ? undefined : clauses.find(({ text }) => text.includes(figure));
  if (!clause || figure === undefined) return null;
  const lead = clause.title === null || clause.title === "" ? 0 : clause.title.length + 1;
  return sentenceAt([clause], lead + clause.text.indexOf(figure))?.words ?? null;
}
