import type { Audience } from "../standards/audience.ts";
import type { PassageFilter } from "./passage.ts";
import type {
  Candidate,
  Cursor,
  PassageBatch,
  PassageIndex,
  TermStatistics,
  WeightedTerm,
} from "./passage-index.ts";
import type { IndexedPassage } from "./passage-terms.ts";

/** What follows a library's journal beside the index of words. */
export interface Follower extends Pick<PassageIndex, "cursor" | "apply" | "clear"> {
  /** As people call it, at the beginning of a sentence. */
  readonly name: string;
}

export type OnTrouble = (part: string, error: unknown) => void;

/** Where candidates come from, if not from the index of words alone. */
export type CandidateSource = Pick<PassageIndex, "candidates">;

export interface FollowedIndexParts {
  readonly index: PassageIndex;
  readonly source: CandidateSource;
  readonly followers: readonly Follower[];
  readonly onTrouble: OnTrouble;
}

/**
 * An index with what follows the same journal: one batch goes to all, in their order, each from where it stands.
 * Where a follower fails (it may be at the other end of a network), it and those after it stay behind, and the index goes
 * on without them until they are given another chance: the journal then begins for all where the last one stands.
 */
export class FollowedIndex implements PassageIndex {
  readonly #index: PassageIndex;
  readonly #source: CandidateSource;
  readonly #onTrouble: OnTrouble;
  readonly #all: readonly Follower[];
  /** Those that did not fail since the last chance. */
  #followers: readonly Follower[];

  constructor({ index, source, followers, onTrouble }: FollowedIndexParts) {
    this.#index = index;
    this.#source = source;
    this.#all = followers;
    this.#followers = followers;
    this.#onTrouble = onTrouble;
  }

  async cursor(): Promise<Cursor | null> {
    const own = await this.#index.cursor();
    if (own === null) return null;
    let last = own;
    await this.#eachFollower(async (follower) => {
      const at = await follower.cursor();
      const fits = at?.library === own.library && at.seq <= own.seq;
      if (!fits) await follower.clear(own.library);
      const seq = fits ? at.seq : 0;
      if (seq < last.seq) last = { ...own, seq };
    });
    return last;
  }

  async apply(batch: PassageBatch): Promise<boolean> {
    const at = await this.cursor();
    if (at?.library !== batch.from.library || at.seq !== batch.from.seq) return false;
    const own = await this.#index.cursor();
    if (own !== null && own.seq < batch.to.seq && !(await this.#index.apply({ ...batch, from: own })))
      return false;
    await this.#eachFollower(async (follower) => {
      const from = await follower.cursor();
      if (from !== null && from.seq < batch.to.seq) await follower.apply({ ...batch, from });
    });
    return true;
  }

  /** None of those that follow failed since the last chance. */
  get isWhole(): boolean {
    return this.#followers.length === this.#all.length;
  }

  /** For those that failed: they are asked again with the next batch. */
  giveAnotherChance(): void {
    this.#followers = this.#all;
  }

  async clear(library: string): Promise<void> {
    await this.#index.clear(library);
    await this.#eachFollower((follower) => follower.clear(library));
  }

  candidates(
    terms: readonly WeightedTerm[],
    filter: PassageFilter,
    limit: number,
  ): Promise<readonly Candidate[]> {
    return this.#source.candidates(terms, filter, limit);
  }

  statistics(terms: readonly string[], audiences: readonly Audience[]): Promise<TermStatistics> {
    return this.#index.statistics(terms, audiences);
  }

  passages(ids: readonly string[], audiences: readonly Audience[]): Promise<readonly IndexedPassage[]> {
    return this.#index.passages(ids, audiences);
  }

  close(): Promise<void> {
    return this.#index.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #eachFollower(work: (follower: Follower) => Promise<unknown>): Promise<void> {
    for (const [at, follower] of this.#followers.entries()) {
      try {
        await work(follower);
      } catch (error) {
        this.#followers = this.#followers.slice(0, at);
        this.#onTrouble(follower.name, error);
        return;
      }
    }
  }
}
