import { statementText, type MarkedStatement, type NumberedCitation } from "../answers/answer.ts";
import type { Told } from "../answers/told.ts";
import type { Edition } from "../standards/standard.ts";
import type { Day } from "../text/dates.ts";
import type { Language } from "../text/language.ts";

/** What is new in a stretch of time, for one place: every statement with the marks of its citations. */
export interface Digest {
  readonly language: Language;
  /** Days in China. */
  readonly since: Day;
  readonly until: Day;
  readonly title: string;
  /** Those that have something to tell. */
  readonly sections: readonly DigestSection[];
  readonly citations: readonly NumberedCitation[];
  /** The editions that citations name. */
  readonly cited: readonly Edition[];
  readonly told: Told;
  /** What to ask next; at most three. */
  readonly followups: readonly string[];
}

export type SectionKind = "editions" | "periods" | "news";

export interface DigestSection {
  readonly kind: SectionKind;
  readonly title: string;
  readonly statements: readonly MarkedStatement[];
}

/** The summary as plain text, its marks in brackets. */
export function digestText({ title, sections }: Digest): string {
  const lines = sections.flatMap((section) => [section.title, ...section.statements.map(statementText)]);
  return [title, ...lines].join("\n");
}
