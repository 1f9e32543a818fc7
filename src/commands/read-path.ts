import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { documentIn, splitBundlePath } from "../documents/archives/bundle.ts";
import { ZIP } from "../documents/bytes/known-formats.ts";
import { formatOf } from "../documents/bytes/sniff.ts";
import type { DocumentFile } from "../documents/document-file.ts";
import type { DocumentReader } from "../documents/document-reader.ts";
import type { ParsedDocument } from "../documents/parsed-document.ts";
import type { ReadingWatch } from "../documents/reading-watch.ts";
import { checkRegularFile } from "../documents/regular-file.ts";
import { checkFileSize } from "../documents/limits.ts";
import { DocumentError } from "../standards/errors.ts";

/**
 * A document from a file, from an archive (`notice.zip`, or `notice.zip!/draft.docx` for one of several), or from a folder
 * of chapters read as one. `progress` is told how far it is.
 * @throws DocumentError
 */
export async function readPath(
  path: string,
  reader: DocumentReader,
  progress: (line: string) => void,
): Promise<ParsedDocument> {
  const { file, inner } = (await isThere(path)) ? { file: path, inner: null } : splitBundlePath(path);
  const found = await stat(file).catch(() => null);
  if (!found) throw new DocumentError("NOT_FOUND", `There is no file or folder ${file}.`, { path: file });
  try {
    if (found.isDirectory()) return await reader.folder(await filesIn(file), watchOf(file, progress));
    checkRegularFile(file, found);
    checkFileSize(basename(file), found.size);
    const handed = { name: basename(file), bytes: await readFile(file) };
    if (formatOf(handed.name, handed.bytes) !== ZIP && inner === null)
      return await reader.document(handed, watchOf(file, progress));
    return await readInBundle(handed, inner, reader, progress);
  } finally {
    progress("");
  }
}

async function readInBundle(
  archive: DocumentFile,
  inner: string | null,
  reader: DocumentReader,
  progress: (line: string) => void,
): Promise<ParsedDocument> {
  const bundle = await reader.bundle(archive);
  const document = documentIn(bundle, inner);
  const read = await reader.document(document, watchOf(document.name, progress));
  return { ...read, warnings: [...bundle.warnings, ...read.warnings] };
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

function watchOf(path: string, progress: (line: string) => void): ReadingWatch {
  return { progress: (share) => progress(`reading ${basename(path)}: ${Math.floor(share * 100)} %`) };
}

async function filesIn(path: string): Promise<readonly DocumentFile[]> {
  const names = (await readdir(path, { withFileTypes: true }))
    .filter((e) => e.isFile() && !e.name.startsWith("."))
    .map((e) => e.name);
  if (names.length === 0)
    throw new DocumentError("EMPTY_CONTENT", `The folder ${path} holds no files.`, { path });
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(path, name)) })));
}
