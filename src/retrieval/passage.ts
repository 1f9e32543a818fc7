import type { Audience } from "../standards/audience.ts";
import type { Day } from "../text/dates.ts";
import type { Language } from "../text/language.ts";

/** A citable piece: a clause of one text of an edition, or a news item. */
export interface Passage {
  /** `<text id>#<clause id>`, or `news:<id>`. */
  readonly id: string;
  readonly kind: "clause" | "news";
  /** Standard, edition, text and clause ids; null for news. */
  readonly standard: string | null;
  readonly edition: string | null;
  readonly textId: string | null;
  readonly clauseId: string | null;
  readonly newsId: string | null;
  readonly group: string | null;
  readonly language: Language;
  readonly audience: Audience;
  readonly date: Day | null;
  /** The audiences of newer editions of the same standard: to an asker in none of them, this edition is the current one. */
  readonly newerFor: readonly Audience[];
  /** The printed number or `~title` label; null for news. */
  readonly clause: string | null;
  /** The heading path, outermost first, joined by ` > `; the title of a news item. */
  readonly heading: string;
  readonly text: string;
  readonly source: string;
}

/** Narrows a search inside the index, before ranking. Absent means no such bound. */
export interface PassageFilter {
  /** Only what one of these audiences may see. */
  readonly audiences: readonly Audience[];
  readonly kind?: Passage["kind"];
  readonly group?: string;
  readonly standards?: readonly string[];
  readonly editions?: readonly string[];
  /** Only the newest edition of each standard that the audiences may see. News is always current. */
  readonly currentOnly?: boolean;
  readonly language?: Language;
  /** Issued or published on or after, on or before. */
  readonly from?: Day;
  readonly to?: Day;
}

export interface SearchResult {
  /** From 1. */
  readonly rank: number;
  /** Comparable within one search only; higher is better. */
  readonly score: number;
  /** Share of the question's informative terms (by weight) found in the passage, 0 to 1. */
  readonly coverage: number;
  readonly passage: Passage;
  /** Other editions in which nearly the same passage stands. */
  readonly alsoIn: readonly string[];
}

/** Search as the answers see it. */
export interface Search {
  search(query: string, filter: PassageFilter, limit: number): Promise<readonly SearchResult[]>;
}
