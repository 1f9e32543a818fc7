import { Parser } from "htmlparser2";
import { DocumentError } from "../../standards/errors.ts";
import { XmlFeed } from "./xml-feed.ts";
import type { FeedDraft } from "./feed-draft.ts";
import type { ReadingWatch } from "../reading-watch.ts";

const STEP = 200_000;

/**
 * Reads RSS 0.9x, 1.0 and 2.0 and Atom 1.0 and 0.3, well-formed or not, without ever holding more than an item of it.
 * Nothing outside of the feed is fetched, and no entity is expanded besides those of XML and HTML themselves.
 * @throws DocumentError WRONG_TYPE, DOCTYPE_REFUSED, LIMIT_DEPTH, TRUNCATED for a feed cut off before its first item
 */
export function readXmlFeed(name: string, text: string, watch: ReadingWatch): FeedDraft {
  const feed = new XmlFeed(name);
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => feed.open(tag, attributes),
      onclosetag: (tag, isImplied) => feed.close(tag, isImplied),
      ontext: (words) => feed.text(words),
      onprocessinginstruction: (tag, declaration) => checkDeclaration(name, tag, declaration),
    },
    { xmlMode: true },
  );
  for (let at = 0; at < text.length; at += STEP) {
    parser.write(text.slice(at, at + STEP));
    watch.progress((at + STEP) / (text.length + STEP));
  }
  feed.beginEnd();
  parser.end();
  return feed.finish();
}

/** Old feeds name their document type, which is harmless; what declares entities could expand or fetch them. */
function checkDeclaration(name: string, tag: string, declaration: string): void {
  if (!tag.startsWith("!") || !/!ENTITY/i.test(declaration)) return;
  throw new DocumentError(
    "DOCTYPE_REFUSED",
    `“${name}” declares entities of its own, which no feed needs and which can do harm; it was not read.`,
    { name },
  );
}
