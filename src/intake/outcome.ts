import type { RapporteurError } from "../standards/errors.ts";
import type { Warning } from "../standards/standard.ts";
import type { Guessed } from "./guessed.ts";
import type { Question } from "./question.ts";

/** What a document that was handed in is now. `held`: the same bytes, handed in before. */
export interface TakenIn {
  readonly outcome: "taken" | "held";
  readonly edition: string;
  readonly text: string;
  readonly clauses: number;
  /** How many changes its foreword announces, and against which edition; null for a foreword that announces none. */
  readonly announced: { readonly count: number; readonly against: string | null } | null;
  /** What was taken for what, and from where; what was held before is not guessed again. */
  readonly guessed: Guessed | null;
}

/** It was not taken in, because it takes a person to say what it is. */
export interface Asked {
  readonly outcome: "question";
  /** The edition that the question is about. */
  readonly edition: string;
  readonly text: string;
  readonly question: Question;
}

/** What became of one document that was handed in. */
export type Ingested =
  | ({ readonly path: string; readonly warnings: readonly Warning[] } & (TakenIn | Asked))
  | { readonly path: string; readonly outcome: "refused"; readonly error: RapporteurError };
