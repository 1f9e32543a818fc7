import type { Clause, ClauseText } from "../standards/clause.ts";
import type { Change } from "./change-set.ts";
import { topClauses } from "./topics.ts";

/** Two compared texts, so that the clauses of a change are found by their ids. */
export interface ComparedClauses {
  readonly old: ClauseText;
  readonly new: ClauseText;
  /** True where the document got another title. */
  readonly isRenamed: boolean;
  /** The new ones, then the old ones. */
  readonly clausesOf: (change: Pick<Change, "oldIds" | "newIds">) => readonly Clause[];
  /** The clause at the top above a change: in the new text, in the old one where the change has no place in that. */
  readonly topOf: (change: Pick<Change, "oldIds" | "newIds">) => Clause | undefined;
}

/** A text with what it is called, as far as that is known. */
export interface NamedText extends ClauseText {
  readonly title: string | null;
  /** All numbers that it goes by, as printed. */
  readonly numbers: readonly string[];
}

export function comparedClauses(old: NamedText, after: NamedText): ComparedClauses {
  const byId = ({ clauses }: ClauseText) => new Map(clauses.map((clause) => [clause.id, clause]));
  const [before, now] = [byId(old), byId(after)];
  const [oldTop, newTop] = [topClauses(old), topClauses(after)];
  return {
    old,
    new: after,
    isRenamed: old.title !== null && after.title !== null && old.title !== after.title,
    clausesOf: ({ oldIds, newIds }) => [
      ...newIds.flatMap((id) => now.get(id) ?? []),
      ...oldIds.flatMap((id) => before.get(id) ?? []),
    ],
    topOf: ({ oldIds, newIds }) => newTop.get(newIds[0] ?? "") ?? oldTop.get(oldIds[0] ?? ""),
  };
}
