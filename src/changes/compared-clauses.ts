import type { Clause, ClauseText } from "../standards/clause.ts";
import type { Change } from "./change-set.ts";
import type { Renumbering } from "./references.ts";
import { topsOf, type Top } from "./topics.ts";

/** Two compared texts, so that the clauses of a change are found by their ids. */
export interface ComparedClauses {
  readonly old: ClauseText;
  readonly new: ClauseText;
  /** True where the document got another title. */
  readonly isRenamed: boolean;
  /** The new ones, then the old ones. */
  readonly clausesOf: (change: Pick<Change, "oldIds" | "newIds">) => readonly Clause[];
  readonly topOf: (change: Pick<Change, "oldIds" | "newIds">) => Top | undefined;
  /** The titles of clauses and of all above them. */
  readonly titlesOver: (side: "old" | "new", ids: readonly string[]) => readonly string[];
  readonly renumbering: Renumbering;
}

/** A text with what it is called, as far as that is known. */
export interface NamedText extends ClauseText {
  readonly title: string | null;
  /** All numbers that it goes by, as printed. */
  readonly numbers: readonly string[];
}

export function comparedClauses(
  old: NamedText,
  after: NamedText,
  changes: readonly Change[],
): ComparedClauses {
  const byId = ({ clauses }: ClauseText) => new Map(clauses.map((clause) => [clause.id, clause]));
  const [before, now] = [byId(old), byId(after)];
  const titlesOver = (byId: ReadonlyMap<string, Clause>, id: string | null): readonly string[] => {
    const clause = byId.get(id ?? "");
    return clause ? [...titlesOver(byId, clause.parent), clause.title ?? ""] : [];
  };
  const numbersOf = (byId: ReadonlyMap<string, Clause>, ids: readonly string[]): string[] =>
    ids.flatMap((id) => byId.get(id)?.number ?? []);
  return {
    old,
    new: after,
    isRenamed: old.title !== null && after.title !== null && old.title !== after.title,
    clausesOf: ({ oldIds, newIds }) => [
      ...newIds.flatMap((id) => now.get(id) ?? []),
      ...oldIds.flatMap((id) => before.get(id) ?? []),
    ],
    topOf: topsOf(changes, old, after),
    titlesOver: (side, ids) => ids.flatMap((id) => titlesOver(side === "old" ? before : now, id)),
    renumbering: new Map(
      changes.flatMap(({ oldIds, newIds }) =>
        numbersOf(before, oldIds).map((number) => [number, new Set(numbersOf(now, newIds))] as const),
      ),
    ),
  };
}
