import { createHash } from "node:crypto";
import type { DocumentReader } from "../documents/document-reader.ts";
import type { ReadingWatch } from "../documents/reading-watch.ts";
import type { Library } from "../library/library.ts";
import type { Fault } from "../library/writer.ts";
import { listOriginals, readOriginalBytes, type Original } from "./originals.ts";
import { READER } from "./read-corpus-file.ts";
import { readOriginal } from "./read-original.ts";
import type { Reading } from "./reading.ts";
import type { SyncReport } from "./sync-corpus.ts";
import type { SyncProgress } from "./sync-progress.ts";
import { takeIn, takeOut } from "./take-in.ts";

export const ORIGINALS = "originals/";

/** The path under which a kept original is on record in the library. */
export function originalPath(key: string): string {
  return ORIGINALS + key;
}

export interface SyncOriginals {
  readonly dataDir: string;
  readonly library: Library;
  readonly reader: DocumentReader;
  readonly onProgress?: (progress: SyncProgress) => void;
}

/**
 * Reads the originals in `dataDir` that this version of the program has not read yet, and takes out those that are
 * gone. A file under its own digest does not change, so what was read once is not looked at again, whether it could be
 * read or not.
 */
export async function syncOriginals({
  dataDir,
  library,
  reader,
  onProgress,
}: SyncOriginals): Promise<SyncReport> {
  const originals = await listOriginals(dataDir);
  const sources = (await library.sources()).filter(({ path }) => path.startsWith(ORIGINALS));
  const kept = new Set(originals.map(({ key }) => originalPath(key)));
  const gone = sources.filter(({ path }) => !kept.has(path));
  for (const { path } of gone) await library.write((writer) => takeOut(writer, path));

  const current = new Set(sources.filter((source) => source.reader === READER).map(({ path }) => path));
  const unread = originals.filter(({ key }) => !current.has(originalPath(key)));
  let faulty = 0;
  for (const [at, original] of unread.entries()) {
    const { key, sha256, record } = original;
    const tell = (done: number, share: number | null) =>
      onProgress?.({ path: record?.name ?? key, done, total: unread.length, share });
    const watch = { progress: (share: number) => tell(at, share) };
    const { reading, size } = await readKept(dataDir, original, reader, watch);
    if (reading.faults.length > 0) faulty += 1;
    const file = { path: originalPath(key), size, modified: null, sha256 };
    await library.write((writer) => takeIn(writer, file, reading));
    tell(at + 1, null);
  }
  return { read: unread.length, unchanged: originals.length - unread.length, removed: gone.length, faulty };
}

async function readKept(
  dataDir: string,
  { key, sha256, record }: Original,
  reader: DocumentReader,
  watch: ReadingWatch,
): Promise<{ readonly reading: Reading; readonly size: number }> {
  const bytes = await readOriginalBytes(dataDir, sha256).catch(() => null);
  const size = bytes?.length ?? 0;
  const sound = bytes !== null && createHash("sha256").update(bytes).digest("hex") === sha256;
  if (!sound || record === null) return { reading: { content: null, faults: [damaged(key)] }, size };
  return { reading: await readOriginal(record, sha256, bytes, reader, watch), size };
}

function damaged(key: string): Fault {
  return {
    code: "ORIGINAL_DAMAGED",
    message: `The kept original ${key} or its record is damaged or missing. Hand the file in again, or delete originals/${key}.json.`,
    line: null,
  };
}
