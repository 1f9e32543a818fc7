import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GlossaryEntry } from "../standards/glossary.ts";
import { readGlossary } from "./read-glossary.ts";

/** The glossary of a corpus folder as it stands in its file; none where there is no such file. */
export async function corpusGlossary(corpusDir: string): Promise<readonly GlossaryEntry[]> {
  const text = await readFile(join(corpusDir, "glossary.tsv"), "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
  return readGlossary(text).entries;
}
