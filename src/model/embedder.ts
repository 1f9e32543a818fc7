/**
 * Gives texts places in a space where what means the same lies close together, whatever words it uses.
 * Fails with a `ModelError`; when somebody aborts, with the signal's reason.
 */
export interface Embedder {
  /** Of vectors with different names none may be compared: `openai:text-embedding-3-large`. */
  readonly name: string;
  /** A vector of length 1 for each text, in their order; all of the same dimensions. An empty text is none. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]>;
}
