import type { DatabaseSync } from "node:sqlite";
import type { NewsItem } from "../../news/news-item.ts";
import type { Edition, Standard } from "../../standards/standard.ts";
import type { Committee } from "../../standards/working-group.ts";
import { Query } from "./query.ts";

/** What one asker has read of the library so far; null for what they have not. */
export interface ReadSoFar {
  committees: readonly Committee[] | null;
  standards: readonly Standard[] | null;
  editions: readonly Edition[] | null;
  news: readonly NewsItem[] | null;
}

const VERSION = new Query<{ readonly data_version: number }>("PRAGMA data_version");

/** More askers than there are combinations of audiences and days that are asked from at one time. */
const MOST_ASKERS = 50;

/**
 * What was read, kept for as long as nothing is written: SQLite counts the commits that other connections make, in this
 * process or another, and the connection that reads makes none.
 */
export class KeptReads {
  readonly #reader: DatabaseSync;
  readonly #byAsker = new Map<string, ReadSoFar>();
  #version: number | null = null;

  constructor(reader: DatabaseSync) {
    this.#reader = reader;
  }

  /** As of now; not to be held on to. */
  of(asker: string): ReadSoFar {
    const version = VERSION.first(this.#reader)?.data_version ?? null;
    if (version !== this.#version || this.#byAsker.size > MOST_ASKERS) this.#byAsker.clear();
    this.#version = version;
    const known = this.#byAsker.get(asker);
    if (known) return known;
    const nothing = { committees: null, standards: null, editions: null, news: null };
    this.#byAsker.set(asker, nothing);
    return nothing;
  }
}
