import type { DatabaseSync } from "node:sqlite";
import type { EditionMaterial, EditionPlace } from "../writer.ts";
import { Query } from "./query.ts";
import { EDITS, FACTS, textOf, type TextRow } from "./rows.ts";

interface StatementRow extends EditionPlace {
  readonly path: string;
  readonly text: string | null;
  readonly facts: string;
  readonly recognised: string;
}

const STATEMENTS = new Query<StatementRow>(
  "SELECT edition AS id, standard, name, path, text, facts, recognised FROM statements WHERE edition = ? ORDER BY path",
);
const TEXTS = new Query<TextRow>("SELECT * FROM texts WHERE edition = ? ORDER BY original DESC, language");
const EDIT = new Query<{ readonly facts: string }>("SELECT facts FROM edits WHERE edition = ?");

/** What is known of an edition; null when no file speaks of it. */
export function readMaterial(database: DatabaseSync, edition: string): EditionMaterial | null {
  const statements = STATEMENTS.all(database, edition);
  const [first] = statements;
  if (!first) return null;
  const edit = EDIT.first(database, edition);
  return {
    place: { id: first.id, standard: first.standard, name: first.name },
    texts: TEXTS.all(database, edition).map(textOf),
    statements: statements.map(({ path, text, facts, recognised }) => ({
      path,
      text,
      facts: FACTS.read(facts),
      recognised: FACTS.read(recognised),
    })),
    edit: edit ? EDITS.read(edit.facts) : {},
  };
}
