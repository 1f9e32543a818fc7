import { ModelError } from "../../model/model-error.ts";
import { dataBlock, fillIn } from "../../model/prompts.ts";
import { titleIn } from "../../standards/standard.ts";
import type { Draft, Statement } from "../draft.ts";
import type { Evidence } from "../evidence.ts";
import type { Lookup } from "../find/lookup.ts";
import type { Findings } from "../findings.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { verifyEvidence } from "../verify/verify-evidence.ts";
import { askWording } from "../word/ask-wording.ts";
import { evidenceMayLeave, questionMayLeave } from "../word/may-leave.ts";
import type { WordingProgress } from "../word/word-draft.ts";
import type { OpenQuestions, WordedDraft, Wording } from "../word/wording.ts";
import { lookUpsFor, type Found } from "./look-ups.ts";

/** Look-ups, and calls of the model that chooses them. */
const MOST_STEPS = 6;
/** Over all of these calls. */
const MOST_TOKENS = 40_000;
/** Of the time in which an answer must be there, so that some is left for the wording. */
const SHARE_OF_TIME = 0.6;
/** Standards that the model is told of. */
const MOST_STANDARDS = 100;

/** Why rules found no answer although something may be there: what the question wants they could not place. */
const OPEN: ReadonlySet<Findings["kind"]> = new Set(["no-passage", "no-standard", "two-standards"]);

export function isOpenQuestion([main, second]: readonly Findings[]): boolean {
  return main !== undefined && second === undefined && OPEN.has(main.kind);
}

/** What an open question came to: the evidence is that of the answer, where there is one. */
export interface OpenAnswer {
  readonly worded: WordedDraft;
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/**
 * Lets a model choose among our look-ups, and word what they bring. Its look-ups read through the asker's view; its
 * statements are held against their evidence as all wording is. Without a statement that holds there is no answer, and
 * the refusal stands.
 * @param lookup with an empty book of its own
 */
export async function answerOpenQuestion(
  lookup: Lookup,
  refusal: Draft,
  wording: Wording & { readonly open: OpenQuestions },
  progress: WordingProgress,
): Promise<OpenAnswer> {
  const without = (worded: WordedDraft): OpenAnswer => ({ worded, evidence: new Map() });
  const { question, book, view } = lookup;
  if (!questionMayLeave(question, wording)) return without({ worded: false, reason: "must-not-leave" });
  const found: Found = { statements: [] };
  const time = AbortSignal.timeout(wording.patience * SHARE_OF_TIME);
  const failure = await choose(lookup, found, wording.open, AbortSignal.any([progress.signal, time]));
  // What was looked up before it failed is as good as what the rest would have brought.
  if (failure && found.statements.length === 0)
    return without({ worded: false, reason: "model-failed", code: failure.code });
  const composed = distinct(found.statements);
  if (composed.length === 0) return without({ worded: false, reason: "nothing-found" });
  const evidence = await verifyEvidence(book.pieces, view);
  if (!evidenceMayLeave([...evidence.values()], wording))
    return without({ worded: false, reason: "must-not-leave" });
  const { model, open } = wording;
  const { text, language } = question;
  const order = { model, prompt: open.answer, question: text, language, composed, evidence, ...progress };
  const held = await askWording(order);
  if (held instanceof ModelError) return without({ worded: false, reason: "model-failed", code: held.code });
  if (held.isEmpty) return without({ worded: false, reason: "nothing-found" });
  if (!held.suffices) return without({ worded: false, reason: "unverified", faults: held.faults });
  const draft: Draft = { ...refusal, outcome: "partly", statements: held.sound, choices: [] };
  return { worded: { worded: true, draft, faults: held.faults }, evidence };
}

/** Null when it ended by itself. */
async function choose(
  lookup: Lookup,
  found: Found,
  { researcher, lookUp: prompt }: OpenQuestions,
  signal: AbortSignal,
): Promise<ModelError | null> {
  const { question, understanding, catalogue } = lookup;
  const { language } = question;
  const standards = catalogue.standards.slice(0, MOST_STANDARDS).map((standard) => ({
    id: standard.id,
    title: titleIn(standard.titles, language),
    number: standard.number,
    editions: editionsOf(catalogue, standard).map(({ name }) => name),
  }));
  const input = dataBlock({ question: question.text, today: understanding.today, standards });
  try {
    await researcher.research({
      system: prompt.system,
      user: fillIn(prompt.user, { input }),
      lookUps: lookUpsFor(lookup, found),
      mostSteps: MOST_STEPS,
      mostTokens: MOST_TOKENS,
      signal,
    });
    return null;
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
}

/** The same look-up made twice brings the same statements. */
function distinct(statements: readonly Statement[]): readonly Statement[] {
  return [...new Map(statements.map((statement) => [statement.text, statement])).values()];
}
