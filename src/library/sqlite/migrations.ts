/**
 * The tables, as steps from nothing to now; `PRAGMA user_version` counts the steps taken. A step that was released
 * is never changed: what is to be different is a new step.
 *
 * Columns named `path` hold the file a row came from; values of several parts are JSON.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE library (id TEXT NOT NULL) STRICT;
  INSERT INTO library VALUES (lower(hex(randomblob(16))));

  CREATE TABLE sources (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL, sha256 TEXT NOT NULL,
    reader TEXT NOT NULL, faults TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE committees (
    id TEXT PRIMARY KEY, path TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL
  ) STRICT;
  CREATE TABLE glossary (position INTEGER PRIMARY KEY, path TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE standards (id TEXT PRIMARY KEY, path TEXT NOT NULL, body TEXT NOT NULL) STRICT;

  CREATE TABLE editions (
    id TEXT PRIMARY KEY, standard TEXT NOT NULL, name TEXT NOT NULL, stage TEXT, date TEXT, number TEXT,
    comment TEXT, effective TEXT, audience TEXT, working_group TEXT, faults TEXT NOT NULL
  ) STRICT;
  CREATE INDEX editions_by_standard ON editions (standard);

  CREATE TABLE texts (
    id TEXT PRIMARY KEY, path TEXT NOT NULL, edition TEXT NOT NULL, standard TEXT NOT NULL, name TEXT NOT NULL,
    language TEXT NOT NULL, original INTEGER NOT NULL, title TEXT, sha256 TEXT NOT NULL, source TEXT NOT NULL,
    warnings TEXT NOT NULL, audience TEXT, clause_count INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX texts_by_edition ON texts (edition);
  CREATE INDEX texts_by_path ON texts (path);
  CREATE TABLE clauses (text TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;

  CREATE TABLE statements (
    path TEXT PRIMARY KEY, edition TEXT NOT NULL, standard TEXT NOT NULL, name TEXT NOT NULL, text TEXT,
    facts TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX statements_by_edition ON statements (edition);

  CREATE TABLE news (
    id TEXT PRIMARY KEY, path TEXT NOT NULL, published TEXT NOT NULL, audience TEXT, body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX news_by_path ON news (path);

  CREATE TABLE edits (edition TEXT PRIMARY KEY, facts TEXT NOT NULL, at TEXT NOT NULL) STRICT;
  CREATE TABLE withdrawals (edition TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;

  CREATE TABLE journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, UNIQUE (kind, id)
  ) STRICT;
  `,
  // The original's language, where a file for all texts of an edition names it.
  "ALTER TABLE editions ADD COLUMN original TEXT",
  `
  CREATE TABLE watched_places (place TEXT PRIMARY KEY, schedule TEXT NOT NULL, since TEXT NOT NULL) STRICT;
  CREATE TABLE deliveries (
    place TEXT NOT NULL, scheduled_for TEXT NOT NULL, until TEXT NOT NULL, seen TEXT NOT NULL, outcome TEXT,
    PRIMARY KEY (place, scheduled_for)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE seen (place TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (place, id)) STRICT, WITHOUT ROWID;
  `,
  // What covers print besides number and dates; and what was made out from them, which contradicts nobody.
  `
  ALTER TABLE editions ADD COLUMN titles TEXT NOT NULL DEFAULT '{}';
  ALTER TABLE editions ADD COLUMN replaces TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE editions ADD COLUMN ics TEXT;
  ALTER TABLE editions ADD COLUMN ccs TEXT;
  ALTER TABLE statements ADD COLUMN recognised TEXT NOT NULL DEFAULT '{}';
  CREATE INDEX texts_by_bytes ON texts (sha256);
  `,
];
