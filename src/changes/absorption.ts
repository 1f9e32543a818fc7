import type { Alignment, Link } from "./alignment.ts";
import { probability } from "./belief.ts";
import type { Evidence } from "./evidence.ts";
import { beyond, containment, rounded } from "./resemblance.ts";
import { leadOver } from "./rivalry.ts";

/** Old and new clauses that belong together, by position in reading order; more than one on at most one side. */
export interface Group {
  readonly old: readonly number[];
  readonly new: readonly number[];
  /** How probable that is, 0 to 1; of a clause that stands alone, that it belongs to none. */
  readonly score: number;
}

/**
 * What speaks for a clause without a partner having gone into, or come out of, a linked one, in logarithms of odds:
 * the logarithm of the belief that the two belong together; that of the share of its words the other holds, against
 * what is usual between linked clauses of these editions; and how far the other leads in what it gained of those
 * words beyond its own partner's, because what always stood there came from nowhere, and what several gained is a
 * formula. Fitted like the weights of links.
 */
const WEIGHTS = { bias: 1.35, belief: 0.9, held: 1.44, gainLead: 1.72 } as const;

/** Keep the logarithms finite. */
const LEAST_BELIEF = 0.002;
const LEAST_HELD = 0.01;

/** Of a part's words so many must be gained by the whole, or they always stood there. */
const LEAST_GAIN = 0.05;

/** Of what linked clauses usually find of their words, a part must find so much: where little was rewritten, most. */
const LEAST_SHARE = 0.55;

/** Several that gained most of a part, and nearly as much, show that it is a formula: it came from none of them. */
const FORMULA = { most: 0.5, nearly: 0.95 } as const;

/** An absorption is told though it is somewhat less likely than not: the other reading is a lost or a new clause. */
const LEAST_PROBABILITY = 0.3;

/** What a linked clause may have taken in, or given off. */
interface Claim {
  readonly kind: "merged" | "split";
  readonly part: number;
  readonly link: Link;
  readonly belief: number;
  /** The shares of the part's words that the whole holds, and that it holds beyond its own partner's. */
  readonly held: number;
  readonly gain: number;
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
    if (!group || score < LEAST_PROBABILITY || taken[kind].has(part)) continue;
    const [grown, single] = kind === "merged" ? [group.old, group.new] : [group.new, group.old];
    if (single.length > 1) continue;
    taken[kind].add(part);
    grown.push(part);
    grown.sort((a, b) => a - b);
    group.score = Math.min(group.score, score);
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
    const [first = 0, second = 0] = claims.map((claim) => claim.gain).toSorted((a, b) => b - a);
    if (second >= FORMULA.most && second >= FORMULA.nearly * first) return [];
    const likely = claims.filter((claim) => claim.held >= LEAST_SHARE * usual ** 2);
    return likely.map((claim) => {
      const rival = claim.gain === first ? second : first;
      const signs = [
        1,
        Math.log(claim.belief + LEAST_BELIEF),
        Math.log((claim.held + LEAST_HELD) / (usual + LEAST_HELD)),
        leadOver(claim.gain, rival),
      ];
      return { ...claim, score: probability(signs, Object.values(WEIGHTS)) };
    });
  });
}

/** Of each clause without a partner, the linked ones it was weighed with that gained words of its own. */
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
    const gain = rounded(containment(words, beyond(holder, partner)));
    if (gain < LEAST_GAIN) return [];
    const held = rounded(containment(words, holder));
    const kind = merged ? "merged" : "split";
    return [{ kind, part: merged ? pair.old : pair.new, link, belief: pair.score, held, gain }];
  });
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
