import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Transactions } from "./connection.ts";

interface Waiting {
  /** Does the work, and gives what tells its asker that it is done. */
  readonly attempt: () => () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Writes that are asked for at the same time go to the disk together, in their order: bringing a transaction there
 * costs as much for two hundred of them as for one. Each has a result of its own, and one that fails takes no other
 * with it.
 */
export class GroupCommit {
  readonly #database: DatabaseSync;
  readonly #transactions: Transactions;
  readonly #waiting: Waiting[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(database: DatabaseSync, transactions: Transactions) {
    this.#database = database;
    this.#transactions = transactions;
  }

  /** Fulfilled when it is on disk. `work` may not wait for anything. */
  write<T>(work: () => T): Promise<T> {
    return new Promise((done, failed) => {
      const attempt = () => {
        const result = work();
        return () => done(result);
      };
      this.#waiting.push({ attempt, failed });
      if (this.#waiting.length === 1) this.#last = this.#commitAfter(this.#last);
    });
  }

  /** Fulfilled when everything that was asked for so far is done, well or badly. */
  idle(): Promise<void> {
    return this.#last;
  }

  async #commitAfter(before: Promise<void>): Promise<void> {
    await before;
    // Whatever else arrives in this turn of the event loop comes along.
    await nextTurn();
    const batch = this.#waiting.splice(0);
    const told: (() => void)[] = [];
    try {
      await this.#transactions.run(async () => {
        for (const waiting of batch) told.push(this.#attempt(waiting));
      });
    } catch (error) {
      for (const { failed } of batch) failed(error);
      return;
    }
    for (const tell of told) tell();
  }

  #attempt({ attempt, failed }: Waiting): () => void {
    this.#database.exec("SAVEPOINT one");
    try {
      const done = attempt();
      this.#database.exec("RELEASE one");
      return done;
    } catch (error) {
      // Where the disk is full, SQLite gives up the whole transaction.
      if (!this.#database.isTransaction) throw error;
      this.#database.exec("ROLLBACK TO one; RELEASE one");
      return () => failed(error);
    }
  }
}
