import type { DatabaseSync } from "node:sqlite";
import type { StandardNames } from "../writer.ts";
import { Query } from "./query.ts";
import { STANDARD, type BodyRow } from "./rows.ts";

const DESCRIBED = new Query<BodyRow>("SELECT body FROM standards ORDER BY id");
const NUMBERS = new Query<{ readonly standard: string; readonly name: string }>(
  "SELECT DISTINCT standard, number AS name FROM editions WHERE number IS NOT NULL",
);
const TITLES = new Query<{ readonly standard: string; readonly name: string }>(
  "SELECT DISTINCT standard, title AS name FROM texts WHERE title IS NOT NULL",
);

/** What standards are called by their descriptions and on their texts. */
export function readStandardNames(database: DatabaseSync): readonly StandardNames[] {
  const described = new Map(
    DESCRIBED.all(database)
      .map(({ body }) => STANDARD.read(body))
      .map((standard) => [standard.id, standard]),
  );
  const numbers = Map.groupBy(NUMBERS.all(database), (row) => row.standard);
  const titles = Map.groupBy(TITLES.all(database), (row) => row.standard);
  const ids = new Set([...described.keys(), ...numbers.keys(), ...titles.keys()]);
  return [...ids].map((id) => {
    const standard = described.get(id);
    const printed = (rows: typeof numbers) => rows.get(id)?.map((row) => row.name) ?? [];
    return {
      id,
      describedGroup: standard?.group,
      numbers: [...(standard?.number ? [standard.number] : []), ...printed(numbers)],
      titles: [...Object.values(standard?.titles ?? {}), ...(standard?.aliases ?? []), ...printed(titles)],
    };
  });
}
