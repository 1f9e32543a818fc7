import type { StoredBytes } from "./stored-bytes.ts";

/** An entry of a table of positions: from where to where, and the bytes of its data. */
export interface PositionEntry {
  readonly from: number;
  readonly to: number;
  readonly data: StoredBytes;
}

/** A PLC ([MS-DOC] 2.2.2): n + 1 positions, then n pieces of data of one size. */
export function positionTable(bytes: StoredBytes, dataSize: number): readonly PositionEntry[] {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + dataSize)));
  return Array.from({ length: count }, (_, at) => ({
    from: bytes.u32(at * 4),
    to: bytes.u32(at * 4 + 4),
    data: bytes.part((count + 1) * 4 + at * dataSize, dataSize),
  }));
}

/** The last entry that begins at or before a position, if it reaches over it. Entries are in order. */
export function entryAt<Entry extends { readonly from: number; readonly to: number }>(
  entries: readonly Entry[],
  position: number,
): Entry | null {
  const entry = entries[indexAt(entries, position)];
  return entry && position < entry.to ? entry : null;
}

/** The place of the last entry that begins at or before a position; -1 where all begin after it. */
export function indexAt(entries: readonly { readonly from: number }[], position: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.from ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
