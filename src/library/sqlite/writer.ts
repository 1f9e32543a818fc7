import type { DatabaseSync } from "node:sqlite";
import type { NewsItem } from "../../news/news-item.ts";
import type { Clause } from "../../standards/clause.ts";
import type { GlossaryEntry } from "../../standards/glossary.ts";
import type { EditionText, Standard } from "../../standards/standard.ts";
import type { Committee } from "../../standards/working-group.ts";
import type { Language } from "../../text/language.ts";
import type {
  EditionEdits,
  EditionFacts,
  EditionMaterial,
  EditionPlace,
  HeldText,
  LibraryWriter,
  SettledEdition,
  SourceFile,
  StandardNames,
} from "../writer.ts";
import { note, noteStandard } from "./journal.ts";
import { readMaterial } from "./material.ts";
import { readStandardNames } from "./standard-names.ts";
import { Query, run } from "./query.ts";
import {
  CLAUSES,
  COMMENT,
  COMMITTEE,
  EDITS,
  FACTS,
  FAULTS,
  GLOSSARY_ENTRY,
  NEWS_ITEM,
  REPLACES,
  STANDARD,
  TITLES,
  WARNINGS,
  type BodyRow,
} from "./rows.ts";
import { putSource, readSource } from "./sources.ts";

interface IdRow {
  readonly id: string;
}

const SPOKEN_OF = new Query<EditionPlace>(
  `SELECT edition AS id, standard, name FROM texts WHERE path = $path
   UNION SELECT edition, standard, name FROM statements WHERE path = $path`,
);
const NEWS_FROM = new Query<IdRow>("SELECT id FROM news WHERE path = ?");
const STANDARDS_FROM = new Query<IdRow>("SELECT id FROM standards WHERE path = ?");
const HELD_TEXT = new Query<{ readonly path: string; readonly sha256: string }>(
  "SELECT path, sha256 FROM texts WHERE id = ?",
);
const TEXTS_OF_BYTES = new Query<HeldText>(
  "SELECT id, edition, path FROM texts WHERE sha256 = ? ORDER BY id",
);
const TEXTS_OF_STANDARD = new Query<HeldText>(
  `SELECT id, edition, path FROM texts WHERE standard = ? AND language = ?
   AND edition NOT IN (SELECT edition FROM withdrawals) ORDER BY id`,
);
const CLAUSES_OF = new Query<BodyRow>("SELECT body FROM clauses WHERE text = ?");
const EDITION = new Query<{
  readonly standard: string;
  readonly date: string | null;
  readonly audience: string | null;
  readonly working_group: string | null;
}>("SELECT standard, date, audience, working_group FROM editions WHERE id = ?");
const EDIT = new Query<{ readonly facts: string }>("SELECT facts FROM edits WHERE edition = ?");
const WITHDRAWAL = new Query<{ readonly at: string }>("SELECT at FROM withdrawals WHERE edition = ?");

/** The writing side on SQLite. Lives as long as one transaction; every change of content is noted in the journal. */
export class SqliteWriter implements LibraryWriter {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async forget(path: string): Promise<readonly EditionPlace[]> {
    const spokenOf = SPOKEN_OF.all(this.#database, { $path: path });
    for (const edition of spokenOf) note(this.#database, "edition", edition.id);
    for (const item of NEWS_FROM.all(this.#database, path)) note(this.#database, "news", item.id);
    for (const standard of STANDARDS_FROM.all(this.#database, path))
      noteStandard(this.#database, standard.id);
    run(this.#database, "DELETE FROM clauses WHERE text IN (SELECT id FROM texts WHERE path = ?)", path);
    for (const table of ["texts", "statements", "news", "standards", "committees", "glossary"])
      run(this.#database, `DELETE FROM ${table} WHERE path = ?`, path);
    return spokenOf;
  }

  async source(path: string): Promise<SourceFile | null> {
    return readSource(this.#database, path);
  }

  async putSource(file: SourceFile): Promise<void> {
    putSource(this.#database, file);
  }

  async removeSource(path: string): Promise<void> {
    run(this.#database, "DELETE FROM sources WHERE path = ?", path);
  }

  async distrustSources(): Promise<void> {
    run(this.#database, "UPDATE sources SET reader = '', modified = NULL");
  }

  async putCommittees(path: string, committees: readonly Committee[]): Promise<void> {
    const sql = "INSERT OR REPLACE INTO committees (id, path, position, body) VALUES (?, ?, ?, ?)";
    committees.forEach((committee, position) =>
      run(this.#database, sql, committee.id, path, position, COMMITTEE.write(committee)),
    );
  }

  async putGlossary(path: string, entries: readonly GlossaryEntry[]): Promise<void> {
    const insert = this.#database.prepare("INSERT INTO glossary (path, body) VALUES (?, ?)");
    for (const entry of entries) insert.run(path, GLOSSARY_ENTRY.write(entry));
  }

  async putStandard(path: string, standard: Standard): Promise<void> {
    const sql = "INSERT OR REPLACE INTO standards (id, path, body) VALUES (?, ?, ?)";
    run(this.#database, sql, standard.id, path, STANDARD.write(standard));
    noteStandard(this.#database, standard.id);
  }

  async putNews(path: string, item: NewsItem): Promise<void> {
    const sql = "INSERT OR REPLACE INTO news (id, path, published, audience, body) VALUES (?, ?, ?, ?, ?)";
    run(this.#database, sql, item.id, path, item.published, item.audience, NEWS_ITEM.write(item));
    note(this.#database, "news", item.id);
  }

  async putText(
    path: string,
    place: EditionPlace,
    text: EditionText,
    clauses: readonly Clause[],
    facts: EditionFacts,
    recognised: EditionFacts = {},
  ): Promise<void> {
    run(
      this.#database,
      `INSERT OR REPLACE INTO texts (id, path, edition, standard, name, language, original, title, sha256, source,
         warnings, audience, clause_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)`,
      text.id,
      path,
      place.id,
      place.standard,
      place.name,
      text.language,
      text.original ? 1 : 0,
      text.title,
      text.sha256,
      text.source,
      WARNINGS.write(text.warnings),
      clauses.length,
    );
    const sql = "INSERT OR REPLACE INTO clauses (text, body) VALUES (?, ?)";
    run(this.#database, sql, text.id, CLAUSES.write(clauses));
    this.#putStatement(path, place, text.id, facts, recognised);
  }

  async putFacts(path: string, place: EditionPlace, facts: EditionFacts): Promise<void> {
    this.#putStatement(path, place, null, facts, {});
  }

  async heldText(id: string): Promise<{ readonly path: string; readonly sha256: string } | null> {
    return HELD_TEXT.first(this.#database, id);
  }

  async textsOfBytes(sha256: string): Promise<readonly HeldText[]> {
    return TEXTS_OF_BYTES.all(this.#database, sha256);
  }

  async textsOfStandard(standard: string, language: Language): Promise<readonly HeldText[]> {
    return TEXTS_OF_STANDARD.all(this.#database, standard, language);
  }

  async clauses(text: string): Promise<readonly Clause[]> {
    const row = CLAUSES_OF.first(this.#database, text);
    return row ? CLAUSES.read(row.body) : [];
  }

  async standardNames(): Promise<readonly StandardNames[]> {
    return readStandardNames(this.#database);
  }

  async material(edition: string): Promise<EditionMaterial | null> {
    return readMaterial(this.#database, edition);
  }

  async settle({ edition, group, original, openTexts, faults }: SettledEdition): Promise<void> {
    const before = EDITION.first(this.#database, edition.id);
    run(
      this.#database,
      `INSERT OR REPLACE INTO editions (id, standard, name, stage, date, number, titles, replaces, ics, ccs, comment,
         effective, audience, working_group, original, faults)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      edition.id,
      edition.standard,
      edition.name,
      edition.stage,
      edition.date,
      edition.number,
      TITLES.write(edition.titles),
      REPLACES.write(edition.replaces),
      edition.ics,
      edition.ccs,
      edition.comment === null ? null : COMMENT.write(edition.comment),
      edition.effective,
      edition.audience,
      group,
      original,
      FAULTS.write(faults),
    );
    run(
      this.#database,
      `UPDATE texts SET audience = CASE WHEN id IN (SELECT value FROM json_each($open)) THEN $audience END
       WHERE edition = $edition`,
      {
        $open: JSON.stringify(openTexts),
        $audience: edition.audience,
        $edition: edition.id,
      },
    );
    const standsAsBefore =
      before !== null &&
      before.date === edition.date &&
      before.audience === edition.audience &&
      before.working_group === group;
    if (standsAsBefore) note(this.#database, "edition", edition.id);
    else noteStandard(this.#database, edition.standard);
  }

  async removeEdition(edition: string): Promise<void> {
    const held = EDITION.first(this.#database, edition);
    if (!held) return;
    noteStandard(this.#database, held.standard);
    run(this.#database, "DELETE FROM editions WHERE id = ?", edition);
  }

  async edit(edition: string, facts: EditionEdits, at: Date): Promise<void> {
    const row = EDIT.first(this.#database, edition);
    const before = row ? EDITS.read(row.facts) : {};
    const titles = facts.titles && { titles: { ...before.titles, ...facts.titles } };
    const sql = "INSERT OR REPLACE INTO edits (edition, facts, at) VALUES (?, ?, ?)";
    run(this.#database, sql, edition, EDITS.write({ ...before, ...facts, ...titles }), at.toISOString());
  }

  async withdraw(edition: string, at: Date): Promise<void> {
    const sql = "INSERT OR IGNORE INTO withdrawals (edition, at) VALUES (?, ?)";
    run(this.#database, sql, edition, at.toISOString());
    const held = EDITION.first(this.#database, edition);
    if (held) noteStandard(this.#database, held.standard);
  }

  async restore(edition: string): Promise<void> {
    run(this.#database, "DELETE FROM withdrawals WHERE edition = ?", edition);
    const held = EDITION.first(this.#database, edition);
    if (held) noteStandard(this.#database, held.standard);
  }

  async isWithdrawn(edition: string): Promise<boolean> {
    return WITHDRAWAL.first(this.#database, edition) !== null;
  }

  #putStatement(
    path: string,
    place: EditionPlace,
    text: string | null,
    facts: EditionFacts,
    recognised: EditionFacts,
  ): void {
    run(
      this.#database,
      `INSERT OR REPLACE INTO statements (path, edition, standard, name, text, facts, recognised)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      path,
      place.id,
      place.standard,
      place.name,
      text,
      FACTS.write(facts),
      FACTS.write(recognised),
    );
    note(this.#database, "edition", place.id);
  }
}
