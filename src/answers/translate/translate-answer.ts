import type { LibraryView } from "../../library/library.ts";
import { ModelError } from "../../model/model-error.ts";
import { translateQuotations } from "../../model/translate-quotations.ts";
import type { Answer, NumberedCitation } from "../answer.ts";
import type { Evidence } from "../evidence.ts";
import { evidenceMayLeave } from "../word/may-leave.ts";
import type { Wording } from "../word/wording.ts";
import { faultInTranslation } from "./check-translation.ts";
import { termsIn } from "./glossary-terms.ts";

/** Quotations that are translated for one answer, the first of them. */
const MOST_QUOTATIONS = 8;

/**
 * The answer with what a model makes, in the answer's language, of quotations in the other one. What does not hold against
 * its original is left out; where it fails as a whole, the answer is as it was.
 */
export async function translateAnswer(
  answer: Answer,
  evidence: ReadonlyMap<string, Evidence>,
  view: Pick<LibraryView, "glossary">,
  wording: Wording,
  signal: AbortSignal,
): Promise<Answer> {
  const { translation: prompt, model } = wording;
  const { language } = answer;
  const foreign = answer.citations
    .filter((citation) => citation.language !== language && mayLeave(citation, evidence, wording))
    .slice(0, MOST_QUOTATIONS);
  if (!prompt || foreign.length === 0) return answer;
  const glossary = await view.glossary();
  const used = foreign.flatMap(({ quote, language: from }) => termsIn(quote, from, glossary));
  const input = {
    language,
    glossary: [...new Map(used.map(({ term, renderings }) => [term, { term, use: renderings }])).values()],
    quotations: foreign.map(({ mark, quote }) => ({ id: `q${mark}`, text: quote })),
  };
  try {
    const made = await translateQuotations(model, prompt, input, signal);
    const texts = new Map(made.map(({ id, text }) => [id, text.trim()]));
    return { ...answer, citations: answer.citations.map(translated) };

    function translated(citation: NumberedCitation): NumberedCitation {
      const text = texts.get(`q${citation.mark}`);
      if (text === undefined || !foreign.includes(citation)) return citation;
      if (faultInTranslation(citation.quote, text, language, glossary) !== null) return citation;
      return { ...citation, machineTranslation: text };
    }
  } catch (error) {
    if (error instanceof ModelError) return answer;
    throw error;
  }
}

function mayLeave(
  { quote }: NumberedCitation,
  evidence: ReadonlyMap<string, Evidence>,
  wording: Wording,
): boolean {
  const pieces = [...evidence.values()].filter(({ citation }) => citation.quote === quote);
  return pieces.length > 0 && evidenceMayLeave(pieces, wording);
}
