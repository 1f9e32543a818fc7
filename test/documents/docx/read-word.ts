import { readDocument } from "../../../src/documents/read-document.ts";
import { wordFile } from "../../support/word/word-file.ts";
import type { ParsedDocument } from "../../../src/documents/parsed-document.ts";
import type { WordParts } from "../../support/word/word-file.ts";

export function readWord(parts: WordParts): ParsedDocument {
  return readDocument({ name: "draft.docx", bytes: wordFile(parts) });
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
