import { readDoc } from "../../../src/documents/doc/read-doc.ts";
import { finishDocument } from "../../../src/documents/finish-document.ts";
import { UNWATCHED } from "../../../src/documents/reading-watch.ts";
import { docFile } from "../../support/doc/doc-file.ts";
import type { ParsedDocument } from "../../../src/documents/parsed-document.ts";
import type { DocParts } from "../../support/doc/doc-file.ts";

export function readOldWord(parts: DocParts): ParsedDocument {
  return readBytes(docFile(parts));
}

/** Bytes taken for an older Word document, whatever they are. */
export function readBytes(bytes: Uint8Array, name = "draft.doc"): ParsedDocument {
  return finishDocument(name, readDoc(name, bytes, UNWATCHED));
}
