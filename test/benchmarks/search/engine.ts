import type { Passage } from "../../../src/retrieval/passage.ts";

/** With the usual filter: what the public may see, and of each standard the newest edition it may see. */
export type Filtering = "all" | "usual";

/** A way to search passages, in a folder of its own. */
export interface Engine extends AsyncDisposable {
  add(passages: readonly Passage[]): Promise<void>;
  /** Called once when all are added. */
  finish(): Promise<void>;
  /** The best ten, with what is needed to show them. */
  search(question: string, filtering: Filtering): Promise<number>;
  /** Replaces one edition by what is given, so that the next question finds it. */
  update(edition: string, passages: readonly Passage[]): Promise<void>;
}

export const BEST = 10;

export function isCurrent(passage: Passage): boolean {
  return passage.audience === "public" && !passage.newerFor.some(({ audience }) => audience === "public");
}
