import type { LanguageModel } from "../../model/language-model.ts";
import type { Prompt } from "../../model/prompts.ts";
import type { Researcher } from "../../model/researcher.ts";
import type { Audiences } from "../../standards/audience.ts";
import type { Draft } from "../draft.ts";
import type { WordingFault } from "../verify/check-wording.ts";

/** A model that may word answers, and what may be sent to it. */
export interface Wording {
  readonly model: LanguageModel;
  readonly prompt: Prompt;
  /** Evidence of other audiences never leaves the house. */
  readonly mayLeave: Audiences;
  /** As long as an answer waits for all that models do for it, in milliseconds. */
  readonly patience: number;
  /** Questions that no rule can place; absent: they are refused as without a model. */
  readonly open?: OpenQuestions;
  /** With it, quotations in a language that the asker did not ask in are translated. */
  readonly translation?: Prompt;
}

/** What answers an open question: who chooses among our look-ups, and how what they bring is worded. */
export interface OpenQuestions {
  readonly researcher: Researcher;
  readonly lookUp: Prompt;
  readonly answer: Prompt;
}

/** Why the composed answer is given although a model is configured. */
export type NotWorded =
  | { readonly reason: "must-not-leave" }
  | { readonly reason: "model-failed"; readonly code: string }
  /** An open question for which nothing was looked up, or nothing that answers it. */
  | { readonly reason: "nothing-found" }
  | { readonly reason: "unverified"; readonly faults: readonly WordingFault[] };

export type WordedDraft =
  | { readonly worded: true; readonly draft: Draft; readonly faults: readonly WordingFault[] }
  | ({ readonly worded: false } & NotWorded);
