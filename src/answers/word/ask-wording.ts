import type { LanguageModel } from "../../model/language-model.ts";
import { ModelError } from "../../model/model-error.ts";
import type { Prompt } from "../../model/prompts.ts";
import { wordAnswer } from "../../model/word-answer.ts";
import type { Language } from "../../text/language.ts";
import type { Statement } from "../draft.ts";
import type { Evidence } from "../evidence.ts";
import { labelOf } from "./evidence-label.ts";
import { StatementHolder } from "./hold-statements.ts";

/** What a model is to word, and by which words it is asked to. */
export interface WordingOrder {
  readonly model: LanguageModel;
  readonly prompt: Prompt;
  /** Null where the asker's own words must not leave the house. */
  readonly question: string | null;
  readonly language: Language;
  readonly composed: readonly Statement[];
  /** Verified; only what the composed statements rest on is sent. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly signal: AbortSignal;
  /** Hears, each time one more holds, all that hold so far, with what they rest on. */
  readonly onStatements?: StatementsHeard;
}

export type StatementsHeard = (sound: readonly Statement[], evidence: ReadonlyMap<string, Evidence>) => void;

/**
 * The model's statements, each held against its evidence as soon as it is whole; or why there are none: whatever the
 * endpoint does, the composed answer is there.
 */
export async function askWording(order: WordingOrder): Promise<StatementHolder | ModelError> {
  const { model, prompt, question, language, composed, evidence, signal, onStatements } = order;
  const cited = [...new Set(composed.flatMap((s) => s.evidence))].flatMap((id) => evidence.get(id) ?? []);
  const input = {
    question,
    language,
    draft: composed.map(({ text, evidence: ids }) => ({ text, evidence: ids })),
    evidence: cited.map((piece) => ({ id: piece.id, label: labelOf(piece, language), text: piece.text })),
  };
  const against = { evidence, composed, language };
  const early = new StatementHolder(against);
  let told = 0;
  try {
    const reply = await wordAnswer(model, prompt, input, {
      signal,
      ...(onStatements && {
        onStatement: (statement) => {
          early.take(statement);
          if (early.sound.length > told) onStatements(early.sound, evidence);
          told = early.sound.length;
        },
      }),
    });
    const holder = new StatementHolder(against);
    for (const statement of reply.statements) holder.take(statement);
    return holder;
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
}
