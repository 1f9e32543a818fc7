import type { DatabaseSync } from "node:sqlite";
import { openDatabase, openReader, Transactions } from "../../library/sqlite/connection.ts";
import { Query, run } from "../../library/sqlite/query.ts";
import { openDerived } from "../open-derived.ts";
import type { Cursor } from "../passage-index.ts";
import type { HostedNames } from "./hosted-filter.ts";
import type { HostedRecord } from "./hosted-record.ts";

/** Raised whenever tables, hashes of terms or fields change: what was sent then is taken away and sent anew. */
const SHADOW_VERSION = 1;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS state (
    version INTEGER NOT NULL, made_for TEXT NOT NULL, library TEXT, seq INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS records (
    id TEXT NOT NULL, namespace TEXT NOT NULL, subject TEXT NOT NULL, passage TEXT NOT NULL,
    standard TEXT, edition TEXT, working_group TEXT, hash TEXT NOT NULL, seen INTEGER NOT NULL,
    PRIMARY KEY (id, namespace)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS records_by_subject ON records (subject);
  CREATE INDEX IF NOT EXISTS records_by_standard ON records (standard);
  CREATE INDEX IF NOT EXISTS records_by_edition ON records (edition);
  CREATE INDEX IF NOT EXISTS records_by_group ON records (working_group);
  CREATE INDEX IF NOT EXISTS records_by_namespace ON records (namespace);
`;

/** A record that was sent, or was about to be. */
export interface SentRecord {
  readonly id: string;
  readonly namespace: string;
  readonly hash: string;
  /** 1 once it was found there. */
  readonly seen: number;
}

const STATE = new Query<{
  readonly version: number;
  readonly made_for: string;
  readonly library: string | null;
  readonly seq: number;
}>("SELECT * FROM state");
const OF_SUBJECTS = new Query<SentRecord>(
  "SELECT id, namespace, hash, seen FROM records WHERE subject IN (SELECT value FROM json_each(?))",
);
const PASSAGES = new Query<{ readonly id: string; readonly passage: string }>(
  "SELECT id, passage FROM records WHERE namespace = ? AND id IN (SELECT value FROM json_each(?))",
);
const NAMESPACES = new Query<{ readonly namespace: string }>("SELECT DISTINCT namespace FROM records");
const HOLDS = {
  standard: new Query("SELECT 1 FROM records WHERE standard = ? LIMIT 1"),
  edition: new Query("SELECT 1 FROM records WHERE edition = ? LIMIT 1"),
  group: new Query("SELECT 1 FROM records WHERE working_group = ? LIMIT 1"),
} as const;

/** How long a writer waits for another process's, in milliseconds. */
const PATIENCE = 5_000;

/**
 * What stands in the hosted index, as far as we know (`pinecone.sqlite`): a record is noted before it is sent and
 * forgotten after it is gone, so that after a crash nothing stands there that nobody knows of.
 */
export class Shadow implements HostedNames, AsyncDisposable {
  readonly #database: DatabaseSync;
  readonly #reader: DatabaseSync;
  readonly #transactions: Transactions;
  readonly #madeFor: string;

  static open(dataDir: string, madeFor: string): Shadow {
    return openDerived(dataDir, "pinecone.sqlite", (path) => {
      const database = openDatabase(path, "every commit is on disk");
      try {
        database.exec(SCHEMA);
        return new Shadow(database, openReader(path), madeFor);
      } catch (error) {
        database.close();
        throw error;
      }
    });
  }

  private constructor(database: DatabaseSync, reader: DatabaseSync, madeFor: string) {
    this.#database = database;
    this.#reader = reader;
    this.#transactions = new Transactions(database, "notes on the hosted index", PATIENCE);
    this.#madeFor = madeFor;
  }

  /** Null where nothing was sent yet, or something for other rules than today's, which has to go first. */
  cursor(): Cursor | null {
    const state = STATE.first(this.#reader);
    if (state?.version !== SHADOW_VERSION || state.made_for !== this.#madeFor || state.library === null)
      return null;
    return { library: state.library, seq: state.seq };
  }

  sentOf(subjects: readonly string[]): readonly SentRecord[] {
    return OF_SUBJECTS.all(this.#reader, JSON.stringify(subjects));
  }

  note(records: readonly HostedRecord[]): Promise<void> {
    return this.#transactions.run(async () => {
      const insert = this.#database.prepare(
        `INSERT OR REPLACE INTO records (id, namespace, subject, passage, standard, edition, working_group, hash, seen)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)`,
      );
      for (const { document, namespace, subject, passage, hash } of records)
        insert.run(
          document.id,
          namespace,
          subject,
          passage,
          named(document["standard"]),
          named(document["edition"]),
          named(document["group"]),
          hash,
        );
    });
  }

  forget(namespace: string, ids: readonly string[]): Promise<void> {
    return this.#transactions.run(async () => {
      const remove = this.#database.prepare("DELETE FROM records WHERE id = ? AND namespace = ?");
      for (const id of ids) remove.run(id, namespace);
    });
  }

  /** The batch stands there, and was found there. False where another process was here meanwhile. */
  settle(from: Cursor, to: Cursor, records: readonly HostedRecord[]): Promise<boolean> {
    return this.#transactions.run(async () => {
      const state = STATE.first(this.#database);
      if (state?.library !== from.library || state.seq !== from.seq) return false;
      const see = this.#database.prepare(
        "UPDATE records SET seen = 1 WHERE id = ? AND namespace = ? AND hash = ?",
      );
      for (const { document, namespace, hash } of records) see.run(document.id, namespace, hash);
      run(this.#database, "UPDATE state SET seq = ?", to.seq);
      return true;
    });
  }

  /** All is gone; what comes is of this library. */
  begin(library: string): Promise<void> {
    return this.#transactions.run(async () => {
      this.#database.exec("DELETE FROM records; DELETE FROM state;");
      run(this.#database, "INSERT INTO state VALUES (?, ?, ?, 0)", SHADOW_VERSION, this.#madeFor, library);
    });
  }

  namespaces(): readonly string[] {
    return NAMESPACES.all(this.#reader).map(({ namespace }) => namespace);
  }

  /** The passages behind documents' ids; an id that nobody knows of (any more) is left out. */
  passagesOf(namespace: string, ids: readonly string[]): ReadonlyMap<string, string> {
    const rows = PASSAGES.all(this.#reader, namespace, JSON.stringify(ids));
    return new Map(rows.map(({ id, passage }) => [id, passage]));
  }

  holds(field: "standard" | "edition" | "group", name: string): boolean {
    return HOLDS[field].first(this.#reader, name) !== null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#database.isOpen) return;
    this.#reader.close();
    this.#database.close();
  }
}

function named(field: unknown): string | null {
  return typeof field === "string" ? field : null;
}
