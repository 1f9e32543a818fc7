import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { getDocumentProxy } from "unpdf";
import { openDocumentReader } from "../../../src/documents/apart/open-document-reader.ts";
import { readDocument } from "../../../src/documents/read-document.ts";
import { loadMammoth } from "./peers.ts";
import type { DocumentFile } from "../../../src/documents/document-file.ts";

/** Reads a document, to be timed. */
export type Way = (file: DocumentFile, path: string) => Promise<unknown>;

/** Each way to read that is compared; it is opened in a process of its own. */
export const WAYS = {
  /** Our reader, in the process that asks. */
  here: async (): Promise<Way> => (file) => readDocument(file),
  /** Our reader as the product uses it: in a process of its own. */
  apart: async (): Promise<Way> => {
    const reader = openDocumentReader();
    return (file) => reader.document(file);
  },
  /** pdf.js alone: the text and the drawing of each page, nothing made of them. */
  pdfjs: async (): Promise<Way> => drawWithPdfjs,
  /** poppler, a new process each time, as it is used. */
  pdftotext: async (): Promise<Way> => {
    const run = promisify(execFile);
    return (_, path) => run("pdftotext", [path, "-"], { maxBuffer: 100_000_000 });
  },
  /** What gives headings and lists, but not their numbers. */
  "mammoth-html": async (): Promise<Way> => {
    const mammoth = await loadMammoth();
    return ({ bytes }) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  },
  /** The words alone: the least that it can do. */
  "mammoth-text": async (): Promise<Way> => {
    const mammoth = await loadMammoth();
    return ({ bytes }) => mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  },
} as const satisfies Readonly<Record<string, () => Promise<Way>>>;

export type WayName = keyof typeof WAYS;

const CMAPS = fileURLToPath(new URL("../../../src/documents/pdf/cmaps/", import.meta.url));

/** With the options of our own reader, so that the same work is compared. */
async function drawWithPdfjs({ bytes }: DocumentFile): Promise<number> {
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    cMapUrl: CMAPS,
    cMapPacked: true,
    maxImageSize: 1,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
  });
  let drawn = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    drawn += (await page.getTextContent()).items.length;
    drawn += (await page.getOperatorList()).fnArray.length;
    page.cleanup();
  }
  await document.loadingTask.destroy();
  return drawn;
}
