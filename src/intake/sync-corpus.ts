import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentReader } from "../documents/document-reader.ts";
import { checkFileSize } from "../documents/limits.ts";
import type { Library } from "../library/library.ts";
import type { LibraryWriter, SourceFile } from "../library/writer.ts";
import { DocumentError } from "../standards/errors.ts";
import type { CorpusPlace } from "./corpus-path.ts";
import { READER, readCorpusFile } from "./read-corpus-file.ts";
import type { CorpusFile } from "./read-text.ts";
import type { Reading } from "./reading.ts";
import type { SyncProgress } from "./sync-progress.ts";
import { takeIn, takeOut, type ReadFile } from "./take-in.ts";
import { walkCorpus, type FoundFile } from "./walk-corpus.ts";

export interface SyncCorpus {
  readonly corpusDir: string;
  readonly library: Library;
  readonly reader: DocumentReader;
  /** The clock by which the file system stamps its files. */
  readonly now?: () => Date;
  readonly onProgress?: (progress: SyncProgress) => void;
}

/** Counts of files. */
export interface SyncReport {
  readonly read: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Of those read now, how many had faults. */
  readonly faulty: number;
}

const PREFIX = "corpus/";

/** A file changed so recently may change again within the same tick of the file system's clock, in milliseconds. */
const TOO_RECENT = 2_000;

/**
 * Brings the library to the state of the corpus: reads what is new or changed, and what an older version of the
 * program has read, and takes out what is gone. Every file is one transaction, so this may be killed at any moment
 * and simply run again.
 * @throws IntakeError CORPUS_MISSING; LibraryError LIBRARY_BUSY
 */
export async function syncCorpus({
  corpusDir,
  library,
  reader,
  now = () => new Date(),
  onProgress,
}: SyncCorpus): Promise<SyncReport> {
  const files = await walkCorpus(corpusDir);
  const sources = await library.sources();
  const records = new Map(sources.map((source) => [source.path, source]));
  const paths = new Set(files.map((file) => PREFIX + file.path));
  const gone = sources.filter(({ path }) => path.startsWith(PREFIX) && !paths.has(path));
  for (const { path } of gone) await library.write((writer) => takeOut(writer, path));

  const changed = files.filter((file) => !looksUnchanged(file, records.get(PREFIX + file.path)));
  let read = 0;
  let faulty = 0;
  for (const [at, found] of changed.entries()) {
    const { path } = found;
    const watch = {
      progress: (share: number) => onProgress?.({ path, done: at, total: changed.length, share }),
    };
    const file = await openFile(corpusDir, found, now, (...given) => readCorpusFile(...given, reader, watch));
    const reading = isHeld(file, records.get(file.record.path)) ? null : await file.read();
    const taken = await library.write((writer) => takeChanged(writer, file, reading));
    if (taken !== null) read += 1;
    if (taken !== null && taken.faults.length > 0) faulty += 1;
    onProgress?.({ path, done: at + 1, total: changed.length, share: null });
  }
  return { read, unchanged: files.length - read, removed: gone.length, faulty };
}

function looksUnchanged({ size, changed }: FoundFile, record: SourceFile | undefined): boolean {
  return record?.reader === READER && record.size === size && record.modified === changed;
}

function isHeld({ record }: OpenedFile, held: SourceFile | null | undefined): boolean {
  return held?.reader === READER && held.sha256 === record.sha256;
}

/** Takes a file in, unless the same bytes under another time are held; null then. */
async function takeChanged(
  writer: LibraryWriter,
  file: OpenedFile,
  readBefore: Reading | null,
): Promise<Reading | null> {
  const held = await writer.source(file.record.path);
  if (held && isHeld(file, held)) {
    await writer.putSource({ ...held, ...file.record });
    return null;
  }
  const reading = readBefore ?? (await file.read());
  await takeIn(writer, file.record, reading);
  return reading;
}

interface OpenedFile {
  readonly record: ReadFile;
  read(): Promise<Reading>;
}

async function openFile(
  corpusDir: string,
  { path, place, size, changed }: FoundFile,
  now: () => Date,
  read: (place: CorpusPlace, file: CorpusFile) => Promise<Reading>,
): Promise<OpenedFile> {
  const modified = now().getTime() - changed < TOO_RECENT ? null : changed;
  const record = { path: PREFIX + path, size, modified };
  try {
    checkFileSize(path, size);
    const bytes = await readFile(join(corpusDir, path));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return {
      record: { ...record, sha256 },
      read: () => read(place, { path, bytes, sha256 }),
    };
  } catch (error) {
    return {
      record: { ...record, sha256: "" },
      read: async () => ({ content: null, faults: [unreadable(error)] }),
    };
  }
}

function unreadable(error: unknown): { code: string; message: string; line: null } {
  if (error instanceof DocumentError) return { code: error.code, message: error.message, line: null };
  const what = error instanceof Error ? error.message : String(error);
  return {
    code: "UNREADABLE",
    message: `The file cannot be read (${what}). Check that it exists and may be read.`,
    line: null,
  };
}
