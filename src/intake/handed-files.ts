import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { documentIn, splitBundlePath } from "../documents/archives/bundle.ts";
import { ZIP } from "../documents/bytes/known-formats.ts";
import { formatOf } from "../documents/bytes/sniff.ts";
import type { DocumentFile } from "../documents/document-file.ts";
import type { DocumentReader } from "../documents/document-reader.ts";
import { checkFileSize } from "../documents/limits.ts";
import { checkRegularFile } from "../documents/regular-file.ts";
import type { ParsedDocument } from "../documents/parsed-document.ts";
import type { ReadingWatch } from "../documents/reading-watch.ts";
import { DocumentError, type RapporteurError } from "../standards/errors.ts";
import type { Warning } from "../standards/standard.ts";
import { IntakeError } from "./errors.ts";

/** A document as it came, not yet read. */
export interface HandedFile extends DocumentFile {
  /** The path that was handed in; `bundle.zip!/draft.docx` for a document in an archive. */
  readonly origin: string;
}

/** A document that was read. */
export interface HandedDocument extends HandedFile {
  readonly sha256: string;
  readonly parsed: ParsedDocument;
}

/** What a path came to: the documents in it, or why there are none. `warnings` tell what an archive held besides. */
export type Opened =
  | { readonly files: readonly HandedFile[]; readonly warnings: readonly Warning[] }
  | { readonly error: RapporteurError };

/** The file at a path, or each document of the archive at it, or the one that is named in it. A file that is too large is not read into memory. */
export async function openHanded(path: string, reader: DocumentReader): Promise<Opened> {
  try {
    const { file: outer, inner } = (await isThere(path))
      ? { file: path, inner: null }
      : splitBundlePath(path);
    const file = await readHanded(outer);
    if (formatOf(file.name, file.bytes) !== ZIP) return { files: [file], warnings: [] };
    const bundle = await reader.bundle({ name: file.name, bytes: file.bytes });
    const named = inner === null ? bundle.files : [documentIn(bundle, inner)];
    return {
      files: named.map((one) => ({ ...one, origin: `${outer}!/${one.name}` })),
      warnings: inner === null ? bundle.warnings : [],
    };
  } catch (error) {
    if (isOfFile(error)) return { error };
    throw error;
  }
}

/** True for what one file's content or name is to blame for; anything else concerns all files alike. */
export function isOfFile(error: unknown): error is IntakeError | DocumentError {
  return error instanceof IntakeError || error instanceof DocumentError;
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function readHanded(path: string): Promise<HandedFile> {
  const name = basename(path);
  const stats = await stat(path).catch(() => null);
  if (stats === null) throw new IntakeError("NOT_FOUND", `There is no file ${path}.`, { path });
  checkRegularFile(path, stats);
  if (!stats.isFile())
    throw new IntakeError("NOT_FOUND", `${path} is no file. Name the files in it.`, { path });
  checkFileSize(name, stats.size);
  const bytes = await readFile(path).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new IntakeError("UNREADABLE", `${path} cannot be read (${why}).`, { path });
  });
  return { name, origin: path, bytes };
}

/** @throws DocumentError for what cannot be read */
export async function readDocument(
  file: HandedFile,
  reader: DocumentReader,
  watch: ReadingWatch,
): Promise<HandedDocument> {
  const parsed = await reader.document({ name: file.name, bytes: file.bytes }, watch);
  return { ...file, parsed, sha256: createHash("sha256").update(file.bytes).digest("hex") };
}
