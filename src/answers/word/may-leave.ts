import { maySee } from "../../standards/audience.ts";
import { standsIn } from "../../text/normal.ts";
import { terms } from "../../text/tokens.ts";
import type { Statement } from "../draft.ts";
import type { Evidence } from "../evidence.ts";
import type { Question } from "../question.ts";
import { quotationsIn } from "../verify/quotations.ts";
import type { Wording } from "./wording.ts";

type Allowed = Pick<Wording, "mayLeave">;

/** Whether every piece may be sent to the model. */
export function evidenceMayLeave(evidence: readonly Evidence[], { mayLeave }: Allowed): boolean {
  return evidence.every((piece) => maySee(mayLeave, piece.audience));
}

/**
 * Who belongs to an audience whose texts stay in the house may speak of them when asking: of such an asker no word of
 * the question is sent, nor a draft that repeats one.
 */
export function questionMayLeave({ asker }: Pick<Question, "asker">, { mayLeave }: Allowed): boolean {
  return [...asker.audiences].every((audience) => mayLeave.has(audience));
}

/** True when a composed statement has words of the question in quotation marks that stand in no evidence. */
export function repeatsQuestion(
  { text }: Statement,
  question: string,
  evidence: readonly Evidence[],
): boolean {
  const asked = new Set(terms(question));
  const held = evidence.flatMap(({ text: source, place }) => [source, place?.title ?? ""]);
  return quotationsIn(text).some(
    (quoted) =>
      terms(quoted).some((term) => asked.has(term)) && !held.some((source) => standsIn(quoted, source)),
  );
}
