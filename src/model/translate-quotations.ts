import { z } from "zod";
import type { LanguageModel } from "./language-model.ts";
import { ModelError } from "./model-error.ts";
import { dataBlock, fillIn, type Prompt } from "./prompts.ts";

/** What the model is given to translate, and the words that it has to use. */
export interface TranslationInput {
  /** To translate into: `zh` or `en`. */
  readonly language: string;
  readonly glossary: readonly { readonly term: string; readonly use: readonly string[] }[];
  readonly quotations: readonly { readonly id: string; readonly text: string }[];
}

const translations = z.object({
  translations: z.array(z.object({ id: z.string(), text: z.string() })),
});

/** Nothing in it is checked. */
export type Translations = z.infer<typeof translations>["translations"];

const { $schema: _, ...SCHEMA } = z.toJSONSchema(translations);

/** Some pages. */
const MOST_TOKENS = 2000;

/** Has quotations translated, with the prompt `translate-quotations`. */
export async function translateQuotations(
  model: LanguageModel,
  prompt: Prompt,
  input: TranslationInput,
  signal: AbortSignal,
): Promise<Translations> {
  const { value } = await model.complete({
    task: prompt.task,
    system: prompt.system,
    user: fillIn(prompt.user, { language: input.language, input: dataBlock(input) }),
    schema: SCHEMA,
    maxTokens: MOST_TOKENS,
    signal,
  });
  const parsed = translations.safeParse(value);
  if (parsed.success) return parsed.data.translations;
  throw new ModelError("MODEL_BAD_REPLY", `${model.name} did not reply in the form asked for.`);
}
