import { openDocumentReader } from "../../src/documents/apart/open-document-reader.ts";
import { bringUpToDate } from "../../src/intake/rebuild.ts";
import { openLibrary } from "../../src/library/sqlite/open-library.ts";
import { openPassageIndex } from "../../src/retrieval/sqlite/open-index.ts";

/** The process that is killed: `bring-up-to-date.ts CORPUS DATA` reads and indexes, as every start does. */

const [corpusDir = "", dataDir = ""] = process.argv.slice(2);
process.stdout.write("begun\n");
await using library = await openLibrary(dataDir);
await using index = await openPassageIndex(dataDir);
await using reader = openDocumentReader();
await bringUpToDate({ corpusDir, dataDir, library, index, reader });
