import type { DocumentErrorCode } from "../../standards/errors.ts";
import type { Bundle } from "../archives/bundle.ts";
import type { DocumentFile } from "../document-file.ts";
import type { Feed } from "../feeds/feed.ts";
import type { ParsedDocument } from "../parsed-document.ts";

/** What is done with one file. */
export type FileTask = "document" | "feed" | "bundle";

/** What is to be read, to the process that reads. */
export type ReadingTask =
  | { readonly task: FileTask; readonly given: DocumentFile }
  | { readonly task: "folder"; readonly given: readonly DocumentFile[] };

/** What each task comes to. */
export interface TaskResults {
  readonly document: ParsedDocument;
  readonly folder: ParsedDocument;
  readonly feed: Feed;
  readonly bundle: Bundle;
}

/** From the process that reads; the last one of a task is its result or its fault. */
export type ReadingReply =
  | { readonly kind: "ready" }
  | { readonly kind: "unready"; readonly what: string }
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "result"; readonly result: unknown }
  | {
      readonly kind: "fault";
      readonly code: DocumentErrorCode;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>>;
    };
