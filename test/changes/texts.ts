import type { Change } from "../../src/changes/change-set.ts";
import { clauseLabel, type Clause, type ClauseText } from "../../src/standards/clause.ts";
import type { Language } from "../../src/text/language.ts";

/** A clause as `number | title | text`; an empty part is missing, and the parent is the longest number it extends. */
export type Sketch = readonly [number: string, title: string, text: string];

/** A text in reading order from short notes of its clauses. */
export function textOf(language: Language, sketches: readonly Sketch[]): ClauseText {
  const clauses: Clause[] = [];
  for (const [number, title, text] of sketches) {
    const parent = clauses.findLast(
      (clause) => clause.number !== null && number.startsWith(`${clause.number}.`),
    );
    const label = clauseLabel({ number: number || null, title: title || null, id: "untitled" });
    const id = clauses.some((clause) => clause.id === label) ? `${label}~${clauses.length}` : label;
    clauses.push({
      id,
      number: number || null,
      title: title || null,
      level: (parent?.level ?? 0) + 1,
      kind: "clause",
      parent: parent?.id ?? null,
      text,
      blocks: [],
      page: null,
    });
  }
  return { language, clauses };
}

/** Changes as one line each: `5.2 -> 5.3 renumbered same`. */
export function linesOf(changes: readonly Change[]): string[] {
  return changes.map((change) =>
    [change.oldIds.join("+"), "->", change.newIds.join("+"), change.structure, change.text]
      .filter(Boolean)
      .join(" "),
  );
}

/** The lines of the changes that are more than kept and same. */
export function differing(changes: readonly Change[]): string[] {
  return linesOf(changes.filter((change) => change.structure !== "kept" || change.text !== "same"));
}
