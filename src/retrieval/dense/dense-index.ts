import type { Embedder } from "../../model/embedder.ts";
import type { Audiences } from "../../standards/audience.ts";
import type { Follower } from "../followed-index.ts";
import type { Cursor, PassageBatch } from "../passage-index.ts";
import type { Passage } from "../passage.ts";
import type { VectorStore } from "./vector-store.ts";

/** As many are embedded and kept at once: what a crash could lose. */
const EMBEDDED_AT_ONCE = 64;

/** Which vectors a store holds: by this model, of passages for these audiences. */
export function madeFor(embedder: Pick<Embedder, "name">, mayLeave: Audiences): string {
  return JSON.stringify({ embedder: embedder.name, audiences: [...mayLeave].sort() });
}

/** Follows the journal with vectors of what may be shown to the embedder; other passages have none. */
export class DenseIndex implements Follower {
  readonly name = "Search by meaning";
  readonly #store: VectorStore;
  readonly #embedder: Embedder;
  readonly #mayLeave: Audiences;

  constructor(store: VectorStore, embedder: Embedder, mayLeave: Audiences) {
    this.#store = store;
    this.#embedder = embedder;
    this.#mayLeave = mayLeave;
  }

  async cursor(): Promise<Cursor | null> {
    return this.#store.cursor();
  }

  async apply(batch: PassageBatch): Promise<boolean> {
    const passages = batch.passages.filter(({ audience }) => this.#mayLeave.has(audience));
    const texts = this.#store.missing(passages.map(embeddedText));
    for (let from = 0; from < texts.length; from += EMBEDDED_AT_ONCE) {
      const some = texts.slice(from, from + EMBEDDED_AT_ONCE);
      await this.#store.keep(some, await this.#embedder.embed(some));
    }
    return this.#store.apply({ ...batch, passages }, embeddedText);
  }

  clear(library: string): Promise<void> {
    return this.#store.clear(library);
  }
}

/** A clause says what it is about in its headings, and which document it speaks for in that one's title. */
function embeddedText({ document, heading, text }: Passage): string {
  return [document, heading, text].filter((part) => part !== "").join("\n");
}
