import type { LibraryView } from "../../library/library.ts";
import type { Citation } from "../../standards/citation.ts";
import { COVER, coverText } from "../../standards/cover.ts";
import { standsIn } from "../../text/normal.ts";
import type { Evidence } from "../evidence.ts";

/**
 * Reads each cited place again from the library, through the asker's own view, and keeps the evidence whose quotation
 * stands there character by character (white space and width aside).
 */
export async function verifyEvidence(
  evidence: readonly Evidence[],
  view: LibraryView,
): Promise<ReadonlyMap<string, Evidence>> {
  const verified = new Map<string, Evidence>();
  for (const piece of evidence) {
    const source = await sourceOf(piece.citation, view);
    if (source !== null && standsIn(piece.citation.quote, source)) verified.set(piece.id, piece);
  }
  return verified;
}

async function sourceOf(citation: Citation, view: LibraryView): Promise<string | null> {
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
