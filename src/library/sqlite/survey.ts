import type { DatabaseSync } from "node:sqlite";
import type { FileFault, Lack, LibraryCounts, LibrarySurvey } from "../survey.ts";
import { Query } from "./query.ts";
import { FAULTS } from "./rows.ts";

interface FaultsRow {
  readonly path: string;
  readonly faults: string;
}

interface LackRow {
  readonly path: string;
  readonly edition: string | null;
  readonly audience: number;
  readonly date: number;
}

const HELD = "SELECT * FROM editions e WHERE NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.edition = e.id)";

const COUNTS = new Query<LibraryCounts>(`
  WITH held AS (${HELD}), held_texts AS (SELECT * FROM texts WHERE edition IN (SELECT id FROM held))
  SELECT
    (SELECT count(*) FROM committees) AS committees,
    (SELECT coalesce(sum(json_array_length(body, '$.groups')), 0) FROM committees) AS groups,
    (SELECT count(*) FROM glossary) AS glossary,
    (SELECT count(DISTINCT standard) FROM held) AS standards,
    (SELECT count(*) FROM held) AS editions,
    (SELECT count(*) FROM held_texts) AS texts,
    (SELECT coalesce(sum(clause_count), 0) FROM held_texts) AS clauses,
    (SELECT count(*) FROM news) AS news,
    (SELECT count(*) FROM edits) AS edited,
    (SELECT count(*) FROM withdrawals) AS withdrawn`);

const LACKING = new Query<LackRow>(`
  WITH held AS (${HELD})
  SELECT t.path, t.edition, t.audience IS NULL AS audience, h.date IS NULL AS date
  FROM texts t JOIN held h ON h.id = t.edition
  WHERE (t.audience IS NULL AND h.faults = '[]') OR h.date IS NULL
  UNION ALL SELECT path, NULL, 1, 0 FROM news WHERE audience IS NULL
  ORDER BY 1`);

const FILE_FAULTS = new Query<FaultsRow>(
  "SELECT path, faults FROM sources WHERE faults <> '[]' ORDER BY path",
);
const EDITION_FAULTS = new Query<FaultsRow>(`
  WITH held AS (${HELD})
  SELECT min(t.path) AS path, h.faults FROM held h JOIN texts t ON t.edition = h.id
  WHERE h.faults <> '[]' GROUP BY h.id ORDER BY 1`);

/** An audience that is no group is nobody's, most likely a slip of the pen. */
const UNKNOWN_AUDIENCES = new Query<{ readonly path: string; readonly audience: string }>(`
  WITH groups AS (SELECT json_extract(g.value, '$.id') AS id FROM committees c, json_each(c.body, '$.groups') g)
  SELECT path, audience FROM texts WHERE audience <> 'public' AND audience NOT IN (SELECT id FROM groups)
  UNION ALL SELECT path, audience FROM news WHERE audience <> 'public' AND audience NOT IN (SELECT id FROM groups)
  ORDER BY 1`);

const WITHDRAWN = new Query<{ readonly edition: string }>("SELECT edition FROM withdrawals ORDER BY edition");

const NOTHING: LibraryCounts = {
  committees: 0,
  groups: 0,
  glossary: 0,
  standards: 0,
  editions: 0,
  texts: 0,
  clauses: 0,
  news: 0,
  edited: 0,
  withdrawn: 0,
};

export function survey(database: DatabaseSync): LibrarySurvey {
  return {
    counts: { ...NOTHING, ...COUNTS.first(database) },
    faults: [
      ...[...FILE_FAULTS.all(database), ...EDITION_FAULTS.all(database)].flatMap(faultsOf),
      ...UNKNOWN_AUDIENCES.all(database).map(unknownAudience),
    ],
    lacking: LACKING.all(database).map(lackOf),
    withdrawn: WITHDRAWN.all(database).map(({ edition }) => edition),
  };
}

function faultsOf({ path, faults }: FaultsRow): readonly FileFault[] {
  return FAULTS.read(faults).map((fault) => ({ path, ...fault }));
}

function unknownAudience({
  path,
  audience,
}: {
  readonly path: string;
  readonly audience: string;
}): FileFault {
  return {
    path,
    code: "UNKNOWN_AUDIENCE",
    message: `The audience “${audience}” is no working group, so nobody sees this. Write “public” or the id of a group that committee.yaml names.`,
    line: null,
  };
}

function lackOf({ path, edition, audience, date }: LackRow): Lack {
  const lacks: readonly (readonly [boolean, "audience" | "date"])[] = [
    [audience === 1, "audience"],
    [date === 1, "date"],
  ];
  return { path, edition, lacks: lacks.filter(([lacking]) => lacking).map(([, what]) => what) };
}
