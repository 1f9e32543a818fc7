/** Something that a model may have looked up. What it gives is data for the model, as text. */
export interface LookUp {
  /** Letters and `_`. */
  readonly name: string;
  /** For the model: what it gives, and when to use it. */
  readonly description: string;
  /** JSON Schema of what the model may pass: an object. What is passed is still to be checked by `look`. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Reads only. Told to the model is what it gives; what it throws ends the research. */
  look(given: unknown): Promise<string>;
}

/** What a model may look up for one question, and how far it may go. */
export interface ResearchOrder {
  readonly system: string;
  readonly user: string;
  readonly lookUps: readonly LookUp[];
  /** Look-ups in all, and calls of the model. */
  readonly mostSteps: number;
  /** Over all calls of the model, question and answers included. */
  readonly mostTokens: number;
  readonly signal: AbortSignal;
}

export interface Research {
  /** Look-ups that were made. */
  readonly steps: number;
  /** Tokens used, as far as the endpoint counts them; null where it does not. */
  readonly tokens: number | null;
}

/**
 * A model that chooses what is looked up. It says nothing to anybody: what counts is what the look-ups gave. Fails with a
 * `ModelError`, also when the signal is a time-out's.
 */
export interface Researcher {
  research(order: ResearchOrder): Promise<Research>;
}
