import type { PassageFilter, SearchResult } from "../../retrieval/passage.ts";
import type { Edition, Standard } from "../../standards/standard.ts";
import { informativeTerms } from "../../text/tokens.ts";
import type { Findings, ProvisionPoint } from "../findings.ts";
import { editionNamed } from "../resolve/choose-editions.ts";
import { chooseStandard } from "../resolve/choose-standard.ts";
import { isReplaced } from "../resolve/lineage.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { blank } from "../understand/names.ts";
import { withoutAsking } from "../understand/question-words.ts";
import { askBack, noStandard } from "./ask-back.ts";
import { isOpenForComment } from "./comment-periods.ts";
import { findClause } from "./find-clause-text.ts";
import { findEditions } from "./find-editions.ts";
import { findReported } from "./find-news.ts";
import { findRecent } from "./find-recent.ts";
import type { Lookup } from "./lookup.ts";
import { pageOf } from "./page.ts";
import { provisionPoint } from "./provision-point.ts";
import { LABEL, quantityAsked } from "./quantity.ts";

const MOST_POINTS = 4;

/**
 * The share of a question's informative words (weighted by rarity) that a clause must bear to count as an answer,
 * and how near to the best one further ones must come.
 */
const ENOUGH = 0.5;
const NEAR_BEST = 0.75;
/** A report touches on much; it must bear more of the question to answer it. */
const ENOUGH_REPORTED = 0.6;
/** With less than this share in common, a question is about something else altogether. */
const TOUCHED = 0.25;

/** What the texts say: the clause that was named, else the clauses that bear the question's words. */
export async function findProvisions(lookup: Lookup): Promise<Findings> {
  const { understanding } = lookup;
  const { scope, clause, inField, dates } = understanding;
  if (scope.unheldNumber !== null && scope.named.length === 0)
    return { kind: "unheld-number", number: scope.unheldNumber };
  if (clause !== null) return findClause(lookup, clause);
  const where = placeAsked(lookup);
  if (where.found === "none") return where.why;
  const query = queryOf(lookup);
  if (query === null && dates.length > 0 && scope.named.length === 0) return findRecent(lookup);
  if (query === null)
    return scope.named.length + scope.groups.length > 0 ? findEditions(lookup) : { kind: "out-of-scope" };
  const results = await search(lookup, query, where);
  const points = await tellingPoints(lookup, results, query);
  const [first] = points;
  if (first) {
    const { shown, ...part } = pageOf(points, understanding.toldBefore, MOST_POINTS);
    const openForComment = isOpenForComment(lookup, first.standard);
    return { kind: "provisions", clause: null, first, points: shown, ...part, children: [], openForComment };
  }
  // What no text says, the press may have reported: who joined, when a group was founded.
  const reported =
    where.standards.length > 0
      ? null
      : await findReported(lookup, withoutAsking(understanding.asRead), ENOUGH_REPORTED);
  if (reported) return reported;
  const touched = (results[0]?.coverage ?? 0) >= TOUCHED || scope.likely.length > 0;
  return inField || touched ? { kind: "no-passage" } : { kind: "out-of-scope" };
}

/** Within the standard that the words, or else the conversation, probably mean first; anywhere when it says nothing of it. */
async function search(lookup: Lookup, query: string, where: PlaceAsked): Promise<readonly SearchResult[]> {
  const { likely: probable, talkedOf } = lookup.understanding.scope;
  const [likely, second] = probable.length > 0 ? probable : talkedOf;
  const within =
    likely && !second && where.standards.length === 0 ? { ...where, standards: [likely] } : where;
  const results = await searchIn(lookup, query, within);
  if (within === where || (results[0]?.coverage ?? 0) >= ENOUGH) return results;
  return searchIn(lookup, query, where);
}

/** What another standard has replaced is found where that is asked for only. */
async function searchIn(lookup: Lookup, query: string, where: PlaceAsked): Promise<readonly SearchResult[]> {
  const { catalogue, search: index } = lookup;
  const results = await index.search(query, filterOf(lookup, where), MOST_POINTS * 3);
  if (where.standards.length > 0) return results;
  const replaced = new Set(
    catalogue.standards.filter((one) => isReplaced(one, catalogue)).map(({ id }) => id),
  );
  return results.filter(({ passage }) => !replaced.has(passage.standard ?? ""));
}

/** Where a quantity is asked for, clauses that give one go first; otherwise as they were found. */
async function tellingPoints(
  lookup: Lookup,
  results: readonly SearchResult[],
  query: string,
): Promise<readonly ProvisionPoint[]> {
  const enough = Math.max(ENOUGH, (results[0]?.coverage ?? 0) * NEAR_BEST);
  const quantity = quantityAsked(lookup.understanding.asRead);
  const points: ProvisionPoint[] = [];
  for (const result of results.filter((r) => r.coverage >= enough)) {
    const point = await provisionPoint(lookup, result, query, quantity);
    if (point) points.push(point);
  }
  const gives = (point: ProvisionPoint) =>
    quantity !== null && quantity.test(point.quote.replace(LABEL, "")) ? 0 : 1;
  return points.toSorted((a, b) => gives(a) - gives(b));
}

/**
 * What to search for. What a standard or a group is called says where to look, not what for; yet a question that is
 * all name ("how long is log retention") asks about what the name says. Null where nothing is asked at all.
 */
function queryOf({ understanding }: Lookup): string | null {
  const { scope, editions, dates } = understanding;
  const whole = withoutAsking(blank(understanding.asRead, dates));
  const asksSomething = informativeTerms(whole).length > 0;
  if (scope.named.length + scope.groups.length === 0) return asksSomething ? whole : null;
  const topic = withoutAsking(understanding.topic);
  if (informativeTerms(topic).length > 0) return topic;
  const onlyNames = understanding.topic.replace(/[^\p{L}\p{N}]/gu, "").length < 3 || editions.length > 0;
  return asksSomething && !onlyNames ? whole : null;
}

/** Where to look: in these standards (none: anywhere), in this edition (null: the newest of each). */
interface PlaceAsked {
  readonly standards: readonly Standard[];
  readonly edition: Edition | null;
}

type ChosenPlace =
  | (PlaceAsked & { readonly found: "some" })
  | { readonly found: "none"; readonly why: Findings };

/** An edition that was asked for is never silently another one: where it can't be told, the asker is asked back. */
function placeAsked(lookup: Lookup): ChosenPlace {
  const { understanding, catalogue } = lookup;
  const { scope, editions: references } = understanding;
  const reference = references.find((r) => r.by !== "position" || r.position !== "newest");
  if (!reference) return { found: "some", standards: scope.named, edition: null };
  const chosen = chooseStandard(scope, catalogue);
  if (chosen.found === "several") return { found: "none", why: askBack(lookup, chosen.candidates) };
  if (chosen.found === "none") return { found: "none", why: noStandard(lookup) };
  const held = editionsOf(catalogue, chosen.standard);
  const edition = editionNamed(held, reference);
  if (!edition) return { found: "none", why: { kind: "no-such-edition", standard: chosen.standard, held } };
  return { found: "some", standards: [chosen.standard], edition };
}

function filterOf({ understanding, question }: Lookup, { standards, edition }: PlaceAsked): PassageFilter {
  const [group] = understanding.scope.groups;
  return {
    audiences: [...question.asker.audiences],
    kind: "clause",
    ...(standards.length > 0 ? { standards: standards.map((s) => s.id) } : group ? { group: group.id } : {}),
    ...(edition ? { editions: [edition.id] } : { currentOnly: true }),
    ...(question.asker.asOf === null ? {} : { to: question.asker.asOf }),
  };
}
