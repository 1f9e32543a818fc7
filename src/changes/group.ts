import type { Pair } from "./candidates.ts";

/** Old and new clauses that belong together, by position in reading order; more than one on at most one side. */
export interface Group {
  readonly old: readonly number[];
  readonly new: readonly number[];
  /** The two of them that are one clause still, of which others became part, or parted; null of other groups. */
  readonly survivor: Pair | null;
  /** How probable that is, 0 to 1: of several, on average; of a clause that stands alone, that it belongs to none. */
  readonly score: number;
}
