import { damaged } from "../damaged.ts";
import { refuseLimit } from "../limits.ts";

/** One file in a ZIP archive, by where its bytes lie. What the archive says of sizes and sums may be a lie. */
export interface ZipEntry {
  /** As it is written; in what encoding is for the reader to tell. */
  readonly rawName: Uint8Array;
  /** General purpose bit 11: the name is UTF-8. */
  readonly isUtf8: boolean;
  /** The extra fields, one after the other. */
  readonly extra: Uint8Array;
  /** 0 stored, 8 deflated; anything else is not read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly start: number;
  /** Where the next thing in the archive begins. */
  readonly end: number;
  /** Unpacked, as the archive says. */
  readonly size: number;
  readonly crc32: number;
}

/** How many files an archive may hold, and what to do about one that holds more. */
export interface ZipLimit {
  readonly entries: number;
  readonly advice: string;
}

const END_RECORD = 0x06054b50;
const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
/** The end record with the longest comment an archive may have. */
const END_SEARCH = 22 + 65_535;

/**
 * The entries of an archive in its own order (APPNOTE.TXT 4.3.12 and 4.3.16), without those that lie outside of it.
 * @throws DocumentError TRUNCATED without a whole directory, LIMIT_ENTRIES
 */
export function zipDirectory(name: string, bytes: Uint8Array, limit: ZipLimit): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) throw damaged(name, "its directory is missing");
  const entries = view.getUint16(end + 10, true);
  if (entries > limit.entries)
    refuseLimit(
      "LIMIT_ENTRIES",
      `“${name}” holds ${entries} files; the limit is ${limit.entries}. ${limit.advice}`,
      { name, entries, limit: limit.entries },
    );
  const directory = view.getUint32(end + 16, true);
  const listed = centralPlaces(name, view, { directory, entries, end });
  const places = [...listed.map((at) => offsetOf(view, at)), directory].sort((a, b) => a - b);
  return listed.flatMap((at) => entryAt(view, at, places) ?? []);
}

function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SEARCH);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === END_RECORD) return at;
  return -1;
}

/** Where each entry of the directory begins. */
function centralPlaces(
  name: string,
  view: DataView,
  { directory, entries, end }: { readonly directory: number; readonly entries: number; readonly end: number },
): readonly number[] {
  const places: number[] = [];
  let at = directory;
  for (let index = 0; index < entries; index += 1) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL_ENTRY)
      throw damaged(name, "its directory is not whole");
    places.push(at);
    const [named, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    if (at + CENTRAL_BYTES + (named ?? 0) > end) throw damaged(name, "its directory is not whole");
    at += CENTRAL_BYTES + (named ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return places;
}

function offsetOf(view: DataView, at: number): number {
  return view.getUint32(at + 42, true);
}

/** An entry with the place of its bytes; null for one that lies outside the archive. */
function entryAt(view: DataView, at: number, places: readonly number[]): ZipEntry | null {
  const offset = offsetOf(view, at);
  if (offset + LOCAL_BYTES > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY) return null;
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const next = nextPlace(places, offset) ?? view.byteLength;
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const end = method === 0 ? Math.min(next, start + view.getUint32(at + 20, true)) : next;
  if (start > end || end > view.byteLength) return null;
  const named = view.getUint16(at + 28, true);
  return {
    rawName: part(view, at + CENTRAL_BYTES, named),
    isUtf8: (flags & 0x800) !== 0,
    extra: part(view, at + CENTRAL_BYTES + named, view.getUint16(at + 30, true)),
    method,
    encrypted: (flags & 1) !== 0,
    start,
    end,
    size: view.getUint32(at + 24, true),
    crc32: view.getUint32(at + 16, true),
  };
}

function part(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, Math.min(length, view.byteLength - at));
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
