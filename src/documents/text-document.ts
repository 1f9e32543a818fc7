import { cleanText } from "./bytes/clean.ts";
import { decodeText, isBinary } from "./bytes/decode.ts";
import { repairFounderLetters } from "./bytes/founder-letters.ts";
import { endingOf } from "./bytes/known-formats.ts";
import { finishDraft, printedDraft } from "./finish-document.ts";
import { isKramdownRfc, readKramdown } from "./kramdown/read-kramdown.ts";
import { checkLines, checkSize } from "./limits.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { readPlainText } from "./plain-text/read-plain-text.ts";
import { DocumentError } from "../standards/errors.ts";
import type { DocumentFile } from "./document-file.ts";
import type { Manuscript } from "./manuscript.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import type { Warning } from "../standards/standard.ts";

export interface ReadText {
  readonly lines: readonly string[];
  readonly warnings: readonly Warning[];
}

/**
 * Reads a document in a form of text: Markdown, kramdown-rfc or plain text.
 * @throws DocumentError naming the limit or the line, for what cannot be read
 */
export function readTextDocument(file: DocumentFile): ParsedDocument {
  const { lines, warnings } = readLines(file);
  const draft = isKramdownRfc(lines) ? readKramdown(lines) : printedDraft(textManuscript(file.name, lines));
  return finishDraft(file.name, { ...draft, warnings: [...warnings, ...draft.warnings] });
}

/** The lines of a text file, decoded and cleaned. */
export function readLines(file: DocumentFile): ReadText {
  checkSize(file.name, file.bytes.length);
  if (file.bytes.length === 0)
    throw new DocumentError("EMPTY_FILE", `“${file.name}” is empty. Download or export it again.`, {
      name: file.name,
    });
  const decoded = decodeText(file.name, file.bytes);
  if (isBinary(decoded.text))
    throw new DocumentError("WRONG_TYPE", `“${file.name}” is not text: it holds binary data.`, {
      name: file.name,
    });
  const clean = cleanText(decoded.text);
  const repaired = repairFounderLetters(clean);
  const lines = (repaired ?? clean).split("\n");
  checkLines(file.name, lines);
  if (lines.every((line) => line.trim() === ""))
    throw new DocumentError("EMPTY_FILE", `“${file.name}” holds nothing but white space.`, {
      name: file.name,
    });
  const warnings = repaired === null ? decoded.warnings : [...decoded.warnings, LETTERS_REPAIRED];
  return { lines, warnings };
}

const LETTERS_REPAIRED: Warning = {
  code: "LETTERS_REPAIRED",
  message: "Latin letters stored as rare Chinese characters were restored.",
};

/** Lines as Markdown or plain text. */
export function textManuscript(name: string, lines: readonly string[]): Manuscript {
  return isMarkdown(name, lines) ? readMarkdown(name, lines) : readPlainText(lines);
}

/** Markdown by its ending, or by headings only Markdown has; everything else is plain text. */
function isMarkdown(name: string, lines: readonly string[]): boolean {
  const ending = endingOf(name);
  if (/^(?:md|markdown|mkd|mdown|mdx)$/.test(ending)) return true;
  return ending !== "txt" && lines.filter((line) => /^#{1,6} \S/.test(line)).length >= 2;
}
