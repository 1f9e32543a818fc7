import {
  ASCIIDOC,
  DOC,
  DOCX,
  endingOf,
  EPUB,
  FEED,
  GZIP,
  HTML,
  IMAGE,
  JSON_FILE,
  LATEX,
  MHTML,
  ODT,
  OFD,
  OLD_OFFICE,
  PDF,
  RAR,
  RST,
  RTF,
  SEVEN_ZIP,
  SHEET,
  SLIDES,
  XML,
  ZIP,
  type Format,
} from "./known-formats.ts";

/** Formats that are text of another form: here the ending is all there is to tell by. */
const BY_ENDING: readonly Format[] = [ASCIIDOC, RST, LATEX];

/** Bytes that open a file, as Latin-1, with the format they open. */
const MAGIC: readonly (readonly [string, Format])[] = [
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

/** The container of older Office files ([MS-CFB] 2.2). */
const COMPOUND = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/** Streams of its directory that tell what it holds, by their names. */
const STREAMS: readonly (readonly [Buffer, Format])[] = [
  [Buffer.from("WordDocument", "utf16le"), DOC],
  [Buffer.from("Workbook", "utf16le"), OLD_OFFICE],
  [Buffer.from("PowerPoint Document", "utf16le"), OLD_OFFICE],
];

/** Names inside a ZIP container that tell what it is. */
const ZIP_ENTRIES: readonly (readonly [string, Format])[] = [
  ["word/", DOCX],
  ["xl/", SHEET],
  ["ppt/", SLIDES],
  ["application/vnd.oasis.opendocument", ODT],
  ["application/epub+zip", EPUB],
  ["OFD.xml", OFD],
  // Word documents whose parts have other names are told from other packages when they are opened.
  ["[Content_Types].xml", DOCX],
];

const HEAD_BYTES = 4096;
const ZIP_BYTES = 65_536;

/** What a file is by its content, whatever its name says; null for text that no other format claims. */
export function formatOf(name: string, bytes: Uint8Array): Format | null {
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  const magic = MAGIC.find(([opening]) => head.startsWith(opening));
  if (magic) return magic[1];
  if (head.startsWith(COMPOUND)) return compoundFormat(bytes);
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return zipFormat(bytes);
  // The header may stand anywhere in the first kilobyte.
  if (head.slice(0, 1024).includes("%PDF-")) return PDF;
  const named = BY_ENDING.find((format) => format.endings.includes(endingOf(name)));
  return (
    named ?? markupFormat(name, head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replaceAll("\0", ""))
  );
}

/** How Office wraps a document that is protected by a password: a name in an older file's directory. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** True for a newer Office document under a password, which then is an older container. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, COMPOUND.length)) === COMPOUND && asBuffer(bytes).includes(ENCRYPTED);
}

function compoundFormat(bytes: Uint8Array): Format {
  const buffer = asBuffer(bytes);
  return STREAMS.find(([stream]) => buffer.includes(stream))?.[1] ?? DOC;
}

function zipFormat(bytes: Uint8Array): Format {
  // Entry names stand both before each entry and in the directory at the end, so either may be damaged.
  const names = latin1(bytes.subarray(0, ZIP_BYTES)) + latin1(bytes.subarray(-ZIP_BYTES));
  return ZIP_ENTRIES.find(([entry]) => names.includes(entry))?.[1] ?? ZIP;
}

function markupFormat(name: string, head: string): Format | null {
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
