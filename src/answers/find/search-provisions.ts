import type { PassageFilter, SearchResult } from "../../retrieval/passage.ts";
import type { Edition, Standard } from "../../standards/standard.ts";
import type { Day } from "../../text/dates.ts";
import { isReplaced } from "../resolve/lineage.ts";
import { namesIn } from "./bound-words.ts";
import type { Lookup } from "./lookup.ts";
import { rate, type RatedResult } from "./rate.ts";
import { namesOf, shareBorne } from "./relevance.ts";
import { asksForAnything, soughtIn } from "./sought.ts";

/** As many found passages are rated again. */
const RATED = 24;
/** Where the words probably mean one standard, another's clause must be as much more relevant to be the answer. */
const FAR_BETTER = 0.25;
/** And bear as much of what is asked of it. */
const MOST_OF_IT = 0.5;
/** In another language than the question's, as much of all of it: a rendering of a word may mean something else. */
const NEARLY_ALL = 0.75;
/** And be as relevant as this in any case. */
const ENOUGH_ELSEWHERE = 0.5;
/** With fewer passages of a standard than a search over all gives of one, there are no more of it. */
const FEWEST_CUT = 3;
/** What is rated this far below the best of those meant bears the words by its length alone. */
const HOPELESS = 0.1;
/** As relevant as the best of those standards, it must be rated as much higher. */
const FAR_ABOVE = 2;
/** The words of more standards' titles than these narrow nothing down. */
const MOST_MEANT = 3;
/** More than people name in one question; each is looked through by itself. */
const MOST_SIDE_BY_SIDE = 8;

/** A question with as many words of what a standard is called is about that one. */
const CALLS_IT = 2;

/** Where to look: in these standards (none: anywhere), in this edition (null: the newest of each, on that day if one is given). */
export interface PlaceAsked {
  readonly standards: readonly Standard[];
  readonly edition: Edition | null;
  readonly on: Day | null;
}

/** Best first; of the standards that the words, or else the conversation, probably mean, unless another says far more of it. */
export async function searchProvisions(
  lookup: Lookup,
  query: string,
  where: PlaceAsked,
): Promise<readonly RatedResult[]> {
  const { likely: probable, talkedOf } = lookup.understanding.scope;
  if (where.standards.length > 1) return sideBySide(lookup, query, where);
  const meant = probable.length > 0 ? probable : talkedOf;
  const within =
    meant.length > 0 && meant.length <= MOST_MEANT && where.standards.length === 0
      ? { ...where, standards: meant }
      : where;
  const rated = await searchIn(lookup, query, within);
  if (within === where) return withAllOfTheBest(lookup, query, rated, where);
  const anywhere = (await searchIn(lookup, query, where)).filter(
    (one) => one.rating >= bestRating(rated) * HOPELESS && saysMoreThanNamesOf(meant, lookup)(one),
  );
  const enough = Math.max(ENOUGH_ELSEWHERE, mostRelevant(rated) + FAR_BETTER);
  const others = anywhere.filter(({ result }) => !meant.some(({ id }) => id === result.passage.standard));
  const isElsewhere =
    mostRelevant(others) > enough ||
    (mostRelevant(others) >= mostRelevant(rated) && bestRating(others) > bestRating(rated) * FAR_ABOVE);
  if (isElsewhere) return withAllOfTheBest(lookup, query, anywhere, where);
  // Those that are meant were all looked at.
  return [...rated, ...alsoElsewhere(rated, anywhere, meant)];
}

/** Clauses of other standards that give the time asked for, and say as much of what is asked as the best of those meant. */
function alsoElsewhere(
  rated: readonly RatedResult[],
  anywhere: readonly RatedResult[],
  meant: readonly Standard[],
): readonly RatedResult[] {
  const names = namesOf(meant);
  const called = rated[0]?.result.terms.filter(({ term }) => names.has(term)).length ?? 0;
  if (called >= CALLS_IT) return [];
  const enough = Math.max(ENOUGH_ELSEWHERE, mostRelevant(rated));
  return anywhere.filter(
    ({ result, relevance, gives }) =>
      gives && relevance >= enough && !meant.some(({ id }) => id === result.passage.standard),
  );
}

/**
 * That a clause of another standard bears the words by which the probable ones are called says nothing for it: it must
 * bear most of what is asked of them, where anything is.
 */
function saysMoreThanNamesOf(
  meant: readonly Standard[],
  { question, understanding }: Lookup,
): (one: RatedResult) => boolean {
  const names = namesOf(meant);
  const calledSo = new Set([...namesIn(understanding.asRead)].filter((term) => names.has(term)));
  return ({ result: { terms, passage } }) => {
    const beyond = terms.filter(({ term }) => !names.has(term));
    const isMeant = meant.some(({ id }) => id === passage.standard);
    if (!isMeant && passage.language !== question.language && shareBorne(terms, () => 1) < NEARLY_ALL)
      return false;
    // What bears the name of a standard is asked of what has that name.
    if (!isMeant && terms.some(({ term, borne }) => calledSo.has(term) && !borne)) return false;
    return isMeant || beyond.length === 0 || shareBorne(beyond, () => 1) >= MOST_OF_IT;
  };
}

/** Those that are set side by side. */
export function sideBySideOf({ standards }: PlaceAsked): readonly Standard[] {
  return standards.length > 1 ? standards.slice(0, MOST_SIDE_BY_SIDE) : [];
}

/** Of each of several standards in turn, so that they can stand side by side. */
async function sideBySide(lookup: Lookup, query: string, where: PlaceAsked): Promise<readonly RatedResult[]> {
  const each: (readonly RatedResult[])[] = [];
  for (const standard of sideBySideOf(where))
    each.push(await searchIn(lookup, query, { ...where, standards: [standard] }));
  return each.flat();
}

/** A search over all standards gives a few passages of each; all of the best one's are looked at. */
async function withAllOfTheBest(
  lookup: Lookup,
  query: string,
  rated: readonly RatedResult[],
  where: PlaceAsked,
): Promise<readonly RatedResult[]> {
  const [best] = rated;
  const standard = best && standardOf(lookup, best.result);
  const ofBest = rated.filter(({ result }) => standardOf(lookup, result) === standard);
  if (!standard || where.standards.length > 0 || ofBest.length < FEWEST_CUT) return rated;
  const known = new Set(rated.map(({ result }) => result.passage.id));
  const more = (await searchIn(lookup, query, { ...where, standards: [standard] })).filter(
    ({ result }) => !known.has(result.passage.id),
  );
  return [...rated, ...more].toSorted((a, b) => b.rating - a.rating);
}

async function searchIn(lookup: Lookup, query: string, where: PlaceAsked): Promise<readonly RatedResult[]> {
  const { asRead, setOff } = lookup.understanding;
  const sought = soughtIn(asRead, setOff && !asksForAnything(asRead), lookup.search.tellingTerms(query));
  const found = await lookup.search.search(query, filterOf(lookup, where), RATED);
  const results = found.filter((one) => !isOfReplaced(lookup, one));
  return results
    .map((result) => rate(result, standardOf(lookup, result), sought))
    .toSorted((a, b) => b.rating - a.rating);
}

/** What another standard has replaced is told where it is asked for by name only. */
function isOfReplaced(lookup: Lookup, result: SearchResult): boolean {
  const standard = standardOf(lookup, result);
  if (!standard || !isReplaced(standard, lookup.catalogue)) return false;
  return !lookup.understanding.scope.named.includes(standard);
}

function standardOf({ catalogue }: Lookup, { passage }: SearchResult): Standard | undefined {
  return catalogue.standards.find(({ id }) => id === passage.standard);
}

export function mostRelevant(rated: readonly RatedResult[]): number {
  return Math.max(0, ...rated.map(({ relevance }) => relevance));
}

function bestRating(rated: readonly RatedResult[]): number {
  return Math.max(0, ...rated.map(({ rating }) => rating));
}

function filterOf(
  { understanding, question }: Lookup,
  { standards, edition, on }: PlaceAsked,
): PassageFilter {
  const [group] = understanding.scope.groups;
  const to = on ?? question.asker.asOf;
  return {
    audiences: [...question.asker.audiences],
    kind: "clause",
    ...(standards.length > 0 ? { standards: standards.map((s) => s.id) } : group ? { group: group.id } : {}),
    ...(edition ? { editions: [edition.id] } : { currentOnly: true }),
    ...(to === null ? {} : { to }),
  };
}
