import type { Audience } from "./audience.ts";
import type { Stage } from "./stage.ts";
import type { Day } from "../text/dates.ts";
import type { Language } from "../text/language.ts";

/** A wording in one or both languages; at least one is there. */
export type Titles = Readonly<Partial<Record<Language, string>>>;

/** What a group works on. `id` is the name of its corpus folder. */
export interface Standard {
  readonly id: string;
  readonly committee: string;
  readonly group: string | null;
  readonly titles: Titles;
  /** As published or planned, `GB/T 00801-2026`; null before one is given. */
  readonly number: string | null;
  /** The plan number `20260001-T-469`. */
  readonly plan: string | null;
  /** Other names people use, in any language; former titles and numbers among them. */
  readonly aliases: readonly string[];
  /** Standards this one replaces, and the one that succeeded it: ids where we hold them, else numbers. */
  readonly replaces: readonly string[];
  readonly succeededBy: string | null;
  readonly invented: boolean;
}

/** The time in which a draft may be commented on. Days in China; the last one counts until midnight there. */
export interface CommentPeriod {
  readonly opens: Day | null;
  readonly closes: Day;
  /** The notice's own words for the deadline, where we hold them. */
  readonly wording: string | null;
}

/** One text of an edition: the original or a translation, with the bytes it came from. */
export interface EditionText {
  /** `<standard>/<edition>.<language>` */
  readonly id: string;
  readonly language: Language;
  readonly original: boolean;
  readonly title: string | null;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** The file (relative to the corpus, or as given to `ingest`) or address it came from. */
  readonly source: string;
  readonly warnings: readonly Warning[];
}

export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** One issue of a standard. */
export interface Edition {
  /** `<standard>/<name>`, unique in the library. */
  readonly id: string;
  readonly standard: string;
  /** `2026-03-cd` */
  readonly name: string;
  readonly stage: Stage | null;
  readonly date: Day | null;
  readonly number: string | null;
  /** As its texts and their covers print them; a cover often gives both languages where we hold one text. */
  readonly titles: Titles;
  /** Numbers of the standards that it says it replaces, as printed. */
  readonly replaces: readonly string[];
  /** International and Chinese classification, as printed: `35.040`, `L 80`. */
  readonly ics: string | null;
  readonly ccs: string | null;
  readonly comment: CommentPeriod | null;
  /** The day it enters into force, for published texts. */
  readonly effective: Day | null;
  readonly audience: Audience | null;
  readonly texts: readonly EditionText[];
}

/** The title in the asked language, else in the other. */
export function titleIn(titles: Titles, language: Language): string {
  return titles[language] ?? titles.zh ?? titles.en ?? "";
}

/** The text to cite for an asker of this language: theirs if we hold it, else the original's. */
export function textFor(edition: Edition, language: Language): EditionText | undefined {
  return (
    edition.texts.find((t) => t.language === language) ??
    edition.texts.find((t) => t.original) ??
    edition.texts[0]
  );
}

/** Editions in the order they were issued: by date, undated last, ties by stage and name. */
export function byIssue(a: Edition, b: Edition): number {
  return compare(a.date ?? "9999", b.date ?? "9999") || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
