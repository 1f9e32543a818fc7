import type { PassagePlace } from "../passes.ts";

/** What stands in memory of each passage: which vector is its, where it stands, and its vector's signs. */
export interface SignTable {
  readonly ids: readonly string[];
  /** Numbers of vectors in the store. */
  readonly vectors: Int32Array;
  /** Positions in `places`. */
  readonly placed: Int32Array;
  readonly places: readonly PassagePlace[];
  /** `wordsEach` words for each passage. */
  readonly signs: Uint32Array;
  readonly wordsEach: number;
}

/**
 * The rows at admitted places whose signs differ least from those asked for, at least `limit` of them where there are:
 * all that differ as little as the last one. The order is that of the table.
 */
export function shortList(
  table: SignTable,
  asked: Uint32Array,
  admits: (place: PassagePlace) => boolean,
  limit: number,
): readonly number[] {
  const admitted = Uint8Array.from(table.places, (place) => (admits(place) ? 1 : 0));
  const { placed, signs, wordsEach } = table;
  const furthest = wordsEach * 32;
  const distances = new Uint16Array(placed.length).fill(furthest + 1);
  const counts = new Uint32Array(furthest + 2);
  for (let row = 0, at = 0; row < placed.length; row += 1, at += wordsEach) {
    if (admitted[placed[row] ?? 0] !== 1) continue;
    let distance = 0;
    for (let word = 0; word < wordsEach; word += 1)
      distance += bitsIn((signs[at + word] ?? 0) ^ (asked[word] ?? 0));
    distances[row] = distance;
    counts[distance] = (counts[distance] ?? 0) + 1;
  }
  const nearest = withinReach(counts.subarray(0, furthest + 1), limit);
  const rows: number[] = [];
  for (let row = 0; row < distances.length; row += 1) if ((distances[row] ?? 0) <= nearest) rows.push(row);
  return rows;
}

/** The least distance within which `limit` rows lie. */
function withinReach(counts: Uint32Array, limit: number): number {
  let sum = 0;
  return Math.max(
    0,
    counts.findIndex((count, distance) => (sum += count) >= limit || distance === counts.length - 1),
  );
}

/** The bits that are set in a word, counted side by side. */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
