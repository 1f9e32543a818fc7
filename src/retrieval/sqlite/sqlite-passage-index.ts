import type { DatabaseSync } from "node:sqlite";
import type { Transactions } from "../../library/sqlite/connection.ts";
import { JsonColumn, Query, run } from "../../library/sqlite/query.ts";
import { PUBLIC, type Audience } from "../../standards/audience.ts";
import type { Passage, PassageFilter } from "../passage.ts";
import {
  subjectOf,
  type Candidate,
  type Cursor,
  type PassageBatch,
  type PassageIndex,
  type TermStatistics,
  type WeightedTerm,
} from "../passage-index.ts";
import {
  passageTerms,
  readTerms,
  writeTerms,
  type IndexedPassage,
  type WrittenTerms,
} from "../passage-terms.ts";
import { findCandidates } from "./candidates.ts";
import { passageNumber, placeOf } from "./passage-number.ts";
import { DROP, SCHEMA } from "./schema.ts";
import { Scores } from "./scores.ts";
import { tagsOf } from "./tags.ts";
import { CountChanges, readStatistics } from "./term-counts.ts";

const PASSAGE = new JsonColumn<Passage>();

const STATE = new Query<{ readonly library: string | null; readonly seq: number }>(
  "SELECT library, seq FROM state",
);
const OF_SUBJECT = new Query<
  WrittenTerms & { readonly number: number; readonly audience: string; readonly replaced: number }
>(
  `SELECT p.number, p.audience, heading, text, n.passage IS NOT NULL AS replaced
   FROM passages p JOIN contents c ON c.number = p.number
   LEFT JOIN newer n ON n.passage = p.number AND n.audience = '${PUBLIC}' WHERE subject = ?`,
);
const BY_ID = new Query<WrittenTerms & { readonly body: string }>(
  `SELECT heading, text, body FROM contents
   WHERE number IN (SELECT number FROM passages WHERE id IN (SELECT value FROM json_each(?)))
     AND audience IN (SELECT value FROM json_each(?))`,
);

const LAST = new Query<{ readonly number: number }>(
  "SELECT number FROM passages ORDER BY number DESC LIMIT 1",
);

/** Passages in SQLite, found by the lists of FTS5. */
export class SqlitePassageIndex implements PassageIndex {
  readonly #database: DatabaseSync;
  readonly #reader: DatabaseSync;
  readonly #transactions: Transactions;
  readonly #scores = new Scores();

  constructor(database: DatabaseSync, reader: DatabaseSync, transactions: Transactions) {
    this.#database = database;
    this.#reader = reader;
    this.#transactions = transactions;
  }

  async cursor(): Promise<Cursor | null> {
    return cursorOf(this.#reader);
  }

  apply(batch: PassageBatch): Promise<boolean> {
    return this.#transactions.run(async () => {
      const at = cursorOf(this.#database);
      if (at?.library !== batch.from.library || at.seq !== batch.from.seq) return false;
      const changes = new CountChanges();
      for (const subject of batch.subjects) this.#remove(subject, changes);
      this.#insert(batch.passages, changes);
      changes.write(this.#database);
      run(this.#database, "UPDATE state SET library = ?, seq = ?", batch.to.library, batch.to.seq);
      return true;
    });
  }

  async candidates(
    terms: readonly WeightedTerm[],
    filter: PassageFilter,
    limit: number,
  ): Promise<readonly Candidate[]> {
    return findCandidates(this.#reader, this.#scores, terms, filter, limit);
  }

  async statistics(terms: readonly string[], audiences: readonly Audience[]): Promise<TermStatistics> {
    return readStatistics(this.#reader, terms, audiences);
  }

  async passages(ids: readonly string[], audiences: readonly Audience[]): Promise<readonly IndexedPassage[]> {
    return BY_ID.all(this.#reader, JSON.stringify(ids), JSON.stringify(audiences)).map(
      ({ heading, text, body }) => {
        const passage = PASSAGE.read(body);
        const newerFor = passage.newerFor.filter(({ audience }) => audiences.includes(audience));
        return { passage: { ...passage, newerFor }, terms: { heading, text } };
      },
    );
  }

  clear(library: string): Promise<void> {
    return this.#transactions.run(async () => {
      this.#database.exec(DROP + SCHEMA);
      run(this.#database, "UPDATE state SET library = ?", library);
    });
  }

  async close(): Promise<void> {
    if (!this.#database.isOpen) return;
    this.#reader.close();
    this.#database.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #remove(subject: string, changes: CountChanges): void {
    for (const row of OF_SUBJECT.all(this.#database, subject)) {
      const current = row.replaced === 0;
      changes.add(row.audience, current, readTerms(row), -1);
      for (const lists of listsOf(current))
        run(this.#database, `DELETE FROM ${lists} WHERE rowid = ?`, row.number);
      run(this.#database, "DELETE FROM newer WHERE passage = ?", row.number);
      run(this.#database, "DELETE FROM contents WHERE number = ?", row.number);
    }
    run(this.#database, "DELETE FROM passages WHERE subject = ?", subject);
  }

  #insert(passages: readonly Passage[], changes: CountChanges): void {
    const insert = this.#database.prepare("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?)");
    const insertContent = this.#database.prepare("INSERT INTO contents VALUES (?, ?, ?, ?, ?)");
    const insertNewer = this.#database.prepare("INSERT INTO newer VALUES (?, ?, ?)");
    const intoLists = (lists: string) =>
      this.#database.prepare(`INSERT INTO ${lists} (rowid, heading, text, tags) VALUES (?, ?, ?, ?)`);
    const inserts = new Map([...listsOf(true)].map((lists) => [lists, intoLists(lists)]));
    let place = placeOf(LAST.first(this.#database)?.number ?? 0);
    for (const passage of passages) {
      const { id, audience, kind, language, date } = passage;
      const subject = subjectOf(passage);
      const terms = passageTerms(passage);
      const { heading, text } = writeTerms(terms);
      const body = PASSAGE.write(passage);
      place += 1;
      const number = passageNumber(place, terms.heading.length + terms.text.length);
      insert.run(number, id, subject, audience, kind, language, date);
      insertContent.run(number, audience, heading, text, body);
      for (const newer of passage.newerFor) insertNewer.run(number, newer.audience, newer.since);
      const current = !passage.newerFor.some((newer) => newer.audience === PUBLIC);
      const tags = tagsOf(passage).join(" ");
      for (const lists of listsOf(current)) inserts.get(lists)?.run(number, heading, text, tags);
      changes.add(audience, current, terms, 1);
    }
  }
}

/** The lists a passage stands in: what a public edition has replaced is not current for anybody. */
function listsOf(current: boolean): readonly string[] {
  return current ? ["lists", "current_lists"] : ["lists"];
}

function cursorOf(database: DatabaseSync): Cursor | null {
  const state = STATE.first(database);
  return state === null || state.library === null ? null : { library: state.library, seq: state.seq };
}
