import { z } from "zod";
import type { LanguageModel } from "./language-model.ts";
import { ListStream } from "./list-stream.ts";
import { ModelError } from "./model-error.ts";
import { dataBlock, fillIn, type Prompt } from "./prompts.ts";

/** What the model is given: everything that it may say, and where it stands. */
export interface WordingInput {
  /** Null where the asker's own words must not leave the house. */
  readonly question: string | null;
  /** To answer in: `zh` or `en`. */
  readonly language: string;
  /** True statements, composed by code, each with the evidence it rests on. */
  readonly draft: readonly { readonly text: string; readonly evidence: readonly string[] }[];
  readonly evidence: readonly {
    /** By which statements and quotations refer to it: `e1`. */
    readonly id: string;
    /** Where it stands: standard, edition, clause. */
    readonly label: string;
    readonly text: string;
  }[];
}

const statement = z.object({
  text: z.string(),
  evidence: z.array(z.string()),
  // Small models that are not held to the schema leave out what would be empty.
  quotes: z.array(z.object({ evidence: z.string(), text: z.string() })).catch([]),
});
const wording = z.object({ statements: z.array(statement) });

/** What the model made of it. Nothing in it is verified: ids may be unknown, quotations invented. */
export type Wording = z.infer<typeof wording>;
export type WordedStatement = z.infer<typeof statement>;

export interface WordedAnswer extends Wording {
  readonly tokens: number | null;
}

/** Without defaults, which the strict subset does not have. */
const { $schema: _, ...WORDING_SCHEMA } = z.toJSONSchema(wording, {
  override: ({ jsonSchema }) => {
    delete jsonSchema.default;
  },
});

/** Enough for a long comparison; an answer that is longer would not be read. */
const MOST_TOKENS = 2000;

export interface WordingWatch {
  readonly signal?: AbortSignal;
  /** Hears each statement as soon as it is whole, in order; a reply that fails in the end may have begun with some. */
  readonly onStatement?: (statement: WordedStatement) => void;
}

/** Has an answer worded by the model, with a prompt of the form of `word-answer`. */
export async function wordAnswer(
  model: LanguageModel,
  prompt: Prompt,
  input: WordingInput,
  { signal, onStatement }: WordingWatch = {},
): Promise<WordedAnswer> {
  const { question, language, draft, evidence } = input;
  const reply = await model.complete({
    task: prompt.task,
    system: prompt.system,
    user: fillIn(prompt.user, { language, input: dataBlock({ question, language, draft, evidence }) }),
    schema: WORDING_SCHEMA,
    maxTokens: MOST_TOKENS,
    ...(signal && { signal }),
    ...(onStatement && { onText: statementsIn(onStatement) }),
  });
  const parsed = wording.safeParse(reply.value);
  if (parsed.success) return { ...parsed.data, tokens: reply.tokens };
  throw new ModelError("MODEL_BAD_REPLY", `${model.name} did not reply in the form asked for.`, {
    faults: parsed.error.issues.map((issue) => issue.path.join(".")),
  });
}

/** Stops at the first that is none: those after it could not be told in their order. */
function statementsIn(onStatement: (statement: WordedStatement) => void): (piece: string) => void {
  const stream = new ListStream("statements");
  let sound = true;
  return (piece) => {
    for (const value of stream.take(piece)) {
      const parsed = statement.safeParse(value);
      sound &&= parsed.success;
      if (sound && parsed.success) onStatement(parsed.data);
    }
  };
}
