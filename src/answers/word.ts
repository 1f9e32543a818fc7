import { z } from "zod";
import type { LanguageModel } from "../model/language-model.ts";
import type { Prompt } from "../model/prompts.ts";
import { maySee, type Audiences } from "../standards/audience.ts";
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

const REPLY = z.object({
  statements: z.array(z.object({ text: z.string().min(1), evidence: z.array(z.string()) })).min(1),
});

const SCHEMA = {
  type: "object",
  additionalProperties: false,
  required: ["statements"],
  properties: {
    statements: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["text", "evidence"],
        properties: { text: { type: "string" }, evidence: { type: "array", items: { type: "string" } } },
      },
    },
  },
} as const;

const LONGEST_REPLY_TOKENS = 2_000;

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
  if ("code" in reply) return { worded: false, reason: "model-failed", code: reply.code };
  const checked = reply.statements.map((statement) => ({
    statement,
    fault: faultIn(statement, draft, evidence),
  }));
  const faults = checked.flatMap((c) => c.fault ?? []);
  const kept = checked.filter((c) => c.fault === null).map((c) => c.statement);
  if (checked[0]?.fault !== null || kept.length * 2 < checked.length)
    return { worded: false, reason: "unverified", faults };
  const notes = draft.statements.filter((s) => s.role === "note" && s.evidence.length === 0);
  return { worded: true, draft: { ...draft, statements: [...kept, ...notes] }, faults };
}

function faultIn(
  statement: Statement,
  draft: Draft,
  evidence: ReadonlyMap<string, Evidence>,
): WordingFault | null {
  const composed = draft.statements
    .filter((s) => s.evidence.some((id) => statement.evidence.includes(id)))
    .map((s) => s.text);
  return faultInWording(statement, evidence, composed, draft.language);
}

async function askModel(
  draft: Draft,
  question: string,
  used: readonly Evidence[],
  { model, prompt, patience }: Wording,
): Promise<{ readonly statements: readonly Statement[] } | { readonly code: string }> {
  try {
    const reply = await model.complete({
      task: "word-answer",
      system: prompt.system,
      user: prompt.user({ input: JSON.stringify(inputFor(draft, question, used), null, 1) }),
      schema: SCHEMA,
      maxTokens: LONGEST_REPLY_TOKENS,
      signal: AbortSignal.timeout(patience),
    });
    const parsed = REPLY.safeParse(reply.value);
    if (!parsed.success) return { code: "MODEL_BAD_REPLY" };
    return {
      statements: parsed.data.statements.map((s, i) => ({
        role: i === 0 ? "lead" : "point",
        text: s.text.trim(),
        evidence: s.evidence,
      })),
    };
  } catch (error) {
    // Whatever the endpoint does, the composed answer is there; only defects of our own may pass.
    if (error instanceof Error && "code" in error && typeof error.code === "string")
      return { code: error.code };
    throw error;
  }
}

function inputFor(draft: Draft, question: string, used: readonly Evidence[]) {
  return {
    question,
    language: draft.language,
    draft: draft.statements
      .filter((s) => s.evidence.length > 0)
      .map(({ text, evidence }) => ({ text, evidence })),
    evidence: used.map(({ id, citation, text }) => ({
      id,
      place:
        citation.kind === "news"
          ? `${citation.publisher}, ${citation.published}`
          : `${citation.edition}, ${citation.clause}`,
      quote: citation.quote,
      text,
    })),
  };
}
