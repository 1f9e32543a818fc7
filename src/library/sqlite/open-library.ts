import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Audiences } from "../../standards/audience.ts";
import { LibraryError } from "../errors.ts";
import type { Asker, Library, LibraryChange, LibraryView } from "../library.ts";
import type { LibrarySurvey } from "../survey.ts";
import type { LibraryWriter, SourceFile } from "../writer.ts";
import { isDamaged, openDatabase, openReader, Transactions } from "./connection.ts";
import { SqliteDeliveries } from "./deliveries.ts";
import { changesAfter, journalEnd } from "./journal.ts";
import { MIGRATIONS } from "./migrations.ts";
import { Query } from "./query.ts";
import { readSources } from "./sources.ts";
import { survey } from "./survey.ts";
import { SqliteView } from "./view.ts";
import { SqliteWriter } from "./writer.ts";

const VERSION = new Query<{ readonly user_version: number }>("PRAGMA user_version");
const ID = new Query<{ readonly id: string }>("SELECT id FROM library");
const AUDIENCES = new Query<{ readonly audience: string | null }>(
  "SELECT audience FROM editions UNION SELECT audience FROM news",
);

/** How long a writer waits for another process's, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Opens the library in `dataDir` (`library.sqlite`), making folder, file and tables where they are missing.
 * @throws LibraryError LIBRARY_NEWER when a newer version of the program has written it; LIBRARY_BUSY; LIBRARY_DAMAGED
 */
export async function openLibrary(dataDir: string, patience = PATIENCE): Promise<Library> {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, "library.sqlite");
  try {
    return await openFile(path, patience);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    throw new LibraryError(
      "LIBRARY_DAMAGED",
      `The library ${path} is damaged. Put back a copy of it; or move it away, and it is made anew from the corpus ` +
        "and the originals, without what was said by edit and withdraw.",
      { path },
    );
  }
}

async function openFile(path: string, patience: number): Promise<Library> {
  const database = openDatabase(path, "every commit is on disk");
  try {
    const transactions = new Transactions(database, "library", patience);
    await migrate(database, transactions, path);
    return new SqliteLibrary(database, openReader(path), transactions);
  } catch (error) {
    database.close();
    throw error;
  }
}

async function migrate(database: DatabaseSync, transactions: Transactions, path: string): Promise<void> {
  if (versionOf(database) < MIGRATIONS.length)
    await transactions.run(async () => {
      // Another process may have been faster.
      for (const step of MIGRATIONS.slice(versionOf(database))) database.exec(step);
      database.exec(`PRAGMA user_version = ${Math.max(MIGRATIONS.length, versionOf(database))}`);
    });
  const version = versionOf(database);
  if (version > MIGRATIONS.length)
    throw new LibraryError(
      "LIBRARY_NEWER",
      `The library ${path} was written by a newer version of Rapporteur (its tables are at version ${version}, ` +
        `this program knows ${MIGRATIONS.length}). Update the program, or point DATA_DIR to another folder.`,
      { path, version, known: MIGRATIONS.length },
    );
}

function versionOf(database: DatabaseSync): number {
  return VERSION.first(database)?.user_version ?? 0;
}

class SqliteLibrary implements Library {
  readonly id: string;
  readonly deliveries: SqliteDeliveries;
  readonly #database: DatabaseSync;
  readonly #reader: DatabaseSync;
  readonly #transactions: Transactions;

  constructor(database: DatabaseSync, reader: DatabaseSync, transactions: Transactions) {
    this.#database = database;
    this.#reader = reader;
    this.#transactions = transactions;
    this.id = ID.first(reader)?.id ?? "";
    this.deliveries = new SqliteDeliveries(database, reader, transactions);
  }

  view(asker: Asker): LibraryView {
    return new SqliteView(this.#reader, asker);
  }

  async audiences(): Promise<Audiences> {
    const rows = AUDIENCES.all(this.#reader);
    return new Set(rows.map((row) => row.audience).filter((audience) => audience !== null));
  }

  async changesAfter(seq: number, limit: number): Promise<readonly LibraryChange[]> {
    return changesAfter(this.#reader, seq, limit);
  }

  async journalEnd(): Promise<number> {
    return journalEnd(this.#reader);
  }

  async sources(): Promise<readonly SourceFile[]> {
    return readSources(this.#reader);
  }

  async survey(): Promise<LibrarySurvey> {
    return survey(this.#reader);
  }

  write<T>(work: (writer: LibraryWriter) => Promise<T>): Promise<T> {
    return this.#transactions.run(() => work(new SqliteWriter(this.#database)));
  }

  async close(): Promise<void> {
    if (!this.#database.isOpen) return;
    this.#reader.close();
    this.#database.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
