import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Audiences } from "../../standards/audience.ts";
import type { Asker, Library, LibraryChange, LibraryView } from "../library.ts";
import type { MeaningSource } from "../meanings.ts";
import type { LibrarySurvey } from "../survey.ts";
import type { LibraryWriter, SourceFile } from "../writer.ts";
import type { Transactions } from "./connection.ts";
import { SqliteDeliveries } from "./deliveries.ts";
import { changesAfter, journalEnd } from "./journal.ts";
import { KeptReads } from "./kept-reads.ts";
import { MIGRATIONS } from "./migrations.ts";
import { openKeptFile, type OpenedFile } from "./open-file.ts";
import { Query } from "./query.ts";
import { readSources } from "./sources.ts";
import { survey } from "./survey.ts";
import { SqliteView } from "./view.ts";
import { SqliteWriter } from "./writer.ts";

const ID = new Query<{ readonly id: string }>("SELECT id FROM library");
const AUDIENCES = new Query<{ readonly audience: string | null }>(
  "SELECT audience FROM editions UNION SELECT audience FROM news",
);

export interface LibraryOptions {
  /** How long a writer waits for another process's, in milliseconds. */
  readonly patience?: number;
  /** Of clauses; without it none has any. */
  readonly meanings?: MeaningSource | null;
}

const PATIENCE = 5_000;

const REMEDY =
  "Put back a copy of it; or move it away, and it is made anew from the corpus and the originals, without what was " +
  "said by edit and withdraw.";

/**
 * Opens the library in `dataDir` (`library.sqlite`), making folder, file and tables where they are missing.
 * @throws LibraryError LIBRARY_NEWER when a newer version of the program has written it; LIBRARY_BUSY; LIBRARY_DAMAGED
 */
export async function openLibrary(
  dataDir: string,
  { patience = PATIENCE, meanings = null }: LibraryOptions = {},
): Promise<Library> {
  const path = join(dataDir, "library.sqlite");
  return openKeptFile(
    { path, name: "library", migrations: MIGRATIONS, remedy: REMEDY },
    patience,
    (opened) => new SqliteLibrary(opened, meanings),
  );
}

class SqliteLibrary implements Library {
  readonly id: string;
  readonly deliveries: SqliteDeliveries;
  readonly #database: DatabaseSync;
  readonly #reader: DatabaseSync;
  readonly #kept: KeptReads;
  readonly #transactions: Transactions;
  readonly #meanings: MeaningSource | null;

  constructor({ database, reader, transactions }: OpenedFile, meanings: MeaningSource | null) {
    this.#meanings = meanings;
    this.#database = database;
    this.#reader = reader;
    this.#kept = new KeptReads(reader);
    this.#transactions = transactions;
    this.id = ID.first(reader)?.id ?? "";
    this.deliveries = new SqliteDeliveries(database, reader, transactions);
  }

  view(asker: Asker): LibraryView {
    return new SqliteView(this.#reader, this.#kept, asker, this.#meanings);
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
