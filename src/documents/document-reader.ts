import type { Bundle } from "./archives/bundle.ts";
import type { DocumentFile } from "./document-file.ts";
import type { Feed } from "./feeds/feed.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import type { ReadingWatch } from "./reading-watch.ts";

/** Reads what strangers made: whatever a file does, the process that asked goes on. */
export interface DocumentReader extends AsyncDisposable {
  /** @throws DocumentError for every file that cannot be read, whatever the reason */
  document(file: DocumentFile, watch?: ReadingWatch): Promise<ParsedDocument>;
  /** The files of a folder as the chapters of one document. */
  folder(files: readonly DocumentFile[], watch?: ReadingWatch): Promise<ParsedDocument>;
  /** What a feed announces. */
  feed(file: DocumentFile, watch?: ReadingWatch): Promise<Feed>;
  /** The documents of a ZIP archive, unpacked and not yet read. */
  bundle(file: DocumentFile, watch?: ReadingWatch): Promise<Bundle>;
}
