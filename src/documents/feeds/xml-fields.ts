/** What an element of an item says, and its rank among those that say the same: the lowest counts first. */
export interface ItemField {
  readonly says: "title" | "date" | "summary" | "link" | "id";
  readonly rank: number;
}

/** RSS 0.9x to 2.0, RSS 1.0 with its modules, Atom 1.0 and 0.3. */
const FIELDS: ReadonlyMap<string, ItemField> = new Map<string, ItemField>([
  ["title", { says: "title", rank: 0 }],
  ["dc:title", { says: "title", rank: 1 }],
  ["pubdate", { says: "date", rank: 0 }],
  ["published", { says: "date", rank: 0 }],
  ["issued", { says: "date", rank: 0 }],
  ["dc:date", { says: "date", rank: 1 }],
  ["dcterms:issued", { says: "date", rank: 1 }],
  ["dcterms:created", { says: "date", rank: 2 }],
  ["created", { says: "date", rank: 2 }],
  ["updated", { says: "date", rank: 3 }],
  ["modified", { says: "date", rank: 3 }],
  ["dcterms:modified", { says: "date", rank: 3 }],
  ["description", { says: "summary", rank: 0 }],
  ["summary", { says: "summary", rank: 0 }],
  ["content", { says: "summary", rank: 1 }],
  ["content:encoded", { says: "summary", rank: 1 }],
  ["dc:description", { says: "summary", rank: 2 }],
  ["itunes:summary", { says: "summary", rank: 2 }],
  ["link", { says: "link", rank: 0 }],
  ["guid", { says: "id", rank: 2 }],
  ["id", { says: "id", rank: 3 }],
]);

export function itemField(name: string): ItemField | null {
  return FIELDS.get(name) ?? null;
}

export interface Ranked<Value> {
  readonly rank: number;
  readonly value: Value;
}

/** The values, the best first; of one rank in the feed's order. */
export function byRank<Value>(found: readonly Ranked<Value>[]): readonly Value[] {
  return found.toSorted((a, b) => a.rank - b.rank).map(({ value }) => value);
}
