import type { Clause, ClauseText } from "../standards/clause.ts";
import type { Change, ForceDirection } from "./change-set.ts";

/** What changed under one top-level clause: its subject is the topic. */
export interface TopicSummary {
  /** Of the new text; of the old one where the whole topic went. */
  readonly id: string;
  readonly title: string | null;
  /** True for a topic of the old text that the new one has no more. */
  readonly isGone: boolean;
  /** Changes that a reader should be told. */
  readonly changes: number;
  readonly force: Readonly<Record<ForceDirection, number>>;
  /** The highest among its changes. */
  readonly significance: number;
}

/** The topics in which something changed, the most significant first; equals in reading order. */
export function summariseByTopic(
  changes: readonly Change[],
  old: ClauseText,
  after: ClauseText,
): TopicSummary[] {
  const topOf = topsOf(changes, old, after);
  const topics = new Map<string, TopicSummary>();
  for (const change of changes.filter((one) => one.significance > 0)) {
    const top = topOf(change);
    if (!top) continue;
    const { clause, isGone } = top;
    const name =
      clause.number === null && clause.title === null
        ? clause.id
        : `${clause.number ?? ""} ${clause.title ?? ""}`;
    const key = `${isGone} ${name}`;
    topics.set(key, withChange(topics.get(key) ?? emptyTopic(top), change));
  }
  return [...topics.values()].toSorted((a, b) => b.significance - a.significance);
}

function emptyTopic({ clause: { id, title }, isGone }: Top): TopicSummary {
  const force = { created: 0, tightened: 0, relaxed: 0, removed: 0, reversed: 0 };
  return { id, title, isGone, changes: 0, force, significance: 0 };
}

function withChange(topic: TopicSummary, change: Change): TopicSummary {
  const force = { ...topic.force };
  for (const entry of change.force) force[entry.direction] += 1;
  return {
    ...topic,
    changes: topic.changes + 1,
    force,
    significance: Math.max(topic.significance, change.significance),
  };
}

/** The clause at the top above a change. */
export interface Top {
  readonly clause: Clause;
  /** True where it is one of the old text that became nothing in the new one. */
  readonly isGone: boolean;
}

/** Finds the top above a change in the new text: for what went, the one that its old top became. */
export function topsOf(
  changes: readonly Change[],
  old: ClauseText,
  after: ClauseText,
): (change: Pick<Change, "oldIds" | "newIds">) => Top | undefined {
  const [oldTop, newTop] = [topClauses(old), topClauses(after)];
  const became = new Map(
    changes.flatMap(({ oldIds, newIds }) => oldIds.map((id) => [id, newIds[0]] as const)),
  );
  return ({ oldIds, newIds }) => {
    const stood = oldTop.get(oldIds[0] ?? "");
    const stands = newTop.get(newIds[0] ?? "") ?? newTop.get(became.get(stood?.id ?? "") ?? "");
    if (stands) return { clause: stands, isGone: false };
    return stood && { clause: stood, isGone: true };
  };
}

/** By a clause's id, the clause at the top above it. */
function topClauses(text: ClauseText): Map<string, Clause> {
  const top = new Map<string, Clause>();
  for (const clause of text.clauses) top.set(clause.id, top.get(clause.parent ?? "") ?? clause);
  return top;
}
