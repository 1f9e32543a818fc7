import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Arrival, Exchange, ExchangeOutcome, Exchanges, PreparedAnswer } from "../exchanges.ts";
import { EXCHANGE_MIGRATIONS } from "./exchange-migrations.ts";
import { ExchangeQuery } from "./exchange-rows.ts";
import { GroupCommit } from "./group-commit.ts";
import { openKeptFile, type OpenedFile } from "./open-file.ts";
import { Query } from "./query.ts";

/** How long a write waits for another process's, in milliseconds: less than a platform waits for its acknowledgement. */
const PATIENCE = 2_000;

const FILE = {
  name: "record of questions and answers",
  migrations: EXCHANGE_MIGRATIONS,
  remedy:
    "Put back a copy of it; or move it away: then what was asked and not yet answered is lost, and the buttons under " +
    "earlier answers lead nowhere.",
};

/** As a range, so that an index serves it; the last of all characters ends it. */
const PLACE_BEGINS = "place >= $prefix AND place < $prefix || char(1114111)";

const OPEN = new ExchangeQuery(`WHERE outcome IS NULL AND ${PLACE_BEGINS} ORDER BY number`);
const WITH_ID = new ExchangeQuery("WHERE id = ?");
const WITH_KEY = new ExchangeQuery("WHERE key = ?");
const WITH_REFERENCE = new ExchangeQuery(
  `JOIN posts AS p ON p.exchange = e.number
   WHERE p.reference = $reference AND e.place = $place ORDER BY number DESC LIMIT 1`,
);
const LAST_IN = new ExchangeQuery(
  `WHERE conversation = $conversation AND outcome = 'answered'
     AND ($before IS NULL OR number < (SELECT number FROM exchanges WHERE id = $before))
   ORDER BY number DESC LIMIT 1`,
);
const ASKED_IN = new Query(
  `SELECT 1 FROM exchanges
   WHERE conversation = ? AND request IS NOT NULL AND outcome IS NOT 'withdrawn' LIMIT 1`,
);
const LAST_ARRIVAL = new Query<{ readonly at: string | null }>(
  `SELECT max(received_at) AS at FROM exchanges WHERE request IS NOT NULL AND ${PLACE_BEGINS}`,
);
const PLACES = new Query<{ readonly place: string }>(
  `SELECT DISTINCT place FROM exchanges WHERE request IS NOT NULL AND ${PLACE_BEGINS} ORDER BY place`,
);

const TAKE = new Query<{ readonly id: string }>(
  `INSERT INTO exchanges (id, key, place, conversation, received_at, request) VALUES (?, ?, ?, ?, ?, ?)
   ON CONFLICT (key) DO NOTHING RETURNING id`,
);
const REVISE = new Query(
  `UPDATE exchanges SET request = $request, revision = revision + 1, answer = NULL, outcome = NULL
   WHERE key = $key`,
);
const BEGIN = new Query<{ readonly number: number }>(
  `UPDATE exchanges SET revision = revision + 1
   WHERE id = $id AND revision = $revision AND answer IS NULL AND outcome IS NULL RETURNING number`,
);
const PREPARE = new Query<{ readonly number: number }>(
  `UPDATE exchanges SET answer = $answer WHERE id = $id AND revision = $revision AND outcome IS NULL RETURNING number`,
);
const PREPARE_POST = new Query(
  "INSERT INTO posts (exchange, part, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body",
);
const LEAVE_OUT = new Query("UPDATE posts SET body = '' WHERE exchange = ? AND part >= ?");
const POSTED = new Query(
  `INSERT INTO posts (exchange, part, body, reference)
   SELECT number, $part, '', $reference FROM exchanges WHERE id = $id
   ON CONFLICT DO UPDATE SET reference = excluded.reference`,
);
/** What was left out and does not stand there is done with. */
const CLEAR_AWAY = new Query(
  `DELETE FROM posts WHERE body = '' AND reference IS NULL
     AND exchange = (SELECT number FROM exchanges WHERE id = $id) AND ($part IS NULL OR part = $part)`,
);
/** What is settled can only be withdrawn. */
const SETTLE = new Query<{ readonly id: string }>(
  `UPDATE exchanges SET outcome = $outcome
   WHERE id = $id AND revision = $revision AND (outcome IS NULL OR $outcome = 'withdrawn') RETURNING id`,
);
const FORGET = new Query(
  "DELETE FROM exchanges WHERE (outcome IS NOT NULL OR request IS NULL) AND received_at < ?",
);

/**
 * Opens the record of what was asked and answered in `dataDir` (`exchanges.sqlite`), making folder, file and tables
 * where they are missing. It has a file of its own, so that an ingest never delays an acknowledgement.
 * @throws LibraryError LIBRARY_NEWER when a newer version of the program has written it; LIBRARY_BUSY; LIBRARY_DAMAGED
 */
export async function openExchanges(dataDir: string, patience = PATIENCE): Promise<Exchanges> {
  const file = { ...FILE, path: join(dataDir, "exchanges.sqlite") };
  return openKeptFile(file, patience, (opened) => new SqliteExchanges(opened));
}

class SqliteExchanges implements Exchanges {
  readonly #database: DatabaseSync;
  readonly #reader: DatabaseSync;
  readonly #writes: GroupCommit;

  constructor({ database, reader, transactions }: OpenedFile) {
    this.#database = database;
    this.#reader = reader;
    this.#writes = new GroupCommit(database, transactions);
    // Whoever opens a damaged record is to hear of it now, not when somebody asks.
    OPEN.all(reader, { $prefix: "" });
  }

  take({ key, place, conversation, receivedAt, request }: Arrival): Promise<Exchange | null> {
    return this.#writes.write(() => {
      const at = receivedAt.toISOString();
      const taken = TAKE.first(this.#database, newId(), key, place, conversation, at, request);
      return taken && WITH_ID.first(this.#database, taken.id);
    });
  }

  async open(placePrefix: string): Promise<readonly Exchange[]> {
    return OPEN.all(this.#reader, { $prefix: placePrefix });
  }

  async withId(id: string): Promise<Exchange | null> {
    return WITH_ID.first(this.#reader, id);
  }

  async withKey(key: string): Promise<Exchange | null> {
    return WITH_KEY.first(this.#reader, key);
  }

  async withReference(place: string, reference: string): Promise<Exchange | null> {
    return WITH_REFERENCE.first(this.#reader, { $place: place, $reference: reference });
  }

  async lastIn(conversation: string, before?: Exchange): Promise<Exchange | null> {
    return LAST_IN.first(this.#reader, { $conversation: conversation, $before: before?.id ?? null });
  }

  async askedIn(conversation: string): Promise<boolean> {
    return ASKED_IN.first(this.#reader, conversation) !== null;
  }

  async lastArrival(placePrefix: string): Promise<Date | null> {
    const at = LAST_ARRIVAL.first(this.#reader, { $prefix: placePrefix })?.at ?? null;
    return at === null ? null : new Date(at);
  }

  async places(placePrefix: string): Promise<readonly string[]> {
    return PLACES.all(this.#reader, { $prefix: placePrefix }).map(({ place }) => place);
  }

  revise(key: string, request: string): Promise<Exchange | null> {
    return this.#writes.write(() => {
      REVISE.all(this.#database, { $key: key, $request: request });
      return WITH_KEY.first(this.#database, key);
    });
  }

  begin({ id, revision }: Exchange): Promise<Exchange | null> {
    return this.#writes.write(() => {
      const begun = BEGIN.first(this.#database, { $id: id, $revision: revision });
      return begun && WITH_ID.first(this.#database, id);
    });
  }

  prepare({ id, revision }: Exchange, { answer, bodies }: PreparedAnswer): Promise<Exchange | null> {
    return this.#writes.write(() => {
      const prepared = PREPARE.first(this.#database, { $id: id, $revision: revision, $answer: answer });
      if (!prepared) return null;
      bodies.forEach((body, part) => PREPARE_POST.all(this.#database, prepared.number, part, body));
      LEAVE_OUT.all(this.#database, prepared.number, bodies.length);
      return WITH_ID.first(this.#database, id);
    });
  }

  posted(id: string, part: number, reference: string | null): Promise<void> {
    return this.#writes.write(() => {
      POSTED.all(this.#database, { $id: id, $part: part, $reference: reference });
      CLEAR_AWAY.all(this.#database, { $id: id, $part: part });
    });
  }

  settle({ id, revision }: Exchange, outcome: ExchangeOutcome): Promise<boolean> {
    return this.#writes.write(() => {
      const settled = SETTLE.first(this.#database, { $id: id, $revision: revision, $outcome: outcome });
      if (settled) CLEAR_AWAY.all(this.#database, { $id: id, $part: null });
      return settled !== null;
    });
  }

  forget(before: Date): Promise<void> {
    return this.#writes.write(() => void FORGET.all(this.#database, before.toISOString()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#writes.idle();
    if (!this.#database.isOpen) return;
    this.#reader.close();
    this.#database.close();
  }
}

/** Without letters that are taken for digits, or for one another. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** 60 random bits. */
function newId(): string {
  return [...randomBytes(12)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
}
