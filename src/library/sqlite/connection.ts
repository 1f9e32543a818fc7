import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import { LibraryError } from "../errors.ts";

/** Between two attempts to become the writer, in milliseconds. */
const ATTEMPT_EVERY = 25;
/** How long readers, and those who open, wait inside SQLite for a lock that is held for moments only. */
const LOCK_TIMEOUT = 5_000;

/**
 * Makes the folder, for nobody but whoever runs the bot: drafts are confidential, and so is what people ask. One level after
 * the other, because `recursive` never ends where a level can't be made (in /proc).
 * @throws LibraryError NO_FOLDER
 */
export function makeOwnFolder(path: string): void {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.push(at);
  try {
    for (const folder of missing.reverse()) mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process was faster.
    if (isThere(error) && missing.some((folder) => existsSync(folder))) return makeOwnFolder(path);
    throw new LibraryError(
      "NO_FOLDER",
      `The folder ${path} cannot be made (${reasonOf(error)}). Name one that this user may write to.`,
      { path },
    );
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export type Durability = "every commit is on disk" | "may lose the last commits in a power cut";

/** Opens, or makes, a database file in WAL mode: readers never wait for the writer. */
export function openDatabase(path: string, durability: Durability): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: LOCK_TIMEOUT });
  try {
    database.exec("PRAGMA journal_mode = WAL");
    database.exec(`PRAGMA synchronous = ${durability === "every commit is on disk" ? "FULL" : "NORMAL"}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A second connection to the same file that can only read, so that it never sees a transaction half done. */
export function openReader(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: LOCK_TIMEOUT });
  database.exec("PRAGMA query_only = ON");
  return database;
}

/**
 * One writer for one database file: transactions of this process follow each other, and those of other processes
 * are waited for without holding up the event loop.
 */
export class Transactions {
  readonly #database: DatabaseSync;
  readonly #name: string;
  readonly #patience: number;
  #last: Promise<unknown> = Promise.resolve();

  /** `name` stands in the error (`library`); `patience` is in milliseconds. */
  constructor(database: DatabaseSync, name: string, patience: number) {
    this.#database = database;
    this.#name = name;
    this.#patience = patience;
    this.#database.exec("PRAGMA busy_timeout = 0");
  }

  /** @throws LibraryError LIBRARY_BUSY */
  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#transact(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #transact<T>(work: () => Promise<T>): Promise<T> {
    await this.#begin();
    try {
      const result = await work();
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  async #begin(): Promise<void> {
    for (let waited = 0; ; waited += ATTEMPT_EVERY) {
      try {
        this.#database.exec("BEGIN IMMEDIATE");
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (waited >= this.#patience) throw busy(this.#name);
      }
      await delay(ATTEMPT_EVERY);
    }
  }
}

function busy(name: string): LibraryError {
  return new LibraryError(
    "LIBRARY_BUSY",
    `Another process is writing to the ${name}. Wait until it has finished, or stop it, and try again.`,
    { name },
  );
}

export function isBusy(error: unknown): boolean {
  return resultCode(error) === BUSY;
}

/** True when a file is no database, or one whose pages contradict each other. */
export function isDamaged(error: unknown): boolean {
  return [CORRUPT, NOT_A_DATABASE].includes(resultCode(error) ?? -1);
}

const BUSY = 5;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

/** SQLite's primary result code, which is the low byte of the extended ones; null for errors of another kind. */
function resultCode(error: unknown): number | null {
  if (typeof error !== "object" || error === null || !("errcode" in error)) return null;
  return typeof error.errcode === "number" ? error.errcode & 0xff : null;
}
