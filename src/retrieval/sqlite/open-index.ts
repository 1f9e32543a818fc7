import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import {
  isDamaged,
  makeOwnFolder,
  openDatabase,
  openReader,
  Transactions,
} from "../../library/sqlite/connection.ts";
import { Query } from "../../library/sqlite/query.ts";
import type { PassageIndex } from "../passage-index.ts";
import { DROP, INDEX_VERSION, SCHEMA } from "./schema.ts";
import { SqlitePassageIndex } from "./sqlite-passage-index.ts";

const TABLES = new Query<{ readonly name: string }>("SELECT name FROM sqlite_schema WHERE name = 'state'");
const VERSION = new Query<{ readonly version: number }>("SELECT version FROM state");

/** How long a writer waits for another process's, in milliseconds. */
const PATIENCE = 5_000;
/** In bytes; what goes beyond is read as any file is. */
const MOST_MAPPED = 2 ** 31;

/**
 * Opens the index in `dataDir` (`index.sqlite`). One of another version, or a damaged one, is thrown away and made
 * anew: it is derived.
 * @throws LibraryError LIBRARY_BUSY
 */
export async function openPassageIndex(dataDir: string, patience = PATIENCE): Promise<PassageIndex> {
  makeOwnFolder(dataDir);
  const path = join(dataDir, "index.sqlite");
  try {
    return await openFile(path, patience);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
    return openFile(path, patience);
  }
}

async function openFile(path: string, patience: number): Promise<PassageIndex> {
  const database = openDatabase(path, "may lose the last commits in a power cut");
  try {
    const transactions = new Transactions(database, "search index", patience);
    if (!isCurrent(database))
      await transactions.run(async () => {
        // Another process may have been faster.
        if (!isCurrent(database)) database.exec(DROP + SCHEMA);
      });
    return new SqlitePassageIndex(database, openMapped(path), transactions);
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * A question reads hundreds of pages from all over the file: mapped, they take a third less time than copied. In return
 * nobody may make the file shorter meanwhile (https://sqlite.org/mmap.html), as copying another one over it does.
 */
function openMapped(path: string): DatabaseSync {
  const reader = openReader(path);
  reader.exec(`PRAGMA mmap_size = ${MOST_MAPPED}`);
  return reader;
}

function isCurrent(database: DatabaseSync): boolean {
  return TABLES.first(database) !== null && VERSION.first(database)?.version === INDEX_VERSION;
}
