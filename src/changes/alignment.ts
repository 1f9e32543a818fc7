import { beliefIn, signsOf, type Leads, type Trust } from "./belief.ts";
import type { Pair } from "./candidates.ts";
import type { Evidence, Likeness } from "./evidence.ts";
import { Neighbourhood } from "./neighbourhood.ts";
import type { Outline } from "./outline.ts";
import { leadsOf, type Lead } from "./rivalry.ts";

/** Two clauses that may be one and the same in the two editions, and how probable that is (0 to 1). */
export interface Link extends Pair {
  readonly score: number;
}

/** What was weighed, and which links of it were drawn: each clause stands in one at most. */
export interface Alignment {
  readonly links: readonly Link[];
  readonly trust: Trust;
  /** Every pair that was weighed, drawn or not. */
  readonly weighed: readonly Link[];
}

/** A clause is linked though that is somewhat less likely than not: it must have gone somewhere or nowhere. */
const LEAST_BELIEF = 0.33;

/** Below this belief a link is drawn only where neither clause has anything better. */
const LIKELY = 0.5;

/** While context is still gathered best guesses may speak for their neighbours: together they are seldom wrong. */
const LEAST_BELIEF_OF_CONTEXT = 0.15;

/** From this likeness on, two linked clauses show whether this pair of editions kept its numbers. */
const SURE = 0.6;

/** Two clauses so much alike that are both left over are one: belief says no more than which of several it is. */
const ALIKE = 0.8;
const LEAST_BELIEF_OF_TWINS = 0.1;

/** Clauses with words of their own that share less than this, and no title, are not one and the same. */
const LEAST_CONTENT = 0.03;

/** Unless they lie nearer in meaning than is usual, and lead in that, by at least so much; by judgement. */
const LEAST_MEANING = 0.25;
const LEAST_MEANING_LEAD = 0.1;

/** The vectors of unrelated clauses are seldom square to each other: small leads in meaning are chance. */
const MEANING_FLOOR = 0.5;

/** Links settle within few rounds: each one only carries context one neighbour further. */
const ROUNDS = 3;

/**
 * The links between two texts: one assignment over all clauses, by all evidence together. The first round knows no
 * surroundings; each further one weighs the pairs again by what the links so far say about neighbours and chapters,
 * and how far numbers can be relied upon in this very pair of editions (in an amended law they tell little, in a
 * catalogue of controls nearly all).
 */
export function align(evidence: Evidence): Alignment {
  const rivals = rivalsIn(evidence, evidence.pairs);
  let links: readonly Link[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    links = assign(weigh(evidence, rivals, links), LEAST_BELIEF_OF_CONTEXT);
  const weighed = weigh(
    evidence,
    rivalsIn(evidence, [...evidence.pairs, ...withParents(evidence, links)]),
    links,
  );
  const drawn = assign(preferred(weighed), LEAST_BELIEF);
  const isLeft = leftOver(evidence, drawn);
  const left = weigh(evidence, rivalsIn(evidence, weighed.filter(isLeft)), drawn);
  const all = [...drawn, ...assign(left, LEAST_BELIEF_OF_TWINS)];
  return {
    links: all,
    weighed: [...weighed.filter((pair) => !isLeft(pair)), ...left],
    trust: trustIn(evidence, all),
  };
}

/**
 * Of twins (the same control at each of several levels) none leads over the others, and so none is believed. Once the
 * rest is drawn, those that are left with somebody like them are weighed by what stands around them.
 */
function leftOver(evidence: Evidence, drawn: readonly Link[]): (pair: Pair) => boolean {
  const olds = new Set(drawn.map((link) => link.old));
  const news = new Set(drawn.map((link) => link.new));
  return (pair) => !olds.has(pair.old) && !news.has(pair.new) && evidence.likeness(pair).content >= ALIKE;
}

/**
 * Each clause without a partner, with the one that its parent became: what a numbered item said is often taken into
 * the clause above it, of which it is too small a part to be found by likeness.
 */
function withParents({ old, new: after }: Evidence, links: readonly Link[]): Pair[] {
  const newOf = new Map(links.map((link) => [link.old, link.new]));
  const oldOf = new Map(links.map((link) => [link.new, link.old]));
  return [
    ...partnersAbove(old, newOf).map(([at, above]) => ({ old: at, new: above })),
    ...partnersAbove(after, oldOf).map(([at, above]) => ({ old: above, new: at })),
  ];
}

function partnersAbove(
  outline: Outline,
  partners: ReadonlyMap<number, number>,
): (readonly [at: number, above: number])[] {
  return outline.flatMap(({ parent, clause }, at) => {
    const above = partners.get(parent);
    return above === undefined || partners.has(at) || clause.text === "" ? [] : [[at, above] as const];
  });
}

/** What can be said of a pair before any link is known. */
interface Rival {
  readonly likeness: Likeness;
  readonly leads: Leads;
}

function rivalsIn(evidence: Evidence, among: readonly Pair[]): Rival[] {
  const known = distinctPairs(evidence, among)
    .map((pair) => evidence.likeness(pair))
    .filter((pair) => !pair.signpost);
  const meant = leadsInMeaning(known);
  const pairs = known.filter((pair) => isPossible(pair, meant.get(pair) ?? NO_LEAD));
  const words = leadsOf(pairs, (pair) => pair.content * rankOf(pair), 1);
  const passages = leadsOf(pairs, (pair) => (pair.passagesLeast + pair.passagesMost) * rankOf(pair), 2);
  return pairs.map((likeness, i) => ({
    likeness,
    leads: {
      words: words[i] ?? NO_LEAD,
      passages: passages[i] ?? NO_LEAD,
      meaning: meant.get(likeness) ?? NO_LEAD,
    },
  }));
}

/** A pair without vectors is nobody's rival: that it has none says nothing. Nor is any nearness perfect: equals tie. */
function leadsInMeaning(pairs: readonly Likeness[]): ReadonlyMap<Likeness, Lead> {
  const meant = pairs.filter(({ meaning }) => meaning !== null);
  const leads = leadsOf(meant, (pair) => (pair.meaning ?? 0) * rankOf(pair), Infinity, MEANING_FLOOR);
  return new Map(meant.map((pair, i) => [pair, leads[i] ?? NO_LEAD]));
}

function weigh(evidence: Evidence, rivals: readonly Rival[], links: readonly Link[]): Link[] {
  const around = new Neighbourhood(evidence.old, evidence.new, links);
  const trust = trustIn(evidence, links);
  return rivals.map(({ likeness, leads }) => ({
    old: likeness.old,
    new: likeness.new,
    score: beliefIn(signsOf(likeness, leads, around, trust)),
  }));
}

/** A clause of another sort is less of a rival. */
function rankOf(pair: Likeness): number {
  return (1 + pair.sort) / 2;
}

const NO_LEAD = { least: 0, most: 0 };

/** One of two before anything is known: neither trusted nor distrusted. */
function trustIn(evidence: Evidence, links: readonly Link[]): Trust {
  const sure = links.map((link) => evidence.likeness(link)).filter((likeness) => likeness.content >= SURE);
  const sameNumber = sure.filter((likeness) => likeness.number === 1).length;
  return { number: (sameNumber + 1) / (sure.length + 2) };
}

function isPossible(pair: Likeness, meant: Lead): boolean {
  if (pair.told || pair.content >= LEAST_CONTENT || pair.title > 0 || pair.bare) return true;
  return (pair.meaning ?? 0) >= LEAST_MEANING && meant.least >= LEAST_MEANING_LEAD;
}

/** What is likely, and of the rest what neither clause has anything better than: it may else have been taken in there. */
function preferred<L extends Link>(weighed: readonly L[]): L[] {
  const bestOfOld = new Map<number, number>();
  const bestOfNew = new Map<number, number>();
  for (const link of weighed) {
    bestOfOld.set(link.old, Math.max(link.score, bestOfOld.get(link.old) ?? 0));
    bestOfNew.set(link.new, Math.max(link.score, bestOfNew.get(link.new) ?? 0));
  }
  return weighed.filter(
    (link) =>
      link.score >= LIKELY ||
      (link.score === bestOfOld.get(link.old) && link.score === bestOfNew.get(link.new)),
  );
}

/**
 * Best first. Of equal scores the pair that stands earlier goes first; the rule is the same whichever
 * side is called old, and decides between any two pairs that compete for a clause.
 */
function assign<L extends Link>(weighed: readonly L[], least: number): L[] {
  const oldTaken = new Set<number>();
  const newTaken = new Set<number>();
  return weighed
    .filter((link) => link.score >= least)
    .toSorted((a, b) => b.score - a.score || a.old + a.new - (b.old + b.new) || a.old - b.old)
    .filter((link) => {
      if (oldTaken.has(link.old) || newTaken.has(link.new)) return false;
      oldTaken.add(link.old);
      newTaken.add(link.new);
      return true;
    });
}

function distinctPairs(evidence: Evidence, pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map((pair) => [pair.old * evidence.new.length + pair.new, pair])).values()];
}
