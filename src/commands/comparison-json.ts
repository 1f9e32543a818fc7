import type { ChangeSet } from "../changes/change-set.ts";
import { consequencesOf } from "../changes/consequences.ts";
import { summariseByTopic } from "../changes/topics.ts";
import { clauseLabel, type Clause } from "../standards/clause.ts";
import type { Language } from "../text/language.ts";

/** One side of a comparison as `diff` and `changes` show it. */
export interface ComparedSide {
  readonly title: string | null;
  readonly edition: string | null;
  readonly language: Language;
  readonly clauses: readonly Clause[];
}

/** The JSON of a comparison: every clause of both sides, by id, stands in exactly one change. */
export function comparisonJson(old: ComparedSide, after: ComparedSide, set: ChangeSet) {
  const label = (side: ComparedSide) => {
    const byId = new Map(side.clauses.map((c) => [c.id, clauseLabel(c)]));
    return (id: string) => byId.get(id) ?? id;
  };
  const side = ({ title, edition, language, clauses }: ComparedSide) => ({
    title,
    edition,
    language,
    clauses: clauses.length,
  });
  const [oldLabel, newLabel] = [label(old), label(after)];
  return {
    old: side(old),
    new: side(after),
    summary: { ...set.summary, topics: summariseByTopic(set.changes, old, after) },
    consequences: consequencesOf(set.changes, old, after),
    changes: set.changes.map((change) => ({
      old: change.oldIds.map(oldLabel),
      new: change.newIds.map(newLabel),
      oldIds: change.oldIds,
      newIds: change.newIds,
      structure: change.structure,
      text: change.text,
      editorial: change.editorial,
      force: change.force,
      redline: change.redline,
      values: change.values,
      confidence: change.confidence,
      significance: change.significance,
      reasons: change.reasons,
    })),
  };
}
