import type { Embedder } from "../../model/embedder.ts";
import { ModelError } from "../../model/model-error.ts";
import type { Audiences } from "../../standards/audience.ts";
import type { Candidate } from "../passage-index.ts";
import type { PassageFilter } from "../passage.ts";

/** Passages by the nearness of their vectors; from anywhere. */
export interface VectorIndex {
  nearest(asked: Float32Array, filter: PassageFilter, limit: number): Promise<readonly Candidate[]>;
}

/** Passages that mean what a question asks, in whatever words; best first. */
export interface DenseSearch {
  nearest(question: string, filter: PassageFilter, limit: number): Promise<readonly Candidate[]>;
}

/** How long a search waits for the question's vector, and how long it goes without where that failed, in milliseconds. */
const PATIENCE = 2_000;
const PAUSE = 30_000;
/** An answer searches several times with the same words. */
const KEPT_QUESTIONS = 100;

/**
 * Who belongs to an audience whose texts are kept from the embedder may speak of them when asking: the question of
 * such an asker is not embedded, and they search by words alone. So does everybody while the embedder fails.
 */
export function createDenseSearch(
  embedder: Embedder,
  mayLeave: Audiences,
  vectors: VectorIndex,
): DenseSearch {
  const kept = new Map<string, Float32Array>();
  let pausedUntil = 0;

  async function vectorOf(question: string): Promise<Float32Array | null> {
    const known = kept.get(question);
    if (known) return known;
    if (performance.now() < pausedUntil) return null;
    try {
      const [vector] = await embedder.embed([question], AbortSignal.timeout(PATIENCE));
      if (!vector) return null;
      kept.set(question, vector);
      for (const [oldest] of kept) {
        if (kept.size <= KEPT_QUESTIONS) break;
        kept.delete(oldest);
      }
      return vector;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      pausedUntil = performance.now() + PAUSE;
      return null;
    }
  }

  return {
    async nearest(question, filter, limit) {
      if (filter.audiences.some((audience) => !mayLeave.has(audience))) return [];
      const vector = await vectorOf(question);
      return vector === null ? [] : vectors.nearest(vector, filter, limit);
    },
  };
}
