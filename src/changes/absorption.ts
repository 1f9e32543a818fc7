import type { Alignment, Link } from "./alignment.ts";
import { probability } from "./belief.ts";
import type { Evidence } from "./evidence.ts";
import type { Place } from "./outline.ts";
import { beyond, containment, rounded, tellingContainment } from "./resemblance.ts";
import { leadOver } from "./rivalry.ts";

/** Old and new clauses that belong together, by position in reading order; more than one on at most one side. */
export interface Group {
  readonly old: readonly number[];
  readonly new: readonly number[];
  /** How probable that is, 0 to 1: of several, on average; of a clause that stands alone, that it belongs to none. */
  readonly score: number;
}

/**
 * What speaks for a clause without a partner having gone into, or come out of, a linked one, in logarithms of odds:
 * the logarithm of the belief that the two belong together; that of the share of its words the other holds, against
 * what is usual between linked clauses of these editions; how far the other leads in what it gained of its telling
 * words beyond its own partner's, because what always stood there came from nowhere; and how far it leads in what it
 * holds at all. Fitted like the weights of links.
 */
const WEIGHTS = { bias: 1.07, belief: 0.72, held: 1.44, gainLead: 2.39, heldLead: 2.56 } as const;

/** Keep the logarithms finite. */
const LEAST_BELIEF = 0.002;
const LEAST_HELD = 0.01;

/** Of a part's words so many must be gained by the whole, or they always stood there. */
const LEAST_GAIN = 0.05;

/** Of what linked clauses usually find of their words, a part must find so much: where little was rewritten, most. */
const LEAST_SHARE = 0.55;

/** Several that gained most of a part, and nearly as much, show that it is a formula: it came from none of them. */
const FORMULA = { most: 0.5, nearly: 0.95 } as const;

/**
 * An absorption is told though it is somewhat less likely than not: the other reading is a lost or a new clause. A
 * further part of what was merged or split in any case is told sooner, because it misleads less if it is none.
 */
const LEAST_PROBABILITY = { first: 0.33, further: 0.2 } as const;

/** What a linked clause may have taken in, or given off. */
interface Claim {
  readonly kind: "merged" | "split";
  readonly part: number;
  readonly link: Link;
  readonly belief: number;
  /** The shares of the part's words that the whole holds, and that it holds beyond its own partner's. */
  readonly held: number;
  readonly gain: number;
  /** The latter of its telling words. */
  readonly tellingGain: number;
  /**
   * Whether it may be told: the part's words did not always stand in the whole, and no numbered requirement joins an
   * unnumbered introduction, though that may speak of the same.
   */
  readonly possible: boolean;
}

interface Absorption extends Claim {
  readonly score: number;
}

/**
 * Finds, for clauses left without a partner, the linked clause that took their words in (merged), or out of
 * which they came (split); what is left stands alone. A linked clause is merged or split, never both.
 */
export function absorb(evidence: Evidence, alignment: Alignment): Group[] {
  const groups = new Map(
    alignment.links.map((link) => [link, { old: [link.old], new: [link.new], score: link.score }]),
  );
  const taken = { merged: new Set<number>(), split: new Set<number>() };
  for (const { kind, part, link, score } of absorptions(evidence, alignment).toSorted(bestFirst)) {
    const group = groups.get(link);
    if (!group || taken[kind].has(part)) continue;
    const [grown, single] = kind === "merged" ? [group.old, group.new] : [group.new, group.old];
    const least = grown.length > 1 ? LEAST_PROBABILITY.further : LEAST_PROBABILITY.first;
    if (score < least || single.length > 1) continue;
    taken[kind].add(part);
    grown.push(part);
    grown.sort((a, b) => a - b);
    group.score += (score - group.score) / grown.length;
  }
  const grouped = [...groups.values()];
  const lonelyOld = lonely(evidence.old.length, new Set(grouped.flatMap((group) => group.old)));
  const lonelyNew = lonely(evidence.new.length, new Set(grouped.flatMap((group) => group.new)));
  const best = { old: bestBeliefs(alignment, "old"), new: bestBeliefs(alignment, "new") };
  return [
    ...grouped,
    ...lonelyOld.map((at) => ({ old: [at], new: [], score: 1 - (best.old.get(at) ?? 0) })),
    ...lonelyNew.map((at) => ({ old: [], new: [at], score: 1 - (best.new.get(at) ?? 0) })),
  ];
}

/** All that can be weighed; a part may stand in several. */
function absorptions(evidence: Evidence, alignment: Alignment): Absorption[] {
  const usual = usuallyHeld(evidence, alignment.links);
  const rivals = Map.groupBy(claimsOf(evidence, alignment), (claim) => `${claim.kind} ${claim.part}`);
  return [...rivals.values()].flatMap((claims) => {
    const gains = bestTwoOf(claims.map((claim) => claim.gain));
    const tellingGains = bestTwoOf(claims.map((claim) => claim.tellingGain));
    const shares = bestTwoOf(claims.map((claim) => claim.held));
    if (gains.second >= FORMULA.most && gains.second >= FORMULA.nearly * gains.first) return [];
    const likely = claims.filter((claim) => claim.possible && claim.held >= LEAST_SHARE * usual ** 2);
    return likely.map((claim) => {
      const signs = [
        1,
        Math.log(claim.belief + LEAST_BELIEF),
        Math.log((claim.held + LEAST_HELD) / (usual + LEAST_HELD)),
        leadAmong(claim.tellingGain, tellingGains),
        leadAmong(claim.held, shares),
      ];
      return { ...claim, score: probability(signs, Object.values(WEIGHTS)) };
    });
  });
}

interface BestTwo {
  readonly first: number;
  readonly second: number;
}

function bestTwoOf(values: readonly number[]): BestTwo {
  const [first = 0, second = 0] = values.toSorted((a, b) => b - a);
  return { first, second };
}

function leadAmong(value: number, { first, second }: BestTwo): number {
  return leadOver(value, value === first ? second : first);
}

/** Of each clause without a partner, the linked ones it was weighed with. */
function claimsOf(evidence: Evidence, { links, weighed }: Alignment): Claim[] {
  const { old, new: after } = evidence.wording.clauses;
  const ofOld = new Map(links.map((link) => [link.old, link]));
  const ofNew = new Map(links.map((link) => [link.new, link]));
  return weighed.flatMap((pair): Claim[] => {
    const [linkOfOld, linkOfNew] = [ofOld.get(pair.old), ofNew.get(pair.new)];
    const link = linkOfOld ?? linkOfNew;
    if (!link || (linkOfOld && linkOfNew)) return [];
    const merged = link === linkOfNew;
    const part = merged ? evidence.old[pair.old] : evidence.new[pair.new];
    const words = merged ? old[pair.old] : after[pair.new];
    const holder = merged ? after[pair.new] : old[pair.old];
    const partner = merged ? old[link.old] : after[link.new];
    if (!part || part.clause.text === "" || !words || !holder || !partner) return [];
    const gained = beyond(holder, partner);
    const gain = rounded(containment(words, gained));
    const tellingGain = rounded(tellingContainment(words, gained));
    const held = rounded(containment(words, holder));
    const sibling = merged ? evidence.old[link.old] : evidence.new[link.new];
    const possible = gain >= LEAST_GAIN && isNumbered(part) === isNumbered(sibling);
    const kind = merged ? "merged" : "split";
    return [
      {
        kind,
        part: merged ? pair.old : pair.new,
        link,
        belief: pair.score,
        held,
        gain,
        tellingGain,
        possible,
      },
    ];
  });
}

function isNumbered(place: Place | undefined): boolean {
  return typeof place?.clause.number === "string";
}

/** The share of its words that a linked clause finds in its partner, halfway along all links. */
function usuallyHeld(evidence: Evidence, links: readonly Link[]): number {
  const shares = links.map((link) => evidence.likeness(link).heldMost).toSorted((a, b) => a - b);
  return shares[Math.floor(shares.length / 2)] ?? 1;
}

function bestFirst(a: Absorption, b: Absorption): number {
  const place = (one: Absorption): number => one.part + one.link.old + one.link.new;
  return b.score - a.score || place(a) - place(b);
}

function lonely(length: number, known: ReadonlySet<number>): number[] {
  return Array.from({ length }, (_, at) => at).filter((at) => !known.has(at));
}

function bestBeliefs({ weighed }: Alignment, side: "old" | "new"): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const link of weighed) best.set(link[side], Math.max(link.score, best.get(link[side]) ?? 0));
  return best;
}
