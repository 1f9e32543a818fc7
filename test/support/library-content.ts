import type { Asker } from "../../src/library/library.ts";
import type { EditionFacts, LibraryWriter } from "../../src/library/writer.ts";
import { editionPlace } from "../../src/intake/reading.ts";
import { settle } from "../../src/intake/take-in.ts";
import type { NewsItem } from "../../src/news/news-item.ts";
import type { Audience } from "../../src/standards/audience.ts";
import type { Clause } from "../../src/standards/clause.ts";
import type { Standard } from "../../src/standards/standard.ts";

export function asker(audiences: readonly Audience[], asOf: string | null = null): Asker {
  return { audiences: new Set(audiences), asOf };
}

export function clause(id: string, text: string, title: string | null = null): Clause {
  return { id, number: id, title, level: 1, kind: "clause", parent: null, text, blocks: [], page: null };
}

export function standard(id: string, more: Partial<Standard> = {}): Standard {
  return {
    id,
    committee: "tc1",
    group: "wg3",
    titles: { en: `The standard ${id}` },
    number: null,
    plan: null,
    aliases: [],
    replaces: [],
    succeededBy: null,
    invented: true,
    ...more,
  };
}

export function newsItem(id: string, more: Partial<NewsItem> = {}): NewsItem {
  return {
    id,
    title: `News ${id}`,
    publisher: "The Sample Wire",
    published: "2026-01-01",
    url: null,
    language: "en",
    audience: "public",
    standards: [],
    groups: [],
    committees: [],
    text: "Something was decided.",
    source: `news/${id}.md`,
    ...more,
  };
}

/** A text of one clause, in an edition `standard/name` with these facts, as if read from a file of that name. */
export async function putEdition(
  writer: LibraryWriter,
  edition: string,
  facts: EditionFacts,
  clauses: readonly Clause[] = [clause("5.1", `What ${edition} says.`)],
  language: "zh" | "en" = "en",
): Promise<void> {
  const [standardId = "", name = ""] = edition.split("/");
  const place = editionPlace(standardId, name);
  const id = `${edition}.${language}`;
  const text = {
    id,
    language,
    original: true,
    title: `Title of ${edition}`,
    sha256: id,
    source: `${id}.md`,
    warnings: [],
  };
  await writer.putText(`corpus/${id}.md`, place, text, clauses, facts);
  await settle(writer, [place]);
}
