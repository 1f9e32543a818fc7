import type { DatabaseSync } from "node:sqlite";
import { JsonColumn, Query } from "../../library/sqlite/query.ts";
import type { PassagePlace } from "../passes.ts";
import type { SignTable } from "./sign-table.ts";

const PLACE = new JsonColumn<PassagePlace>();
const PLACES = new Query<{ readonly number: number; readonly body: string }>(
  "SELECT number, body FROM places",
);
const PASSAGES = new Query<{ readonly id: string; readonly place: number; readonly vector: number }>(
  "SELECT id, place, vector FROM passages ORDER BY number",
);
const SIGNS = new Query<{ readonly number: number; readonly signs: Uint8Array }>(
  "SELECT number, signs FROM vectors WHERE number IN (SELECT vector FROM passages)",
);

/** Reads what is kept in memory: 128 bytes of signs a passage at 1,024 dimensions, and its id. */
export function readSignTable(reader: DatabaseSync, dimensions: number): SignTable {
  const wordsEach = Math.ceil(dimensions / 32);
  // One transaction, so that no writer comes between the three.
  reader.exec("BEGIN");
  try {
    const places = PLACES.all(reader);
    const positions = new Map(places.map(({ number }, at) => [number, at]));
    const passages = PASSAGES.all(reader);
    const signsOf = new Map(SIGNS.all(reader).map(({ number, signs }) => [number, wordsOf(signs)]));
    const signs = new Uint32Array(passages.length * wordsEach);
    for (const [row, { vector }] of passages.entries()) {
      const words = signsOf.get(vector);
      if (words) signs.set(words, row * wordsEach);
    }
    return {
      ids: passages.map(({ id }) => id),
      vectors: Int32Array.from(passages, ({ vector }) => vector),
      placed: Int32Array.from(passages, ({ place }) => positions.get(place) ?? 0),
      places: places.map(({ body }) => PLACE.read(body)),
      signs,
      wordsEach,
    };
  } finally {
    reader.exec("COMMIT");
  }
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}
