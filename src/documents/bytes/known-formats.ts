/** Formats with a reader of their own; Markdown and plain text are what has none. */
export type ReadableFormat = "html" | "doc" | "docx" | "pdf";

/** A format that is known by its content or its ending. */
export interface Format {
  /** As a sentence names files of it: "Word documents (.docx)". */
  readonly name: string;
  /** One of them: "a Word document". */
  readonly one: string;
  readonly endings: readonly string[];
  /** Absent for what is not read. */
  readonly reader?: ReadableFormat;
  /** What to do with a file that is not read. */
  readonly advice?: string;
}

const UNPACK = "Unpack it, and hand in the documents in it, or pack them as ZIP.";
const EXPORT = "Save it as a Word document (.docx) or as PDF, and hand that in.";

export const DOCX: Format = {
  name: "Word documents (.docx)",
  one: "a Word document",
  endings: ["docx", "docm", "dotx"],
  reader: "docx",
};
export const DOC: Format = {
  name: "older Word and WPS documents (.doc, .wps)",
  one: "an older Word document",
  endings: ["doc", "wps", "dot"],
  reader: "doc",
};
/** What else stands in the container of older Office files. */
export const OLD_OFFICE: Format = {
  name: "older Office files (.xls, .ppt)",
  one: "an older Office file",
  endings: ["xls", "ppt"],
  advice: EXPORT,
};
export const PDF: Format = {
  name: "PDF documents (.pdf)",
  one: "a PDF",
  endings: ["pdf"],
  reader: "pdf",
};
export const HTML: Format = {
  name: "web pages (HTML)",
  one: "a web page",
  endings: ["html", "htm", "xhtml", "shtml"],
  reader: "html",
};
export const ZIP: Format = {
  name: "ZIP archives (.zip)",
  one: "a ZIP archive",
  endings: ["zip"],
  advice: UNPACK,
};
export const SHEET: Format = {
  name: "Excel workbooks (.xlsx)",
  one: "an Excel workbook",
  endings: ["xlsx", "xlsm"],
  advice: EXPORT,
};
export const SLIDES: Format = {
  name: "PowerPoint presentations (.pptx)",
  one: "a presentation",
  endings: ["pptx"],
  advice: EXPORT,
};
export const ODT: Format = {
  name: "OpenDocument files (.odt)",
  one: "an OpenDocument file",
  endings: ["odt", "ods", "odp"],
  advice: EXPORT,
};
export const EPUB: Format = { name: "EPUB books (.epub)", one: "an EPUB book", endings: ["epub"] };
export const OFD: Format = {
  name: "OFD documents (.ofd)",
  one: "an OFD document",
  endings: ["ofd"],
  advice: EXPORT,
};
export const RTF: Format = {
  name: "RTF documents (.rtf)",
  one: "an RTF document",
  endings: ["rtf"],
  advice: EXPORT,
};
export const MHTML: Format = {
  name: "saved web pages (MHTML)",
  one: "a saved web page (MHTML)",
  endings: ["mhtml", "mht"],
  reader: "html",
};
export const FEED: Format = {
  name: "feeds (RSS, Atom)",
  one: "a feed",
  endings: ["rss", "atom", "xml"],
  advice: "A feed is read by: rapporteur feed FILE.",
};
export const XML: Format = { name: "XML files (.xml)", one: "an XML file", endings: ["xml"] };
export const JSON_FILE: Format = { name: "JSON files (.json)", one: "a JSON file", endings: ["json"] };
export const ASCIIDOC: Format = {
  name: "AsciiDoc files (.adoc)",
  one: "an AsciiDoc file",
  endings: ["adoc", "asciidoc"],
};
export const RST: Format = {
  name: "reStructuredText files (.rst)",
  one: "a reStructuredText file",
  endings: ["rst"],
};
export const LATEX: Format = { name: "LaTeX files (.tex)", one: "a LaTeX file", endings: ["tex"] };
export const RAR: Format = {
  name: "RAR archives (.rar)",
  one: "a RAR archive",
  endings: ["rar"],
  advice: UNPACK,
};
export const SEVEN_ZIP: Format = {
  name: "7-Zip archives (.7z)",
  one: "a 7-Zip archive",
  endings: ["7z"],
  advice: UNPACK,
};
export const GZIP: Format = {
  name: "gzip archives (.gz)",
  one: "a gzip archive",
  endings: ["gz", "tgz"],
  advice: UNPACK,
};
export const IMAGE: Format = {
  name: "pictures",
  one: "a picture",
  endings: ["png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp"],
  advice: "Have its text recognised first (OCR), and hand in the result.",
};

const FORMATS: readonly Format[] = [
  DOCX,
  DOC,
  OLD_OFFICE,
  PDF,
  HTML,
  ZIP,
  SHEET,
  SLIDES,
  ODT,
  EPUB,
  OFD,
  RTF,
  MHTML,
  FEED,
  XML,
  JSON_FILE,
  RAR,
  SEVEN_ZIP,
  GZIP,
  IMAGE,
  ASCIIDOC,
  RST,
  LATEX,
];

/** Formats whose ending may stand on a file that is mere text. */
export const TEXTUAL: readonly Format[] = [HTML, MHTML, FEED, XML, JSON_FILE];

/** The format that a file's ending claims; null for endings of Markdown, of plain text, and unknown ones. */
export function claimedFormat(name: string): Format | null {
  const ending = endingOf(name);
  return FORMATS.find((format) => format.endings.includes(ending)) ?? null;
}

/** Without the full stop, in lower case; empty where there is none. */
export function endingOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return base.includes(".") ? base.slice(base.lastIndexOf(".") + 1).toLowerCase() : "";
}
