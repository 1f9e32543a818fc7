import { crc32 } from "node:zlib";
import { cleanText } from "../bytes/clean.ts";
import { SURE_SHARE, commonShare, strict } from "../bytes/decode.ts";
import type { ZipEntry } from "../zip/zip-directory.ts";

/** The upper half of code page 437, in which a name is that says nothing else. */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
const UNICODE_PATH = 0x7075;
/** Short names have few characters to judge by. */
const LIKELY_SHARE = SURE_SHARE - 0.2;
const MAX_NAME = 255;

/**
 * The name of an entry: as UTF-8 where the archive says so (bit 11, or the Unicode path field 0x7075 if it belongs to this
 * name), or where the bytes are; else as GB18030, in which Chinese programs write it without saying so; else as code page
 * 437. It cannot lead out of a folder: `..`, drives and the root are taken away.
 */
export function entryName({ rawName: raw, isUtf8, extra }: ZipEntry): string {
  const written =
    unicodePath(raw, extra) ?? (isUtf8 ? null : (strict(raw, "utf-8") ?? chinese(raw) ?? codePage437(raw)));
  return harmless(written ?? new TextDecoder().decode(raw));
}

/** APPNOTE.TXT 4.6.9: version 1, CRC-32 of the name it stands for, the name in UTF-8. */
function unicodePath(raw: Uint8Array, extra: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== UNICODE_PATH || length < 6 || at + 4 + length > extra.length) continue;
    if (extra[at + 4] === 1 && view.getUint32(at + 5, true) === crc32(raw))
      return strict(extra.subarray(at + 9, at + 4 + length), "utf-8");
  }
  return null;
}

function chinese(raw: Uint8Array): string | null {
  return commonShare(raw) >= LIKELY_SHARE ? strict(raw, "gb18030") : null;
}

function codePage437(raw: Uint8Array): string {
  return Array.from(raw, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : CP437.charAt(byte - 0x80),
  ).join("");
}

function harmless(written: string): string {
  const steps = cleanText(written)
    .replaceAll("\\", "/")
    .replace(/^[a-z]:/i, "")
    .replace(/[\n\t]/g, " ")
    .split("/")
    .map((step) => step.trim())
    .filter((step) => step !== "" && step !== "." && step !== "..");
  const isFolder = /[\\/]\s*$/.test(written) ? "/" : "";
  return steps.join("/").normalize("NFC").slice(-MAX_NAME) + isFolder;
}
