import type { LanguageModel } from "../model/language-model.ts";
import { ModelError } from "../model/model-error.ts";
import type { Prompt } from "../model/prompts.ts";
import { wordAnswer, type WordedAnswer } from "../model/word-answer.ts";
import { maySee, type Audiences } from "../standards/audience.ts";
import { standsIn } from "../text/normal.ts";
import type { Draft, Statement } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import { faultInWording, type WordingFault } from "./verify/check-wording.ts";

/** A model that may word answers, and what may be sent to it. */
export interface Wording {
  readonly model: LanguageModel;
  readonly prompt: Prompt;
  /** Evidence of other audiences never leaves the house. */
  readonly mayLeave: Audiences;
  /** As long as an answer waits for its wording, in milliseconds. */
  readonly patience: number;
}

/** Why the composed answer is given although a model is configured. */
export type NotWorded =
  | { readonly reason: "must-not-leave" }
  | { readonly reason: "model-failed"; readonly code: string }
  | { readonly reason: "unverified"; readonly faults: readonly WordingFault[] };

export type WordedDraft =
  | { readonly worded: true; readonly draft: Draft; readonly faults: readonly WordingFault[] }
  | ({ readonly worded: false } & NotWorded);

/**
 * Lets the model word a composed answer from its numbered evidence. What it returns is held statement by statement
 * against that evidence; if the first statement fails, or under half would be left, the composed answer stands.
 */
export async function wordDraft(
  draft: Draft,
  question: string,
  evidence: ReadonlyMap<string, Evidence>,
  wording: Wording,
): Promise<WordedDraft> {
  const used = [...new Set(draft.statements.flatMap((s) => s.evidence))].flatMap(
    (id) => evidence.get(id) ?? [],
  );
  if (used.some((piece) => !maySee(wording.mayLeave, piece.audience)))
    return { worded: false, reason: "must-not-leave" };
  const reply = await askModel(draft, question, used, wording);
  if (reply instanceof ModelError) return { worded: false, reason: "model-failed", code: reply.code };
  const checked = reply.statements.map((worded, i) => {
    const statement: Statement = {
      role: i === 0 ? "lead" : "point",
      text: worded.text.trim(),
      evidence: worded.evidence,
    };
    return { statement, fault: faultIn(statement, worded.quotes, draft, evidence) };
  });
  const faults = checked.flatMap((c) => c.fault ?? []);
  const kept = checked.filter((c) => c.fault === null).map((c) => c.statement);
  if (checked[0]?.fault !== null || kept.length * 2 < checked.length)
    return { worded: false, reason: "unverified", faults };
  const notes = draft.statements.filter((s) => s.role === "note" && s.evidence.length === 0);
  return { worded: true, draft: { ...draft, statements: [...kept, ...notes] }, faults };
}

function faultIn(
  statement: Statement,
  quotes: WordedAnswer["statements"][number]["quotes"],
  draft: Draft,
  evidence: ReadonlyMap<string, Evidence>,
): WordingFault | null {
  if (quotes.some((quote) => !standsIn(quote.text, evidence.get(quote.evidence)?.text ?? "")))
    return "invented-quotation";
  const composed = draft.statements.filter((s) => s.evidence.some((id) => statement.evidence.includes(id)));
  return faultInWording(
    statement,
    evidence,
    composed.map((s) => s.text),
    draft.language,
  );
}

/** The model's reply, or why there is none: whatever the endpoint does, the composed answer is there. */
async function askModel(
  draft: Draft,
  question: string,
  used: readonly Evidence[],
  { model, prompt, patience }: Wording,
): Promise<WordedAnswer | ModelError> {
  const input = {
    question,
    language: draft.language,
    draft: draft.statements
      .filter((s) => s.evidence.length > 0)
      .map(({ text, evidence }) => ({ text, evidence })),
    evidence: used.map(({ id, citation, text }) => ({ id, label: labelOf(citation), text })),
  };
  try {
    return await wordAnswer(model, prompt, input, AbortSignal.timeout(patience));
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
}

function labelOf(citation: Evidence["citation"]): string {
  return citation.kind === "news"
    ? `${citation.publisher}, ${citation.published}`
    : `${citation.edition}, ${citation.clause}`;
}
