import type { CoverFacts } from "./cover-facts.ts";
import type { Clause } from "../standards/clause.ts";
import type { Warning } from "../standards/standard.ts";
import type { Language } from "../text/language.ts";

/** What a reader makes of a document, whatever its format. */
export interface ParsedDocument {
  readonly title: string | null;
  /** The standard's number as the document states it. */
  readonly number: string | null;
  /** The edition as the document states it (`征求意见稿`, `draft-ietf-tls-tls13-20`). */
  readonly edition: string | null;
  readonly language: Language;
  readonly warnings: readonly Warning[];
  /** In reading order. */
  readonly clauses: readonly Clause[];
  /** What a printed cover states; absent for formats without one. */
  readonly cover?: CoverFacts;
  /** The YAML front matter as it stands; null without one. */
  readonly frontMatter: Readonly<Record<string, unknown>> | null;
}
