import type { Change, ChangeSummary } from "./change-set.ts";

/** Counts the changes by structure, by text and by direction of force. */
export function summarise(changes: readonly Change[]): ChangeSummary {
  const structure = { kept: 0, renumbered: 0, moved: 0, merged: 0, split: 0, added: 0, deleted: 0 };
  const text = { same: 0, editorial: 0, modified: 0 };
  const force = { created: 0, tightened: 0, relaxed: 0, removed: 0, reversed: 0 };
  const hosts = new Set<string>();
  for (const change of changes) {
    const host = change.host === null ? null : `${change.structure} ${change.host}`;
    if (host === null || !hosts.has(host)) structure[change.structure] += 1;
    if (host !== null) hosts.add(host);
    text[change.text] += 1;
    for (const entry of change.force) force[entry.direction] += 1;
  }
  return { structure, text, force };
}

/** The changes a reader should be told, the most significant first; equals in reading order. */
export function bySignificance(changes: readonly Change[]): Change[] {
  return changes
    .filter((change) => change.significance > 0)
    .toSorted((a, b) => b.significance - a.significance);
}
