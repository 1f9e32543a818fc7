import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { LibraryError } from "../errors.ts";
import { isDamaged, makeOwnFolder, openDatabase, openReader, Transactions } from "./connection.ts";
import { Query } from "./query.ts";

/** A database file whose content cannot be made anew from anything else. */
export interface KeptFile {
  readonly path: string;
  /** Stands in faults: `library`. */
  readonly name: string;
  /** The tables, as steps from nothing to now. */
  readonly migrations: readonly string[];
  /** Sentences for whoever finds it damaged. */
  readonly remedy: string;
}

/** One connection that writes, one that only ever sees what is committed. */
export interface OpenedFile {
  readonly database: DatabaseSync;
  readonly reader: DatabaseSync;
  readonly transactions: Transactions;
}

const VERSION = new Query<{ readonly user_version: number }>("PRAGMA user_version");

/**
 * Opens the file, making folder, file and tables where they are missing, and makes of it what it is kept for. `patience`,
 * in milliseconds, is how long a writer waits for another process's.
 * @throws LibraryError LIBRARY_NEWER when a newer version of the program has written it; LIBRARY_BUSY; LIBRARY_DAMAGED
 */
export async function openKeptFile<T>(
  file: KeptFile,
  patience: number,
  make: (opened: OpenedFile) => T,
): Promise<T> {
  makeOwnFolder(dirname(file.path));
  try {
    return await open(file, patience, make);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    throw new LibraryError("LIBRARY_DAMAGED", `The ${file.name} ${file.path} is damaged. ${file.remedy}`, {
      path: file.path,
    });
  }
}

async function open<T>(file: KeptFile, patience: number, make: (opened: OpenedFile) => T): Promise<T> {
  using opened = new DisposableStack();
  const database = opened.use(openDatabase(file.path, "every commit is on disk"));
  const transactions = new Transactions(database, file.name, patience);
  await migrate(database, transactions, file);
  const made = make({ database, reader: opened.use(openReader(file.path)), transactions });
  opened.move();
  return made;
}

async function migrate(
  database: DatabaseSync,
  transactions: Transactions,
  { name, path, migrations }: KeptFile,
): Promise<void> {
  if (versionOf(database) < migrations.length)
    await transactions.run(async () => {
      // Another process may have been faster.
      for (const step of migrations.slice(versionOf(database))) database.exec(step);
      database.exec(`PRAGMA user_version = ${Math.max(migrations.length, versionOf(database))}`);
    });
  const version = versionOf(database);
  if (version > migrations.length)
    throw new LibraryError(
      "LIBRARY_NEWER",
      `The ${name} ${path} was written by a newer version of Rapporteur (its tables are at version ${version}, ` +
        `this program knows ${migrations.length}). Update the program, or point DATA_DIR to another folder.`,
      { path, version, known: migrations.length },
    );
}

function versionOf(database: DatabaseSync): number {
  return VERSION.first(database)?.user_version ?? 0;
}
