import type { Day } from "../text/dates.ts";
import type { Language } from "../text/language.ts";

/** A reference to a clause of one text of an edition, with the exact words and where they stand. */
export interface ClauseCitation {
  readonly kind: "clause";
  /** Standard id. */
  readonly standard: string;
  /** Edition id. */
  readonly edition: string;
  readonly textId: string;
  readonly language: Language;
  readonly clauseId: string;
  /** The printed number or `~title` label, with the block's anchor where the quotation stands in one (`5.2 a)`). */
  readonly clause: string;
  readonly page: number | null;
  readonly quote: string;
  readonly source: string;
  /** True when the cited text is a translation of the edition's original. */
  readonly translation: boolean;
}

/** A reference to a news item, with the exact words. */
export interface NewsCitation {
  readonly kind: "news";
  readonly news: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: Day;
  readonly url: string | null;
  readonly language: Language;
  readonly quote: string;
  readonly source: string;
}

export type Citation = ClauseCitation | NewsCitation;
