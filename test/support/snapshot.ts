import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { createThesaurus } from "../../src/retrieval/bilingual.ts";
import { createSearch } from "../../src/retrieval/search.ts";
import { openPassageIndex } from "../../src/retrieval/sqlite/open-index.ts";

/** Everything in the tables but what differs from run to run: ids given by chance, times, places in the journal, row numbers. */
const TABLES = {
  sources: ["library", "SELECT path, size, sha256, reader, faults FROM sources ORDER BY path"],
  committees: ["library", "SELECT id, path, body FROM committees ORDER BY id"],
  glossary: ["library", "SELECT body FROM glossary ORDER BY position"],
  standards: ["library", "SELECT * FROM standards ORDER BY id"],
  editions: ["library", "SELECT * FROM editions ORDER BY id"],
  texts: ["library", "SELECT * FROM texts ORDER BY id"],
  clauses: ["library", "SELECT * FROM clauses ORDER BY text"],
  statements: ["library", "SELECT * FROM statements ORDER BY path"],
  news: ["library", "SELECT * FROM news ORDER BY id"],
  journal: ["library", "SELECT kind, id FROM journal ORDER BY kind, id"],
  passages: [
    "index",
    `SELECT id, subject, p.audience, kind, language, date, c.audience AS shown_to, heading, text, body
     FROM passages p FULL JOIN contents c ON c.number = p.number ORDER BY id`,
  ],
  newer: [
    "index",
    "SELECT p.id, n.audience, n.since FROM newer n LEFT JOIN passages p ON p.number = n.passage ORDER BY 1, 2",
  ],
  audiences: ["index", "SELECT * FROM audiences WHERE passages > 0 ORDER BY audience, current"],
  termCounts: ["index", "SELECT * FROM term_counts WHERE passages > 0 ORDER BY term, audience, current"],
} as const;

const QUESTIONS = [
  "How often must keys be rotated?",
  "密钥管理系统的要求",
  "GB/T 00801 5.2",
  "audit records",
  "抗量子密码",
];
const ASKERS = [["public"], ["public", "wg3"]];

export interface Snapshot {
  /** `ok` for each file, as SQLite finds it. */
  readonly integrity: readonly unknown[];
  /** By name. */
  readonly tables: Readonly<Record<string, unknown>>;
  readonly answers: readonly unknown[];
  /** Entries of the journal that the index has not seen. */
  readonly behind: number;
}

/** What a data folder holds and answers; equal for equal content, however it came to be. */
export async function takeSnapshot(dataDir: string): Promise<Snapshot> {
  await using library = await openLibrary(dataDir);
  await using index = await openPassageIndex(dataDir);
  const cursor = await index.cursor();
  return {
    integrity: [
      ...["library", "index"].map((file) => checkIntegrity(dataDir, file)),
      cursor?.library === library.id,
    ],
    tables: Object.fromEntries(
      Object.entries(TABLES).map(([name, [file, query]]) => [name, readAll(dataDir, file, query)]),
    ),
    answers: await answers(),
    behind: (await library.changesAfter(cursor?.seq ?? 0, Number.MAX_SAFE_INTEGER)).length,
  };

  async function answers(): Promise<readonly unknown[]> {
    const glossary = await library.view({ audiences: new Set(), asOf: null }).glossary();
    const search = createSearch(index, createThesaurus(glossary));
    const given = [];
    for (const audiences of ASKERS)
      for (const question of QUESTIONS)
        for (const { passage, score, coverage, alsoIn } of await search.search(question, { audiences }, 10))
          given.push([question, passage.id, score, coverage, alsoIn]);
    return given;
  }
}

function checkIntegrity(dataDir: string, file: string): unknown {
  using database = new DatabaseSync(join(dataDir, `${file}.sqlite`));
  if (file === "index")
    for (const lists of ["lists", "current_lists"])
      database.exec(`INSERT INTO ${lists} (${lists}) VALUES ('integrity-check')`);
  return database.prepare("PRAGMA integrity_check").get()?.["integrity_check"];
}

function readAll(dataDir: string, file: string, query: string): unknown {
  using database = new DatabaseSync(join(dataDir, `${file}.sqlite`), { readOnly: true });
  return database.prepare(query).all();
}
