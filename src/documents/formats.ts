import type { ReadableFormat } from "./bytes/known-formats.ts";
import type { Manuscript } from "./manuscript.ts";
import type { ReadingWatch } from "./reading-watch.ts";

/**
 * Reads the bytes of one format.
 * @throws DocumentError for what cannot be read, and nothing else
 */
export type Reader = (name: string, bytes: Uint8Array, watch: ReadingWatch) => Promise<Manuscript>;

/** The formats that are read besides forms of text. Each reader is loaded for its first file: none is light. */
export const READERS: Readonly<Record<ReadableFormat, Reader>> = {
  doc: async (name, bytes, watch) => (await import("./doc/read-doc.ts")).readDoc(name, bytes, watch),
  docx: async (name, bytes, watch) => (await import("./docx/read-docx.ts")).readDocx(name, bytes, watch),
  html: async (name, bytes, watch) => (await import("./html/read-html.ts")).readHtml(name, bytes, watch),
  pdf: async (name, bytes, watch) => (await import("./pdf/read-pdf.ts")).readPdf(name, bytes, watch),
};
