import type { DatabaseSync } from "node:sqlite";
import { Query } from "../../library/sqlite/query.ts";
import type { PassageFilter } from "../passage.ts";
import type { Candidate } from "../passage-index.ts";
import type { Scores } from "./scores.ts";

const ADMITTED = new Query<{ readonly number: number; readonly id: string }>(
  `SELECT p.number, p.id FROM passages p
   WHERE p.number IN (SELECT value FROM json_each($numbers))
     AND p.audience IN (SELECT value FROM json_each($audiences))
     AND ($kind IS NULL OR p.kind = $kind)
     AND ($language IS NULL OR p.language = $language)
     AND ($from IS NULL OR p.date >= $from)
     AND ($to IS NULL OR p.date <= $to)
     AND ($currentOnly = 0 OR NOT EXISTS (
       SELECT 1 FROM newer n WHERE n.passage = p.number
         AND n.audience IN (SELECT value FROM json_each($audiences)) AND ($to IS NULL OR n.since <= $to)))`,
);

/** The conditions on the row are looked at in the order of scores, until there are enough: what may not be seen takes no other's place. */
export function bestAdmitted(
  database: DatabaseSync,
  scores: Scores,
  filter: PassageFilter,
  limit: number,
): readonly Candidate[] {
  const best: Candidate[] = [];
  for (const looked of scores.bestFirst(limit)) {
    const ids = idsOf(
      database,
      looked.map(({ number }) => number),
      filter,
    );
    for (const { number, value } of looked) {
      const id = ids.get(number);
      if (id !== undefined) best.push({ id, score: value });
    }
    if (best.length >= limit) break;
  }
  return best.slice(0, limit);
}

/** Of those that the filter admits. */
function idsOf(
  database: DatabaseSync,
  numbers: readonly number[],
  filter: PassageFilter,
): ReadonlyMap<number, string> {
  const rows = ADMITTED.all(database, {
    $numbers: JSON.stringify(numbers),
    $audiences: JSON.stringify(filter.audiences),
    $kind: filter.kind ?? null,
    $language: filter.language ?? null,
    $from: filter.from ?? null,
    $to: filter.to ?? null,
    $currentOnly: filter.currentOnly === true ? 1 : 0,
  });
  return new Map(rows.map(({ number, id }) => [number, id]));
}
