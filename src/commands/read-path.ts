import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ParsedDocument } from "../documents/parsed-document.ts";
import { readAnyDocument, readFolder } from "../documents/read-document.ts";
import { DocumentError } from "../standards/errors.ts";

/** A document from a file, or from a folder of chapters read as one. */
export async function readPath(path: string): Promise<ParsedDocument> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new DocumentError("NOT_FOUND", `There is no file or folder ${path}.`, { path });
  if (!found.isDirectory()) return readAnyDocument({ name: basename(path), bytes: await readFile(path) });
  const names = (await readdir(path, { withFileTypes: true }))
    .filter((e) => e.isFile() && !e.name.startsWith("."))
    .map((e) => e.name);
  if (names.length === 0)
    throw new DocumentError("EMPTY_CONTENT", `The folder ${path} holds no files.`, { path });
  return readFolder(
    await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(path, name)) }))),
  );
}
