import type { DatabaseSync } from "node:sqlite";
import type { LibraryChange } from "../library.ts";
import { Query, run } from "./query.ts";

const CHANGES = new Query<LibraryChange>(
  "SELECT seq, kind, id FROM journal WHERE seq > ? ORDER BY seq LIMIT ?",
);
const END = new Query<{ readonly seq: number }>("SELECT coalesce(max(seq), 0) AS seq FROM journal");

/** Notes that an edition or a news item may differ. An older entry of the same thing gives way to the new one. */
export function note(database: DatabaseSync, kind: LibraryChange["kind"], id: string): void {
  run(database, "INSERT OR REPLACE INTO journal (kind, id) VALUES (?, ?)", kind, id);
}

/** Notes all editions of a standard: which of them is current, or what they are part of, may differ. */
export function noteStandard(database: DatabaseSync, standard: string): void {
  run(
    database,
    "INSERT OR REPLACE INTO journal (kind, id) SELECT 'edition', id FROM editions WHERE standard = ? ORDER BY id",
    standard,
  );
}

export function changesAfter(database: DatabaseSync, seq: number, limit: number): readonly LibraryChange[] {
  return CHANGES.all(database, seq, limit);
}

export function journalEnd(database: DatabaseSync): number {
  return END.first(database)?.seq ?? 0;
}
