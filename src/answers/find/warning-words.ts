import type { Change, ValueChange, ValueKind } from "../../changes/change-set.ts";
import type { Clause } from "../../standards/clause.ts";
import { sentences } from "../../text/sentences.ts";
import type { Comparison } from "./compare-editions.ts";
import { LABEL } from "./quantity.ts";
import { sentenceAt } from "./quotes.ts";

/** The words of each text, as they stand in a clause; null where a side has none. */
export interface BothWords {
  readonly old: string | null;
  readonly new: string | null;
}

/** The words that show a figure that changed. */
export interface FigureWords extends BothWords {
  readonly figure: ValueChange;
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

/**
 * What shows a figure that changed in a change told as one of figures; null without one. A clause may have got longer by
 * much else, which shows nothing of it, and a figure may stand in what stayed as it was.
 */
export function wordsOfFigure(
  { values }: Pick<Change, "values">,
  old: readonly Clause[],
  after: readonly Clause[],
): FigureWords | null {
  const [before, now] = [sentencesOf(old), sentencesOf(after)];
  const changed = values.filter(({ kind, from, to }) => FIGURES.has(kind) && from !== null && to !== null);
  for (const figure of changed) {
    const { from, to } = figure;
    // What looks like the number of a clause tells where, not how much.
    if (CLAUSE_NUMBER.test(from ?? "")) continue;
    const words = {
      old: before.find((sentence) => !now.includes(sentence) && states(sentence, from)) ?? null,
      new: now.find((sentence) => !before.includes(sentence) && states(sentence, to)) ?? null,
    };
    if (words.old !== null && words.new !== null) return { ...words, figure };
  }
  return null;
}

const FIGURES: ReadonlySet<ValueKind> = new Set(["figure", "threshold", "date"]);
const CLAUSE_NUMBER = /^\d+(?:\.\d+)+$/;

function sentencesOf(clauses: readonly Clause[]): readonly string[] {
  return clauses.flatMap(({ text }) => sentences(text).map((sentence) => sentence.text));
}

/** Whether a figure stands in a sentence by itself, not within another one nor in the label of an item. */
function states(sentence: string, figure: string | null): boolean {
  const plain = sentence.replace(LABEL, "");
  const at = figure === null ? -1 : plain.indexOf(figure);
  if (figure === null || at < 0) return false;
  return !/[\d.]$/.test(plain.slice(0, at)) && !/^\.?\d/.test(plain.slice(at + figure.length));
}

/** The sentence in which the first of several figures stands. */
function sentenceWith(clauses: readonly Clause[], figures: string | null): string | null {
  const [figure] = figures?.split(", ") ?? [];
  const clause = figure === undefined ? undefined : clauses.find(({ text }) => text.includes(figure));
  if (!clause || figure === undefined) return null;
  const lead = clause.title === null || clause.title === "" ? 0 : clause.title.length + 1;
  return sentenceAt([clause], lead + clause.text.indexOf(figure))?.words ?? null;
}
