import type { NumberedCitation } from "../answers/answer.ts";
import type { AnswerTrace } from "../answers/answer-question.ts";
import type { Evidence } from "../answers/evidence.ts";
import type { Asker, Library } from "../library/library.ts";
import { COVER } from "../standards/cover.ts";
import type { EditionText } from "../standards/standard.ts";
import { bundleOf, type Bundle, type BundleCitation, type BundleContent } from "./bundle.ts";

/** Gathers the evidence of an answer from what it was made of. `library` is where the answer came from. */
export async function makeBundle(
  { answer, evidence, understanding, prompts }: AnswerTrace,
  library: Pick<Library, "sources" | "view">,
  asker: Asker,
): Promise<Bundle> {
  const cited = answer.citations.flatMap((numbered) => {
    const piece = evidence.find((one) => isOf(numbered, one));
    return piece ? [{ mark: numbered.mark, piece }] : [];
  });
  const { question, language, outcome, engine, statements } = answer;
  const pieces = cited.map(({ piece }) => piece);
  return bundleOf({
    bundle: 1,
    question,
    audiences: [...asker.audiences].sort(),
    language,
    day: understanding.today,
    outcome,
    engine,
    prompts: [...prompts],
    statements: statements.map(({ text, marks }) => ({ text, marks: [...marks] })),
    citations: cited.map(({ mark, piece }) => citationOf(mark, piece)),
    clauses: distinct(
      pieces.flatMap((piece) => clauseOf(piece, pieces)),
      (one) => `${one.textId}#${one.clauseId}`,
    ),
    news: distinct(pieces.flatMap(newsOf), ({ id }) => id),
    originals: await originalsOf(pieces, library, asker),
  });
}

function isOf(numbered: NumberedCitation, { citation }: Evidence): boolean {
  if (numbered.quote !== citation.quote || numbered.language !== citation.language) return false;
  return citation.kind === "news"
    ? numbered.kind === "news" && numbered.title === citation.title
    : `${numbered.standard}/${numbered.edition}` === citation.edition && numbered.clause === citation.clause;
}

function citationOf(mark: number, { citation }: Evidence): BundleCitation {
  if (citation.kind === "news") {
    const { news, title, publisher, published, language, quote } = citation;
    return { mark, kind: "news", news, title, publisher, published, language, quote };
  }
  const { standard, edition, textId, clauseId, clause, language, page, quote, translation } = citation;
  return {
    mark,
    kind: "clause",
    standard,
    edition,
    textId,
    clauseId,
    clause,
    language,
    page,
    quote,
    translation,
  };
}

function clauseOf({ citation, place, text }: Evidence, all: readonly Evidence[]): BundleContent["clauses"] {
  if (citation.kind === "news") return [];
  const { textId, clauseId } = citation;
  // Of what an edition states of itself only what is cited: the rest need not come from the file.
  if (clauseId === COVER) return [{ textId, clauseId, title: null, text: coverLines(textId, all) }];
  const title = place?.clauseTitle ?? null;
  return [{ textId, clauseId, title, text: title === null ? text : text.slice(title.length + 1) }];
}

function coverLines(textId: string, all: readonly Evidence[]): string {
  const lines = all.flatMap(({ citation }) =>
    citation.kind === "clause" && citation.clauseId === COVER && citation.textId === textId
      ? [citation.quote]
      : [],
  );
  return [...new Set(lines)].join("\n");
}

function newsOf({ citation, text }: Evidence): BundleContent["news"] {
  if (citation.kind !== "news") return [];
  const { news: id, title } = citation;
  return [{ id, title, text: text.slice(title.length + 1) }];
}

async function originalsOf(
  pieces: readonly Evidence[],
  library: Pick<Library, "sources" | "view">,
  asker: Asker,
): Promise<BundleContent["originals"]> {
  const texts = new Map<string, EditionText>();
  for (const edition of await library.view(asker).editions())
    for (const text of edition.texts) texts.set(text.id, text);
  const sources = new Map((await library.sources()).map(({ path, sha256 }) => [path, sha256]));
  const originals = pieces.flatMap(({ citation }) => {
    const { source } = citation;
    if (citation.kind === "news") {
      const sha256 = sources.get(`corpus/${source}`);
      return sha256 === undefined ? [] : [{ sha256, source, holds: `news:${citation.news}` }];
    }
    const sha256 = texts.get(citation.textId)?.sha256;
    return sha256 === undefined ? [] : [{ sha256, source, holds: citation.textId }];
  });
  return distinct(originals, ({ holds }) => holds);
}

function distinct<T>(things: readonly T[], keyOf: (thing: T) => string): T[] {
  return [...new Map(things.map((thing) => [keyOf(thing), thing])).values()];
}
