import type { Audience } from "../standards/audience.ts";
import type { Passage, PassageFilter } from "./passage.ts";
import type { IndexedPassage } from "./passage-terms.ts";

/** How far an index has followed a library's journal. */
export interface Cursor {
  /** The library's id. */
  readonly library: string;
  /** The last entry of its journal that is in the index; 0 before the first. */
  readonly seq: number;
}

/** What the journal said between two places: all passages of the subjects are replaced by those given. */
export interface PassageBatch {
  /** Where the index must stand for the batch to fit. */
  readonly from: Cursor;
  readonly to: Cursor;
  /** Edition ids, and `news:<id>`. */
  readonly subjects: readonly string[];
  readonly passages: readonly Passage[];
}

/** A term as `terms` gives it, with its share in the score. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

export interface Candidate {
  readonly id: string;
  /** Comparable within one answer of the index only; higher is better. */
  readonly score: number;
}

/** What ranking needs to know about the passages of some audiences, and of no others. */
export interface TermStatistics {
  readonly passages: number;
  /** In terms. */
  readonly averageLength: number;
  /** In how many of these passages each term stands; absent for 0. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Where passages are found by their terms. Every index is derived from the library, follows it by its journal, and
 * can be thrown away. It holds the passages of all audiences; each call says for whom it asks, and gets nothing else.
 */
export interface PassageIndex extends AsyncDisposable {
  /** null for an index that belongs to no library yet. */
  cursor(): Promise<Cursor | null>;
  /** Whole or not at all, the cursor included. False when the index does not stand where the batch begins. */
  apply(batch: PassageBatch): Promise<boolean>;
  /**
   * The best passages under the filter that hold some of the terms. What is left out for being in nearly every
   * passage, and how exactly the order follows the weights, is the engine's business: the caller ranks again.
   */
  candidates(
    terms: readonly WeightedTerm[],
    filter: PassageFilter,
    limit: number,
  ): Promise<readonly Candidate[]>;
  statistics(terms: readonly string[], audiences: readonly Audience[]): Promise<TermStatistics>;
  /** Those that exist and that one of the audiences may see, in no particular order; of `newerFor` only what concerns them. */
  passages(ids: readonly string[], audiences: readonly Audience[]): Promise<readonly IndexedPassage[]>;
  /** Empties the index and gives it to a library, at the beginning of its journal. */
  clear(library: string): Promise<void>;
  close(): Promise<void>;
}

/** What a passage is replaced with, and removed with: its edition, or the news item it is. */
export function subjectOf(passage: Passage): string {
  return passage.edition ?? passage.id;
}
