import type { Clause, ClauseText } from "../standards/clause.ts";
import type { Change, ForceDirection } from "./change-set.ts";

/** What changed under one top-level clause: its subject is the topic. */
export interface TopicSummary {
  /** Of the new text; of the old one where the whole topic went. */
  readonly id: string;
  readonly title: string | null;
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
  const [oldTop, newTop] = [topClauses(old), topClauses(after)];
  const topics = new Map<string, TopicSummary>();
  for (const change of changes.filter((one) => one.significance > 0)) {
    const top = newTop.get(change.newIds[0] ?? "") ?? oldTop.get(change.oldIds[0] ?? "");
    if (!top) continue;
    const key = top.number === null && top.title === null ? top.id : `${top.number ?? ""} ${top.title ?? ""}`;
    topics.set(key, withChange(topics.get(key) ?? emptyTopic(top), change));
  }
  return [...topics.values()].toSorted((a, b) => b.significance - a.significance);
}

function emptyTopic({ id, title }: Clause): TopicSummary {
  const force = { created: 0, tightened: 0, relaxed: 0, removed: 0, reversed: 0 };
  return { id, title, changes: 0, force, significance: 0 };
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

/** By a clause's id, the clause at the top above it. */
export function topClauses(text: ClauseText): Map<string, Clause> {
  const top = new Map<string, Clause>();
  for (const clause of text.clauses) top.set(clause.id, top.get(clause.parent ?? "") ?? clause);
  return top;
}
