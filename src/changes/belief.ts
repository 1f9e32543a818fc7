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
  bias: -3.06,
  heldMost: 0.2,
  heldLeast: -1.04,
  leadLeast: 3.84,
  leadMost: 4.83,
  number: 1.18,
  title: 0.58,
  size: -0.08,
  beside: 1.91,
  chapters: 1.95,
  passagesLeast: -1.1,
  passageLeadLeast: 2.45,
  passageLeadMost: -0.36,
  sort: 1.83,
} as const;

/** The very same words in both: rewritten clauses, of which the weights were learnt, say too little about these. */
const SAME = 4;

/** Headings are seldom labelled by others: that what stands beneath belongs together is worth this, by judgement. */
const BENEATH = 3;

/** And that a title without text keeps its number between neighbours that belong together: it may be put in any words. */
const BARE_IN_PLACE = 4;

/** What the newer text says itself is worth this, by judgement: more than any doubt about likeness, but no certainty. */
const TOLD = 6;

/**
 * That two clauses are near in meaning and lead over their rivals in that, at either end: by judgement, since no links
 * were weighed with an embedder. As high as leaves every score of the open pairs within .03 with stand-ins that know
 * no language (hashed words, characters, nothing); a full lead in full nearness is worth what one in words is. That
 * others are nearer counts for nothing: it would part what words, title and number join.
 */
const MEANT = 4;

/** How much the numbers tell in this very pair of editions: the share of sure links that kept theirs. */
export interface Trust {
  readonly number: number;
}

/** How far a pair leads over its rivals, by each measure of likeness. */
export interface Leads {
  readonly words: Lead;
  readonly passages: Lead;
  readonly meaning: Lead;
}

export function signsOf(
  likeness: Likeness,
  { words, passages, meaning }: Leads,
  around: Neighbourhood,
  trust: Trust,
): Signs {
  return [
    1,
    likeness.heldMost,
    likeness.heldLeast,
    words.least,
    words.most,
    trust.number * likeness.number,
    likeness.title,
    likeness.size,
    around.beside(likeness),
    around.chapters(likeness),
    likeness.passagesLeast,
    passages.least,
    passages.most,
    likeness.sort,
    around.beneath(likeness),
    likeness.content === 1 ? sameness(words.least, around.chapters(likeness)) : 0,
    likeness.bare ? likeness.number * around.beside(likeness) : 0,
    likeness.told ? 1 : 0,
    meant(meaning.least, likeness),
    meant(meaning.most, likeness),
  ];
}

/** The same words tell less where they say nearly the same elsewhere, and the chapters belong to others. */
function sameness(lead: number, chapters: number): number {
  return Math.max(Math.min(1, 2 * lead), chapters);
}

function meant(lead: number, { meaning }: Likeness): number {
  return Math.max(0, lead) * (meaning ?? 0);
}

const ALL_WEIGHTS = [...Object.values(LINK_WEIGHTS), BENEATH, SAME, BARE_IN_PLACE, TOLD, MEANT, MEANT];

/** The probability that the two clauses belong together. */
export function beliefIn(signs: Signs): number {
  return probability(signs, ALL_WEIGHTS);
}

/** Rounded like the shares it comes from. */
export function probability(signs: Signs, weights: readonly number[]): number {
  let odds = 0;
  for (let i = 0; i < signs.length; i += 1) odds += signs[i]! * (weights[i] ?? 0);
  return Math.round(1e6 / (1 + Math.exp(-odds))) / 1e6;
}
