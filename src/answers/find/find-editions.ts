import { textFor, type Edition, type Standard } from "../../standards/standard.ts";
import type { CitedEdition, Findings } from "../findings.ts";
import { byNewestEdition, standardsInScope } from "../resolve/choose-standard.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { askBack, noStandard } from "./ask-back.ts";
import type { Lookup } from "./lookup.ts";

const MOST_STANDARDS = 10;

/** Which editions there are of a standard; or, for a group, a committee or all, the newest edition of each standard. */
export async function findEditions(lookup: Lookup): Promise<Findings> {
  const { scope } = lookup.understanding;
  const [standard, second] = scope.named.length > 0 ? scope.named : scope.likely;
  if (second) return askBack(lookup, scope.named.length > 0 ? scope.named : scope.likely);
  if (standard) {
    const editions = editionsOf(lookup.catalogue, standard);
    return {
      kind: "editions",
      of: "standard",
      editions: editions.map((e) => citedEdition(lookup, standard, e)),
      more: 0,
    };
  }
  if (scope.unheldNumber !== null) return noStandard(lookup);
  const pool = byNewestEdition(standardsInScope(scope, lookup.catalogue), lookup.catalogue);
  if (pool.length === 0 || !lookup.understanding.inField) return noStandard(lookup);
  const newest = pool.slice(0, MOST_STANDARDS).flatMap((s) => {
    const edition = editionsOf(lookup.catalogue, s).at(-1);
    return edition ? [citedEdition(lookup, s, edition)] : [];
  });
  return { kind: "editions", of: "group", editions: newest, more: Math.max(0, pool.length - MOST_STANDARDS) };
}

/** An edition with its title, date and comment period cited as its source states them. */
export function citedEdition(
  { catalogue, question, book }: Lookup,
  standard: Standard,
  edition: Edition,
): CitedEdition {
  const group = catalogue.committees.flatMap((c) => c.groups).find((g) => g.id === standard.group) ?? null;
  const text = textFor(edition, question.language);
  const quotes = text
    ? [text.title ?? edition.number, edition.comment?.wording ?? edition.comment?.closes]
    : [];
  return {
    standard,
    edition,
    group,
    evidence: text ? quotes.flatMap((q) => (q ? [book.citeCover(edition, text, q)] : [])) : [],
  };
}
