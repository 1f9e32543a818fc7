import { join } from "node:path";
import type { DocumentReader } from "../../src/documents/document-reader.ts";
import type { GivenMetadata } from "../../src/intake/given-metadata.ts";
import { ingest } from "../../src/intake/ingest.ts";
import { syncCorpus } from "../../src/intake/sync-corpus.ts";
import { syncOriginals } from "../../src/intake/sync-originals.ts";
import type { Resolution } from "../../src/intake/take-handed.ts";
import type { Library } from "../../src/library/library.ts";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { smallCorpus } from "./small-corpus.ts";
import { temporaryFolder, type TemporaryFolder } from "./temporary-folder.ts";

const NOW = () => new Date("2026-11-20T01:00:00Z");

export interface Desk extends AsyncDisposable {
  readonly library: Library;
  readonly data: TemporaryFolder;
  /** A folder of files that people hand in. */
  readonly files: TemporaryFolder;
  hand(
    names: readonly string[],
    metadata?: GivenMetadata,
    resolution?: Resolution,
  ): ReturnType<typeof ingest>;
  /** Reads the originals again as every start does, into this library or another. */
  syncOriginals(into?: Library): ReturnType<typeof syncOriginals>;
}

/** A library that knows the small corpus, and a place to hand files in. */
export async function openDesk(reader: DocumentReader): Promise<Desk> {
  const [data, files] = [temporaryFolder(), temporaryFolder()];
  const library = await openLibrary(data.path);
  using corpus = smallCorpus();
  await syncCorpus({ corpusDir: corpus.path, library, reader });
  return {
    library,
    data,
    files,
    hand: (names, metadata = {}, resolution = "ask") =>
      ingest({
        paths: names.map((n) => join(files.path, n)),
        metadata,
        resolution,
        dataDir: data.path,
        library,
        reader,
        now: NOW,
      }),
    syncOriginals: (into = library) => syncOriginals({ dataDir: data.path, library: into, reader }),
    async [Symbol.asyncDispose]() {
      await library.close();
      data[Symbol.dispose]();
      files[Symbol.dispose]();
    },
  };
}
