import type { DatabaseSync } from "node:sqlite";
import type { Library, LibraryChange } from "../../library/library.ts";
import type { Transactions } from "../../library/sqlite/connection.ts";
import { Query, run } from "../../library/sqlite/query.ts";
import { audiences } from "../../standards/audience.ts";
import { mineAbbreviations } from "./abbreviations.ts";
import { mineTerms } from "./mine-terms.ts";

/** Raised whenever words come out of editions differently. */
const VERSION = 2;

export const TABLES = `
  CREATE TABLE IF NOT EXISTS state (version INTEGER NOT NULL, library TEXT NOT NULL, seq INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS mined (
    word TEXT NOT NULL, rendering TEXT NOT NULL, edition TEXT NOT NULL, PRIMARY KEY (word, rendering, edition)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS mined_by_edition ON mined (edition);
`;

interface State {
  readonly version: number;
  readonly library: string;
  readonly seq: number;
}

/** What everybody may see: a word that only members' drafts have in both languages is not to show in others' answers. */
const EVERYBODY = { audiences: audiences(), asOf: null };

const STATE = new Query<State>("SELECT version, library, seq FROM state");

/** Takes into the database what the library's editions call things in both languages and in short, from where it stopped before. */
export async function mineWords(
  database: DatabaseSync,
  transactions: Transactions,
  library: Library,
): Promise<void> {
  const end = await library.journalEnd();
  if (standsAt(STATE.first(database), library) === end) return;
  await transactions.run(async () => {
    const from = standsAt(STATE.first(database), library);
    const goesOn = from !== null && from <= end;
    if (!goesOn) run(database, "DELETE FROM mined");
    const changes = await library.changesAfter(goesOn ? from : 0, Number.MAX_SAFE_INTEGER);
    await takeIn(database, library, changes);
    run(database, "DELETE FROM state");
    run(database, "INSERT INTO state VALUES (?, ?, ?)", VERSION, library.id, changes.at(-1)?.seq ?? end);
  });
}

function standsAt(state: State | null, library: Library): number | null {
  return state?.version === VERSION && state.library === library.id ? state.seq : null;
}

async function takeIn(
  database: DatabaseSync,
  library: Library,
  changes: readonly LibraryChange[],
): Promise<void> {
  const changed = new Set(changes.filter(({ kind }) => kind === "edition").map(({ id }) => id));
  for (const edition of changed) run(database, "DELETE FROM mined WHERE edition = ?", edition);
  if (changed.size === 0) return;
  const view = library.view(EVERYBODY);
  const insert = database.prepare("INSERT OR IGNORE INTO mined VALUES (?, ?, ?)");
  for (const { id, texts } of await view.editions()) {
    if (!changed.has(id)) continue;
    const read = await Promise.all(
      texts.map(async (text) => ({ language: text.language, clauses: await view.clauses(text.id) })),
    );
    for (const { zh, en } of mineTerms(read)) {
      insert.run(zh, en, id);
      insert.run(en, zh, id);
    }
    for (const { short, full } of mineAbbreviations(read)) {
      insert.run(short, full, id);
      insert.run(full, short.toUpperCase(), id);
    }
  }
}
