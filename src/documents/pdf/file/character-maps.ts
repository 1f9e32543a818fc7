import { deflateSync, inflateSync, constants } from "node:zlib";
import { streamsOf } from "./streams.ts";
import type { FileStream } from "./streams.ts";

export interface BoundedMaps {
  readonly bytes: Uint8Array;
  /** True where a map was cut: what its font shows may be read wrongly, or not at all. */
  readonly isCut: boolean;
}

/** A font has 65,536 characters at most; a map that gives more codes than this, some of them twice, is damaged. */
const MAX_CODES = 4 * 65_536;
/** Compressed and not: the largest real map here has 60 kB. */
const MAX_MAP_BYTES = 4_000_000;
const HEAD_BYTES = 256;
const IS_MAP = /begincmap|CIDInit|CMapName|CIDSystemInfo|beginbf|begincid|begincodespace/;
/** Streams that are something else and say so. */
const OTHER =
  /\/(?:Width|Height|FormType|BBox|Length[123]|N|W|Matrix|ShadingType)\b|\/FontFile|\/XML|\/XRef|\/Image/;
const TOKEN = /<[^>]*>?|\[|\]|[^\s<>[\]]+/g;

/**
 * The file with its character maps bounded. A bracket that is lost in a map shifts its ranges, so that they name
 * millions of codes, each of which pdf.js writes down: seconds and gigabytes for one damaged byte. Such a map is cut
 * where it goes wrong. Bytes keep their places, so that all offsets stay true.
 */
export function withBoundedMaps(bytes: Uint8Array): BoundedMaps {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let bounded: Buffer | null = null;
  for (const stream of streamsOf(file.toString("latin1"))) {
    const map = mapIn(file, stream);
    const cut = map === null ? null : cutOf(map);
    if (map === null || cut === null) continue;
    bounded ??= Buffer.from(file);
    const isPacked = stream.dictionary.includes("/FlateDecode");
    const body = isPacked ? deflateSync(Buffer.from(cut, "latin1")) : Buffer.from(cut, "latin1");
    const place = bounded.subarray(stream.start, stream.end);
    place.fill(isPacked ? 0 : " ");
    (body.length <= place.length ? body : deflateSync(Buffer.alloc(0))).copy(place);
  }
  return { bytes: bounded ? new Uint8Array(bounded) : bytes, isCut: bounded !== null };
}

/** The words of a stream that is a character map; null for all others. */
function mapIn(file: Buffer, { dictionary, start, end }: FileStream): string | null {
  if (OTHER.test(dictionary) || end - start > MAX_MAP_BYTES) return null;
  const body = file.subarray(start, end);
  if (!dictionary.includes("/Filter")) {
    return IS_MAP.test(body.subarray(0, 4 * HEAD_BYTES).toString("latin1")) ? body.toString("latin1") : null;
  }
  if (!dictionary.includes("/FlateDecode")) return null;
  const head = inflated(body.subarray(0, HEAD_BYTES));
  return head !== null && IS_MAP.test(head) ? inflated(body) : null;
}

/** What a stream unpacks to, as far as it goes; null for what is no such stream. */
function inflated(body: Buffer): string | null {
  try {
    const whole = inflateSync(body, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: MAX_MAP_BYTES,
    });
    return whole.toString("latin1");
  } catch {
    return null;
  }
}

/** The map up to the range that goes wrong; null for a map that is as maps are. */
function cutOf(map: string): string | null {
  let codes = 0;
  for (const section of map.matchAll(/begin(?:bf|cid|notdef)range\b/g)) {
    const start = section.index + section[0].length;
    const end = endOf(map, start);
    let low: number | null = null;
    let place = 0;
    let isListed = false;
    for (const token of map.slice(start, end).matchAll(TOKEN)) {
      const [word] = token;
      if (word === "[") isListed = true;
      else if (word === "]") [isListed, place] = [false, 0];
      if (isListed || word === "]") continue;
      const value = codeOf(word);
      if (place === 0) low = value;
      if (place === 1) codes += Math.max(0, (value ?? 0) - (low ?? 0) + 1);
      place = (place + 1) % 3;
      // Words in round brackets swallow what follows up to the closing one; no real map has them.
      if (codes > MAX_CODES || word.startsWith("(")) return map.slice(0, start + token.index);
    }
  }
  return null;
}

/** The next word that is no part of a range. */
function endOf(map: string, start: number): number {
  const rest = map.slice(start).search(/\b(?:end|begin)/);
  return rest < 0 ? map.length : start + rest;
}

/** A code as pdf.js takes it: the last four bytes of what stands in the brackets; null for other words. */
function codeOf(word: string): number | null {
  if (!word.startsWith("<")) return null;
  const digits = word.replace(/[^\dA-Fa-f]/g, "");
  const whole = digits.length % 2 === 0 ? digits : `${digits}0`;
  return Number.parseInt(whole.slice(-8) || "0", 16);
}
