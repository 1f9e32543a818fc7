import type { AnswerTrace } from "../answers/answer-question.ts";
import type { Asker, Library } from "../library/library.ts";
import { keepEvidence, type EvidenceFolders } from "./keep-bundle.ts";

/**
 * Keeps the evidence of each answer, and gives the id that it is kept under. An answer whose evidence cannot be kept, on a
 * full disk, is given all the same, without an id.
 */
export function evidenceKeeper(
  library: Pick<Library, "sources" | "view">,
  folders: EvidenceFolders,
): (trace: AnswerTrace, asker: Asker) => Promise<string | null> {
  return async (trace, asker) => {
    const bundle = await keepEvidence(trace, library, asker, folders).catch(() => null);
    return bundle?.id ?? null;
  };
}
