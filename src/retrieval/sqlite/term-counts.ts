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
   WHERE audience IN (SELECT value FROM json_each(?))`,
);
const COUNTS = new Query<{ readonly term: string; readonly passages: number }>(
  `SELECT term, sum(passages) AS passages FROM term_counts
   WHERE term IN (SELECT value FROM json_each(?)) AND audience IN (SELECT value FROM json_each(?)) GROUP BY term`,
);

/** Counts by audience, so that what somebody may not see does not even show in the weights of their words. */
export function readStatistics(
  database: DatabaseSync,
  terms: readonly string[],
  audiences: readonly Audience[],
): TermStatistics {
  const among = JSON.stringify(audiences);
  const totals = TOTALS.first(database, among) ?? { passages: 0, terms: 0 };
  const counts = COUNTS.all(database, JSON.stringify(terms), among);
  return {
    passages: totals.passages,
    averageLength: totals.passages === 0 ? 0 : totals.terms / totals.passages,
    counts: new Map(counts.filter((row) => row.passages > 0).map((row) => [row.term, row.passages])),
  };
}

/** Gathers what passages add to the counts, or take from them, and writes it once for a whole batch. */
export class CountChanges {
  readonly #byAudience = new Map<Audience, Sums & { readonly counts: Map<string, number> }>();

  add(audience: Audience, { heading, text }: PassageTerms, sign: 1 | -1): void {
    const sums = this.#byAudience.get(audience) ?? {
      passages: 0,
      terms: 0,
      counts: new Map<string, number>(),
    };
    this.#byAudience.set(audience, sums);
    sums.passages += sign;
    sums.terms += sign * (heading.length + text.length);
    for (const term of new Set([...heading, ...text]))
      sums.counts.set(term, (sums.counts.get(term) ?? 0) + sign);
  }

  write(database: DatabaseSync): void {
    const total = database.prepare(
      `INSERT INTO audiences VALUES (?, ?, ?) ON CONFLICT DO UPDATE
       SET passages = passages + excluded.passages, terms = terms + excluded.terms`,
    );
    const count = database.prepare(
      "INSERT INTO term_counts VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET passages = passages + excluded.passages",
    );
    for (const [audience, { passages, terms, counts }] of this.#byAudience) {
      total.run(audience, passages, terms);
      for (const [term, change] of counts) if (change !== 0) count.run(term, audience, change);
    }
  }
}
