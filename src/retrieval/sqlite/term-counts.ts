import type { DatabaseSync } from "node:sqlite";
import { Query } from "../../library/sqlite/query.ts";
import type { Audience } from "../../standards/audience.ts";
import type { TermStatistics } from "../passage-index.ts";
import type { PassageTerms } from "../passage-terms.ts";

interface Sums {
  passages: number;
  terms: number;
}

const TOTALS = new Query<{ readonly passages: number; readonly terms: number }>(
  `SELECT coalesce(sum(passages), 0) AS passages, coalesce(sum(terms), 0) AS terms FROM audiences
   WHERE audience IN (SELECT value FROM json_each(?)) AND current >= ?`,
);
const COUNTS = new Query<{ readonly term: string; readonly passages: number }>(
  `SELECT term, sum(passages) AS passages FROM term_counts
   WHERE term IN (SELECT value FROM json_each(?)) AND audience IN (SELECT value FROM json_each(?)) AND current >= ?
   GROUP BY term`,
);

/**
 * Counts by audience, so that what somebody may not see does not even show in the weights of their words. With
 * `currentOnly`, of the passages that stand in `current_lists`.
 */
export function readStatistics(
  database: DatabaseSync,
  terms: readonly string[],
  audiences: readonly Audience[],
  currentOnly = false,
): TermStatistics {
  const among = JSON.stringify(audiences);
  const least = currentOnly ? 1 : 0;
  const totals = TOTALS.first(database, among, least) ?? { passages: 0, terms: 0 };
  const counts = COUNTS.all(database, JSON.stringify(terms), among, least);
  return {
    passages: totals.passages,
    averageLength: totals.passages === 0 ? 0 : totals.terms / totals.passages,
    counts: new Map(counts.filter((row) => row.passages > 0).map((row) => [row.term, row.passages])),
  };
}

/** Passages of one audience, those in `current_lists` apart from the others. */
interface Part extends Sums {
  readonly audience: Audience;
  readonly current: number;
  readonly counts: Map<string, number>;
}

/** Gathers what passages add to the counts, or take from them, and writes it once for a whole batch. */
export class CountChanges {
  readonly #parts = new Map<string, Part>();

  add(audience: Audience, current: boolean, { heading, text }: PassageTerms, sign: 1 | -1): void {
    const part = this.#partOf(audience, current ? 1 : 0);
    part.passages += sign;
    part.terms += sign * (heading.length + text.length);
    for (const term of new Set([...heading, ...text]))
      part.counts.set(term, (part.counts.get(term) ?? 0) + sign);
  }

  write(database: DatabaseSync): void {
    const total = database.prepare(
      `INSERT INTO audiences VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
       SET passages = passages + excluded.passages, terms = terms + excluded.terms`,
    );
    const count = database.prepare(
      "INSERT INTO term_counts VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET passages = passages + excluded.passages",
    );
    for (const { audience, current, passages, terms, counts } of this.#parts.values()) {
      total.run(audience, current, passages, terms);
      for (const [term, change] of counts) if (change !== 0) count.run(term, audience, current, change);
    }
  }

  #partOf(audience: Audience, current: number): Part {
    const key = `${current} ${audience}`;
    const before = this.#parts.get(key);
    if (before) return before;
    const part = { audience, current, passages: 0, terms: 0, counts: new Map<string, number>() };
    this.#parts.set(key, part);
    return part;
  }
}
