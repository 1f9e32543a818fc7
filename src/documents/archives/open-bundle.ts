import { crc32 } from "node:zlib";
import { Inflation } from "../zip/inflation.ts";
import { damaged } from "../damaged.ts";
import { MAX_FILE_BYTES, checkFileSize } from "../limits.ts";
import { DocumentError } from "../../standards/errors.ts";
import { contentOf, isLitter, isNoDocument } from "./contents.ts";
import { zipDirectory } from "../zip/zip-directory.ts";
import { entryName } from "./entry-name.ts";
import type { Bundle } from "./bundle.ts";
import type { ZipEntry } from "../zip/zip-directory.ts";
import type { DocumentFile } from "../document-file.ts";
import type { Warning } from "../../standards/standard.ts";

const MAX_NAMED = 10;
/** A notice comes with ten attachments, a meeting's papers with a hundred. */
const LIMIT = { entries: 2_000, advice: "Pack fewer into one." };

/**
 * Unpacks the documents of a ZIP archive, in memory. Other files are left out with a warning, archives inside of it too;
 * what is damaged, or under a password, costs only itself as long as something else can be read.
 * @throws DocumentError TRUNCATED, PASSWORD_REQUIRED, EMPTY_CONTENT, LIMIT_SIZE, LIMIT_RATIO, LIMIT_ENTRIES
 */
export function openBundle(name: string, bytes: Uint8Array): Bundle {
  checkFileSize(name, bytes.length);
  const inflation = new Inflation(name, bytes);
  const files: DocumentFile[] = [];
  const others: string[] = [];
  const archives: string[] = [];
  const faults: DocumentError[] = [];
  for (const entry of zipDirectory(name, bytes, LIMIT)) {
    const path = entryName(entry);
    if (isLitter(path) || path === "") continue;
    const content = isNoDocument(path)
      ? null
      : attempt(name, () => unpack(`${name}!/${path}`, inflation, entry));
    if (content instanceof DocumentError) faults.push(content);
    const kind = content instanceof Uint8Array ? contentOf(path, content) : "other";
    if (content instanceof Uint8Array && kind === "document")
      files.push({ name: freeName(path, files), bytes: content });
    else if (kind === "archive") archives.push(path);
    else if (!(content instanceof DocumentError)) others.push(path);
  }
  if (files.length === 0) throw faults[0] ?? withoutDocuments(name, archives);
  return {
    name,
    files,
    warnings: [
      ...faults.map(({ code, message }) => ({ code, message })),
      ...told(
        "ARCHIVE_INSIDE",
        "Archives inside the archive, which were not opened; unpack them first",
        archives,
      ),
      ...told("FILE_LEFT_OUT", "Files that are no documents and were left out", others),
    ],
  };
}

/** Limits of the archive as a whole end it; any other fault is the entry's own. */
function attempt(archive: string, work: () => Uint8Array): Uint8Array | DocumentError {
  try {
    return work();
  } catch (error) {
    const isWhole = (fault: DocumentError) =>
      fault.code.startsWith("LIMIT_") && fault.details["name"] === archive;
    if (error instanceof DocumentError && !isWhole(error)) return error;
    throw error;
  }
}

function unpack(path: string, inflation: Inflation, entry: ZipEntry): Uint8Array {
  if (entry.encrypted)
    throw new DocumentError("PASSWORD_REQUIRED", `“${path}” is protected by a password; remove it.`, {
      name: path,
    });
  if (entry.method !== 0 && entry.method !== 8)
    throw damaged(path, `it is packed by a method (${entry.method}) that is not read; pack it as plain ZIP`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  inflation.read(entry, (chunk) => {
    size += chunk.length;
    checkFileSize(path, size);
    chunks.push(chunk);
  });
  const content = joined(chunks, size);
  if (crc32(content) !== entry.crc32) throw damaged(path, "its checksum does not fit");
  return content;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(Math.min(size, MAX_FILE_BYTES));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Of two entries with one name the second is counted: `draft (2).docx`. */
function freeName(name: string, files: readonly DocumentFile[]): string {
  const taken = new Set(files.map((file) => file.name.toLowerCase()));
  const dot = name.lastIndexOf(".") > name.lastIndexOf("/") ? name.lastIndexOf(".") : name.length;
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1)
    free = `${name.slice(0, dot)} (${count})${name.slice(dot)}`;
  return free;
}

function withoutDocuments(name: string, archives: readonly string[]): DocumentError {
  const found =
    archives.length > 0 ? `only other archives (${archives.slice(0, MAX_NAMED).join(", ")})` : "none";
  return new DocumentError(
    "EMPTY_CONTENT",
    `“${name}” should hold documents, but holds ${found}. Unpack it, and hand in the documents in it.`,
    { name, archives },
  );
}

function told(code: string, what: string, names: readonly string[]): readonly Warning[] {
  if (names.length === 0) return [];
  const listed = names.slice(0, MAX_NAMED).join(", ") + (names.length > MAX_NAMED ? ", …" : "");
  return [{ code, message: `${what}: ${listed}.` }];
}
