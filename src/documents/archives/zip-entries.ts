import { damaged } from "../docx/package/zip-directory.ts";
import { refuseLimit } from "../docx/limits.ts";
import { entryName } from "./entry-name.ts";
import type { ZipEntry } from "../docx/package/zip-directory.ts";

/** An entry of an archive as its directory lists it; sizes are what the archive says, which may be a lie. */
export interface ListedEntry extends ZipEntry {
  readonly size: number;
  readonly crc32: number;
}

const END_RECORD = 0x06054b50;
const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** The end record with the longest comment an archive may have. */
const END_SEARCH = 22 + 65_535;
/** A notice comes with ten attachments, a meeting's papers with a hundred. */
const MAX_ENTRIES = 2_000;

/**
 * The entries of an archive in its own order, each with the name its maker meant (APPNOTE.TXT 4.3.12 and 4.3.16).
 * @throws DocumentError TRUNCATED without a whole directory, LIMIT_ENTRIES
 */
export function zipEntries(name: string, bytes: Uint8Array): readonly ListedEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) throw damaged(name, "its directory is missing");
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES)
    refuseLimit(
      "LIMIT_ENTRIES",
      `“${name}” holds ${count} files; the limit is ${MAX_ENTRIES}. Pack fewer into one.`,
      {
        name,
        entries: count,
        limit: MAX_ENTRIES,
      },
    );
  const places = centralPlaces(name, view, view.getUint32(end + 16, true), count);
  const starts = places.map((at) => view.getUint32(at + 42, true)).sort((a, b) => a - b);
  return places.flatMap((at) => listed(view, at, starts, view.getUint32(end + 16, true)) ?? []);
}

function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SEARCH);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === END_RECORD) return at;
  return -1;
}

/** Where each entry of the directory begins. */
function centralPlaces(name: string, view: DataView, first: number, count: number): readonly number[] {
  const places: number[] = [];
  let at = first;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL_ENTRY)
      throw damaged(name, "its directory is not whole");
    places.push(at);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at > view.byteLength) throw damaged(name, "its directory is not whole");
  }
  return places;
}

/** An entry with the place of its bytes; null for one that lies outside the archive. */
function listed(
  view: DataView,
  at: number,
  starts: readonly number[],
  directory: number,
): ListedEntry | null {
  const offset = view.getUint32(at + 42, true);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const next = Math.min(starts.find((other) => other > offset) ?? directory, directory);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const end = method === 0 ? Math.min(next, start + view.getUint32(at + 20, true)) : next;
  if (start > end || end > view.byteLength) return null;
  const nameLength = view.getUint16(at + 28, true);
  return {
    name: entryName({
      raw: part(view, at + 46, nameLength),
      isUtf8: (flags & 0x800) !== 0,
      extra: part(view, at + 46 + nameLength, view.getUint16(at + 30, true)),
    }),
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
