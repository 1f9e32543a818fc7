import { readDocx } from "../../../src/documents/docx/read-docx.ts";
import { finishDocument } from "../../../src/documents/finish-document.ts";
import { wordFile } from "../../support/word/word-file.ts";
import type { ParsedDocument } from "../../../src/documents/parsed-document.ts";
import type { WordParts } from "../../support/word/word-file.ts";

export function readWord(parts: WordParts): ParsedDocument {
  return readBytes(wordFile(parts));
}

/** Bytes taken for a Word document, whatever they are. */
export function readBytes(bytes: Uint8Array, name = "draft.docx"): ParsedDocument {
  return finishDocument(name, readDocx(name, bytes));
}

/** Every clause's title line and the lines of its text, in order, as the document prints them. */
export function lines(document: ParsedDocument): readonly string[] {
  return document.clauses.flatMap((clause) => {
    const heading = [clause.number, clause.title].filter((word) => word !== null).join(" ");
    return [...(heading === "" ? [] : [heading]), ...clause.text.split("\n").filter((line) => line !== "")];
  });
}

export function warningCodes(document: ParsedDocument): readonly string[] {
  return document.warnings.map((warning) => warning.code);
}
