import type { DatabaseSync } from "node:sqlite";
import type { Deliveries, DeliveryOutcome, DeliveryRun, DeliveryState } from "../deliveries.ts";
import type { Transactions } from "./connection.ts";
import { JsonColumn, Query, run as execute } from "./query.ts";

interface DeliveryRow {
  readonly scheduled_for: string;
  readonly until: string;
  readonly seen: string;
}

const SEEN = new JsonColumn<readonly string[]>();

const WATCHED = new Query<{ readonly schedule: string; readonly since: string }>(
  "SELECT schedule, since FROM watched_places WHERE place = ?",
);
const LAST = new Query<{
  readonly scheduled_for: string;
  readonly until: string;
  readonly outcome: DeliveryOutcome;
}>(
  `SELECT scheduled_for, until, outcome FROM deliveries
   WHERE place = $place AND outcome IS NOT NULL AND scheduled_for <= $now ORDER BY scheduled_for DESC LIMIT 1`,
);
const BEGUN = new Query<DeliveryRow>(
  "SELECT scheduled_for, until, seen FROM deliveries WHERE place = ? AND outcome IS NULL ORDER BY scheduled_for DESC",
);
const SEEN_IN = new Query<{ readonly id: string }>("SELECT id FROM seen WHERE place = ?");

/** Deliveries on SQLite. Instants are kept as ISO 8601 in UTC, which sorts as they follow each other. */
export class SqliteDeliveries implements Deliveries {
  readonly #database: DatabaseSync;
  readonly #reader: DatabaseSync;
  readonly #transactions: Transactions;

  constructor(database: DatabaseSync, reader: DatabaseSync, transactions: Transactions) {
    this.#database = database;
    this.#reader = reader;
    this.#transactions = transactions;
  }

  async state(place: string, now: Date): Promise<DeliveryState | null> {
    const watched = WATCHED.first(this.#reader, place);
    if (!watched) return null;
    const last = LAST.first(this.#reader, { $place: place, $now: now.toISOString() });
    const begun = BEGUN.first(this.#reader, place);
    return {
      schedule: watched.schedule,
      since: new Date(watched.since),
      last: last && {
        scheduledFor: new Date(last.scheduled_for),
        until: new Date(last.until),
        outcome: last.outcome,
      },
      begun: begun && {
        scheduledFor: new Date(begun.scheduled_for),
        until: new Date(begun.until),
        seen: SEEN.read(begun.seen),
      },
    };
  }

  async seen(place: string): Promise<ReadonlySet<string>> {
    return new Set(SEEN_IN.all(this.#reader, place).map(({ id }) => id));
  }

  async watch(place: string, schedule: string, since: Date): Promise<void> {
    await this.#write(
      "INSERT OR REPLACE INTO watched_places (place, schedule, since) VALUES (?, ?, ?)",
      place,
      schedule,
      since.toISOString(),
    );
  }

  async begin(place: string, run: DeliveryRun): Promise<void> {
    await this.#write(
      `INSERT INTO deliveries (place, scheduled_for, until, seen) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET until = excluded.until, seen = excluded.seen WHERE outcome IS NULL`,
      place,
      run.scheduledFor.toISOString(),
      run.until.toISOString(),
      SEEN.write(run.seen),
    );
  }

  async settle(
    place: string,
    { scheduledFor, until, seen }: DeliveryRun,
    outcome: DeliveryOutcome,
  ): Promise<void> {
    await this.#transactions.run(async () => {
      execute(
        this.#database,
        "INSERT OR REPLACE INTO deliveries (place, scheduled_for, until, seen, outcome) VALUES (?, ?, ?, '[]', ?)",
        place,
        scheduledFor.toISOString(),
        until.toISOString(),
        outcome,
      );
      const insert = this.#database.prepare("INSERT OR IGNORE INTO seen (place, id) VALUES (?, ?)");
      for (const id of seen) insert.run(place, id);
    });
  }

  async abandon(place: string, scheduledFor: Date): Promise<void> {
    await this.#write(
      "DELETE FROM deliveries WHERE place = ? AND scheduled_for = ? AND outcome IS NULL",
      place,
      scheduledFor.toISOString(),
    );
  }

  #write(sql: string, ...values: readonly string[]): Promise<void> {
    return this.#transactions.run(async () => execute(this.#database, sql, ...values));
  }
}
