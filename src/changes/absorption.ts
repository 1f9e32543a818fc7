import type { Alignment } from "./alignment.ts";
import { probability } from "./belief.ts";
import { claimsOf, usuallyHeld, type Claim } from "./claims.ts";
import type { Evidence } from "./evidence.ts";
import type { Group } from "./group.ts";
import { habitIn, inHabit, oddsOf, USUAL_RATE } from "./habit.ts";
import { withKeptHeadings } from "./kept-headings.ts";
import type { Outline } from "./outline.ts";
import { numbersAreNames } from "./names.ts";
import { leadOver } from "./rivalry.ts";
import { survivorIn } from "./survivor.ts";

/**
 * What speaks for a clause without a partner having gone into, or come out of, a linked one, in logarithms of odds:
 * the logarithm of the belief that the two belong together; that of the share of its words the other holds, against
 * what is usual between linked clauses of these editions; how far the other leads in what it gained of the telling
 * words that its own partner lacks, because what always stood there came from nowhere; how far it leads in what it
 * holds at all; and that the clause stands beside that partner, or beneath it. Fitted like the weights of links; the
 * leads and the last were then given more, by which splits are found that likelihood alone passes over.
 */
const WEIGHTS = { bias: 0.4, belief: 0.6, held: 1.2, gainLead: 2.5, heldLead: 1.7, kin: 1.1 } as const;

/** Keep the logarithms finite. */
const LEAST_BELIEF = 0.002;
const LEAST_HELD = 0.01;

/**
 * Of what linked clauses usually find of their words, a part must find so much: where little was rewritten, most. Less
 * will do where it is the habit.
 */
const LEAST_SHARE = 0.55;

/** Several that gained most of a part, and nearly as much, show that it is a formula: it came from none of them. */
const FORMULA = { most: 0.5, nearly: 0.95 } as const;

/**
 * An absorption is told though it is somewhat less likely than not: the other reading is a lost or a new clause. A
 * further part of what was merged or split in any case is told sooner, because it misleads less if it is none. Across
 * languages both are told later: probabilities are rough there, and mostly too high.
 */
const LEAST_PROBABILITY = {
  sameLanguage: { first: 0.33, further: 0.15 },
  translated: { first: 0.5, further: 0.3 },
} as const;

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
  const { first, further } = LEAST_PROBABILITY[evidence.isTranslated ? "translated" : "sameLanguage"];
  for (const { kind, part, link, score } of absorptions(evidence, alignment).toSorted(bestFirst)) {
    const group = groups.get(link);
    if (!group || taken[kind].has(part)) continue;
    const [grown, single] = kind === "merged" ? [group.old, group.new] : [group.new, group.old];
    if (score < (grown.length > 1 ? further : first) || single.length > 1) continue;
    taken[kind].add(part);
    grown.push(part);
    grown.sort((a, b) => a - b);
    group.score += (score - group.score) / grown.length;
  }
  const areNames = numbersAreNames(evidence.old, evidence.new, alignment.links, alignment.trust);
  const told = [...groups].map(([link, group]): Group => {
    if (group.old.length + group.new.length === 2) return { ...group, survivor: null };
    return { ...group, survivor: survivorIn(evidence, link, group, areNames) };
  });
  const grouped = evidence.isTranslated ? told : withKeptHeadings(evidence, told);
  const lonelyOld = lonely(evidence.old.length, new Set(grouped.flatMap((group) => group.old)));
  const lonelyNew = lonely(evidence.new.length, new Set(grouped.flatMap((group) => group.new)));
  const best = { old: bestBeliefs(alignment, "old"), new: bestBeliefs(alignment, "new") };
  return [
    ...grouped,
    ...lonelyOld.map((at) => ({ old: [at], new: [], survivor: null, score: 1 - (best.old.get(at) ?? 0) })),
    ...lonelyNew.map((at) => ({ old: [], new: [at], survivor: null, score: 1 - (best.new.get(at) ?? 0) })),
  ];
}

/** All that can be told; a part may stand in several. */
function absorptions(evidence: Evidence, alignment: Alignment): Absorption[] {
  const usual = usuallyHeld(evidence, alignment.links);
  const rivals = Map.groupBy(claimsOf(evidence, alignment, usual), (claim) => `${claim.kind} ${claim.part}`);
  const judged = [...rivals.values()].flatMap((claims) => judge(claims, usual));
  const { old, new: after } = partnerless(evidence, alignment);
  return [
    ...told(judged, "merged", old, usual, evidence.isTranslated),
    ...told(judged, "split", after, usual, evidence.isTranslated),
  ];
}

/** What is probable enough in a pair of editions of this habit, of which a first count is made of what is sure. */
function told(
  judged: readonly Absorption[],
  kind: Claim["kind"],
  partnerless: number,
  usual: number,
  isTranslated: boolean,
): Absorption[] {
  const holding = (share: number): Absorption[] =>
    judged.filter((one) => one.kind === kind && (one.told || one.held >= share * usual ** 2));
  const parts = Map.groupBy(holding(LEAST_SHARE), (one) => one.part);
  const scores = [...parts.values()].map((ones) => ones.map((one) => one.score));
  // Shares of words that a lexicon translated are too rough to count by.
  const rate = isTranslated ? USUAL_RATE : habitIn(scores, partnerless);
  const share = LEAST_SHARE * (1 - Math.max(0, rate - USUAL_RATE));
  const inTheirHabit = holding(share).map((one) => ({ ...one, score: inHabit(one.score, rate) }));
  return [...Map.groupBy(inTheirHabit, (one) => one.part).values()].flatMap(amongRivals);
}

/** A part went into one whole: of several that may each have taken it in, each is the less likely for the others. */
function amongRivals(ones: readonly Absorption[]): Absorption[] {
  const all = ones.reduce((sum, one) => sum + oddsOf(one.score), 0);
  return ones.map((one) => {
    const score = Math.round((1e6 * oddsOf(one.score)) / (1 + all)) / 1e6;
    return { ...one, score: one.told ? Math.max(score, one.belief) : score };
  });
}

/** How probable each of the claims on one part is, as far as they are possible at all. */
function judge(claims: readonly Claim[], usual: number): Absorption[] {
  const gains = bestTwoOf(claims.map((claim) => claim.gain));
  const tellingGains = bestTwoOf(claims.map((claim) => claim.tellingGain));
  const shares = bestTwoOf(claims.map((claim) => claim.held));
  const isFormula = gains.second >= FORMULA.most && gains.second >= FORMULA.nearly * gains.first;
  const possible = claims.filter((claim) => claim.told || (claim.possible && !isFormula));
  return possible.map((claim) => {
    const signs = [
      1,
      Math.log(claim.belief + LEAST_BELIEF),
      Math.log((claim.held + LEAST_HELD) / (usual + LEAST_HELD)),
      leadAmong(claim.tellingGain, tellingGains),
      leadAmong(claim.held, shares),
      claim.kin,
    ];
    const score = probability(signs, Object.values(WEIGHTS));
    return { ...claim, score: claim.told ? Math.max(score, claim.belief) : score };
  });
}

/** How many clauses with words of their own have no partner, on each side. */
function partnerless({ old, new: after }: Evidence, { links }: Alignment): { old: number; new: number } {
  const worded = (outline: Outline): number => outline.filter(({ clause }) => clause.text !== "").length;
  const linked = (outline: Outline, side: "old" | "new"): number =>
    links.filter((link) => outline[link[side]]?.clause.text !== "").length;
  return { old: worded(old) - linked(old, "old"), new: worded(after) - linked(after, "new") };
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
