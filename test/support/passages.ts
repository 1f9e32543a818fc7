import type { Passage } from "../../src/retrieval/passage.ts";
import type { Cursor, PassageIndex } from "../../src/retrieval/passage-index.ts";
import { subjectOf } from "../../src/retrieval/passage-index.ts";
import { languageOf } from "../../src/text/language.ts";

/** A clause of an edition `standard/name`; its id says where it stands (`keys/2026-05-cd.en#5.1`). */
export function clausePassage(
  edition: string,
  clause: string,
  text: string,
  more: Partial<Passage> = {},
): Passage {
  const language = more.language ?? languageOf(text);
  const textId = `${edition}.${language}`;
  return {
    id: `${textId}#${clause}`,
    kind: "clause",
    standard: edition.split("/")[0] ?? null,
    edition,
    textId,
    clauseId: clause,
    newsId: null,
    committee: "tc1",
    group: "wg3",
    language,
    audience: "public",
    date: null,
    newerFor: [],
    document: "",
    clause,
    heading: clause,
    text,
    source: `${textId}.md`,
    ...more,
  };
}

export function newsPassage(id: string, text: string, more: Partial<Passage> = {}): Passage {
  return {
    ...clausePassage("none/none", "none", text),
    id: `news:${id}`,
    kind: "news",
    standard: null,
    edition: null,
    textId: null,
    clauseId: null,
    newsId: id,
    clause: null,
    heading: "",
    ...more,
  };
}

/** Puts passages into an index as one batch, and gives the place where it stands then. */
export async function fill(index: PassageIndex, passages: readonly Passage[]): Promise<Cursor> {
  if ((await index.cursor()) === null) await index.clear("a library");
  const from = (await index.cursor()) ?? { library: "a library", seq: 0 };
  const to = { ...from, seq: from.seq + 1 };
  await index.apply({ from, to, subjects: [...new Set(passages.map(subjectOf))], passages });
  return to;
}
