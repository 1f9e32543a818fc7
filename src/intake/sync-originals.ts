import { createHash } from "node:crypto";
import type { Library } from "../library/library.ts";
import type { Fault } from "../library/writer.ts";
import { listOriginals, readOriginalBytes, type Original } from "./originals.ts";
import { READER } from "./read-corpus-file.ts";
import { readOriginal } from "./read-original.ts";
import type { Reading } from "./reading.ts";
import type { SyncReport } from "./sync-corpus.ts";
import { takeIn, takeOut } from "./take-in.ts";

const PREFIX = "originals/";

export function originalPath(sha256: string): string {
  return PREFIX + sha256;
}

/**
 * Reads the originals in `dataDir` that this version of the program has not read yet, and takes out those that are
 * gone. A file under its own digest does not change, so what was read once is not looked at again.
 */
export async function syncOriginals(dataDir: string, library: Library): Promise<SyncReport> {
  const originals = await listOriginals(dataDir);
  const sources = (await library.sources()).filter(({ path }) => path.startsWith(PREFIX));
  const kept = new Set(originals.map(({ sha256 }) => originalPath(sha256)));
  const gone = sources.filter(({ path }) => !kept.has(path));
  for (const { path } of gone) await library.write((writer) => takeOut(writer, path));

  const current = new Set(sources.filter(({ reader }) => reader === READER).map(({ path }) => path));
  const unread = originals.filter(({ sha256 }) => !current.has(originalPath(sha256)));
  let faulty = 0;
  for (const original of unread) {
    const { reading, size } = await readKept(dataDir, original);
    if (reading.faults.length > 0) faulty += 1;
    const { sha256 } = original;
    const file = { path: originalPath(sha256), size, modified: null, sha256 };
    await library.write((writer) => takeIn(writer, file, reading));
  }
  return { read: unread.length, unchanged: originals.length - unread.length, removed: gone.length, faulty };
}

async function readKept(
  dataDir: string,
  { sha256, record }: Original,
): Promise<{ readonly reading: Reading; readonly size: number }> {
  const bytes = await readOriginalBytes(dataDir, sha256).catch(() => null);
  const size = bytes?.length ?? 0;
  const sound = bytes !== null && createHash("sha256").update(bytes).digest("hex") === sha256;
  if (!sound || record === null) return { reading: { content: null, faults: [damaged(sha256)] }, size };
  return { reading: readOriginal(record, sha256, bytes), size };
}

function damaged(sha256: string): Fault {
  return {
    code: "ORIGINAL_DAMAGED",
    message: `The kept original ${sha256} or its record is damaged or missing. Hand the file in again, or delete originals/${sha256}.json.`,
    line: null,
  };
}
