import { claimedFormat, type Format } from "./bytes/known-formats.ts";
import { refuseForeign } from "./bytes/refuse-foreign.ts";
import { formatOf } from "./bytes/sniff.ts";
import { finishDocument } from "./finish-document.ts";
import { READERS } from "./formats.ts";
import { UNWATCHED } from "./reading-watch.ts";
import { readTextDocument } from "./text-document.ts";
import type { DocumentFile } from "./document-file.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import type { ReadingWatch } from "./reading-watch.ts";
import type { Warning } from "../standards/standard.ts";

/** Raised whenever the same bytes are read into other clauses, so that what was stored is read again. */
export const PARSER_VERSION = 3;

/**
 * Reads a document of any format we read into its clauses, here in this process. What strangers hand in is better read
 * apart from it (`apart/open-document-reader.ts`).
 * @throws DocumentError naming the format, the limit or the line, for what cannot be read
 */
export async function readDocument(
  file: DocumentFile,
  watch: ReadingWatch = UNWATCHED,
): Promise<ParsedDocument> {
  const { name, bytes } = file;
  const format = formatOf(name, bytes);
  refuseForeign(name, bytes, format);
  const read = format?.reader
    ? finishDocument(name, await READERS[format.reader](name, bytes, watch))
    : readTextDocument(file);
  const misnamed = warnOfName(name, format);
  return misnamed ? { ...read, warnings: [misnamed, ...read.warnings] } : read;
}

/** A name that says something else than the content is only worth a warning. */
function warnOfName(name: string, format: Format | null): Warning | null {
  const claimed = claimedFormat(name);
  if (!claimed || claimed === format) return null;
  const content = format ? format.one : "text";
  return {
    code: "WRONG_TYPE",
    message: `The ending says ${claimed.name}; the content is ${content} and was read as such.`,
  };
}
