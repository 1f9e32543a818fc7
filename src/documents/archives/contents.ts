import { IMAGE, RAR, SEVEN_ZIP, GZIP, ZIP, claimedFormat, endingOf } from "../bytes/known-formats.ts";
import { isBinary } from "../bytes/decode.ts";
import { formatOf } from "../bytes/sniff.ts";
import type { Format } from "../bytes/known-formats.ts";

/** What systems and programs leave in archives, and nobody put there: not worth a word. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|\._|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)|\/$/i;
/** Endings of what holds no text, whatever else it holds: never unpacked. */
const NO_TEXT =
  /^(?:svg|emf|wmf|ico|heic|psd|mp[34]|wav|avi|mov|m4[av]|wmv|mkv|exe|dll|msi|bat|cmd|sh|js|jar|apk|dmg|iso|bin|db|ttf|otf|lnk|url)$/;
const ARCHIVES: readonly Format[] = [ZIP, RAR, SEVEN_ZIP, GZIP];
/** Endings of text that is a document. */
const TEXT = /^(?:md|markdown|mkd|mdown|mdx|txt|text)$/;

export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

/** True for an entry whose ending already says that it is no document. */
export function isNoDocument(name: string): boolean {
  return NO_TEXT.test(endingOf(name)) || claimedFormat(name) === IMAGE;
}

/** What is in an entry: a document, another archive, or neither. */
export function contentOf(name: string, bytes: Uint8Array): "document" | "archive" | "other" {
  const format = formatOf(name, bytes);
  if (format) return format.reader ? "document" : ARCHIVES.includes(format) ? "archive" : "other";
  // A document whose ending promises a format is refused for its own reasons, and by its own name.
  if (claimedFormat(name)?.reader) return "document";
  const isText =
    TEXT.test(endingOf(name)) && !isBinary(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"));
  return isText && bytes.length > 0 ? "document" : "other";
}
