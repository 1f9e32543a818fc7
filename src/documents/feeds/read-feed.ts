import { cleanText } from "../bytes/clean.ts";
import { decodeMarkup } from "../bytes/decode-markup.ts";
import { isBinary } from "../bytes/decode.ts";
import { checkSize } from "../limits.ts";
import { DocumentError } from "../../standards/errors.ts";
import { finishFeed } from "./finish-feed.ts";
import { readJsonFeed } from "./json-feed.ts";
import { readXmlFeed } from "./read-xml-feed.ts";
import type { Feed } from "./feed.ts";
import type { ReadingWatch } from "../reading-watch.ts";

/**
 * Reads a feed (RSS 0.9x, 1.0, 2.0; Atom; JSON Feed) by its content. What its words, dates and links claim is checked,
 * and nothing is fetched. A damaged feed gives the items that are whole, with the warning PARTIAL.
 * @throws DocumentError EMPTY_FILE, WRONG_TYPE, ENCODING_UNSURE, TRUNCATED, DOCTYPE_REFUSED, LIMIT_SIZE, LIMIT_ENTRIES, LIMIT_DEPTH
 */
export function readFeed(name: string, bytes: Uint8Array, watch: ReadingWatch): Feed {
  checkSize(name, bytes.length);
  if (bytes.length === 0) throw empty(name);
  const decoded = decodeMarkup(name, bytes);
  const text = cleanText(decoded.text).trim();
  if (text === "") throw empty(name);
  if (isBinary(decoded.text))
    throw new DocumentError("WRONG_TYPE", `“${name}” is no feed: it holds binary data.`, { name });
  const draft = /^[[{]/.test(text) ? readJsonFeed(name, text) : readXmlFeed(name, text, watch);
  return finishFeed({ ...draft, warnings: [...decoded.warnings, ...draft.warnings] });
}

function empty(name: string): DocumentError {
  return new DocumentError("EMPTY_FILE", `“${name}” is empty. Download or export it again.`, { name });
}
