import { DocumentError } from "../../standards/errors.ts";
import type { Warning } from "../../standards/standard.ts";

export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** Chinese text in GB18030 is almost wholly frequent characters, punctuation and ASCII (0.99 and more measured). */
export const SURE_SHARE = 0.9;

/**
 * Bytes to text: the byte order mark decides; else strict UTF-8; else GB18030, the encoding of older Chinese files,
 * with a warning where the result does not look like Chinese; else UTF-8 with the broken bytes replaced.
 */
export function decodeText(name: string, bytes: Uint8Array): DecodedText {
  const bom = byteOrderMark(bytes);
  if (bom) return marked(bytes.subarray(bom[0].length), bom[1]);
  const wide = wideEncoding(bytes);
  if (wide) return { text: lossy(bytes, wide), warnings: [unsure(`read as ${wide} by its zero bytes`)] };
  const utf8 = strict(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, warnings: mojibake(utf8) };
  const gb = strict(bytes, "gb18030");
  if (gb !== null && !mostlyUtf8(bytes))
    return {
      text: gb,
      warnings: commonShare(bytes) >= SURE_SHARE ? [] : [unsure("read as GB18030, which may be wrong")],
    };
  if (!mostlyUtf8(bytes) && commonShare(bytes) >= SURE_SHARE)
    return {
      text: lossy(bytes, "gb18030"),
      warnings: [unsure("read as GB18030; damaged characters were replaced")],
    };
  const text = lossy(bytes, "utf-8");
  if (isBinary(text))
    throw new DocumentError("WRONG_TYPE", `“${name}” is not text: it holds binary data.`, { name });
  return { text, warnings: [unsure("read as UTF-8; damaged characters were replaced")] };
}

/** True where the bytes themselves tell the encoding: a byte order mark, or the zero bytes of UTF-16. */
export function tellsItsEncoding(bytes: Uint8Array): boolean {
  return byteOrderMark(bytes) !== undefined || wideEncoding(bytes) !== null;
}

function byteOrderMark(bytes: Uint8Array): (typeof BOMS)[number] | undefined {
  return BOMS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
}

/** True for text that no editor wrote: many control characters, as programs, pictures and encrypted files have. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const controls = sample.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/g)?.length ?? 0;
  return controls > 5 && controls > sample.length * 0.05;
}

function marked(bytes: Uint8Array, encoding: string): DecodedText {
  const text = strict(bytes, encoding);
  if (text !== null) return { text, warnings: [] };
  return {
    text: lossy(bytes, encoding),
    warnings: [unsure(`marked as ${encoding}, but damaged characters were replaced`)],
  };
}

export function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function lossy(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** UTF-16 without a mark: zero bytes in nearly all even or all odd places of Latin text. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => (zeros[at % 2] = (zeros[at % 2] ?? 0) + (byte === 0 ? 1 : 0)));
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (sample.length < 4 || Math.min(even, odd) > half * 0.05) return null;
  return odd > half * 0.4 ? "utf-16le" : even > half * 0.4 ? "utf-16be" : null;
}

/** True when well-formed UTF-8 sequences outnumber the broken bytes by far: UTF-8 that was damaged. */
export function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = lossy(bytes, "utf-8");
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const good = text.match(/[^\x00-\x7f\ufffd]/g)?.length ?? 0;
  return good >= broken * 10;
}

/** The share of a GB18030 text's double bytes that are frequent characters (GB 2312 level 1) or Chinese punctuation. */
export function commonShare(bytes: Uint8Array): number {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length - 1; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    pairs += 1;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common += 1;
    at += 1;
  }
  return pairs === 0 ? 0 : common / pairs;
}

/** UTF-8 that was once read as Latin-1 and saved again shows pairs such as `Ã¤` and `ä¸­`. */
function mojibake(text: string): readonly Warning[] {
  const sample = text.slice(0, 20_000);
  const pairs = sample.match(/[\u00c2-\u00f4][\u0080-\u00bf]/g)?.length ?? 0;
  if (pairs < 5 || pairs < sample.length * 0.02) return [];
  return [
    { code: "MOJIBAKE", message: "The text looks as if it had been decoded wrongly before it was saved." },
  ];
}

export function unsure(how: string): Warning {
  return { code: "ENCODING_UNSURE", message: `The encoding is not certain: ${how}.` };
}
