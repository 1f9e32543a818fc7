import type { Audience } from "../standards/audience.ts";
import type { Citation, ClauseCitation, NewsCitation } from "../standards/citation.ts";
import { blockAt, clauseLabel, type Clause } from "../standards/clause.ts";
import { COVER, coverText } from "../standards/cover.ts";
import type { Stage } from "../standards/stage.ts";
import type { Edition, EditionText } from "../standards/standard.ts";
import type { Day } from "../text/dates.ts";
import type { NewsItem } from "../news/news-item.ts";

/** One citable piece that an answer may rest on. */
export interface Evidence {
  /** `e1`, `e2`…: how drafts, and models, refer to it. */
  readonly id: string;
  readonly audience: Audience;
  readonly citation: Citation;
  /** What a reader would call the place; null for news, whose citation names it. */
  readonly place: EvidencePlace | null;
  /** Everything that stands at the cited place, so that a statement's words and figures can be held against it. */
  readonly text: string;
}

/** An edition and one of its clauses, as they name themselves. */
export interface EvidencePlace {
  /** `GB/T 00801-202X`, as printed on the edition. */
  readonly number: string | null;
  /** Of the text, in its language. */
  readonly title: string | null;
  readonly stage: Stage | null;
  readonly date: Day | null;
  /** Null for a cover and for clauses without one. */
  readonly clauseTitle: string | null;
}

/** Where in the library a clause stands. */
export interface ClausePlace {
  readonly edition: Edition;
  readonly text: EditionText;
  readonly clause: Clause;
}

/** Gathers the evidence of one answer: the same quotation from the same place is one piece. */
export class EvidenceBook {
  readonly #pieces = new Map<string, Evidence>();

  get pieces(): readonly Evidence[] {
    return [...this.#pieces.values()];
  }

  /** Cites exact words of a clause (of its title or its text) and gives the evidence id. */
  citeClause({ edition, text, clause }: ClausePlace, quote: string): string {
    const at = clause.text.indexOf(quote);
    const block = at < 0 ? null : blockAt(clause, at);
    const anchor = block?.kind === "item" && block.label !== null ? ` ${block.label}` : "";
    const source = clause.title === null ? clause.text : `${clause.title}\n${clause.text}`;
    return this.#add(
      edition,
      citationIn(edition, text, clause.id, clauseLabel(clause) + anchor, clause.page, quote),
      placeIn(edition, text, clause.title),
      source,
    );
  }

  /** Cites what an edition states of itself. */
  citeCover(edition: Edition, text: EditionText, quote: string): string {
    return this.#add(
      edition,
      citationIn(edition, text, COVER, COVER, null, quote),
      placeIn(edition, text, null),
      coverText(edition, text),
    );
  }

  citeNews(item: NewsItem, quote: string): string {
    const citation: NewsCitation = {
      kind: "news",
      news: item.id,
      title: item.title,
      publisher: item.publisher,
      published: item.published,
      url: item.url,
      language: item.language,
      quote,
      source: item.source,
    };
    return this.#add(item, citation, null, `${item.title}\n${item.text}`);
  }

  #add(
    { audience }: { readonly audience: Audience | null },
    citation: Citation,
    place: EvidencePlace | null,
    text: string,
  ): string {
    // The view hands out nothing without an audience; this guards the rule where it would matter most.
    if (audience === null) throw new Error("evidence without an audience");
    const where =
      citation.kind === "clause" ? `${citation.textId}#${citation.clauseId}` : `news:${citation.news}`;
    const key = `${where}\n${citation.quote}`;
    const known = this.#pieces.get(key);
    if (known) return known.id;
    const id = `e${this.#pieces.size + 1}`;
    this.#pieces.set(key, { id, audience, citation, place, text });
    return id;
  }
}

function placeIn(
  { number, stage, date }: Edition,
  { title }: EditionText,
  clauseTitle: string | null,
): EvidencePlace {
  return { number, title, stage, date, clauseTitle };
}

function citationIn(
  edition: Edition,
  text: EditionText,
  clauseId: string,
  clause: string,
  page: number | null,
  quote: string,
): ClauseCitation {
  return {
    kind: "clause",
    standard: edition.standard,
    edition: edition.id,
    textId: text.id,
    language: text.language,
    clauseId,
    clause,
    page,
    quote,
    source: text.source,
    translation: !text.original,
  };
}
