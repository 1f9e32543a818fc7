import type { DatabaseSync } from "node:sqlite";
import type { NewsItem } from "../../news/news-item.ts";
import type { Clause } from "../../standards/clause.ts";
import type { GlossaryEntry } from "../../standards/glossary.ts";
import { byIssue, type Edition, type Standard } from "../../standards/standard.ts";
import type { Committee } from "../../standards/working-group.ts";
import { impliedStandard } from "../implied-standard.ts";
import type { Asker, LibraryView } from "../library.ts";
import { NO_MEANINGS, type MeaningSource, type TextMeanings } from "../meanings.ts";
import type { KeptReads } from "./kept-reads.ts";
import { Query } from "./query.ts";
import {
  CLAUSES,
  COMMITTEE,
  editionOf,
  GLOSSARY_ENTRY,
  NEWS_ITEM,
  STANDARD,
  textOf,
  type BodyRow,
  type EditionRow,
  type TextRow,
} from "./rows.ts";

/**
 * What the asker may see, as the first part of every query: a known audience they stand in, issued by their day
 * (NULL compares as neither, so an undated edition is out as soon as there is a day), and not withdrawn. A text
 * counts only where its own audience is known too.
 */
const VISIBLE = `
  WITH visible AS (
    SELECT * FROM editions e
    WHERE e.audience IN (SELECT value FROM json_each($audiences))
      AND ($asOf IS NULL OR e.date <= $asOf)
      AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.edition = e.id)
  ), visible_texts AS (
    SELECT t.id, t.edition, t.standard, t.language, t.title, t.sha256, t.source, t.warnings,
      iif(v.original IS NULL, t.original, t.language = v.original) AS original
    FROM texts t JOIN visible v ON v.id = t.edition WHERE t.audience = v.audience
  )`;

const COMMITTEES = new Query<BodyRow>("SELECT body FROM committees ORDER BY position");
const GLOSSARY = new Query<BodyRow>("SELECT body FROM glossary ORDER BY position");
const STANDARDS = new Query<BodyRow>(
  `${VISIBLE} SELECT s.body FROM standards s WHERE s.id IN (SELECT standard FROM visible)`,
);
const EDITIONS = new Query<EditionRow>(
  `${VISIBLE} SELECT * FROM visible WHERE $standard IS NULL OR standard = $standard`,
);
const TEXTS = new Query<TextRow>(
  `${VISIBLE} SELECT * FROM visible_texts WHERE $standard IS NULL OR standard = $standard
   ORDER BY original DESC, language`,
);
const CLAUSES_OF = new Query<BodyRow>(
  `${VISIBLE} SELECT c.body FROM clauses c JOIN visible_texts t ON t.id = c.text WHERE c.text = $text`,
);
/** Standards that do not exist for the asker are not named to them by what does. */
const HIDDEN_STANDARDS = new Query<{ readonly id: string }>(
  `${VISIBLE} SELECT standard AS id FROM editions WHERE standard NOT IN (SELECT standard FROM visible)
   UNION SELECT id FROM standards WHERE id NOT IN (SELECT standard FROM visible)`,
);
const NEWS = new Query<BodyRow>(
  `SELECT body FROM news
   WHERE audience IN (SELECT value FROM json_each($audiences)) AND ($asOf IS NULL OR published <= $asOf)
   ORDER BY published DESC, id`,
);

/** The library on SQLite, read for one asker. */
export class SqliteView implements LibraryView {
  readonly asker: Asker;
  readonly #database: DatabaseSync;
  readonly #kept: KeptReads;
  readonly #name: string;
  readonly #meanings: MeaningSource | null;
  readonly #bound: { readonly $audiences: string; readonly $asOf: string | null };

  constructor(database: DatabaseSync, kept: KeptReads, asker: Asker, meanings: MeaningSource | null) {
    this.asker = asker;
    this.#meanings = meanings;
    this.#database = database;
    this.#kept = kept;
    this.#bound = { $audiences: JSON.stringify([...asker.audiences].sort()), $asOf: asker.asOf };
    this.#name = JSON.stringify(this.#bound);
  }

  async committees(): Promise<readonly Committee[]> {
    return (this.#kept.of(this.#name).committees ??= this.#committees());
  }

  async glossary(): Promise<readonly GlossaryEntry[]> {
    return GLOSSARY.all(this.#database).map(({ body }) => GLOSSARY_ENTRY.read(body));
  }

  async standards(): Promise<readonly Standard[]> {
    return (this.#kept.of(this.#name).standards ??= this.#standards());
  }

  async editions(standard?: string): Promise<readonly Edition[]> {
    const all = (this.#kept.of(this.#name).editions ??= this.#editions(null));
    return standard === undefined ? all : all.filter((edition) => edition.standard === standard);
  }

  async clauses(textId: string): Promise<readonly Clause[]> {
    const row = CLAUSES_OF.first(this.#database, { ...this.#bound, $text: textId });
    return row ? CLAUSES.read(row.body) : [];
  }

  async meanings(textId: string): Promise<TextMeanings> {
    const source = this.#meanings;
    const ids = source ? (await this.clauses(textId)).map(({ id }) => id) : [];
    if (source === null || ids.length === 0) return NO_MEANINGS;
    return { mark: source.mark(), vectors: () => source.vectorsOf(textId, ids) };
  }

  async news(): Promise<readonly NewsItem[]> {
    return (this.#kept.of(this.#name).news ??= this.#news());
  }

  #standards(): readonly Standard[] {
    const hidden = this.#hiddenStandards();
    const described = STANDARDS.all(this.#database, this.#bound).map(({ body }) => {
      const standard = STANDARD.read(body);
      return {
        ...standard,
        replaces: standard.replaces.filter((id) => !hidden.has(id)),
        succeededBy: hidden.has(standard.succeededBy ?? "") ? null : standard.succeededBy,
      };
    });
    const implied = this.#impliedStandards(new Set(described.map((s) => s.id)));
    return [...described, ...implied].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #news(): readonly NewsItem[] {
    const hidden = this.#hiddenStandards();
    return NEWS.all(this.#database, this.#bound).map(({ body }) => {
      const item = NEWS_ITEM.read(body);
      return { ...item, standards: item.standards.filter((id) => !hidden.has(id)) };
    });
  }

  #editions(standard: string | null): readonly Edition[] {
    const bound = { ...this.#bound, $standard: standard };
    const texts = Map.groupBy(TEXTS.all(this.#database, bound), (text) => text.edition);
    return EDITIONS.all(this.#database, bound)
      .map((row) => editionOf(row, (texts.get(row.id) ?? []).map(textOf)))
      .sort(byIssue);
  }

  #impliedStandards(described: ReadonlySet<string>): readonly Standard[] {
    const rows = EDITIONS.all(this.#database, { ...this.#bound, $standard: null });
    const groups = new Map(rows.map((row) => [row.id, row.working_group]));
    const undescribed = new Set(rows.map((row) => row.standard).filter((id) => !described.has(id)));
    return [...undescribed].map((id) =>
      impliedStandard(id, this.#editions(id), (edition) => groups.get(edition) ?? null, this.#committees()),
    );
  }

  #committees(): readonly Committee[] {
    return COMMITTEES.all(this.#database).map(({ body }) => COMMITTEE.read(body));
  }

  #hiddenStandards(): ReadonlySet<string> {
    return new Set(HIDDEN_STANDARDS.all(this.#database, this.#bound).map((row) => row.id));
  }
}
