import { promptLabel } from "../model/prompts.ts";
import { numberCitations, type Answer } from "./answer.ts";
import type { Draft, Statement } from "./draft.ts";
import { EvidenceBook, type Evidence } from "./evidence.ts";
import type { Lookup } from "./find/lookup.ts";
import type { Findings } from "./findings.ts";
import { answerOpenQuestion, isOpenQuestion } from "./research/research.ts";
import { translateAnswer } from "./translate/translate-answer.ts";
import { wordDraft } from "./word/word-draft.ts";
import type { NotWorded, WordedDraft, Wording } from "./word/wording.ts";

/** What was composed without a model, and from what. */
export interface Composed {
  /** As it was asked. */
  readonly asked: string;
  readonly lookup: Lookup;
  readonly findings: readonly Findings[];
  /** Verified. */
  readonly draft: Draft;
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/** An answer, and what models had to do with it. */
export interface SaidAnswer {
  readonly answer: Answer;
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** Statements of the model's that did not hold. */
  readonly dropped: number;
  /** Null where a model worded it, or had no part in it. */
  readonly notWorded: NotWorded | null;
  /** By which words a model was asked: `word-answer 2 (1f9c03b2a7de)`. */
  readonly prompts: readonly string[];
}

/** Hears, while a model words an answer, as much of it as holds so far; what is given in the end may differ. */
export type PartialAnswerHeard = (partial: Answer) => void;

export function sayComposed({ asked, draft, evidence }: Composed): SaidAnswer {
  const answer = numberCitations(asked, draft, evidence, "composed");
  return { answer, evidence, dropped: 0, notWorded: null, prompts: [] };
}

/**
 * Has an answer worded, or an open question looked into, and what is quoted in the other language translated: all of it
 * in the time that an answer may take. Whatever the model does, there is an answer.
 */
export async function sayWithModel(
  composed: Composed,
  wording: Wording,
  onPartial: PartialAnswerHeard = () => {},
): Promise<SaidAnswer> {
  const { asked, lookup, draft } = composed;
  const signal = AbortSignal.timeout(wording.patience);
  const onStatements = (statements: readonly Statement[], evidence: Composed["evidence"]) => {
    const partial: Draft = { ...draft, statements, choices: [], followups: [] };
    const outcome = isAnswer(draft) ? draft.outcome : "partly";
    onPartial(numberCitations(asked, { ...partial, outcome }, evidence, wording.model.name));
  };
  const made = await withModel(composed, wording, { signal, onStatements });
  if (made === null) return sayComposed(composed);
  const { worded, evidence, prompts } = made;
  const said = worded.worded
    ? numberCitations(asked, worded.draft, evidence, wording.model.name)
    : sayComposed(composed).answer;
  const held = worded.worded ? evidence : composed.evidence;
  const failed = !worded.worded && worded.reason === "model-failed";
  const answer = failed ? said : await translateAnswer(said, held, lookup.view, wording, signal);
  const translation = wording.translation && answer !== said ? [promptLabel(wording.translation)] : [];
  return {
    answer,
    evidence: held,
    dropped: worded.worded ? worded.faults.length : 0,
    notWorded: worded.worded ? null : worded,
    prompts: [...prompts, ...translation],
  };
}

interface MadeWithModel {
  readonly worded: WordedDraft;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly prompts: readonly string[];
}

async function withModel(
  { lookup, findings, draft, evidence }: Composed,
  wording: Wording,
  progress: Parameters<typeof wordDraft>[4],
): Promise<MadeWithModel | null> {
  if (isAnswer(draft)) {
    const worded = await wordDraft(draft, lookup.question, evidence, wording, progress);
    return { worded, evidence, prompts: wasSent(worded) ? [promptLabel(wording.prompt)] : [] };
  }
  const { open } = wording;
  if (!open || !isOpenQuestion(findings)) return null;
  const answer = await answerOpenQuestion(
    { ...lookup, book: new EvidenceBook() },
    draft,
    { ...wording, open },
    progress,
  );
  const prompts = [open.lookUp, open.answer].map(promptLabel);
  return { ...answer, prompts: wasSent(answer.worded) ? prompts : [] };
}

function isAnswer({ outcome }: Draft): boolean {
  return outcome === "answered" || outcome === "partly";
}

function wasSent(worded: WordedDraft): boolean {
  return worded.worded || worded.reason !== "must-not-leave";
}
