import type { Language } from "../../text/language.ts";
import { informativeTerms } from "../../text/tokens.ts";
import type { Findings, NearestClause, ProvisionPoint } from "../findings.ts";
import { editionNamed } from "../resolve/choose-editions.ts";
import { chooseStandard } from "../resolve/choose-standard.ts";
import { editionsOfLine } from "../resolve/lineage.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { withoutVersions } from "../understand/find-clause.ts";
import { findEditionMentions } from "../understand/find-editions.ts";
import { asksForForceWords } from "../understand/force-word-signs.ts";
import { blank } from "../understand/names.ts";
import { readNames } from "../understand/names-read.ts";
import { withoutAsking, withoutParticles } from "../understand/question-words.ts";
import { askBack, noStandard } from "./ask-back.ts";
import { denialAsked, withoutDenial } from "./denial.ts";
import { withoutFillers } from "./fillers.ts";
import { findClause } from "./find-clause-text.ts";
import { findDutiesOf } from "./find-duties-of.ts";
import { findEditions } from "./find-editions.ts";
import { findForceWords } from "./find-force-words.ts";
import { findReported } from "./find-news.ts";
import { findRecent } from "./find-recent.ts";
import { listPoints } from "./list-points.ts";
import type { Lookup } from "./lookup.ts";
import { nearestClause, provisionPoint } from "./provision-point.ts";
import { quantityAsked } from "./quantity.ts";
import { mostRelevant, searchProvisions, sideBySideOf, type PlaceAsked } from "./search-provisions.ts";
import { pointsOfEach } from "./side-by-side.ts";
import type { RatedResult } from "./rate.ts";
import { asksForAnything, asksForScope, explanationAsked, withoutScopeWords } from "./sought.ts";

/** Further standards that are told of at all. */
const MOST_FURTHER = 4;

/**
 * How relevant a clause must be to count as an answer: fitted to the open half of the judged questions (`npm run eval`),
 * where it parts what can be answered from what can't with the fewest faults. A topic that was set off must be met.
 */
const ENOUGH = 0.45;
const ENOUGH_SET_OFF = 0.7;
/** For one that leaves all others this far behind less is enough. */
const ENOUGH_STANDING_OUT = 0.38;
const FAR_AHEAD = 1.7;
/** Who asks whether anything is said of a matter is served by what comes near it. */
const ENOUGH_TO_MENTION = 0.38;
/** How near to the best one further ones must come, in relevance and in rating. */
const NEAR_BEST = 0.75;
const NEAR_BEST_RATING = 0.6;
/** What ranks this far behind the best may bear every word and yet by chance: it is no measure of the others. */
const FAR_BEHIND = 0.5;
/** A report touches on much; it must bear more of the question to answer it. */
const ENOUGH_REPORTED = 0.6;
/** With less than this in common, a question is about something else altogether. */
const TOUCHED = 0.25;
/** How rare the one word in common must be, beside the rarest of the question. */
const RARE = 0.5;

/** What the texts say: the clause that was named, else the clauses that bear the question's words. */
export async function findProvisions(lookup: Lookup): Promise<Findings> {
  const { understanding } = lookup;
  const { scope, clause, inField, dates } = understanding;
  if (scope.unheldNumber !== null && scope.named.length === 0)
    return { kind: "unheld-number", number: scope.unheldNumber };
  if (clause !== null) return findClause(lookup, clause);
  const where = placeAsked(lookup);
  if (where.found === "none") return where.why;
  if (asksForForceWords(understanding.asRead)) return findForceWords(lookup, where);
  const query = withoutDenialIfMore(queryOf(lookup));
  const duties = await findDutiesOf(lookup, where.standards, where.edition);
  if (duties) return duties;
  if (query === null && dates.length > 0 && scope.named.length === 0) return findRecent(lookup);
  if (query === null)
    return scope.named.length + scope.groups.length > 0 ? findEditions(lookup) : { kind: "out-of-scope" };
  const found = await searchProvisions(lookup, query, where);
  const compared = sideBySideOf(where);
  const byWords =
    compared.length > 0
      ? await pointsOfEach(lookup, compared, found, {
          query,
          wanted: toldBy(understanding.asRead),
          least: ENOUGH,
        })
      : await tellingPoints(lookup, found, query);
  // Whom a standard is for stands in its scope, whatever the question calls them.
  const scopeAlone =
    byWords.length === 0 && where.standards.length === 1 && asksForScope(understanding.asRead);
  const rated = scopeAlone
    ? await searchProvisions(lookup, scopeQuery(understanding.language), where)
    : found;
  const points = scopeAlone
    ? await tellingPoints(lookup, rated, scopeQuery(understanding.language))
    : byWords;
  const listed = listPoints(lookup, points, compared);
  if (listed) return listed;
  // What no text says, the press may have reported: who joined, when a group was founded.
  const reported =
    where.standards.length > 0 || denialAsked(understanding.asRead) !== null
      ? null
      : await findReported(lookup, withoutAsking(understanding.asRead), ENOUGH_REPORTED);
  if (reported) return reported;
  const touched = rated.some((one) => touches(one, lookup)) || scope.likely.length > 0;
  return inField || touched
    ? { kind: "no-passage", nearest: await nearestOf(lookup, rated) }
    : { kind: "out-of-scope" };
}

/** One common word may be chance, and so may translations be, where nothing says that standards are meant. */
function touches({ relevance, result }: RatedResult, { question, understanding }: Lookup): boolean {
  if (relevance < TOUCHED) return false;
  if (result.passage.language !== question.language) return understanding.inField;
  const borne = result.terms.filter((term) => term.borne);
  const rarest = Math.max(...result.terms.map(({ weight }) => weight));
  return borne.length >= 2 || borne.some(({ weight }) => weight >= rarest * RARE);
}

/** The clause that comes nearest to what was asked, where it has anything of it. */
async function nearestOf(lookup: Lookup, rated: readonly RatedResult[]): Promise<NearestClause | null> {
  const [nearest] = rated
    .filter((one) => touches(one, lookup) && one.result.passage.clauseId !== null)
    .toSorted((a, b) => b.relevance - a.relevance);
  return nearest ? nearestClause(lookup, nearest.result) : null;
}

/** Whether the best is far ahead of all others, for a question whose words some text holds one and all. */
function standsOut([best, next]: readonly RatedResult[]): boolean {
  if (!best || best.result.terms.some(({ known }) => !known)) return false;
  return next === undefined || best.rating >= next.rating * FAR_AHEAD;
}

/** Those relevant enough, as far as they come near the best. */
async function tellingPoints(
  lookup: Lookup,
  rated: readonly RatedResult[],
  query: string,
): Promise<readonly ProvisionPoint[]> {
  const { setOff, asRead } = lookup.understanding;
  const least = asksForAnything(asRead)
    ? ENOUGH_TO_MENTION
    : setOff
      ? ENOUGH_SET_OFF
      : standsOut(rated)
        ? ENOUGH_STANDING_OUT
        : ENOUGH;
  const highest = Math.max(
    0,
    ...rated.filter(({ relevance }) => relevance >= least).map(({ rating }) => rating),
  );
  const ahead = rated.filter(({ rating }) => rating >= highest * FAR_BEHIND);
  const enough = Math.max(least, mostRelevant(ahead) * NEAR_BEST);
  // What demands the very deed may say less of the rest, in the standard that says most of it.
  const most = rated.toSorted((a, b) => b.relevance - a.relevance)[0]?.result.passage.standard;
  const isDemanded = rated.some(({ relevance, demanded }) => demanded && relevance >= enough);
  const relevant = rated.filter(({ relevance, demanded, result }) => {
    const isExempt = demanded && !isDemanded && result.passage.standard === most;
    return relevance >= (isExempt ? least : enough);
  });
  const points: ProvisionPoint[] = [];
  const chosen: RatedResult[] = [];
  const tell = async (one: RatedResult) => {
    const point = await provisionPoint(lookup, one.result, query, toldBy(asRead));
    if (!point || !answers(asRead, point)) return;
    chosen.push(one);
    points.push(point);
  };
  // Where a denial is asked for, what denies nothing is no measure of how near the others come.
  const denies = denialAsked(asRead) !== null;
  const leading = () => (denies ? chosen : relevant)[0]?.rating ?? 0;
  const near = ({ rating }: RatedResult) => rating >= leading() * NEAR_BEST_RATING;
  for (const one of relevant) if (near(one)) await tell(one);
  for (const one of givenElsewhere(lookup, relevant, chosen)) await tell(one);
  return points;
}

/** Unless nothing else is asked. */
function withoutDenialIfMore(query: string | null): string | null {
  if (query === null) return null;
  const asked = withoutVersions(query);
  const plain = withoutDenial(asked);
  return informativeTerms(plain).length > 0 ? plain : asked;
}

/** What the sentence that answers a question matches: a denial, the kind of figure, a definition or a reason; null for any. */
function toldBy(question: string): RegExp | null {
  return denialAsked(question)?.carriedBy ?? quantityAsked(question) ?? explanationAsked(question);
}

/** What may not be is never answered by what is asked for or allowed. */
function answers(question: string, { quote }: ProvisionPoint): boolean {
  return denialAsked(question)?.carriedBy.test(quote) ?? true;
}

/**
 * Where it is asked how often or how long and no standard is named, each may say otherwise: the best clause of every
 * further standard that says as much of what is asked, and gives a time.
 */
function givenElsewhere(
  { understanding }: Lookup,
  relevant: readonly RatedResult[],
  chosen: readonly RatedResult[],
): readonly RatedResult[] {
  if (understanding.scope.named.length > 0) return [];
  const told = new Set(chosen.map(({ result }) => result.passage.standard));
  const most = Math.max(0, ...chosen.map(({ relevance }) => relevance));
  const further = relevant.filter(({ result: { passage }, relevance, gives }) => {
    const isFurther = gives && relevance >= most && !told.has(passage.standard);
    if (isFurther) told.add(passage.standard);
    return isFurther;
  });
  return further.slice(0, MOST_FURTHER);
}

/**
 * What to search for. What a standard or a group is called says where to look, not what for; yet a question that is
 * all name ("how long is log retention") asks about what the name says. Null where nothing is asked at all.
 */
function queryOf(lookup: Lookup): string | null {
  const query = wordsAsked(lookup);
  if (query === null) return null;
  const plain = withoutFillers(query);
  return informativeTerms(plain).length > 0 ? plain : query;
}

function wordsAsked({ understanding, catalogue }: Lookup): string | null {
  const { scope, asRead, dates } = understanding;
  const { unnamed, held } = readNames(asRead, catalogue);
  const plain = blank(asRead, [...dates, ...findEditionMentions(unnamed, held)]);
  const whole = withoutParticles(withoutAsking(plain));
  const asksSomething = informativeTerms(whole).length > 0;
  if (scope.named.length + scope.groups.length === 0) return asksSomething ? whole : null;
  const topic = withoutParticles(withoutAsking(understanding.topic));
  const isScope = asksForScope(asRead) && informativeTerms(withoutScopeWords(topic)).length === 0;
  if (isScope) return scopeQuery(understanding.language);
  if (informativeTerms(topic).length > 0) return topic;
  const onlyNames = understanding.topic.replace(/[^\p{L}\p{N}]/gu, "").length < 3;
  return asksSomething && (!onlyNames || quantityAsked(asRead) !== null) ? whole : null;
}

function scopeQuery(language: Language): string {
  return language === "zh" ? "范围 适用" : "scope applies";
}

type ChosenPlace =
  | (PlaceAsked & { readonly found: "some" })
  | { readonly found: "none"; readonly why: Findings };

/** An edition that was asked for is never silently another one: where it can't be told, the asker is asked back. */
function placeAsked(lookup: Lookup): ChosenPlace {
  const { understanding, catalogue } = lookup;
  const { scope, editions: references } = understanding;
  const reference = references.find((r) => r.by !== "position" || r.position !== "newest");
  if (!reference) return { found: "some", standards: scope.named, edition: null, on: null };
  // What stood on a day can be told of every standard alike.
  if (reference.by === "standing" && scope.named.length === 0)
    return { found: "some", standards: [], edition: null, on: reference.day };
  const chosen = chooseStandard(scope, catalogue);
  if (chosen.found === "several") return { found: "none", why: askBack(lookup, chosen.candidates) };
  if (chosen.found === "none") return { found: "none", why: noStandard(lookup) };
  const held = editionsOf(catalogue, chosen.standard);
  const edition =
    editionNamed(held, reference) ?? editionNamed(editionsOfLine(chosen.standard, catalogue), reference);
  if (!edition) return { found: "none", why: { kind: "no-such-edition", standard: chosen.standard, held } };
  const standards = catalogue.standards.filter(({ id }) => id === edition.standard);
  return { found: "some", standards, edition, on: null };
}
