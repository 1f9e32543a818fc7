import type { DatabaseSync } from "node:sqlite";
import type { SourceFile } from "../writer.ts";
import { Query, run } from "./query.ts";
import { FAULTS } from "./rows.ts";

interface SourceRow {
  readonly path: string;
  readonly size: number;
  readonly modified: number | null;
  readonly sha256: string;
  readonly reader: string;
  readonly faults: string;
}

const ALL = new Query<SourceRow>("SELECT * FROM sources ORDER BY path");
const ONE = new Query<SourceRow>("SELECT * FROM sources WHERE path = ?");

export function readSources(database: DatabaseSync): readonly SourceFile[] {
  return ALL.all(database).map(sourceOf);
}

export function readSource(database: DatabaseSync, path: string): SourceFile | null {
  const row = ONE.first(database, path);
  return row ? sourceOf(row) : null;
}

export function putSource(database: DatabaseSync, file: SourceFile): void {
  run(
    database,
    "INSERT OR REPLACE INTO sources (path, size, modified, sha256, reader, faults) VALUES (?, ?, ?, ?, ?, ?)",
    file.path,
    file.size,
    file.modified,
    file.sha256,
    file.reader,
    FAULTS.write(file.faults),
  );
}

function sourceOf(row: SourceRow): SourceFile {
  return { ...row, faults: FAULTS.read(row.faults) };
}
