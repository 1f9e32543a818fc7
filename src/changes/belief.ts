import type { Likeness } from "./evidence.ts";
import type { Neighbourhood } from "./neighbourhood.ts";
import type { Lead } from "./rivalry.ts";

/** Everything that speaks for or against one link, in the order of its weights. */
export type Signs = readonly number[];

/**
 * What each sign is worth, in logarithms of odds: a logistic regression over the links that others drew between
 * published editions (test/evals/eval-changes.ts shows how well it is calibrated on a folder of such pairs). Leads
 * over rivals tell most, and hold across kinds of document; likeness itself varies with how heavily was rewritten.
 */
const LINK_WEIGHTS = {
  bias: 0.61,
  heldMost: 0.65,
  heldLeast: -1.86,
  leadLeast: 4.52,
  leadMost: 3.16,
  number: 5.58,
  title: 0.7,
  size: -0.28,
  beside: 1.76,
  chapters: 0.73,
  passagesLeast: -2.24,
  passageLeadLeast: 0.83,
  passageLeadMost: 0.73,
} as const;

/** The very same words in both: rewritten clauses, of which the weights were learnt, say too little about these. */
const SAME = 4;

/** Headings are seldom labelled by others: that what stands beneath belongs together is worth this, by judgement. */
const BENEATH = 3;

/** How much the numbers tell in this very pair of editions: the share of sure links that kept theirs. */
export interface Trust {
  readonly number: number;
}

export function signsOf(
  likeness: Likeness,
  lead: Lead,
  passageLead: Lead,
  around: Neighbourhood,
  trust: Trust,
): Signs {
  return [
    1,
    likeness.heldMost,
    likeness.heldLeast,
    lead.least,
    lead.most,
    trust.number * likeness.number,
    likeness.title,
    likeness.size,
    around.beside(likeness),
    around.chapters(likeness),
    likeness.passagesLeast,
    passageLead.least,
    passageLead.most,
    around.beneath(likeness),
    likeness.content === 1 ? 1 : 0,
  ];
}

/** The probability that the two clauses belong together. */
export function beliefIn(signs: Signs): number {
  return probability(signs, [...Object.values(LINK_WEIGHTS), BENEATH, SAME]);
}

/** Rounded like the shares it comes from. */
export function probability(signs: Signs, weights: readonly number[]): number {
  const odds = signs.reduce((sum, sign, i) => sum + sign * (weights[i] ?? 0), 0);
  return Math.round(1e6 / (1 + Math.exp(-odds))) / 1e6;
}
