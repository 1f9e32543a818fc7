import { zipDirectory } from "../../zip/zip-directory.ts";
import { MAX_ENTRIES } from "../limits.ts";
import type { ZipEntry } from "../../zip/zip-directory.ts";

/**
 * The parts of a document by name, in lower case with forward slashes, as parts are compared. Of two with one name the
 * first counts.
 * @throws DocumentError TRUNCATED without a whole directory, LIMIT_ENTRIES
 */
export function partDirectory(name: string, bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const limit = { entries: MAX_ENTRIES, advice: "Open it in Word and save it anew." };
  const decoder = new TextDecoder();
  const parts = new Map<string, ZipEntry>();
  for (const entry of zipDirectory(name, bytes, limit)) {
    const key = partKey(decoder.decode(entry.rawName));
    if (!parts.has(key)) parts.set(key, entry);
  }
  return parts;
}

/** A part's name as parts are compared: `Word\Document.xml` and `/word/document.xml` are one. */
export function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}
