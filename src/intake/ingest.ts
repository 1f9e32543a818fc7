import { basename } from "node:path";
import type { DocumentReader } from "../documents/document-reader.ts";
import type { Library } from "../library/library.ts";
import { checkMetadata, type GivenMetadata } from "./given-metadata.ts";
import { isOfFile, openHanded, readDocument } from "./handed-files.ts";
import type { Ingested } from "./outcome.ts";
import type { SyncProgress } from "./sync-progress.ts";
import { takeHanded, type Resolution } from "./take-handed.ts";

export interface Ingest {
  readonly paths: readonly string[];
  readonly metadata: GivenMetadata;
  /** The answer to a question that was asked before; `ask` asks it. */
  readonly resolution?: Resolution;
  readonly dataDir: string;
  readonly library: Library;
  readonly reader: DocumentReader;
  readonly now?: () => Date;
  readonly onProgress?: (progress: SyncProgress) => void;
}

/**
 * Takes files from anywhere into the library, each by itself: one that cannot be read does not keep out the others.
 * Of an archive each document is taken in. Without a known audience an edition is taken in and seen by nobody.
 * @throws IntakeError METADATA, UNKNOWN_AUDIENCE when what was said of the files cannot be; LibraryError LIBRARY_BUSY
 */
export async function ingest({ paths, metadata, ...rest }: Ingest): Promise<readonly Ingested[]> {
  const given = await checkMetadata(metadata, rest.library);
  const outcomes: Ingested[] = [];
  for (const [done, path] of paths.entries()) {
    const tell = (name: string, share: number | null) =>
      rest.onProgress?.({ path: name, done, total: paths.length, share });
    outcomes.push(...(await ingestPath(path, { ...rest, given }, tell)));
    tell(basename(path), null);
  }
  return outcomes;
}

type Circumstances = Omit<Ingest, "paths" | "metadata"> & { readonly given: GivenMetadata };

async function ingestPath(
  path: string,
  { given, resolution = "ask", dataDir, library, reader, now = () => new Date() }: Circumstances,
  tell: (name: string, share: number) => void,
): Promise<readonly Ingested[]> {
  const opened = await openHanded(path, reader);
  if ("error" in opened) return [{ path, outcome: "refused", error: opened.error }];
  const outcomes: Ingested[] = [];
  for (const file of opened.files) {
    try {
      const watch = { progress: (share: number) => tell(file.name, share) };
      const document = await readDocument(file, reader, watch);
      const outcome = await library.write((writer) =>
        takeHanded(writer, document, { given, resolution, dataDir, now }),
      );
      const warnings = [...document.parsed.warnings, ...(outcomes.length === 0 ? opened.warnings : [])];
      outcomes.push({ path: file.origin, warnings, ...outcome });
    } catch (error) {
      if (!isOfFile(error)) throw error;
      outcomes.push({ path: file.origin, outcome: "refused", error });
    }
  }
  return outcomes;
}
