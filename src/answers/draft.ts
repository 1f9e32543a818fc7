import type { Language } from "../text/language.ts";
import type { ChangeReference } from "./change-reference.ts";

export type Outcome = "answered" | "partly" | "not-found" | "ambiguous" | "out-of-scope";

/** One thing an answer says, and the evidence that it rests on. */
export interface Statement {
  /** `lead`: the direct answer; `point`: one of its points; `note`: what a careful reader should know beside it. */
  readonly role: "lead" | "point" | "note";
  readonly text: string;
  /** Evidence ids; without any only a refusal or a question back is shown, never a statement of fact. */
  readonly evidence: readonly string[];
  /** The change that it tells, where it tells one. */
  readonly change?: ChangeReference;
}

/** One of several things that a question fits. */
export interface Choice {
  /** What is shown of it. */
  readonly text: string;
  /** By what a question can name it, and no other. */
  readonly name: string;
}

/** An answer before verification and before its citations are numbered. */
export interface Draft {
  readonly outcome: Outcome;
  readonly language: Language;
  readonly statements: readonly Statement[];
  /** What to ask instead, where the question fits several things; at most four. */
  readonly choices: readonly Choice[];
  /** What to ask next; at most three. What asks for the rest goes first. */
  readonly followups: readonly string[];
  /** What asks for the rest of it, where it was cut. */
  readonly rest?: string;
}
