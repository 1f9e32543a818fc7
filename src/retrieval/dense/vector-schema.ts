/** Raised whenever tables or the text that is embedded change: a store of another version is thrown away. */
export const STORE_VERSION = 1;

/**
 * A vector stands once for a text (`hash`), however many editions repeat it: it is embedded once, and found again
 * after a crash. `places` holds what a filter looks at, which most passages share. `made_for` says by which model
 * and for whose texts; vectors made for anything else are thrown away.
 */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS state (
    version INTEGER NOT NULL, made_for TEXT NOT NULL, library TEXT, seq INTEGER NOT NULL, changes INTEGER NOT NULL,
    dimensions INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS vectors (
    number INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, scale REAL NOT NULL, signs BLOB NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS places (number INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE IF NOT EXISTS passages (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, subject TEXT NOT NULL, place INTEGER NOT NULL,
    vector INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS passages_by_subject ON passages (subject);
  CREATE INDEX IF NOT EXISTS passages_by_vector ON passages (vector);
`;

export const EMPTY = `
  DELETE FROM state; DELETE FROM vectors; DELETE FROM places; DELETE FROM passages;
`;
