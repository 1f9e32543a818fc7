import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { TokenBook } from "../token-book.ts";
import type { Transactions } from "./connection.ts";
import { openKeptFile, type OpenedFile } from "./open-file.ts";
import { Query } from "./query.ts";

const FILE = {
  name: "record of tokens",
  migrations: ["CREATE TABLE tokens (day TEXT PRIMARY KEY, used INTEGER NOT NULL) STRICT, WITHOUT ROWID"],
  remedy: "Move it away: then today's count of tokens begins anew.",
};

/** How long a write waits for another process's, in milliseconds. */
const PATIENCE = 2_000;

const USED = new Query<{ readonly used: number }>("SELECT used FROM tokens WHERE day = ?");
const ADD = new Query(
  "INSERT INTO tokens (day, used) VALUES (?, max(0, ?2)) ON CONFLICT DO UPDATE SET used = max(0, used + ?2)",
);

/**
 * Opens the record of tokens in `dataDir`, which is a file of its own: an ingest must not keep a model waiting.
 * @throws LibraryError as `openLibrary` does
 */
export async function openTokenBook(dataDir: string): Promise<TokenBook> {
  const path = join(dataDir, "tokens.sqlite");
  return openKeptFile({ path, ...FILE }, PATIENCE, (opened) => new SqliteTokenBook(opened));
}

class SqliteTokenBook implements TokenBook {
  readonly #database: DatabaseSync;
  readonly #reader: DatabaseSync;
  readonly #transactions: Transactions;

  constructor({ database, reader, transactions }: OpenedFile) {
    this.#database = database;
    this.#reader = reader;
    this.#transactions = transactions;
  }

  take(day: string, tokens: number, limit: number): Promise<boolean> {
    return this.#transactions.run(async () => {
      const used = USED.first(this.#database, day)?.used ?? 0;
      if (used + tokens > limit) return false;
      ADD.all(this.#database, day, tokens);
      return true;
    });
  }

  giveBack(day: string, tokens: number): Promise<void> {
    return this.#transactions.run(async () => void ADD.all(this.#database, day, -tokens));
  }

  async usedOn(day: string): Promise<number> {
    return USED.first(this.#reader, day)?.used ?? 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#database.isOpen) return;
    this.#reader.close();
    this.#database.close();
  }
}
