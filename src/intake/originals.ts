import { mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { STAGES } from "../standards/stage.ts";

/** What is written beside the kept bytes: enough to read them again as they were read first. */
const shape = z.object({
  /** The file's name, whose ending tells the reader what to expect. */
  name: z.string(),
  /** As it was given: a path or an address. */
  origin: z.string(),
  /** The moment it was handed in, ISO 8601. */
  taken: z.string(),
  /** Where it was put; decided once, so that later readings do not move it. */
  place: z.object({ standard: z.string(), edition: z.string(), language: z.enum(["zh", "en"]) }),
  /** What was said of it when it was handed in. */
  given: z.object({
    stage: z.enum(STAGES).optional(),
    date: z.string().optional(),
    audience: z.string().optional(),
    group: z.string().optional(),
  }),
});

export type OriginalRecord = z.infer<typeof shape>;

export interface Original {
  readonly sha256: string;
  /** null for a record that is damaged. */
  readonly record: OriginalRecord | null;
}

/**
 * Keeps the bytes under their digest, and a record beside them. The record is written last, so that a file is
 * either kept with all that belongs to it or not kept.
 */
export async function keepOriginal(
  dataDir: string,
  sha256: string,
  bytes: Uint8Array,
  record: OriginalRecord,
): Promise<void> {
  const folder = folderOf(dataDir);
  await mkdir(folder, { recursive: true });
  await writeWhole(join(folder, sha256), bytes);
  await writeWhole(join(folder, `${sha256}.json`), Buffer.from(`${JSON.stringify(record, null, 2)}\n`));
}

/** All originals kept so far, by digest. */
export async function listOriginals(dataDir: string): Promise<readonly Original[]> {
  const names = await readdir(folderOf(dataDir)).catch(() => []);
  const digests = names.map((name) => /^(?<sha256>[0-9a-f]{64})\.json$/.exec(name)?.groups?.["sha256"]);
  return Promise.all(
    digests
      .filter((sha256) => sha256 !== undefined)
      .sort()
      .map(async (sha256) => ({ sha256, record: await readRecord(dataDir, sha256) })),
  );
}

export function readOriginalBytes(dataDir: string, sha256: string): Promise<Uint8Array> {
  return readFile(join(folderOf(dataDir), sha256));
}

async function readRecord(dataDir: string, sha256: string): Promise<OriginalRecord | null> {
  try {
    return shape.parse(JSON.parse(await readFile(join(folderOf(dataDir), `${sha256}.json`), "utf8")));
  } catch {
    return null;
  }
}

/** A file is there whole or not at all, whatever happens in between. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.unfinished`;
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
