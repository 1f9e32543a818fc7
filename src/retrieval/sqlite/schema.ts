/** Raised whenever tables, tags or terms change: an index of another version is thrown away and made anew. */
export const INDEX_VERSION = 6;

/**
 * `lists` is contentless: it keeps the inverted lists alone, in three columns. Terms come as `text/tokens.ts` makes
 * them, parted by spaces, so the tokenizer only has to part them again (`ascii` takes all other characters as
 * letters). Tags (see `tags.ts`) bear an underscore, which no term has. `lists_terms` reads out where each term stands,
 * once for each time. What no public edition has replaced stands in `current_lists` once more: nearly every question is
 * about that, and the lists it reads are then a fraction as long. How a passage's `number` is made: `passage-number.ts`.
 * A question looks at many rows of `passages` and at fewer `contents`, which say themselves who may see them.
 */
export const SCHEMA = `
  CREATE TABLE state (version INTEGER NOT NULL, library TEXT, seq INTEGER NOT NULL) STRICT;
  INSERT INTO state VALUES (${INDEX_VERSION}, NULL, 0);

  CREATE TABLE passages (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, subject TEXT NOT NULL, audience TEXT NOT NULL,
    kind TEXT NOT NULL, language TEXT NOT NULL, date TEXT
  ) STRICT;
  CREATE INDEX passages_by_subject ON passages (subject);
  CREATE TABLE contents (
    number INTEGER PRIMARY KEY, audience TEXT NOT NULL, heading TEXT NOT NULL, text TEXT NOT NULL, body TEXT NOT NULL
  ) STRICT;
  CREATE TABLE newer (
    passage INTEGER NOT NULL, audience TEXT NOT NULL, since TEXT, PRIMARY KEY (passage, audience)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audiences (
    audience TEXT NOT NULL, current INTEGER NOT NULL, passages INTEGER NOT NULL, terms INTEGER NOT NULL,
    PRIMARY KEY (audience, current)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE term_counts (
    term TEXT NOT NULL, audience TEXT NOT NULL, current INTEGER NOT NULL, passages INTEGER NOT NULL,
    PRIMARY KEY (term, audience, current)
  ) STRICT, WITHOUT ROWID;

  ${listsNamed("lists")}
  ${listsNamed("current_lists")}
`;

function listsNamed(name: string): string {
  return `CREATE VIRTUAL TABLE ${name} USING fts5 (
    heading, text, tags,
    content = '', contentless_delete = 1, detail = full, tokenize = "ascii tokenchars '._-'"
  );
  CREATE VIRTUAL TABLE ${name}_terms USING fts5vocab ('${name}', 'instance');`;
}

const TABLES = [
  "state",
  "passages",
  "contents",
  "newer",
  "audiences",
  "term_counts",
  "lists_terms",
  "current_lists_terms",
  "lists",
  "current_lists",
];
export const DROP = TABLES.map((table) => `DROP TABLE IF EXISTS ${table};`).join("\n");
