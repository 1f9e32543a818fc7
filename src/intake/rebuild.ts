import { catchUp, type CatchingUp, type CaughtUp } from "../retrieval/catch-up.ts";
import type { PassageIndex } from "../retrieval/passage-index.ts";
import { syncCorpus, type SyncCorpus, type SyncReport } from "./sync-corpus.ts";
import { syncOriginals } from "./sync-originals.ts";

/** The parts that the intake works on. */
export interface Holdings extends SyncCorpus {
  readonly dataDir: string;
  readonly index: PassageIndex;
  readonly onIndexing?: (progress: CatchingUp) => void;
}

export interface UpToDate {
  readonly corpus: SyncReport;
  readonly originals: SyncReport;
  readonly index: CaughtUp;
}

/**
 * Brings library and index to the state of the corpus and of the originals, reading only what changed. To be run at
 * every start: whatever a crash left undone is done now.
 */
export async function bringUpToDate(holdings: Holdings): Promise<UpToDate> {
  const read = await readAll(holdings);
  return { ...read, index: await catchUp(holdings.library, holdings.index, holdings.onIndexing) };
}

/**
 * Makes everything derived anew: reads corpus and originals again, whatever their times say, and fills the index
 * from nothing. What people said by `edit` and `withdraw` is kept. Until the
 * index is filled anew, at the very end, answers come from what was there before.
 */
export async function rebuild(holdings: Holdings): Promise<UpToDate> {
  const { library, index } = holdings;
  await library.write((writer) => writer.distrustSources());
  const read = await readAll(holdings);
  await index.clear(library.id);
  return { ...read, index: await catchUp(library, index, holdings.onIndexing) };
}

async function readAll(holdings: Holdings): Promise<Omit<UpToDate, "index">> {
  const corpus = await syncCorpus(holdings);
  return { corpus, originals: await syncOriginals(holdings) };
}
