import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { openDatabase, openReader, Transactions } from "../../library/sqlite/connection.ts";
import { JsonColumn, Query, run } from "../../library/sqlite/query.ts";
import { openDerived } from "../open-derived.ts";
import type { Candidate, Cursor, PassageBatch } from "../passage-index.ts";
import { subjectOf } from "../passage-index.ts";
import type { Passage, PassageFilter } from "../passage.ts";
import { passes, type PassagePlace, placeOf } from "../passes.ts";
import type { VectorIndex } from "./dense-search.ts";
import { quantise, signBits, similarity } from "./quantise.ts";
import { readSignTable } from "./read-sign-table.ts";
import { shortList, type SignTable } from "./sign-table.ts";
import { EMPTY, SCHEMA, STORE_VERSION } from "./vector-schema.ts";

const PLACE = new JsonColumn<PassagePlace>();

interface State {
  readonly version: number;
  readonly made_for: string;
  readonly library: string | null;
  readonly seq: number;
  readonly changes: number;
  readonly dimensions: number | null;
}

const STATE = new Query<State>("SELECT * FROM state");
const KNOWN = new Query<{ readonly hash: string }>(
  "SELECT hash FROM vectors WHERE hash IN (SELECT value FROM json_each(?))",
);
const BYTES = new Query<{ readonly number: number; readonly scale: number; readonly bytes: Uint8Array }>(
  "SELECT number, scale, bytes FROM vectors WHERE number IN (SELECT value FROM json_each(?))",
);
const OF_PASSAGES = new Query<{ readonly id: string; readonly scale: number; readonly bytes: Uint8Array }>(
  `SELECT p.id, v.scale, v.bytes FROM passages p JOIN vectors v ON v.number = p.vector
   WHERE p.id IN (SELECT value FROM json_each(?))`,
);

/** How long a writer waits for another process's, in milliseconds. */
const PATIENCE = 5_000;
/**
 * How many of those whose signs agree best are scored by their values, for each that is asked for, and at least. It
 * is a read of two kilobytes each; `npm run bench:dense` tells what more or fewer would find.
 */
const SCORED_EACH = 3;
const SCORED_LEAST = 300;

/** Vectors of passages in `vectors.sqlite`, beside the index of their words: bytes on disk, signs in memory. */
export class VectorStore implements VectorIndex, AsyncDisposable {
  readonly #database: DatabaseSync;
  readonly #reader: DatabaseSync;
  readonly #transactions: Transactions;
  #table: { readonly changes: number; readonly signs: SignTable } | null = null;

  /** `madeFor` says by which model and for whose texts: vectors that were made for anything else are thrown away. */
  static open(dataDir: string, madeFor: string): VectorStore {
    return openDerived(dataDir, "vectors.sqlite", (path) => {
      const database = openDatabase(path, "may lose the last commits in a power cut");
      try {
        database.exec(SCHEMA);
        const state = STATE.first(database);
        if (state?.version !== STORE_VERSION || state.made_for !== madeFor) empty(database, madeFor);
        return new VectorStore(database, openReader(path));
      } catch (error) {
        database.close();
        throw error;
      }
    });
  }

  private constructor(database: DatabaseSync, reader: DatabaseSync) {
    this.#database = database;
    this.#reader = reader;
    this.#transactions = new Transactions(database, "vectors", PATIENCE);
  }

  cursor(): Cursor | null {
    const state = STATE.first(this.#reader);
    return state?.library ? { library: state.library, seq: state.seq } : null;
  }

  /** The texts that have no vector yet, each once. */
  missing(texts: readonly string[]): readonly string[] {
    const byHash = new Map(texts.map((text) => [hashOf(text), text]));
    for (const { hash } of KNOWN.all(this.#reader, JSON.stringify([...byHash.keys()]))) byHash.delete(hash);
    return [...byHash.values()];
  }

  /**
   * Keeps the vectors of texts; once kept they outlive a crash. Vectors of another length than before come from
   * another model under the same name: everything is thrown away, and begins anew with them.
   */
  keep(texts: readonly string[], vectors: readonly Float32Array[]): Promise<void> {
    return this.#transactions.run(async () => {
      const dimensions = vectors[0]?.length ?? null;
      const before = STATE.first(this.#database)?.dimensions ?? null;
      if (before !== null && before !== dimensions) {
        this.#database.exec("DELETE FROM vectors; DELETE FROM passages; DELETE FROM places;");
        run(this.#database, "UPDATE state SET seq = 0, changes = changes + 1");
      }
      run(this.#database, "UPDATE state SET dimensions = ?", dimensions);
      const insert = this.#database.prepare(
        "INSERT OR IGNORE INTO vectors (hash, scale, signs, bytes) VALUES (?, ?, ?, ?)",
      );
      for (const [at, vector] of vectors.entries()) {
        const { scale, values } = quantise(vector);
        insert.run(hashOf(texts[at] ?? ""), scale, bytesOf(signBits(vector)), bytesOf(values));
      }
    });
  }

  /** The dimensions of the vectors; null before the first. */
  dimensions(): number | null {
    return STATE.first(this.#reader)?.dimensions ?? null;
  }

  /** Whole or not at all. The text of each passage has its vector already. False where the batch does not fit. */
  apply(batch: PassageBatch, textOf: (passage: Passage) => string): Promise<boolean> {
    return this.#transactions.run(async () => {
      const state = STATE.first(this.#database);
      if (state?.library !== batch.from.library || state.seq !== batch.from.seq) return false;
      for (const subject of batch.subjects)
        run(this.#database, "DELETE FROM passages WHERE subject = ?", subject);
      const place = this.#database.prepare("INSERT OR IGNORE INTO places (body) VALUES (?)");
      const insert = this.#database.prepare(
        `INSERT INTO passages (id, subject, place, vector)
         VALUES (?, ?, (SELECT number FROM places WHERE body = ?), (SELECT number FROM vectors WHERE hash = ?))`,
      );
      for (const passage of batch.passages) {
        const body = PLACE.write(placeOf(passage));
        place.run(body);
        insert.run(passage.id, subjectOf(passage), body, hashOf(textOf(passage)));
      }
      run(this.#database, "DELETE FROM places WHERE number NOT IN (SELECT place FROM passages)");
      run(this.#database, "UPDATE state SET seq = ?, changes = changes + 1", batch.to.seq);
      return true;
    });
  }

  /** The passages under the filter that lie nearest, best first. */
  async nearest(asked: Float32Array, filter: PassageFilter, limit: number): Promise<readonly Candidate[]> {
    const table = this.#signs();
    if (table === null || table.ids.length === 0 || asked.length !== this.dimensions()) return [];
    const rows = shortList(
      table,
      signBits(asked),
      (place) => passes(place, filter),
      Math.max(SCORED_LEAST, limit * SCORED_EACH),
    );
    const numbers = new Set(rows.map((row) => table.vectors[row] ?? 0));
    const scores = new Map(
      BYTES.all(this.#reader, JSON.stringify([...numbers])).map((row) => [
        row.number,
        similarity(asked, { scale: row.scale, values: signedValues(row.bytes) }),
      ]),
    );
    return rows
      .map((row) => ({ id: table.ids[row] ?? "", score: scores.get(table.vectors[row] ?? 0) ?? 0 }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  /** The vectors of passages, as nearly as they are kept. */
  vectorsOf(ids: readonly string[]): ReadonlyMap<string, Float32Array> {
    const rows = OF_PASSAGES.all(this.#reader, JSON.stringify(ids));
    return new Map(rows.map(({ id, scale, bytes }) => [id, scaled(signedValues(bytes), scale)]));
  }

  /** Another one whenever a passage may have another vector than before. */
  mark(): string {
    return String(STATE.first(this.#reader)?.changes ?? 0);
  }

  /** Forgets which passages there are; the vectors of their texts are kept for those that come again. */
  clear(library: string): Promise<void> {
    return this.#transactions.run(async () => {
      this.#database.exec("DELETE FROM passages; DELETE FROM places;");
      run(this.#database, "UPDATE state SET library = ?, seq = 0, changes = changes + 1", library);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#database.isOpen) return;
    this.#reader.close();
    this.#database.close();
  }

  /** The table in memory, read again where anybody has changed the store since. */
  #signs(): SignTable | null {
    const state = STATE.first(this.#reader);
    if (state === null || state.dimensions === null) return null;
    if (this.#table?.changes !== state.changes)
      this.#table = { changes: state.changes, signs: readSignTable(this.#reader, state.dimensions) };
    return this.#table.signs;
  }
}

function empty(database: DatabaseSync, madeFor: string): void {
  database.exec(`BEGIN IMMEDIATE; ${EMPTY}`);
  run(database, "INSERT INTO state VALUES (?, ?, NULL, 0, 0, NULL)", STORE_VERSION, madeFor);
  database.exec("COMMIT");
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function bytesOf(words: Uint32Array | Int16Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}

function scaled(values: Int16Array, scale: number): Float32Array {
  const vector = new Float32Array(values.length);
  for (let at = 0; at < values.length; at += 1) vector[at] = values[at]! * scale;
  return vector;
}

function signedValues(bytes: Uint8Array): Int16Array {
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
}
