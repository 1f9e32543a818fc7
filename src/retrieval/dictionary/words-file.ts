import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { cedictEntries, cedictFolder, cedictVersion } from "./cedict.ts";
import { pairsOf } from "./entries.ts";

/** Raised whenever words come out of the dictionary differently. */
const VERSION = 1;

const TABLE = `
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  CREATE TABLE words (
    word TEXT NOT NULL, rank INTEGER NOT NULL, rendering TEXT NOT NULL, PRIMARY KEY (word, rank, rendering)
  ) STRICT, WITHOUT ROWID;
`;

/**
 * The dictionary's words as a database that is never written again. It follows from the package alone, so that it is
 * made once for an installation, beside the package (`node_modules/.cache`), or in `dataDir` where nothing can be written
 * there. Takes two seconds the first time.
 */
export function openWords(dataDir: string): DatabaseSync {
  const name = `cedict-${cedictVersion()}-${VERSION}.sqlite`;
  const folders = [join(cedictFolder(), "../.cache/rapporteur"), dataDir];
  const made = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  return new DatabaseSync(made ?? make(folders, name), { readOnly: true });
}

function make([folder = "", ...others]: readonly string[], name: string): string {
  const path = join(folder, name);
  // Several processes and threads may be at it: whoever is last puts the same in the same place.
  const unfinished = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    mkdirSync(folder, { recursive: true });
    fill(unfinished);
    renameSync(unfinished, path);
    return path;
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (others.length === 0) throw error;
    return make(others, name);
  }
}

function fill(path: string): void {
  const database = new DatabaseSync(path);
  try {
    database.exec(TABLE);
    database.exec("BEGIN");
    const insert = database.prepare("INSERT OR IGNORE INTO words VALUES (?, ?, ?)");
    for (const entry of cedictEntries())
      for (const { word, rank, rendering } of pairsOf(entry)) insert.run(word, rank, rendering);
    database.exec("COMMIT");
  } finally {
    database.close();
  }
}
