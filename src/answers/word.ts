import type { LanguageModel } from "../model/language-model.ts";
import { ModelError } from "../model/model-error.ts";
import type { Prompt } from "../model/prompts.ts";
import { wordAnswer, type WordedAnswer } from "../model/word-answer.ts";
import { maySee, type Audiences } from "../standards/audience.ts";
import { COVER } from "../standards/cover.ts";
import { stageName } from "../standards/stage.ts";
import type { Language } from "../text/language.ts";
import { standsIn } from "../text/normal.ts";
import { terms } from "../text/tokens.ts";
import type { ChangeReference } from "./change-reference.ts";
import type { Draft, Statement } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import type { Question } from "./question.ts";
import { faultInWording, type WordingFault } from "./verify/check-wording.ts";
import { quotationsIn } from "./verify/quotations.ts";

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
 * against that evidence; if the first statement fails, or under half would be left, the composed answer stands. The
 * composed notes are kept as they are.
 *
 * Who belongs to an audience whose texts stay in the house may speak of them when asking: of such an asker no word
 * of the question is sent, nor a draft that repeats one.
 */
export async function wordDraft(
  draft: Draft,
  question: Pick<Question, "text" | "asker">,
  evidence: ReadonlyMap<string, Evidence>,
  wording: Wording,
): Promise<WordedDraft> {
  const used = [...new Set(draft.statements.flatMap((s) => s.evidence))].flatMap(
    (id) => evidence.get(id) ?? [],
  );
  if (used.some((piece) => !maySee(wording.mayLeave, piece.audience)))
    return { worded: false, reason: "must-not-leave" };
  const toWord = draft.statements.filter((s) => s.role !== "note" && s.evidence.length > 0);
  const guarded = [...question.asker.audiences].some((audience) => !wording.mayLeave.has(audience));
  if (guarded && toWord.some(({ text }) => repeatsQuestion(text, question.text, used)))
    return { worded: false, reason: "must-not-leave" };
  const reply = await askModel(draft.language, toWord, guarded ? null : question.text, used, wording);
  if (reply instanceof ModelError) return { worded: false, reason: "model-failed", code: reply.code };
  const checked = reply.statements.map((worded, i) => {
    const change = changeTold(worded.evidence, toWord);
    const statement: Statement = {
      role: i === 0 ? "lead" : "point",
      text: worded.text.trim(),
      evidence: worded.evidence,
      ...(change && { change }),
    };
    return { statement, fault: faultIn(statement, worded.quotes, draft.language, toWord, evidence) };
  });
  const faults = checked.flatMap((c) => c.fault ?? []);
  const kept = checked.filter((c) => c.fault === null).map((c) => c.statement);
  if (checked[0]?.fault !== null || kept.length * 2 < checked.length)
    return { worded: false, reason: "unverified", faults };
  const notes = draft.statements.filter((s) => s.role === "note");
  return { worded: true, draft: { ...draft, statements: [...kept, ...notes] }, faults };
}

/** The one change whose evidence a worded statement names; null where it names none, or that of several. */
function changeTold(evidence: readonly string[], composed: readonly Statement[]): ChangeReference | null {
  const [change, second] = composed.flatMap((statement) =>
    statement.change && statement.evidence.some((id) => evidence.includes(id)) ? [statement.change] : [],
  );
  return change && !second ? change : null;
}

/** True when a composed statement has words of the question in quotation marks that stand in no evidence. */
function repeatsQuestion(text: string, question: string, used: readonly Evidence[]): boolean {
  const asked = new Set(terms(question));
  const held = used.flatMap(({ text: source, place }) => [source, place?.title ?? ""]);
  return quotationsIn(text).some(
    (quoted) =>
      terms(quoted).some((term) => asked.has(term)) && !held.some((source) => standsIn(quoted, source)),
  );
}

function faultIn(
  statement: Statement,
  quotes: WordedAnswer["statements"][number]["quotes"],
  language: Language,
  composed: readonly Statement[],
  evidence: ReadonlyMap<string, Evidence>,
): WordingFault | null {
  if (quotes.some((quote) => !standsIn(quote.text, evidence.get(quote.evidence)?.text ?? "")))
    return "invented-quotation";
  const same = composed.filter((s) => s.evidence.some((id) => statement.evidence.includes(id)));
  return faultInWording(
    statement,
    evidence,
    same.map((s) => s.text),
    language,
  );
}

/** The model's reply, or why there is none: whatever the endpoint does, the composed answer is there. */
async function askModel(
  language: Language,
  composed: readonly Statement[],
  question: string | null,
  used: readonly Evidence[],
  { model, prompt, patience }: Wording,
): Promise<WordedAnswer | ModelError> {
  const cited = new Set(composed.flatMap((s) => s.evidence));
  const input = {
    question,
    language,
    draft: composed.map(({ text, evidence }) => ({ text, evidence })),
    evidence: used
      .filter(({ id }) => cited.has(id))
      .map((piece) => ({ id: piece.id, label: labelOf(piece, language), text: piece.text })),
  };
  try {
    return await wordAnswer(model, prompt, input, AbortSignal.timeout(patience));
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
}

/** `GB/T 00801-202X draft for review (2026-10-28), 8.3 Incident response`: what a statement may say of where it stands. */
function labelOf({ citation, place }: Evidence, language: Language): string {
  if (citation.kind === "news") return `${citation.publisher}, ${citation.published}`;
  const number = place?.number ?? place?.title ?? citation.standard;
  const stage = place?.stage ? ` ${stageName(place.stage, language)}` : "";
  const title = place?.clauseTitle ? ` ${place.clauseTitle}` : "";
  const clause = citation.clause === COVER ? "" : `${citation.clause.replace(/^~.*/u, "")}${title}`.trim();
  const zh = language === "zh";
  const date = place?.date ? (zh ? `（${place.date}）` : ` (${place.date})`) : "";
  return `${number}${stage}${date}${clause === "" ? "" : `${zh ? " " : ", "}${clause}`}`;
}
