/** What the clauses of a text mean, as far as anybody knows. */
export interface TextMeanings {
  /** Another one whenever the vectors may be others. */
  readonly mark: string;
  /** By clause id; those of the texts of one library are of one model. Read when called: there are megabytes of them. */
  vectors(): ReadonlyMap<string, Float32Array>;
}

/** Where the library has meanings from: an index beside it, which follows it. */
export interface MeaningSource {
  mark(): string;
  /** By clause id; clauses that nobody embedded are missing. */
  vectorsOf(textId: string, clauseIds: readonly string[]): ReadonlyMap<string, Float32Array>;
}

export const NO_MEANINGS: TextMeanings = { mark: "", vectors: () => new Map() };
