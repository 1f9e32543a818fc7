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
    const bundle = await keepEvidence(trace, library, asker, folders).catch((error: unknown) => {
      if (isOfFiles(error)) return null;
      throw error;
    });
    return bundle?.id ?? null;
  };
}

/** Of the system, which names its call (`mkdir`, `write`); everything else is a defect of ours. */
function isOfFiles(error: unknown): boolean {
  return typeof error === "object" && error !== null && "syscall" in error;
}
