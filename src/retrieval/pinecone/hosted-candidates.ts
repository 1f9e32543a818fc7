import type { Audience } from "../../standards/audience.ts";
import type { VectorIndex } from "../dense/dense-search.ts";
import type { VectorStore } from "../dense/vector-store.ts";
import type { CandidateSource, OnTrouble } from "../followed-index.ts";
import type { Candidate, PassageIndex, WeightedTerm } from "../passage-index.ts";
import type { PassageFilter } from "../passage.ts";
import { HostedIndexError } from "./hosted-index-error.ts";
import type { HostedIndex } from "./hosted-index.ts";
import { questionVector } from "./sparse-vector.ts";

/** How long the hosted index is left alone after it failed, in milliseconds. */
const PAUSE = 30_000;

export interface HostedCandidatesParts {
  /** Holds everything. */
  readonly local: PassageIndex;
  readonly vectors: VectorStore | null;
  readonly hosted: HostedIndex;
  readonly onTrouble: OnTrouble;
}

/**
 * Looks in the hosted index for those who may see nothing but what may stand there, and in the house for all others:
 * who belongs to an audience whose texts stay in the house may speak of them when asking, so that no word of such a
 * question goes out. Nobody finds less for it, since the house holds everything. The same while the hosted index is
 * behind the library, or fails: nobody waits for it.
 */
export class HostedCandidates implements CandidateSource, VectorIndex {
  readonly #parts: HostedCandidatesParts;
  #pausedUntil = 0;

  constructor(parts: HostedCandidatesParts) {
    this.#parts = parts;
  }

  candidates(
    terms: readonly WeightedTerm[],
    filter: PassageFilter,
    limit: number,
  ): Promise<readonly Candidate[]> {
    const { local, hosted } = this.#parts;
    return this.#hostedOr(
      filter.audiences,
      async () => {
        const statistics = await local.statistics(
          terms.map(({ term }) => term),
          filter.audiences,
        );
        const asked = questionVector(terms, statistics);
        return asked.indices.length === 0 ? [] : hosted.nearest(asked, filter, limit);
      },
      () => local.candidates(terms, filter, limit),
    );
  }

  async nearest(asked: Float32Array, filter: PassageFilter, limit: number): Promise<readonly Candidate[]> {
    const { vectors, hosted } = this.#parts;
    if (vectors === null) return [];
    return this.#hostedOr(
      filter.audiences,
      () => hosted.nearest(asked, filter, limit),
      () => vectors.nearest(asked, filter, limit),
    );
  }

  async #hostedOr(
    audiences: readonly Audience[],
    there: () => Promise<readonly Candidate[]>,
    here: () => Promise<readonly Candidate[]>,
  ): Promise<readonly Candidate[]> {
    const { hosted, onTrouble } = this.#parts;
    const mayAsk = audiences.every((audience) => hosted.mayLeave.has(audience));
    if (!mayAsk || performance.now() < this.#pausedUntil || !(await this.#isUpToDate())) return here();
    try {
      return await there();
    } catch (error) {
      if (!(error instanceof HostedIndexError)) throw error;
      this.#pausedUntil = performance.now() + PAUSE;
      onTrouble(hosted.name, error);
      return here();
    }
  }

  async #isUpToDate(): Promise<boolean> {
    const [own, hosted] = await Promise.all([this.#parts.local.cursor(), this.#parts.hosted.cursor()]);
    return own !== null && own.library === hosted?.library && own.seq === hosted.seq;
  }
}
