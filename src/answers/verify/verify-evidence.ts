import type { LibraryView } from "../../library/library.ts";
import type { Citation } from "../../standards/citation.ts";
import { COVER, coverText } from "../../standards/cover.ts";
import { standsIn } from "../../text/normal.ts";
import type { Evidence } from "../evidence.ts";

type Reader = Pick<LibraryView, "news" | "editions" | "clauses">;

/**
 * Reads each cited place again from the library, through the asker's own view, and keeps the evidence whose quotation
 * stands there character by character (white space and width aside). Nothing is read twice.
 */
export async function verifyEvidence(
  evidence: readonly Evidence[],
  view: Reader,
): Promise<ReadonlyMap<string, Evidence>> {
  const reader = readingOnce(view);
  const verified = new Map<string, Evidence>();
  for (const piece of evidence) {
    const source = await sourceOf(piece.citation, reader);
    if (source !== null && standsIn(piece.citation.quote, source)) verified.set(piece.id, piece);
  }
  return verified;
}

/** Remembers what it has read, for as long as one answer is verified. */
function readingOnce(view: Reader): Reader {
  const editions = remembering((standard?: string) => view.editions(standard));
  const clauses = remembering((textId: string) => view.clauses(textId));
  const news = remembering((_all: undefined) => view.news());
  return { editions, clauses, news: () => news(undefined) };
}

function remembering<Key, Value>(read: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}

async function sourceOf(citation: Citation, view: Reader): Promise<string | null> {
  if (citation.kind === "news") {
    const item = (await view.news()).find((n) => n.id === citation.news);
    return item ? `${item.title}\n${item.text}` : null;
  }
  if (citation.clauseId === COVER) {
    const edition = (await view.editions(citation.standard)).find((e) => e.id === citation.edition);
    const text = edition?.texts.find((t) => t.id === citation.textId);
    return edition && text ? coverText(edition, text) : null;
  }
  const clause = (await view.clauses(citation.textId)).find((c) => c.id === citation.clauseId);
  return clause ? `${clause.title ?? ""}\n${clause.text}` : null;
}
