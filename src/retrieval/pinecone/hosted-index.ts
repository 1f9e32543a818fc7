import { setTimeout as sleep } from "node:timers/promises";
import type { Audiences } from "../../standards/audience.ts";
import type { VectorStore } from "../dense/vector-store.ts";
import type { Follower } from "../followed-index.ts";
import type { Candidate, Cursor, PassageBatch } from "../passage-index.ts";
import type { PassageFilter } from "../passage.ts";
import type { HostedClient } from "./hosted-client.ts";
import { hostedFilter } from "./hosted-filter.ts";
import { HostedIndexError } from "./hosted-index-error.ts";
import { hostedRecord, type HostedRecord, MEANING, VERSION, WORDS } from "./hosted-record.ts";
import type { Shadow } from "./shadow.ts";
import type { SparseVector } from "./sparse-vector.ts";
import { uploadBatches } from "./upload-batches.ts";

/** Pinecone's limit for one request. */
const MOST_REMOVED = 1_000;
/** How long what was sent may take to be found, in milliseconds; between two looks, from the first on ever longer. */
const FRESH_WITHIN = 60_000;
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2_000;

export interface HostedParts {
  /** Patient: for what is written. */
  readonly writing: HostedClient;
  /** In haste: for what somebody waits for. */
  readonly reading: HostedClient;
  readonly shadow: Shadow;
  /** Null where nothing is embedded. */
  readonly vectors: VectorStore | null;
  readonly mayLeave: Audiences;
}

/**
 * Vectors of passages at Pinecone, without their text: of their words, and of their meaning where they are embedded.
 * Holds only what `mayLeave`. What the library withdraws is taken away, and what it changes replaced.
 */
export class HostedIndex implements Follower {
  readonly name = "Pinecone";
  readonly mayLeave: Audiences;
  readonly #parts: HostedParts;
  #ensured = false;

  constructor(parts: HostedParts) {
    this.#parts = parts;
    this.mayLeave = parts.mayLeave;
  }

  async cursor(): Promise<Cursor | null> {
    return this.#parts.shadow.cursor();
  }

  /** What is there already as it should be is not sent again: begun anew after a crash, it goes on. */
  async apply(batch: PassageBatch): Promise<boolean> {
    const { shadow, writing } = this.#parts;
    const at = shadow.cursor();
    if (at?.library !== batch.from.library || at.seq !== batch.from.seq) return false;
    const wanted = this.#records(batch);
    const sent = new Map(
      shadow.sentOf(batch.subjects).map((record) => [keyOf(record.namespace, record.id), record]),
    );
    const changed = wanted.filter((record) => {
      const before = sent.get(keyOf(record.namespace, record.document.id));
      return before?.hash !== record.hash || before.seen === 0;
    });
    for (const { document, namespace } of wanted) sent.delete(keyOf(namespace, document.id));

    if (changed.length > 0) await this.#ensure();
    const known = new Set(shadow.namespaces());
    for (const [namespace, records] of Map.groupBy(changed, (record) => record.namespace)) {
      // What stands there was sent by one whose notes are lost.
      if (!known.has(namespace)) await writing.removeAll(namespace);
      await shadow.note(records);
      for (const documents of uploadBatches(records.map(({ document }) => document)))
        await writing.upsert(namespace, documents);
    }
    for (const [namespace, stale] of Map.groupBy(sent.values(), (record) => record.namespace)) {
      for (let from = 0; from < stale.length; from += MOST_REMOVED) {
        const ids = stale.slice(from, from + MOST_REMOVED).map(({ id }) => id);
        await writing.remove(namespace, ids);
        await shadow.forget(namespace, ids);
      }
    }
    await this.#untilFound(changed);
    return shadow.settle(batch.from, batch.to, changed);
  }

  async clear(library: string): Promise<void> {
    const { shadow, writing } = this.#parts;
    for (const namespace of shadow.namespaces()) await writing.removeAll(namespace);
    await shadow.begin(library);
  }

  /** The best passages under the filter, of what may stand here, by words or by meaning. */
  async nearest(
    asked: SparseVector | Float32Array,
    filter: PassageFilter,
    limit: number,
  ): Promise<readonly Candidate[]> {
    const { shadow, reading, mayLeave } = this.#parts;
    const condition = hostedFilter(filter, mayLeave, shadow);
    if (condition === null) return [];
    const found = await Promise.all(
      shadow.namespaces().map(async (namespace) => {
        const matches = await reading.search({ namespace, asked, filter: condition, limit });
        const passages = shadow.passagesOf(
          namespace,
          matches.map(({ id }) => id),
        );
        return matches.flatMap(({ id, score }) => {
          const passage = passages.get(id);
          return passage === undefined ? [] : [{ id: passage, score }];
        });
      }),
    );
    return found
      .flat()
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  async #ensure(): Promise<void> {
    if (this.#ensured) return;
    await this.#parts.writing.ensure(this.#parts.vectors?.dimensions() ?? null);
    this.#ensured = true;
  }

  #records({ passages, from }: PassageBatch): readonly HostedRecord[] {
    const { mayLeave, vectors } = this.#parts;
    const leaving = passages.filter(({ audience }) => mayLeave.has(audience));
    const meanings = vectors?.vectorsOf(leaving.map(({ id }) => id));
    return (
      leaving
        .map((passage) => hostedRecord(passage, from.library, mayLeave, meanings?.get(passage.id)))
        // A document without a word and without a meaning would be found by nothing, and is refused.
        .filter(({ document }) => document[WORDS].indices.length > 0 || document[MEANING] !== undefined)
    );
  }

  /** Pinecone tells that it has something before it finds it. Of each namespace the last is looked for. */
  async #untilFound(records: readonly HostedRecord[]): Promise<void> {
    const deadline = performance.now() + FRESH_WITHIN;
    const lasts = [...Map.groupBy(records, ({ namespace }) => namespace).values()].map((some) => some.at(-1));
    for (const last of lasts) {
      if (!last) continue;
      for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
        if (await this.#isFound(last)) break;
        if (performance.now() > deadline)
          throw new HostedIndexError("Pinecone took what it was sent, but does not find it yet.");
        await sleep(pause);
      }
    }
  }

  async #isFound({ namespace, document, hash }: HostedRecord): Promise<boolean> {
    const meaning = document[MEANING];
    const asked = document[WORDS].indices.length > 0 ? document[WORDS] : Float32Array.from(meaning ?? []);
    const filter = { [VERSION]: { $eq: hash } };
    return (await this.#parts.writing.search({ namespace, asked, filter, limit: 1 })).length > 0;
  }
}

function keyOf(namespace: string, id: string): string {
  return `${namespace} ${id}`;
}
