import type { Language } from "../text/language.ts";

/** `requirement` is a table row that bears its own number; `term` an entry of terms and definitions. */
export type ClauseKind = "clause" | "annex" | "foreword" | "introduction" | "term" | "requirement";

export type BlockKind = "paragraph" | "item" | "note" | "example" | "row" | "figure" | "code";

/**
 * A piece of a clause with an anchor of its own. `start` and `end` are offsets (UTF-16 units) into the clause's
 * `text`, so that a quotation's place names its block: `5.2 a)`.
 */
export interface Block {
  readonly kind: BlockKind;
  /** The list label, note or row number as printed (`a)`, `1)`, `——`, `注1`, `Note 1`); null for plain paragraphs. */
  readonly label: string | null;
  /** 0 at the clause's own level, one more for each enclosing list. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  /** Of a table's row: where the words of each cell stand in the clause's text. A merged cell is empty but in its first place. */
  readonly cells?: readonly Stretch[];
  /** True for a row that names the columns of the rows after it. */
  readonly header?: true;
}

/** A part of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Numbered or headed matter: one node of an edition's tree, kept as a list in reading order. */
export interface Clause {
  /** Unique in its text; the number where that is unique, `第三章/第一节` or `5.2~2` where it is not, `~foreword` without one. */
  readonly id: string;
  /** As printed, without the words around it (`5.2.1`, `A.3`, `第十二条`, `V2.1.1`); null for unnumbered matter. */
  readonly number: string | null;
  readonly title: string | null;
  /** 1 is a clause `5`, an annex `A`, a chapter 第X章; each part of the number is one deeper. */
  readonly level: number;
  readonly kind: ClauseKind;
  readonly parent: string | null;
  /** The clause's own words, apart from its title and its children; blocks joined by line feeds. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly page: number | null;
  /** Of the clause's own words, where that is not the language of its text. */
  readonly language?: Language;
}

/** The clauses of one text of an edition, in reading order, with the language they are written in. */
export interface ClauseText {
  readonly language: Language;
  readonly clauses: readonly Clause[];
}

/** A clause's printed number, or `~` and its title in lower case with hyphens: how people and programs name it. */
export function clauseLabel(clause: Pick<Clause, "number" | "title" | "id">): string {
  return clause.number ?? (clause.title ? titleLabel(clause.title) : clause.id);
}

/** In UTF-16 units; so much is enough to find the place. */
const OPENING = 40;

/** What a clause is called by that bears neither a number nor a title: its first words, in quotation marks. */
export function openingWords({ text, id }: Pick<Clause, "text" | "id">): string {
  const line = text.trimStart().split("\n")[0] ?? "";
  if (line === "") return id;
  if (line.length <= OPENING) return `“${line}”`;
  const cut = line.slice(0, OPENING);
  const words = cut.replace(/\s+\S*$/u, "");
  return `“${words}…”`;
}

/** `Security Considerations` to `~security-considerations`, 前言 to `~前言`. */
export function titleLabel(title: string): string {
  const slug = title
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return `~${slug || "untitled"}`;
}

/** The titles above a clause, outermost first, the clause's own heading last. */
export function headingPath(clauses: readonly Clause[], clause: Clause): readonly Clause[] {
  const byId = new Map(clauses.map((c) => [c.id, c]));
  const path: Clause[] = [];
  for (let at: Clause | undefined = clause; at; at = at.parent === null ? undefined : byId.get(at.parent))
    path.unshift(at);
  return path;
}

/** The block that holds the offset, innermost in order of reading; null for an empty clause. */
export function blockAt(clause: Clause, offset: number): Block | null {
  return clause.blocks.findLast((b) => b.start <= offset && offset < b.end) ?? null;
}
