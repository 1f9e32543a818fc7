import { ModelError } from "../../model/model-error.ts";
import type { Draft } from "../draft.ts";
import type { Evidence } from "../evidence.ts";
import type { Question } from "../question.ts";
import { askWording, type StatementsHeard } from "./ask-wording.ts";
import { evidenceMayLeave, questionMayLeave, repeatsQuestion } from "./may-leave.ts";
import type { WordedDraft, Wording } from "./wording.ts";

/** How a wording is watched while it is made. */
export interface WordingProgress {
  /** Ends all that models do for one answer. */
  readonly signal: AbortSignal;
  readonly onStatements?: StatementsHeard;
}

/**
 * Lets the model word a composed answer from its numbered evidence. What it returns is held statement by statement
 * against that evidence; if the first statement fails, or under half would be left, the composed answer stands. The
 * composed notes are kept as they are. Nothing is sent that may not leave the house.
 */
export async function wordDraft(
  draft: Draft,
  question: Pick<Question, "text" | "asker">,
  evidence: ReadonlyMap<string, Evidence>,
  wording: Wording,
  progress: WordingProgress,
): Promise<WordedDraft> {
  const used = [...new Set(draft.statements.flatMap((s) => s.evidence))].flatMap(
    (id) => evidence.get(id) ?? [],
  );
  if (!evidenceMayLeave(used, wording)) return { worded: false, reason: "must-not-leave" };
  const composed = draft.statements.filter((s) => s.role !== "note" && s.evidence.length > 0);
  const maySend = questionMayLeave(question, wording);
  if (!maySend && composed.some((statement) => repeatsQuestion(statement, question.text, used)))
    return { worded: false, reason: "must-not-leave" };
  const { model, prompt } = wording;
  const asked = maySend ? question.text : null;
  const { language } = draft;
  const held = await askWording({
    model,
    prompt,
    question: asked,
    language,
    composed,
    evidence,
    ...progress,
  });
  if (held instanceof ModelError) return { worded: false, reason: "model-failed", code: held.code };
  if (!held.suffices) return { worded: false, reason: "unverified", faults: held.faults };
  const notes = draft.statements.filter((s) => s.role === "note");
  return { worded: true, draft: { ...draft, statements: [...held.sound, ...notes] }, faults: held.faults };
}
