import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { placeInCorpus, type CorpusPlace } from "./corpus-path.ts";
import { IntakeError } from "./errors.ts";

/** A file of the corpus as the file system tells of it, unread. */
export interface FoundFile {
  /** Relative to the corpus, with forward slashes. */
  readonly path: string;
  readonly place: CorpusPlace;
  readonly size: number;
  /**
   * When content or attributes last changed, in milliseconds. Unlike the time of modification, nobody can set it
   * back, so a file that was put in the place of another always shows.
   */
  readonly changed: number;
}

/**
 * All files of the corpus that somebody may have meant for us, by path.
 * @throws IntakeError CORPUS_MISSING, because an absent folder is a wrong setting and not an empty corpus
 */
export async function walkCorpus(corpusDir: string): Promise<readonly FoundFile[]> {
  const entries = await readdir(corpusDir, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      throw new IntakeError(
        "CORPUS_MISSING",
        `The corpus folder ${corpusDir} cannot be read (${error instanceof Error ? error.message : String(error)}). Set CORPUS_DIR to the folder that holds committee.yaml.`,
        { corpusDir },
      );
    },
  );
  const found = await Promise.all(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => lookAt(corpusDir, join(entry.parentPath, entry.name))),
  );
  return found.filter((file) => file !== null).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function lookAt(corpusDir: string, file: string): Promise<FoundFile | null> {
  const path = relative(corpusDir, file).split(sep).join("/");
  const place = placeInCorpus(path);
  if (place.kind === "ignored") return null;
  // A file that went away in between, or a link to nothing, is not there.
  const stats = await stat(file).catch(() => null);
  if (stats === null || !stats.isFile()) return null;
  return { path, place, size: stats.size, changed: stats.ctimeMs };
}
