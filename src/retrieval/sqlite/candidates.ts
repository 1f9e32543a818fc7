import type { DatabaseSync } from "node:sqlite";
import { Query } from "../../library/sqlite/query.ts";
import { PUBLIC } from "../../standards/audience.ts";
import type { PassageFilter } from "../passage.ts";
import type { Candidate, TermStatistics, WeightedTerm } from "../passage-index.ts";
import { rarity, saturated } from "../ranking.ts";
import { bestAdmitted } from "./best-admitted.ts";
import { lengthClassOf, lengthOf, LENGTHS } from "./passage-number.ts";
import type { Scores } from "./scores.ts";
import { admitsNothing, tagExpression } from "./tags.ts";
import { readStatistics } from "./term-counts.ts";

/**
 * A question must never read half the index. Rare terms are looked for first, until together they stand in this share of
 * the passages, within bounds; the rest only ranks. Measured: of 13,000 passages 5,000 are enough and 2,500 lose 0.003
 * of nDCG; of 51,000 passages 10,000 gain 0.001 over 5,000, and 20,000 nothing.
 */
const MOST_MATCHED = { share: 0.2, atLeast: 5_000, atMost: 15_000 };
/** Of a question in nothing but frequent words, the two rarest are looked for all the same. */
const FEWEST_TERMS = 2;

type Lists = "lists" | "current_lists";

interface Numbers {
  /** A JSON array: read so, a long list takes a third of the time that its rows would. */
  readonly numbers: string;
}

/** Once for each time that the term stands in a passage, passage by passage. */
const instancesIn = (lists: Lists) =>
  new Query<Numbers>(`SELECT json_group_array(doc) AS numbers FROM ${lists}_terms WHERE term = ?`);
const taggedIn = (lists: Lists) =>
  new Query<Numbers>(`SELECT json_group_array(rowid) AS numbers FROM ${lists} WHERE ${lists} MATCH ?`);
const INSTANCES = { lists: instancesIn("lists"), current_lists: instancesIn("current_lists") };
const TAGGED = { lists: taggedIn("lists"), current_lists: taggedIn("current_lists") };

/**
 * The best passages by BM25 over the rarer terms. FTS5's own bm25() takes five times as long (it looks up the length of
 * every match, and counts every list again), and weighs terms by passages that the asker may not see.
 */
export function findCandidates(
  database: DatabaseSync,
  scores: Scores,
  terms: readonly WeightedTerm[],
  filter: PassageFilter,
  limit: number,
): readonly Candidate[] {
  if (admitsNothing(filter)) return [];
  const lists = asksForCurrent(filter) ? "current_lists" : "lists";
  const statistics = readStatistics(
    database,
    terms.map(({ term }) => term),
    filter.audiences,
    lists === "current_lists",
  );
  const tags = tagExpression(filter);
  const tagged = tags === null ? null : new Set(numbersOf(TAGGED[lists].first(database, tags)));
  scores.clear();
  for (const { term, weight } of rareTerms(terms, statistics)) {
    const worth = weight * rarity(term, statistics);
    const instances = numbersOf(INSTANCES[lists].first(database, term));
    addScores(scores, instances, tagged, worthOf(worth, statistics));
  }
  return bestAdmitted(database, scores, filter, limit);
}

/** True where what is asked for stands in `current_lists`: of earlier days, and to who is not of the public, other editions are current. */
function asksForCurrent({ currentOnly, to, audiences }: PassageFilter): boolean {
  return currentOnly === true && to === undefined && audiences.includes(PUBLIC);
}

function rareTerms(
  terms: readonly WeightedTerm[],
  { passages, counts }: TermStatistics,
): readonly WeightedTerm[] {
  const count = ({ term }: WeightedTerm) => counts.get(term) ?? 0;
  const byRarity = terms.filter((term) => count(term) > 0).toSorted((a, b) => count(a) - count(b));
  const { share, atLeast, atMost } = MOST_MATCHED;
  const most = Math.min(atMost, Math.max(atLeast, passages * share));
  let matched = 0;
  return byRarity.filter((term, at) => {
    matched += count(term);
    return at < FEWEST_TERMS || matched <= most;
  });
}

function numbersOf(found: Numbers | null): readonly number[] {
  const numbers: readonly number[] = JSON.parse(found?.numbers ?? "[]");
  return numbers;
}

/** What a term that stands so often in a passage of a length is worth there. */
type Worth = (count: number, lengthClass: number) => number;

function worthOf(worth: number, statistics: TermStatistics): Worth {
  const once = Float64Array.from(
    { length: LENGTHS },
    (_, lengthClass) => worth * saturated(1, { length: lengthOf(lengthClass) }, statistics),
  );
  return (count, lengthClass) =>
    count === 1
      ? once[lengthClass]!
      : worth * saturated(count, { length: lengthOf(lengthClass) }, statistics);
}

function addScores(
  scores: Scores,
  instances: readonly number[],
  tagged: ReadonlySet<number> | null,
  worth: Worth,
): void {
  for (let at = 0, next = 0; at < instances.length; at = next) {
    const number = instances[at]!;
    while (instances[next] === number) next += 1;
    if (tagged !== null && !tagged.has(number)) continue;
    scores.add(number, worth(next - at, lengthClassOf(number)));
  }
}
