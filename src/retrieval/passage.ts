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
  /** The committee whose work it is, or is about. */
  readonly committee: string | null;
  readonly group: string | null;
  readonly language: Language;
  readonly audience: Audience;
  readonly date: Day | null;
  /** Whom newer editions of the same standard are for: to an asker in none of these audiences, this edition is the current one. */
  readonly newerFor: readonly NewerEdition[];
  /** Number and title of the text it stands in, by which people name it in a question; empty for news. */
  readonly document: string;
  /** The printed number or `~title` label; null for news. */
  readonly clause: string | null;
  /** The heading path, outermost first, joined by ` > `; the title of a news item. */
  readonly heading: string;
  readonly text: string;
  readonly source: string;
}

export function clausePassageId(textId: string, clauseId: string): string {
  return `${textId}#${clauseId}`;
}

/** That a newer edition exists for an audience, and from when on: the day of the earliest; null for an undated one. */
export interface NewerEdition {
  readonly audience: Audience;
  readonly since: Day | null;
}

/** Narrows a search inside the index, before ranking. Absent means no such bound. */
export interface PassageFilter {
  /** Only what one of these audiences may see. */
  readonly audiences: readonly Audience[];
  readonly kind?: Passage["kind"];
  readonly group?: string;
  readonly standards?: readonly string[];
  readonly editions?: readonly string[];
  /** Only the newest edition of each standard that the audiences may see (by `to`, where that is given). News is always current. */
  readonly currentOnly?: boolean;
  readonly language?: Language;
  /** Issued or published on or after, on or before. What has no date is in no such range. */
  readonly from?: Day;
  readonly to?: Day;
}

/** A telling term of a question, as a passage meets it. */
export interface AskedTerm {
  readonly term: string;
  /** By rarity among the passages the asker may see. */
  readonly weight: number;
  /** The ways to say it in the passage's language, each by terms that stand together; itself the first. */
  readonly wordings: readonly (readonly string[])[];
  /** It, or another word for the same thing, stands in the passage. */
  readonly borne: boolean;
  /** How surely what stands there is meant, 0 to 1: the term itself for certain, a word that often means something else less so. */
  readonly certainty: number;
  /** It, or another word for the same thing, stands in any passage that the asker may see. */
  readonly known: boolean;
}

export interface SearchResult {
  /** From 1. */
  readonly rank: number;
  /** Comparable within one search only; higher is better. */
  readonly score: number;
  /** Share of the question's informative terms (by weight) found in the passage, 0 to 1. */
  readonly coverage: number;
  /** The question's informative terms, each once. */
  readonly terms: readonly AskedTerm[];
  readonly passage: Passage;
  /** Other editions in which nearly the same passage stands. */
  readonly alsoIn: readonly string[];
}

/** Search as the answers see it. */
export interface Search {
  /** The terms that show a sentence to bear a question: its own informative ones and the glossary's other words for them. */
  tellingTerms(query: string): ReadonlySet<string>;
  search(query: string, filter: PassageFilter, limit: number): Promise<readonly SearchResult[]>;
}
