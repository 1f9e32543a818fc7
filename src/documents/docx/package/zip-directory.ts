import { DocumentError } from "../../../standards/errors.ts";
import { MAX_ENTRIES, refuseLimit } from "../limits.ts";

/** One file in a ZIP archive, by where its bytes lie. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; anything else is not read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly start: number;
  /** Where the next thing in the archive begins: what the archive says of sizes may be a lie. */
  readonly end: number;
}

interface Listed extends Omit<ZipEntry, "start" | "end"> {
  readonly compressed: number;
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** The end record with the longest comment an archive may have. */
const END_SEARCH = 22 + 65_535;

/**
 * The entries of an archive by name, in lower case with forward slashes, as parts of a document are compared. Of two
 * entries with one name the first counts.
 * @throws DocumentError TRUNCATED without a whole directory, LIMIT_ENTRIES
 */
export function readDirectory(name: string, bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) throw damaged(name, "its directory is missing");
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES)
    refuseLimit(
      "LIMIT_ENTRIES",
      `“${name}” holds ${count} files; the limit is ${MAX_ENTRIES}. Open it in Word and save it anew.`,
      {
        name,
        entries: count,
        limit: MAX_ENTRIES,
      },
    );
  const first = view.getUint32(end + 16, true);
  const listed = listEntries(name, view, first, count, end);
  const places = [...listed.map((entry) => entry.offset), first].sort((a, b) => a - b);
  const entries = new Map<string, ZipEntry>();
  for (const entry of listed) {
    const key = partKey(entry.name);
    const placed = place(view, entry, places);
    if (placed && !entries.has(key)) entries.set(key, placed);
  }
  return entries;
}

/** A part's name as parts are compared: `Word\Document.xml` and `/word/document.xml` are one. */
export function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

export function damaged(name: string, how: string): DocumentError {
  return new DocumentError(
    "TRUNCATED",
    `“${name}” is damaged or was cut off: ${how}. Save or send it again.`,
    {
      name,
    },
  );
}

function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SEARCH);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === END_RECORD) return at;
  return -1;
}

function listEntries(
  name: string,
  view: DataView,
  first: number,
  count: number,
  end: number,
): readonly Listed[] {
  const entries: Listed[] = [];
  const decoder = new TextDecoder();
  let at = first;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_ENTRY)
      throw damaged(name, "its directory is not whole");
    const nameLength = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + 46 + nameLength > end) throw damaged(name, "its directory is not whole");
    entries.push({
      name: decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + rest;
  }
  return entries;
}

/** Where an entry's bytes lie; null for one that lies outside the archive. */
function place(view: DataView, entry: Listed, places: readonly number[]): ZipEntry | null {
  const { offset } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const next = nextPlace(places, offset) ?? view.byteLength;
  const end = entry.method === 0 ? Math.min(next, start + entry.compressed) : next;
  const { name, method, encrypted } = entry;
  return start <= end && end <= view.byteLength ? { name, method, encrypted, start, end } : null;
}

/** The first place after an offset, by halving: an archive of thousands of entries asks thousands of times. */
function nextPlace(places: readonly number[], offset: number): number | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return places[low];
}
