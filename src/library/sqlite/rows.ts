import type { NewsItem } from "../../news/news-item.ts";
import type { Clause } from "../../standards/clause.ts";
import type { GlossaryEntry } from "../../standards/glossary.ts";
import { isStage, type Stage } from "../../standards/stage.ts";
import type {
  CommentPeriod,
  Edition,
  EditionText,
  Standard,
  Titles,
  Warning,
} from "../../standards/standard.ts";
import type { Committee } from "../../standards/working-group.ts";
import type { Language } from "../../text/language.ts";
import type { EditionEdits, EditionFacts, Fault } from "../writer.ts";
import { JsonColumn, KeptJsonColumn } from "./query.ts";

export interface EditionRow {
  readonly id: string;
  readonly standard: string;
  readonly name: string;
  readonly stage: string | null;
  readonly date: string | null;
  readonly number: string | null;
  readonly titles: string;
  readonly replaces: string;
  readonly ics: string | null;
  readonly ccs: string | null;
  readonly comment: string | null;
  readonly effective: string | null;
  readonly audience: string | null;
  readonly working_group: string | null;
}

export interface TextRow {
  readonly id: string;
  readonly edition: string;
  readonly language: Language;
  readonly original: number;
  readonly title: string | null;
  readonly sha256: string;
  readonly source: string;
  readonly warnings: string;
}

export interface BodyRow {
  readonly body: string;
}

/** UTF-16 units: some three hundred drafts, and a few thousand reports. */
const CLAUSES_KEPT = 16_000_000;
const OTHERS_KEPT = 4_000_000;

export const CLAUSES = new KeptJsonColumn<readonly Clause[]>(CLAUSES_KEPT);
export const COMMENT = new JsonColumn<CommentPeriod>();
export const COMMITTEE = new KeptJsonColumn<Committee>(OTHERS_KEPT);
export const EDITS = new JsonColumn<EditionEdits>();
export const FACTS = new JsonColumn<EditionFacts>();
export const FAULTS = new JsonColumn<readonly Fault[]>();
export const GLOSSARY_ENTRY = new JsonColumn<GlossaryEntry>();
export const NEWS_ITEM = new KeptJsonColumn<NewsItem>(OTHERS_KEPT);
export const REPLACES = new JsonColumn<readonly string[]>();
export const STANDARD = new KeptJsonColumn<Standard>(OTHERS_KEPT);
export const TITLES = new JsonColumn<Titles>();
export const WARNINGS = new JsonColumn<readonly Warning[]>();

export function editionOf(row: EditionRow, texts: readonly EditionText[]): Edition {
  const titles = TITLES.read(row.titles);
  return {
    id: row.id,
    standard: row.standard,
    name: row.name,
    stage: stageOf(row.stage),
    date: row.date,
    number: row.number,
    titles,
    replaces: REPLACES.read(row.replaces),
    ics: row.ics,
    ccs: row.ccs,
    comment: row.comment === null ? null : COMMENT.read(row.comment),
    effective: row.effective,
    audience: row.audience,
    // What people say of a title goes before what the text's own cover says.
    texts: texts.map((text) => ({ ...text, title: titles[text.language] ?? text.title })),
  };
}

export function textOf(row: TextRow): EditionText {
  return {
    id: row.id,
    language: row.language,
    original: row.original === 1,
    title: row.title,
    sha256: row.sha256,
    source: row.source,
    warnings: WARNINGS.read(row.warnings),
  };
}

/** A stage that a later version wrote and this one does not know counts as unknown. */
function stageOf(stage: string | null): Stage | null {
  return stage !== null && isStage(stage) ? stage : null;
}
