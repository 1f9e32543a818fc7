import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { givenShape } from "./edition-facts.ts";

/** What is written beside the kept bytes: enough to read them again as they were read first. */
const shape = z.object({
  /** The file's name, whose ending tells the reader what to expect. */
  name: z.string(),
  /** As it was given: a path or an address; `bundle.zip!/draft.docx` for a document in an archive. */
  origin: z.string(),
  /** The moment it was handed in, ISO 8601. */
  taken: z.string(),
  /** Where it was put; decided once, so that later readings do not move it. */
  place: z.object({ standard: z.string(), edition: z.string(), language: z.enum(["zh", "en"]) }),
  /** What was said of it when it was handed in. */
  given: givenShape,
  /** The records in whose place it came, by their keys; they are kept, and read no more. */
  replaces: z.array(z.string()).optional(),
});

export type OriginalRecord = z.infer<typeof shape>;

export interface Original {
  /** Names the record: the digest; `<digest>.2` where the same bytes were taken in as another edition too. */
  readonly key: string;
  readonly sha256: string;
  /** null for a record that is damaged. */
  readonly record: OriginalRecord | null;
}

/**
 * Keeps the bytes under their digest, and a record beside them, whose key it gives. The record is written last, so
 * that a file is either kept with all that belongs to it or not kept.
 */
export async function keepOriginal(
  dataDir: string,
  sha256: string,
  bytes: Uint8Array,
  record: OriginalRecord,
): Promise<string> {
  const folder = folderOf(dataDir);
  await mkdir(folder, { recursive: true });
  const key = await freeKey(dataDir, sha256);
  await writeWhole(join(folder, sha256), bytes);
  await writeWhole(join(folder, `${key}.json`), Buffer.from(`${JSON.stringify(record, null, 2)}\n`));
  return key;
}

/** Keeps bytes under their digest alone, for proofs: without a record beside them nothing is read from them. */
export async function keepBytes(dataDir: string, sha256: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folderOf(dataDir), { recursive: true });
  await writeWhole(join(folderOf(dataDir), sha256), bytes);
}

export async function areBytesKept(dataDir: string, sha256: string): Promise<boolean> {
  return stat(join(folderOf(dataDir), sha256)).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** All originals kept so far, by key, without those in whose place others came. */
export async function listOriginals(dataDir: string): Promise<readonly Original[]> {
  const kept = await Promise.all(
    (await keysIn(dataDir)).map(async (key) => ({
      key,
      sha256: key.slice(0, SHA256_LENGTH),
      record: await readRecord(dataDir, key),
    })),
  );
  const replaced = new Set(kept.flatMap(({ record }) => record?.replaces ?? []));
  return kept.filter(({ key }) => !replaced.has(key));
}

export function readOriginalBytes(dataDir: string, sha256: string): Promise<Uint8Array> {
  return readFile(join(folderOf(dataDir), sha256));
}

const SHA256_LENGTH = 64;

async function keysIn(dataDir: string): Promise<readonly string[]> {
  const names = await readdir(folderOf(dataDir)).catch(() => []);
  return names
    .map((name) => /^(?<key>[0-9a-f]{64}(?:\.\d+)?)\.json$/.exec(name)?.groups?.["key"])
    .filter((key) => key !== undefined)
    .sort();
}

async function freeKey(dataDir: string, sha256: string): Promise<string> {
  const taken = (await keysIn(dataDir)).filter((key) => key.startsWith(sha256));
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? sha256 : `${sha256}.${count}`;
    if (!taken.includes(key)) return key;
  }
}

async function readRecord(dataDir: string, key: string): Promise<OriginalRecord | null> {
  try {
    return shape.parse(JSON.parse(await readFile(join(folderOf(dataDir), `${key}.json`), "utf8")));
  } catch {
    return null;
  }
}

/** A file is there whole or not at all, whatever happens in between, and whoever else writes the same. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  const file = await open(unfinished, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

function folderOf(dataDir: string): string {
  return join(dataDir, "originals");
}
