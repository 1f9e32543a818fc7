import { finishDocument } from "../../../src/documents/finish-document.ts";
import { readHtml } from "../../../src/documents/html/read-html.ts";
import { UNWATCHED } from "../../../src/documents/reading-watch.ts";
import type { ParsedDocument } from "../../../src/documents/parsed-document.ts";

export function readPage(source: string | Uint8Array, name = "page.html"): ParsedDocument {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  return finishDocument(name, readHtml(name, bytes, UNWATCHED));
}

export function warningCodes(document: ParsedDocument): readonly string[] {
  return document.warnings.map((warning) => warning.code);
}

/** All a reader of the document sees: its titles and its text. */
export function wholeText(document: ParsedDocument): string {
  return [document.title, ...document.clauses.flatMap((clause) => [clause.title, clause.text])].join("\n");
}
