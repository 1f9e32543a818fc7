import { endingOf } from "./bytes/known-formats.ts";
import { refuseForeign } from "./bytes/refuse-foreign.ts";
import { formatOf } from "./bytes/sniff.ts";
import { finishDocument } from "./finish-document.ts";
import { checkSize } from "./limits.ts";
import { readDocument } from "./read-document.ts";
import { readLines, textManuscript, type ReadText } from "./text-document.ts";
import { DocumentError } from "../standards/errors.ts";
import type { DocumentFile } from "./document-file.ts";
import type { Manuscript } from "./manuscript.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import type { Warning } from "../standards/standard.ts";

/**
 * Reads the files of a folder, in the natural order of their names, as the chapters of one document.
 * Files of other formats (pictures beside the text) are left out with a warning.
 * @throws DocumentError as `readDocument` does, and EMPTY_CONTENT for a folder without Markdown or plain text
 */
export async function readFolder(files: readonly DocumentFile[]): Promise<ParsedDocument> {
  const order = new Intl.Collator("en", { numeric: true });
  const sorted = [...files].sort((a, b) => order.compare(a.name, b.name));
  const chapters = sorted.filter(isChapter);
  const [first] = chapters;
  if (!first)
    throw new DocumentError("EMPTY_CONTENT", "The folder holds no Markdown and no plain text.", {
      files: files.length,
    });
  if (chapters.length === 1) return readDocument(first);
  checkSize(
    "the folder",
    chapters.reduce((sum, file) => sum + file.bytes.length, 0),
  );
  const read = chapters.filter((file) => file.bytes.length > 0).map(readChapter);
  const manuscripts = read.map(({ file, lines }) => textManuscript(file.name, lines));
  const left = sorted.filter((file) => !isChapter(file)).map(leftOut);
  const whole: Manuscript = {
    title: firstOf(manuscripts.map((manuscript) => manuscript.title)),
    number: firstOf(manuscripts.map((manuscript) => manuscript.number)),
    edition: firstOf(manuscripts.map((manuscript) => manuscript.edition)),
    frontMatter: manuscripts[0]?.frontMatter ?? null,
    pieces: manuscripts.flatMap((manuscript) => manuscript.pieces),
    warnings: [
      ...read.flatMap((one) => one.warnings),
      ...manuscripts.flatMap((manuscript) => manuscript.warnings),
      ...left,
    ],
  };
  return finishDocument(first.name, whole);
}

function readChapter(file: DocumentFile): ReadText & { readonly file: DocumentFile } {
  refuseForeign(file.name, file.bytes, formatOf(file.name, file.bytes));
  return { file, ...readLines(file) };
}

function isChapter(file: DocumentFile): boolean {
  return /^(?:md|markdown|mkd|mdown|mdx|txt)$/.test(endingOf(file.name));
}

function leftOut(file: DocumentFile): Warning {
  return {
    code: "FILE_LEFT_OUT",
    message: `“${file.name}” is neither Markdown nor plain text and was left out.`,
  };
}

function firstOf<Value>(values: readonly (Value | null)[]): Value | null {
  return values.find((value) => value !== null) ?? null;
}
