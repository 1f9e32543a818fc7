import type { Library } from "../library/library.ts";
import type { LibrarySurvey } from "../library/survey.ts";
import type { PassageIndex } from "../retrieval/passage-index.ts";

/** How library and index stand, for those who keep them. */
export interface Status extends LibrarySurvey {
  readonly library: string;
  readonly index: IndexStatus;
}

export interface IndexStatus {
  /** False when the index belongs to no library or to another one, and will be made anew. */
  readonly ours: boolean;
  /** Entries of the journal that are not yet in the index. */
  readonly behind: number;
}

export async function status(library: Library, index: PassageIndex): Promise<Status> {
  const cursor = await index.cursor();
  const ours = cursor?.library === library.id;
  const behind = await library.changesAfter(ours ? cursor.seq : 0, Number.MAX_SAFE_INTEGER);
  return { ...(await library.survey()), library: library.id, index: { ours, behind: behind.length } };
}
