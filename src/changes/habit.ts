/**
 * How often a clause without a partner is known to have been taken in by another, or given off by one: over pairs of
 * editions, the mean of what is believed before anything is known of these editions' habit.
 */
export const USUAL_RATE = 0.12;

/** Of so many clauses it is taken as seen: a few without a partner show no habit. */
const CAUTION = 10;

/** It settles within few rounds. */
const ROUNDS = 5;

/**
 * How often the clauses of one side that have no partner were taken in (or given off) in this pair of editions, 0 to
 * 1: a catalogue that is tightened puts most of what it drops into something else, an amended law hardly any. Each
 * round weighs the absorptions by the rate that the last one found, and counts again (Saerens, Latinne and Decaestecker
 * 2002, Adjusting the outputs of a classifier to new a priori probabilities).
 * @param scores of each clause that may have been absorbed, the probabilities of all that may have done so
 * @param clauses how many have no partner at all
 */
export function habitIn(scores: readonly (readonly number[])[], clauses: number): number {
  let rate = USUAL_RATE;
  for (let round = 0; round < ROUNDS; round += 1) {
    const absorbed = scores.reduce((sum, rivals) => {
      const odds = rivals.reduce((total, score) => total + oddsOf(inHabit(score, rate)), 0);
      return sum + odds / (1 + odds);
    }, 0);
    rate = (absorbed + CAUTION * USUAL_RATE) / (clauses + CAUTION);
  }
  return rate;
}

/**
 * A probability, given how often it was so in this pair of editions. It is never lowered: that few were found to be
 * absorbed may also be because they were rewritten.
 */
export function inHabit(score: number, rate: number): number {
  const odds = oddsOf(score) * Math.max(1, oddsOf(rate) / oddsOf(USUAL_RATE));
  return Math.round((1e6 * odds) / (1 + odds)) / 1e6;
}

/** Finite for what is certain. */
export function oddsOf(probability: number): number {
  return probability / Math.max(1e-6, 1 - probability);
}
