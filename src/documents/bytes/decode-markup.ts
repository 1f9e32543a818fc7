import { DocumentError } from "../../standards/errors.ts";
import {
  SURE_SHARE,
  commonShare,
  decodeText,
  lossy,
  mostlyUtf8,
  strict,
  tellsItsEncoding,
  unsure,
} from "./decode.ts";
import type { DecodedText } from "./decode.ts";

/** A declaration stands at the very beginning; browsers look at the first kilobyte, scripts and comments may push it down. */
const HEAD_BYTES = 16_384;
const XML_DECLARATION = /^\s{0,100}<\?xml\s[^>]{0,200}?encoding\s{0,20}=\s{0,20}["']([\w.:+-]{1,40})["']/i;
const META = /<meta\s[^>]{0,1000}?charset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:+-]{1,40})/i;
const DOUBLE_BYTE = /^(?:big5|shift_jis|euc-(?:jp|kr))$/;
/** Bytes above ASCII from which on it is no chance that they look like Chinese of another encoding. */
const ENOUGH = 16;
/** Among ASCII, a stray byte of Latin-1 here and there: quotation marks, dashes, accents. */
const STRAY_SHARE = 0.05;

/**
 * The bytes of HTML or XML to text: the byte order mark (or the zero bytes of UTF-16) decides; else strict UTF-8, whatever
 * is declared; else the declared encoding, with gb2312 and gbk read as the GB18030 they are part of; else GB18030,
 * with a warning. Chinese that is declared as something else is told by its bytes.
 * @throws DocumentError ENCODING_UNSURE where nothing decides, WRONG_TYPE for binary data
 */
export function decodeMarkup(name: string, bytes: Uint8Array): DecodedText {
  if (tellsItsEncoding(bytes) || strict(bytes, "utf-8") !== null) return decodeText(name, bytes);
  const label = declaredLabel(bytes);
  const encoding = label === null ? null : encodingOf(label);
  return (
    asDeclared(bytes, encoding) ??
    asChinese(bytes, label) ??
    asLatin(bytes) ??
    damaged(bytes, encoding) ??
    refuse(name, label)
  );
}

/** The encoding that a page or a feed declares of itself, as written; null where it declares none. */
function declaredLabel(bytes: Uint8Array): string | null {
  const head = lossy(bytes.subarray(0, HEAD_BYTES), "latin1");
  const declared = XML_DECLARATION.exec(head) ?? META.exec(withoutComments(head));
  return declared?.[1]?.toLowerCase() ?? null;
}

function withoutComments(head: string): string {
  return head
    .split("<!--")
    .map((part, at) => (at === 0 ? part : part.includes("-->") ? part.slice(part.indexOf("-->") + 3) : ""))
    .join("");
}

/** The standard's name of a label; null for one that no program knows. */
function encodingOf(label: string): string | null {
  if (/^(?:gb_?2312(?:-80)?|gbk|x-gbk|cp936|ms936|windows-936|gb18030(?:-\d{4})?)$/.test(label))
    return "gb18030";
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function asDeclared(bytes: Uint8Array, encoding: string | null): DecodedText | null {
  if (encoding === null || encoding === "utf-8" || encoding.startsWith("utf-16")) return null;
  // GBK passes for Latin-1 always and for Big5 often; its own characters are frequent only when it is GBK.
  if (
    encoding !== "gb18030" &&
    highBytes(bytes) >= (DOUBLE_BYTE.test(encoding) ? ENOUGH : 1) &&
    looksChinese(bytes)
  )
    return null;
  const text = strict(bytes, encoding);
  return text === null ? null : { text, warnings: [] };
}

function asChinese(bytes: Uint8Array, label: string | null): DecodedText | null {
  if (!looksChinese(bytes)) return null;
  const text = strict(bytes, "gb18030");
  const declared = label === null ? "it is not declared" : `it is declared as ${label}`;
  return text === null
    ? {
        text: lossy(bytes, "gb18030"),
        warnings: [unsure("read as GB18030; damaged characters were replaced")],
      }
    : { text, warnings: [unsure(`${declared}, and was read as GB18030`)] };
}

function looksChinese(bytes: Uint8Array): boolean {
  return !mostlyUtf8(bytes) && commonShare(bytes) >= SURE_SHARE;
}

/** Western text without a declaration: single bytes above ASCII, few and apart. */
function asLatin(bytes: Uint8Array): DecodedText | null {
  const high = highBytes(bytes);
  const paired = bytes.reduce(
    (count, byte, at) => count + (byte >= 0x80 && (bytes[at + 1] ?? 0) >= 0x80 ? 1 : 0),
    0,
  );
  if (high > bytes.length * STRAY_SHARE || paired > high * STRAY_SHARE) return null;
  return {
    text: lossy(bytes, "windows-1252"),
    warnings: [unsure("read as windows-1252, as browsers read what declares nothing")],
  };
}

function highBytes(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
}

/** Text that is mostly what it declares to be, or mostly UTF-8: its broken characters are replaced. */
function damaged(bytes: Uint8Array, encoding: string | null): DecodedText | null {
  const likely = mostlyUtf8(bytes) ? "utf-8" : encoding;
  if (likely === null || likely === "replacement") return null;
  const text = lossy(bytes, likely);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\x00-\x7f\ufffd]/g)?.length ?? 0;
  // Another encoding read as UTF-8 comes out broken nearly everywhere; read as one of double bytes it often does not.
  if (lost * (likely === "utf-8" ? 2 : 10) > whole) return null;
  return { text, warnings: [unsure(`read as ${likely}; damaged characters were replaced`)] };
}

function refuse(name: string, label: string | null): never {
  const declared = label === null ? "declares no encoding" : `is not in the encoding it declares (${label})`;
  throw new DocumentError(
    "ENCODING_UNSURE",
    `“${name}” ${declared}, and none could be found for it; save it as UTF-8.`,
    { name, declared: label },
  );
}
