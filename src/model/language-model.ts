/** One call for structured output. */
export interface ModelRequest {
  /** What the call is for; names the schema, and stands in logs. Letters, digits, `-` and `_`, at most 64. */
  readonly task: string;
  readonly system: string;
  readonly user: string;
  /** JSON Schema of the reply (draft 2020-12, the strict subset: every property required, no additional ones). */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Of the reply itself; what a model thinks to itself before is not counted. */
  readonly maxTokens: number;
  readonly signal?: AbortSignal;
  /** Hears the reply's text while it comes, piece by piece; a reply that fails may have begun well. */
  readonly onText?: (piece: string) => void;
}

export interface ModelReply {
  /** The reply parsed as JSON, an object; its shape is still to be checked by the caller. */
  readonly value: unknown;
  /** Tokens used, question and thinking included, as the endpoint counts them; null where it does not say. */
  readonly tokens: number | null;
}

/**
 * Words evidence; never a source of facts. Fails with a `ModelError`, also when the signal is a time-out's;
 * when somebody aborts, with the signal's reason.
 */
export interface LanguageModel {
  /** As it stands in an answer's `engine`: `openai:gpt-5.4-mini`. */
  readonly name: string;
  complete(request: ModelRequest): Promise<ModelReply>;
}
