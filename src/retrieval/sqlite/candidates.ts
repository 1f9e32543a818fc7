import type { DatabaseSync } from "node:sqlite";
import { Query } from "../../library/sqlite/query.ts";
import { PUBLIC } from "../../standards/audience.ts";
import type { PassageFilter } from "../passage.ts";
import type { Candidate, TermStatistics, WeightedTerm } from "../passage-index.ts";
import { admitsNothing, matchExpression } from "./tags.ts";
import { readStatistics } from "./term-counts.ts";

/**
 * FTS5 gives the better the lower; `rank` is its bm25 as the schema sets it. The conditions on the row are looked at
 * in the order of rank until the limit is reached, so that nothing that may not be seen takes another's place.
 */
const matchesIn = (lists: "lists" | "current_lists") =>
  new Query<Candidate>(
    `SELECT p.id, -f.rank AS score
     FROM ${lists} f JOIN passages p ON p.number = f.rowid
     WHERE f.${lists} MATCH $match
       AND p.audience IN (SELECT value FROM json_each($audiences))
       AND ($kind IS NULL OR p.kind = $kind)
       AND ($language IS NULL OR p.language = $language)
       AND ($from IS NULL OR p.date >= $from)
       AND ($to IS NULL OR p.date <= $to)
       AND ($currentOnly = 0 OR NOT EXISTS (
         SELECT 1 FROM newer n WHERE n.passage = p.number
           AND n.audience IN (SELECT value FROM json_each($audiences)) AND ($to IS NULL OR n.since <= $to)))
     ORDER BY f.rank LIMIT $limit`,
  );
const IN_ALL = matchesIn("lists");
const IN_CURRENT = matchesIn("current_lists");

/**
 * bm25() scores every match, so a question must never match half the index. Rare terms are looked for first, until
 * together they stand in this share of the passages, within bounds; the rest only ranks. A thousand matches take about
 * half a millisecond. Measured: of 13,000 passages 5,000 are enough and 2,500 lose 0.003 of nDCG; of 51,000 passages
 * 10,000 gain 0.001 over 5,000, and 20,000 nothing.
 */
const MOST_MATCHED = { share: 0.2, atLeast: 5_000, atMost: 15_000 };
/** Of a question in nothing but frequent words, the two rarest are looked for all the same. */
const FEWEST_TERMS = 2;

/** FTS5 knows no weights of terms: terms of one weight are looked for together, and the lists are added up. */
export function findCandidates(
  database: DatabaseSync,
  terms: readonly WeightedTerm[],
  filter: PassageFilter,
  limit: number,
): readonly Candidate[] {
  if (admitsNothing(filter)) return [];
  const amongCurrent = asksForCurrent(filter);
  const matches = amongCurrent ? IN_CURRENT : IN_ALL;
  const statistics = readStatistics(
    database,
    terms.map(({ term }) => term),
    filter.audiences,
    amongCurrent,
  );
  const scores = new Map<string, number>();
  for (const [weight, group] of Map.groupBy(terms, (term) => term.weight)) {
    const rare = rareTerms(
      group.map(({ term }) => term),
      statistics,
    );
    if (rare.length === 0) continue;
    const found = matches.all(database, {
      $match: matchExpression(rare, filter),
      $audiences: JSON.stringify(filter.audiences),
      $kind: filter.kind ?? null,
      $language: filter.language ?? null,
      $from: filter.from ?? null,
      $to: filter.to ?? null,
      $currentOnly: filter.currentOnly === true ? 1 : 0,
      $limit: limit,
    });
    for (const { id, score } of found) scores.set(id, (scores.get(id) ?? 0) + weight * score);
  }
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** True where what is asked for stands in `current_lists`: of earlier days, and to who is not of the public, other editions are current. */
function asksForCurrent({ currentOnly, to, audiences }: PassageFilter): boolean {
  return currentOnly === true && to === undefined && audiences.includes(PUBLIC);
}

function rareTerms(terms: readonly string[], { passages, counts }: TermStatistics): readonly string[] {
  const count = (term: string) => counts.get(term) ?? 0;
  const byRarity = [...new Set(terms)].filter((term) => count(term) > 0).sort((a, b) => count(a) - count(b));
  const { share, atLeast, atMost } = MOST_MATCHED;
  const most = Math.min(atMost, Math.max(atLeast, passages * share));
  let matched = 0;
  return byRarity.filter((term, at) => {
    matched += count(term);
    return at < FEWEST_TERMS || matched <= most;
  });
}
