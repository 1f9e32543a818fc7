import { DocumentError } from "../../standards/errors.ts";

/** A format that is known and not read, as a sentence names it. */
interface ForeignFormat {
  /** "Word documents (.docx)" */
  readonly name: string;
  readonly endings: readonly string[];
}

const DOCX = { name: "Word documents (.docx)", endings: ["docx", "docm", "dotx"] };
const SHEET = { name: "Excel workbooks (.xlsx)", endings: ["xlsx", "xlsm"] };
const SLIDES = { name: "PowerPoint presentations (.pptx)", endings: ["pptx"] };
const ODT = { name: "OpenDocument files (.odt)", endings: ["odt", "ods", "odp"] };
const EPUB = { name: "EPUB books (.epub)", endings: ["epub"] };
const OFD = { name: "OFD documents (.ofd)", endings: ["ofd"] };
const ZIP = { name: "ZIP archives (.zip)", endings: ["zip"] };
const DOC = {
  name: "older Word and WPS documents (.doc, .wps)",
  endings: ["doc", "wps", "xls", "ppt", "dot"],
};
const PDF = { name: "PDF documents (.pdf)", endings: ["pdf"] };
const RTF = { name: "RTF documents (.rtf)", endings: ["rtf"] };
const HTML = { name: "web pages (HTML)", endings: ["html", "htm", "xhtml", "shtml"] };
const MHTML = { name: "saved web pages (MHTML)", endings: ["mhtml", "mht"] };
const FEED = { name: "feeds (RSS, Atom)", endings: ["rss", "atom", "xml"] };
const XML = { name: "XML files (.xml)", endings: ["xml"] };
const JSON_FILE = { name: "JSON files (.json)", endings: ["json"] };
const ASCIIDOC = { name: "AsciiDoc files (.adoc)", endings: ["adoc", "asciidoc"] };
const RST = { name: "reStructuredText files (.rst)", endings: ["rst"] };
const LATEX = { name: "LaTeX files (.tex)", endings: ["tex"] };
const RAR = { name: "RAR archives (.rar)", endings: ["rar"] };
const SEVEN_ZIP = { name: "7-Zip archives (.7z)", endings: ["7z"] };
const GZIP = { name: "gzip archives (.gz)", endings: ["gz", "tgz"] };
const IMAGE = { name: "pictures", endings: ["png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp"] };
const FORMATS: readonly ForeignFormat[] = [
  DOCX,
  SHEET,
  SLIDES,
  ODT,
  EPUB,
  OFD,
  ZIP,
  DOC,
  PDF,
  RTF,
  HTML,
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
const TEXTUAL: readonly ForeignFormat[] = [HTML, MHTML, FEED, XML, JSON_FILE];
/** Formats that are text of another form: here the ending is all there is to tell by. */
const BY_ENDING: readonly ForeignFormat[] = [ASCIIDOC, RST, LATEX];

/** Bytes that open a file, as Latin-1, with the format they open. */
const MAGIC: readonly (readonly [string, ForeignFormat])[] = [
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DOC],
  ["{\\rtf", RTF],
  ["Rar!\x1a\x07", RAR],
  ["7z\xbc\xaf\x27\x1c", SEVEN_ZIP],
  ["\x1f\x8b", GZIP],
  ["\x89PNG\r\n\x1a\n", IMAGE],
  ["\xff\xd8\xff", IMAGE],
  ["GIF87a", IMAGE],
  ["GIF89a", IMAGE],
  ["II*\0", IMAGE],
  ["MM\0*", IMAGE],
];

/** Names inside a ZIP container that tell what it is. */
const ZIP_ENTRIES: readonly (readonly [string, ForeignFormat])[] = [
  ["word/", DOCX],
  ["xl/", SHEET],
  ["ppt/", SLIDES],
  ["application/vnd.oasis.opendocument", ODT],
  ["application/epub+zip", EPUB],
  ["OFD.xml", OFD],
  // Word documents whose parts have other names are told from other packages when they are opened.
  ["[Content_Types].xml", DOCX],
];
/** How Office wraps a document that is protected by a password: a name in an older file's directory. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

const HEAD_BYTES = 4096;
const ZIP_BYTES = 65_536;

/** True for a Word document (.docx), whatever its name says. */
export function isWordDocument(bytes: Uint8Array): boolean {
  return startsZip(bytes) && zipFormat(bytes) === DOCX;
}

/** True for a PDF, whatever its name says; the header may stand anywhere in the first kilobyte. */
export function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** Refuses, by name, every file whose content is of a format we know and do not read. The ending alone decides nothing. */
export function refuseForeign(name: string, bytes: Uint8Array): void {
  const found = foreignFormat(name, bytes);
  if (found === DOC && asBuffer(bytes).includes(ENCRYPTED))
    throw new DocumentError(
      "PASSWORD_REQUIRED",
      `“${name}” is protected by a password; save it without one.`,
      {
        name,
      },
    );
  const claimed = claimedFormat(name);
  if (!found && claimed && !TEXTUAL.includes(claimed))
    throw new DocumentError(
      "WRONG_TYPE",
      `“${name}” is named as one of ${claimed.name}, but its content is none.`,
      {
        name,
        claimed: claimed.name,
      },
    );
  if (!found) return;
  const not = `${found.name} are not read yet; Markdown, plain text, Word documents (.docx) and PDF are.`;
  if (claimed && claimed !== found && !found.endings.includes(endingOf(name)))
    throw new DocumentError("WRONG_TYPE", `“${name}” holds something else than its ending says: ${not}`, {
      name,
      found: found.name,
      claimed: claimed.name,
    });
  throw new DocumentError("UNSUPPORTED_FORMAT", not.charAt(0).toUpperCase() + not.slice(1), {
    name,
    format: found.name,
  });
}

/** The unread format a file's ending claims, for a file whose content turned out to be text; null for text endings. */
export function claimedFormat(name: string): ForeignFormat | null {
  const ending = endingOf(name);
  return FORMATS.find((format) => format.endings.includes(ending)) ?? null;
}

export function endingOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return base.includes(".") ? base.slice(base.lastIndexOf(".") + 1).toLowerCase() : "";
}

function foreignFormat(name: string, bytes: Uint8Array): ForeignFormat | null {
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  const magic = MAGIC.find(([opening]) => head.startsWith(opening));
  if (magic) return magic[1];
  if (startsZip(bytes)) return zipFormat(bytes);
  if (isPdf(bytes)) return PDF;
  const named = BY_ENDING.find((format) => format.endings.includes(endingOf(name)));
  return (
    named ?? markupFormat(name, head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replaceAll("\0", ""))
  );
}

function startsZip(bytes: Uint8Array): boolean {
  return /^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(latin1(bytes.subarray(0, 4)));
}

function zipFormat(bytes: Uint8Array): ForeignFormat {
  // Entry names stand both before each entry and in the directory at the end, so either may be damaged.
  const names = latin1(bytes.subarray(0, ZIP_BYTES)) + latin1(bytes.subarray(-ZIP_BYTES));
  return ZIP_ENTRIES.find(([entry]) => names.includes(entry))?.[1] ?? ZIP;
}

function markupFormat(name: string, head: string): ForeignFormat | null {
  const text = head.trimStart();
  if (/^MIME-Version:/im.test(text.slice(0, 500)) && /multipart\/related/i.test(text)) return MHTML;
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/i.test(text)) return FEED;
  if (/^(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text)) return HTML;
  if (text.startsWith("<?xml"))
    return /<(?:rss|feed|rdf:RDF)[\s>]/i.test(text) ? FEED : /<html[\s>]/i.test(text) ? HTML : XML;
  if (HTML.endings.includes(endingOf(name)) && text.startsWith("<")) return HTML;
  if (FEED.endings.includes(endingOf(name)) && text.startsWith("<")) return XML;
  if (endingOf(name) === "json" && /^[[{]/.test(text)) return JSON_FILE;
  return null;
}

function latin1(bytes: Uint8Array): string {
  return asBuffer(bytes).toString("latin1");
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
