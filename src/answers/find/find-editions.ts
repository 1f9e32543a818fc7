import { replaces } from "../../standards/lineage.ts";
import { textFor, type Edition, type Standard } from "../../standards/standard.ts";
import type { CitedEdition, Findings } from "../findings.ts";
import { editionNamed } from "../resolve/choose-editions.ts";
import { byNewestEdition, standardsInScope } from "../resolve/choose-standard.ts";
import { informativeTerms } from "../../text/tokens.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { withoutAsking, withoutParticles } from "../understand/question-words.ts";
import type { EditionReference, Fact } from "../understanding.ts";
import { askBack, noStandard } from "./ask-back.ts";
import { citeParticulars } from "./cite-edition.ts";
import { lineageOf, lineageOfUnheld } from "./find-lineage.ts";
import { findReported } from "./find-news.ts";
import type { Lookup } from "./lookup.ts";
import { pageOf } from "./page.ts";
import { stretch } from "./stretch.ts";

const MOST_STANDARDS = 10;

/** Which editions there are of a standard; or, for a group, a committee or all, the newest edition of each standard. */
export async function findEditions(lookup: Lookup): Promise<Findings> {
  const { scope, topic } = lookup.understanding;
  const fact = factAsked(lookup);
  if (scope.named.length === 0 && scope.likely.length > 0 && !isWholly(topic, scope.likely))
    return { kind: "no-passage", nearest: null };
  const meant = scope.named.length > 0 ? scope.named : scope.likely;
  const [standard, second] = ofOneLine(meant, fact);
  if (second) return askBack(lookup, scope.named.length > 0 ? scope.named : scope.likely);
  if (standard) {
    const { to } = stretch(lookup.understanding.dates, "9999-12-31");
    const all = editionsOf(lookup.catalogue, standard);
    const named = fact === "newest" ? [] : lookup.understanding.editions.filter(({ by }) => by === "stage");
    const editions = all.filter((edition) => (edition.date ?? "") <= to && isAsked(edition, named));
    if (editions.length === 0) return { kind: "no-such-edition", standard, held: all };
    const cite = (one: Standard, edition: Edition) => citedEdition(lookup, one, edition);
    const ofYear = fact === "newest" ? null : editionOfYear(lookup, editions);
    const isOfLine = fact === "replaces" || fact === "replaced-by";
    return {
      kind: "editions",
      of: "standard",
      fact: named.length > 0 && fact === "published" ? null : fact,
      lineage: isOfLine ? await lineageOf(lookup, standard, fact, cite) : null,
      factOf: ofYear && citedEdition(lookup, standard, ofYear),
      editions: editions.map((e) => citedEdition(lookup, standard, e)),
      before: 0,
      more: 0,
    };
  }
  if (scope.unheldNumber !== null) return successorsOf(lookup, scope.unheldNumber, fact);
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
  return { kind: "editions", of: "group", fact: null, factOf: null, lineage: null, editions, ...part };
}

/** The edition that is asked about by its year or day, where it is one alone and held. */
function editionOfYear({ understanding }: Lookup, held: readonly Edition[]): Edition | null {
  const [only, another] = understanding.editions.filter(({ by }) => by === "day");
  return only && !another ? editionNamed(held, only) : null;
}

/** Whether an edition was replaced is asked of the editions that came after it, not of other standards. */
function factAsked({ understanding: { fact, editions } }: Lookup): Fact | null {
  const isOfEdition = editions.some(({ by }) => by !== "position");
  return fact === "replaced-by" && isOfEdition ? "newest" : fact;
}

/** "Does the one replace the other": of the two, the later is asked about; where neither replaces the other, the first named. */
function ofOneLine(meant: readonly Standard[], fact: Fact | null): readonly Standard[] {
  if (meant.length < 2 || (fact !== "replaces" && fact !== "replaced-by")) return meant;
  const related = meant.filter((one) => meant.some((other) => one !== other && isOf(fact, one, other)));
  return (related.length > 0 ? related : meant).slice(0, 1);
}

function isOf(fact: "replaces" | "replaced-by", one: Standard, other: Standard): boolean {
  return fact === "replaces" ? replaces(one, other) : replaces(other, one);
}

/** Of a standard that is not held, the foreword of its successor may tell. */
async function successorsOf(lookup: Lookup, number: string, fact: Fact | null): Promise<Findings> {
  const cite = (one: Standard, edition: Edition) => citedEdition(lookup, one, edition);
  const lineage = fact === "replaced-by" ? await lineageOfUnheld(lookup, number, cite) : null;
  if (!lineage) return noStandard(lookup);
  const editions = lineage.related;
  return { kind: "editions", of: "group", fact, factOf: null, lineage, editions, before: 0, more: 0 };
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
