import type { Pair } from "./candidates.ts";

/** How far a pair is ahead of all that compete with it for either clause, -1 to 1: at its worse end, and its better. */
export interface Lead {
  readonly least: number;
  readonly most: number;
}

/** Keeps leads over next to nothing from counting in full: what shares of words are measured against. */
const FLOOR = 0.05;

/**
 * The lead of each pair by a measure of likeness. Pairs that are perfect are no rivals of each other: among equals
 * it is what stands around them that decides.
 */
export function leadsOf<P extends Pair>(
  pairs: readonly P[],
  measure: (pair: P) => number,
  perfect: number,
  floor = FLOOR,
): Lead[] {
  const ofOld = bestTwo(pairs, (pair) => pair.old, measure, perfect);
  const ofNew = bestTwo(pairs, (pair) => pair.new, measure, perfect);
  return pairs.map((pair) => {
    const value = measure(pair);
    const leadAmong = (best: Best | undefined): number =>
      leadOver(value, best ? rivalOf(value, best, perfect) : 0, floor);
    const [lead, other] = [leadAmong(ofOld.get(pair.old)), leadAmong(ofNew.get(pair.new))];
    return { least: Math.min(lead, other), most: Math.max(lead, other) };
  });
}

/** How far one measure is ahead of another, -1 to 1. */
export function leadOver(value: number, rival: number, floor = FLOOR): number {
  return (value - rival) / (value + rival + floor);
}

interface Best {
  first: number;
  second: number;
  /** The best that is not perfect. */
  imperfect: number;
}

function rivalOf(value: number, best: Best, perfect: number): number {
  if (value >= perfect) return best.imperfect;
  return value === best.first ? best.second : best.first;
}

function bestTwo<P extends Pair>(
  pairs: readonly P[],
  end: (pair: P) => number,
  measure: (pair: P) => number,
  perfect: number,
): ReadonlyMap<number, Best> {
  const best = new Map<number, Best>();
  for (const pair of pairs) {
    const value = measure(pair);
    let known = best.get(end(pair));
    if (!known) best.set(end(pair), (known = { first: 0, second: 0, imperfect: 0 }));
    if (value > known.first) {
      known.second = known.first;
      known.first = value;
    } else known.second = Math.max(known.second, value);
    if (value < perfect) known.imperfect = Math.max(known.imperfect, value);
  }
  return best;
}
