/**
 * The tables of exchanges, as steps from nothing to now; `PRAGMA user_version` counts the steps taken. A step that was
 * released is never changed: what is to be different is a new step.
 *
 * `number` is the order of arrival. Instants are ISO 8601 in UTC, which sorts as they follow each other.
 */
export const EXCHANGE_MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE exchanges (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE, place TEXT NOT NULL,
    conversation TEXT, received_at TEXT NOT NULL, request TEXT, revision INTEGER NOT NULL DEFAULT 0, answer TEXT,
    outcome TEXT
  ) STRICT;
  CREATE INDEX exchanges_open ON exchanges (number) WHERE outcome IS NULL;
  CREATE INDEX exchanges_by_conversation ON exchanges (conversation, number);
  CREATE INDEX exchanges_by_place ON exchanges (place, received_at);
  CREATE INDEX exchanges_by_arrival ON exchanges (received_at);

  CREATE TABLE posts (
    exchange INTEGER NOT NULL REFERENCES exchanges ON DELETE CASCADE, part INTEGER NOT NULL, body TEXT NOT NULL,
    reference TEXT, PRIMARY KEY (exchange, part)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX posts_by_reference ON posts (reference) WHERE reference IS NOT NULL;
  `,
];
