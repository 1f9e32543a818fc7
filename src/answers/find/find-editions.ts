import { textFor, type Edition, type Standard } from "../../standards/standard.ts";
import type { CitedEdition, Findings } from "../findings.ts";
import { byNewestEdition, standardsInScope } from "../resolve/choose-standard.ts";
import { informativeTerms } from "../../text/tokens.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { withoutAsking, withoutParticles } from "../understand/question-words.ts";
import type { EditionReference } from "../understanding.ts";
import { askBack, noStandard } from "./ask-back.ts";
import { citeParticulars } from "./cite-edition.ts";
import { findReported } from "./find-news.ts";
import type { Lookup } from "./lookup.ts";
import { pageOf } from "./page.ts";
import { stretch } from "./stretch.ts";

const MOST_STANDARDS = 10;

/** Which editions there are of a standard; or, for a group, a committee or all, the newest edition of each standard. */
export async function findEditions(lookup: Lookup): Promise<Findings> {
  const { scope, topic } = lookup.understanding;
  if (scope.named.length === 0 && scope.likely.length > 0 && !isWholly(topic, scope.likely))
    return { kind: "no-passage", nearest: null };
  const [standard, second] = scope.named.length > 0 ? scope.named : scope.likely;
  if (second) return askBack(lookup, scope.named.length > 0 ? scope.named : scope.likely);
  if (standard) {
    const { to } = stretch(lookup.understanding.dates, "9999-12-31");
    const named = lookup.understanding.editions.filter((reference) => reference.by === "stage");
    const editions = editionsOf(lookup.catalogue, standard).filter(
      (edition) => (edition.date ?? "") <= to && isAsked(edition, named),
    );
    if (editions.length === 0)
      return { kind: "no-such-edition", standard, held: editionsOf(lookup.catalogue, standard) };
    return {
      kind: "editions",
      of: "standard",
      fact: named.length > 0 && lookup.understanding.fact === "published" ? null : lookup.understanding.fact,
      editions: editions.map((e) => citedEdition(lookup, standard, e)),
      before: 0,
      more: 0,
    };
  }
  if (scope.unheldNumber !== null) return noStandard(lookup);
  const reported = await factReported(lookup);
  if (reported) return reported;
  const pool = byNewestEdition(standardsInScope(scope, lookup.catalogue), lookup.catalogue);
  if (pool.length === 0 || !lookup.understanding.inField) return noStandard(lookup);
  const newest = pool.flatMap((s) => {
    const edition = editionsOf(lookup.catalogue, s).at(-1);
    return edition && isAsked(edition, lookup.understanding.editions) ? [{ standard: s, edition }] : [];
  });
  if (newest.length === 0) return { kind: "no-passage", nearest: null };
  const { shown, ...part } = pageOf(newest, lookup.understanding.toldBefore, MOST_STANDARDS);
  const editions = shown.map((n) => citedEdition(lookup, n.standard, n.edition));
  return { kind: "editions", of: "group", fact: null, editions, ...part };
}

/** When a law came into force, or what else is asked of something that is no standard here: the press may say. */
async function factReported(lookup: Lookup): Promise<Findings | null> {
  const { scope, fact, topic, asRead } = lookup.understanding;
  const isElsewhere = scope.groups.length + scope.committees.length === 0 && topic !== "";
  return fact !== null && isElsewhere ? findReported(lookup, withoutAsking(asRead), ENOUGH_NAMED) : null;
}

/** How much of a topic the names of a standard must bear for the topic to be it. */
const ENOUGH_NAMED = 0.7;

/** "Is there a standard on key distribution": one on key management is none. */
function isWholly(topic: string, standards: readonly Standard[]): boolean {
  const asked = informativeTerms(withoutParticles(withoutAsking(topic)));
  return standards.some((standard) => {
    const names = new Set([...Object.values(standard.titles), ...standard.aliases].flatMap(informativeTerms));
    return asked.filter((term) => names.has(term)).length >= asked.length * ENOUGH_NAMED;
  });
}

/** "Which drafts are at the review stage": the newest edition of a standard is at that stage. */
function isAsked({ stage }: Edition, references: readonly EditionReference[]): boolean {
  const stages = references.flatMap((reference) => (reference.by === "stage" ? [reference.stage] : []));
  return stages.length === 0 || (stage !== null && stages.includes(stage));
}

/** An edition with its title, date and comment period cited as its source states them. */
export function citedEdition(
  { catalogue, question, understanding, book }: Lookup,
  standard: Standard,
  edition: Edition,
): CitedEdition {
  const group = catalogue.committees.flatMap((c) => c.groups).find((g) => g.id === standard.group) ?? null;
  const text = textFor(edition, question.language) ?? null;
  const { number } = edition;
  const said =
    text && number && understanding.fact === "mandatory" ? [book.citeCover(edition, text, number)] : [];
  const evidence = [...said, ...citeParticulars(book, edition, question.language)];
  return { standard, edition, group, text, evidence };
}
