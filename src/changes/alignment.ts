import type { Pair } from "./candidates.ts";
import { numberKey, titleKey, type Evidence } from "./evidence.ts";
import { Neighbourhood } from "./neighbourhood.ts";

/** Two clauses that are one and the same in the two editions, and how sure that is (0 to 1). */
export interface Link extends Pair {
  readonly score: number;
}

/** From this likeness of content on, two clauses that are each other's best belong together whatever else is so. */
const SURE = 0.6;

/** Even the same words leave doubt, because they may stand in several places; what stands around them decides. */
const MOST_CONTENT = 0.98;

/** What the same title, the same number and agreeing surroundings are worth, where they can be relied upon. */
const TITLE = 0.5;
const NUMBER = 0.6;
const CONTEXT = 0.6;

/** Links below this score are taken only between clauses of which neither is more alike to any other. */
const PLAIN = 0.45;

/** The least score in a text of which nothing was kept: there a weak likeness is more than chance. */
const WEAK = 0.2;

/** Clauses with words of their own need at least this likeness: the same number alone does not make them one. */
const LEAST_CONTENT = 0.15;

/** Links settle within few rounds: each one only carries context one neighbour further. */
const ROUNDS = 3;

/** At most so many clauses of one title or number are looked at; beyond that it names nothing. */
const NAMESAKES = 10;

/**
 * The links between two texts: one assignment over all clauses. Clauses that are plainly alike come first; they
 * show how far numbers and surroundings can be relied upon in this very pair of editions (in an amended law
 * numbers tell little, in a catalogue of controls nearly all), and the rest is scored by all evidence together.
 */
export function align(evidence: Evidence): Link[] {
  const pairs = distinctPairs(evidence, [...evidence.alike, ...namesakes(evidence)]);
  const content = (pair: Pair): number => evidence.likeness(pair).content;
  const sure = pairs.map((pair) => ({ ...pair, score: content(pair) })).filter((link) => link.score >= SURE);
  let links = withoutTies(mutualBest(sure));
  for (let round = 0; round < ROUNDS; round += 1) links = reassign(evidence, pairs, links);
  return links;
}

/** One round: all evidence, the context among it as the links so far show it. */
function reassign(evidence: Evidence, alike: readonly Pair[], links: readonly Link[]): Link[] {
  const around = new Neighbourhood(evidence.old, evidence.new, links);
  const trust = trustIn(evidence, links, around);
  const scored = distinctPairs(evidence, [...alike, ...beside(evidence, links)])
    .filter((pair) => isPossible(evidence, pair))
    .map((pair) => ({ ...pair, score: scoreOf(evidence, pair, trust, around) }));
  const plain = assign(scored.filter((link) => link.score >= PLAIN));
  const kept = plain.length / Math.max(1, Math.min(evidence.old.length, evidence.new.length));
  const least = WEAK + (PLAIN - WEAK) * kept * kept;
  const weak = mutualBest(scored).filter((link) => link.score >= least);
  return assign([...plain, ...weak]);
}

interface Trust {
  readonly number: number;
  readonly context: number;
}

/** How often, among clauses that are surely the same, the numbers are too, and the surroundings agree. */
function trustIn(evidence: Evidence, links: readonly Link[], around: Neighbourhood): Trust {
  const sure = links
    .map((link) => ({ link, likeness: evidence.likeness(link) }))
    .filter((l) => l.likeness.content >= SURE);
  const sameNumber = sure.filter((l) => l.likeness.number === 1).length;
  const agreement = sure.reduce((sum, l) => sum + around.agreement(l.link), 0);
  // Two of four: with little to go by, neither trusted nor distrusted.
  return { number: (sameNumber + 2) / (sure.length + 4), context: (agreement + 2) / (sure.length + 4) };
}

/** Independent pieces of evidence, joined so that each takes its share of the remaining doubt. */
function scoreOf(evidence: Evidence, pair: Pair, trust: Trust, around: Neighbourhood): number {
  const { content, title, number } = evidence.likeness(pair);
  const doubt =
    (1 - MOST_CONTENT * content) *
    (1 - TITLE * title) *
    (1 - NUMBER * trust.number * number) *
    (1 - CONTEXT * trust.context * around.agreement(pair));
  return Math.round((1 - doubt) * 1e6) / 1e6;
}

function isPossible(evidence: Evidence, pair: Pair): boolean {
  const { content, title } = evidence.likeness(pair);
  const bare = evidence.old[pair.old]?.clause.text === "" && evidence.new[pair.new]?.clause.text === "";
  return content >= LEAST_CONTENT || title > 0 || bare;
}

/**
 * Best first. Of equal scores the pair that stands earlier goes first; the rule is the same whichever
 * side is called old, and decides between any two pairs that compete for a clause.
 */
function assign(links: readonly Link[]): Link[] {
  const oldTaken = new Set<number>();
  const newTaken = new Set<number>();
  return links
    .toSorted((a, b) => b.score - a.score || a.old + a.new - (b.old + b.new) || a.old - b.old)
    .filter((link) => {
      if (oldTaken.has(link.old) || newTaken.has(link.new)) return false;
      oldTaken.add(link.old);
      newTaken.add(link.new);
      return true;
    });
}

function mutualBest(links: readonly Link[]): Link[] {
  const bestOfOld = new Map<number, number>();
  const bestOfNew = new Map<number, number>();
  for (const link of links) {
    bestOfOld.set(link.old, Math.max(link.score, bestOfOld.get(link.old) ?? 0));
    bestOfNew.set(link.new, Math.max(link.score, bestOfNew.get(link.new) ?? 0));
  }
  return links.filter((l) => bestOfOld.get(l.old) === l.score && bestOfNew.get(l.new) === l.score);
}

/** Without links that share a clause: where several are equally good, none is sure. */
function withoutTies(links: readonly Link[]): Link[] {
  const ofOld = Map.groupBy(links, (link) => link.old);
  const ofNew = Map.groupBy(links, (link) => link.new);
  return links.filter((link) => ofOld.get(link.old)?.length === 1 && ofNew.get(link.new)?.length === 1);
}

function distinctPairs(evidence: Evidence, pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map((pair) => [pair.old * evidence.new.length + pair.new, pair])).values()];
}

/** Pairs of the same number, and of the same title: a rewritten clause may share nothing else. */
function namesakes(evidence: Evidence): Pair[] {
  return [numberKey, titleKey].flatMap((nameOf) => {
    const oldBearers = Map.groupBy(evidence.old.entries(), ([, place]) => nameOf(place));
    const newBearers = Map.groupBy(evidence.new.entries(), ([, place]) => nameOf(place));
    return [...oldBearers].flatMap(([name, olds]) => {
      const news = newBearers.get(name) ?? [];
      if (name === "" || olds.length > NAMESAKES || news.length > NAMESAKES) return [];
      return olds.flatMap(([old]) => news.map(([at]) => ({ old, new: at })));
    });
  });
}

/** What stands next to linked clauses, above them and beneath them. */
function beside(evidence: Evidence, links: readonly Link[]): Pair[] {
  return links.flatMap((link) => {
    const [old, after] = [evidence.old[link.old], evidence.new[link.new]];
    const around = [
      { old: link.old - 1, new: link.new - 1 },
      { old: link.old + 1, new: link.new + 1 },
      { old: old?.parent ?? -1, new: after?.parent ?? -1 },
      ...(old?.children ?? []).map((child, rank) => ({ old: child, new: after?.children[rank] ?? -1 })),
    ];
    return around.filter(
      (pair) => evidence.old[pair.old] !== undefined && evidence.new[pair.new] !== undefined,
    );
  });
}
