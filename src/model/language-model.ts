/** One call for structured output. */
export interface ModelRequest {
  /** What the call is for; names the schema, and stands in logs. */
  readonly task: string;
  readonly system: string;
  readonly user: string;
  /** JSON Schema of the reply (draft 2020-12, the strict subset: every property required, no additional ones). */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly maxTokens: number;
  readonly signal?: AbortSignal;
}

export interface ModelReply {
  /** The reply parsed as JSON; its shape is still to be checked by the caller. */
  readonly value: unknown;
  /** Tokens used, as the endpoint counts them; null where it does not say. */
  readonly tokens: number | null;
}

/** Words evidence; never a source of facts. Fails with a `ModelError`. */
export interface LanguageModel {
  /** As it stands in an answer's `engine`: `openai:gpt-5-mini`. */
  readonly name: string;
  complete(request: ModelRequest): Promise<ModelReply>;
}
