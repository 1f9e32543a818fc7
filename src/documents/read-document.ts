import { buildClauses } from "./build-clauses.ts";
import { cleanText } from "./bytes/clean.ts";
import { decodeText, isBinary } from "./bytes/decode.ts";
import { repairFounderLetters } from "./bytes/founder-letters.ts";
import { claimedFormat, endingOf, isPdf, isWordDocument, refuseForeign } from "./bytes/sniff.ts";
import { readDocx } from "./docx/read-docx.ts";
import { isKramdownRfc, readKramdown } from "./kramdown/read-kramdown.ts";
import { checkEntries, checkLines, checkSize } from "./limits.ts";
import { chapterSections, readMarkdown } from "./markdown/read-markdown.ts";
import { printedSections } from "./outline/printed-sections.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { readPlainText } from "./plain-text/read-plain-text.ts";
import { DocumentError } from "../standards/errors.ts";
import { languageOf } from "../text/language.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Section } from "./outline/section.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import type { Warning } from "../standards/standard.ts";
import type { Language } from "../text/language.ts";

/** Raised whenever the same bytes are read into other clauses, so that what was stored is read again. */
export const PARSER_VERSION = 1;

/** A file as it came; the name's ending only decides between Markdown and plain text. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface ReadText {
  readonly lines: readonly string[];
  readonly warnings: readonly Warning[];
}

/** What a file says of itself, with its sections: what every reader ends in. */
type Draft = Omit<Manuscript, "pieces"> & { readonly sections: readonly Section[] };

/**
 * Reads a Markdown, plain-text or Word document into its clauses.
 * @throws DocumentError naming the format, the limit or the line, for what cannot be read
 */
export function readDocument(file: DocumentFile): ParsedDocument {
  if (isWordDocument(file.bytes)) return readWord(file);
  const { lines, warnings } = readLines(file);
  const draft = isKramdownRfc(lines) ? readKramdown(lines) : printed(manuscriptOf(file.name, lines));
  return finish(file.name, { ...draft, warnings: [...warnings, ...draft.warnings] });
}

/**
 * Reads a document of any format we read: a PDF, and whatever `readDocument` reads.
 * @throws DocumentError as `readDocument` does, and NO_TEXT_LAYER or GARBLED_TEXT_LAYER for scans
 */
export async function readAnyDocument(file: DocumentFile): Promise<ParsedDocument> {
  const { name, bytes } = file;
  if (!isPdf(bytes)) return readDocument(file);
  checkSize(name, bytes.length);
  const manuscript = await readPdf(name, bytes);
  const claimed = claimedFormat(name);
  const misnamed = claimed && !claimed.endings.includes("pdf") ? [isReally(claimed.name, "a PDF")] : [];
  return finish(name, printed({ ...manuscript, warnings: [...misnamed, ...manuscript.warnings] }));
}

/**
 * Reads the files of a folder, in the natural order of their names, as the chapters of one document.
 * Files of other formats (pictures beside the text) are left out with a warning.
 * @throws DocumentError as `readDocument` does, and EMPTY_CONTENT for a folder without Markdown or plain text
 */
export function readFolder(files: readonly DocumentFile[]): ParsedDocument {
  const order = new Intl.Collator("en", { numeric: true });
  const sorted = [...files].sort((a, b) => order.compare(a.name, b.name));
  const chapters = sorted.filter((file) => isChapter(file));
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
  const read = chapters.filter((file) => file.bytes.length > 0).map((file) => ({ file, ...readLines(file) }));
  const manuscripts = read.map(({ file, lines }) => manuscriptOf(file.name, lines));
  const left = sorted.filter((file) => !isChapter(file)).map((file) => leftOut(file));
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
  return finish(first.name, printed(whole));
}

/** A Word document by its content; a name that says something else is only worth a warning. */
function readWord({ name, bytes }: DocumentFile): ParsedDocument {
  checkSize(name, bytes.length);
  const manuscript = readDocx(name, bytes);
  const claimed = claimedFormat(name);
  const misnamed =
    claimed && !claimed.endings.includes("docx") ? [isReally(claimed.name, "a Word document")] : [];
  return finish(name, printed({ ...manuscript, warnings: [...misnamed, ...manuscript.warnings] }));
}

function isReally(claimed: string, real: string): Warning {
  return {
    code: "WRONG_TYPE",
    message: `The ending says ${claimed}; the content is ${real} and was read as such.`,
  };
}

function readLines(file: DocumentFile): ReadText {
  checkSize(file.name, file.bytes.length);
  if (file.bytes.length === 0)
    throw new DocumentError("EMPTY_FILE", `“${file.name}” is empty.`, { name: file.name });
  refuseForeign(file.name, file.bytes);
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
  const claimed = claimedFormat(file.name);
  const warnings = [
    ...decoded.warnings,
    ...(repaired === null
      ? []
      : [
          {
            code: "LETTERS_REPAIRED",
            message: "Latin letters stored as rare Chinese characters were restored.",
          },
        ]),
    ...(claimed ? [isReally(claimed.name, "text")] : []),
  ];
  return { lines, warnings };
}

function manuscriptOf(name: string, lines: readonly string[]): Manuscript {
  return isMarkdown(name, lines) ? readMarkdown(name, lines) : readPlainText(lines);
}

/** Markdown by its ending, or by headings only Markdown has; everything else is plain text. */
function isMarkdown(name: string, lines: readonly string[]): boolean {
  const ending = endingOf(name);
  if (/^(?:md|markdown|mkd|mdown|mdx)$/.test(ending)) return true;
  return ending !== "txt" && lines.filter((line) => /^#{1,6} \S/.test(line)).length >= 2;
}

function printed(manuscript: Manuscript): Draft {
  const chapter = chapterSections(manuscript);
  if (chapter) return { ...manuscript, sections: chapter };
  const { title, sections } = printedSections(manuscript.pieces, manuscript.title);
  return { ...manuscript, title: manuscript.title ?? title, sections };
}

function finish(name: string, draft: Draft): ParsedDocument {
  const clauses = buildClauses(draft.sections);
  checkEntries(
    name,
    clauses.length,
    clauses.reduce((sum, clause) => sum + clause.blocks.length, 0),
  );
  // A Word file may be whole and still hold no text; its reader says so, and it stays a document.
  if (clauses.length === 0 && !draft.warnings.some((warning) => warning.code === "EMPTY_CONTENT"))
    throw new DocumentError("EMPTY_CONTENT", `“${name}” holds no text that could be read.`, { name });
  const { title, number, edition, frontMatter } = draft;
  const warnings = isUnparted(clauses) ? [...draft.warnings, UNPARTED] : draft.warnings;
  const language = languageIn(draft, clauses);
  const cover = draft.cover && { cover: draft.cover };
  return { title, number, edition, language, warnings, clauses, frontMatter, ...cover };
}

/** More text than a notice of one paragraph or two, all in one clause. */
const UNPARTED_TEXT = 2000;
const UNPARTED: Warning = {
  code: "NO_CLAUSES",
  message: "No headings and no clause numbers were found; the whole text is one clause.",
};

function isUnparted(clauses: ParsedDocument["clauses"]): boolean {
  const [only] = clauses;
  return clauses.length === 1 && only?.number === null && only.text.length > UNPARTED_TEXT;
}

const LANGUAGE_SAMPLE = 20_000;

function languageIn(draft: Draft, clauses: ParsedDocument["clauses"]): Language {
  const stated = draft.frontMatter?.["language"];
  if (stated === "zh" || stated === "en") return stated;
  let sample = draft.title ?? "";
  for (const clause of clauses) {
    if (sample.length > LANGUAGE_SAMPLE) break;
    sample += ` ${clause.title ?? ""} ${clause.text.slice(0, LANGUAGE_SAMPLE)}`;
  }
  return languageOf(sample);
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
