import type { Provision } from "../standards/force.ts";
import type { StatementReader } from "./statement-words.ts";

/** A provision of one side with what it is on the other. */
export interface Counterparts {
  readonly here: Provision;
  readonly there: Provision;
}

/** The share of a statement's own words that tells where it is said: less within a sentence than across the clause. */
const IN_ITS_SENTENCE = 0.5;
const ELSEWHERE = 0.75;

/**
 * Tells of a statement without a counterpart whether the other side says it in another one's: that has the words which
 * this one says beyond the other one, and which the other one lacked. What was said there anyway holds nothing of it.
 */
export function sayingElsewhere(
  pairs: readonly Counterparts[],
  read: StatementReader,
): (statement: Provision) => boolean {
  const gainedBy = new Map<Counterparts, ReadonlySet<string>>();
  const gainedIn = (pair: Counterparts): ReadonlySet<string> => {
    const found = gainedBy.get(pair) ?? beyond(read(pair.there).stems(), read(pair.here).stems());
    gainedBy.set(pair, found);
    return found;
  };
  return (statement) =>
    pairs.some((pair) => {
      const { here, there } = pair;
      const isOneSentence = here.start === statement.start;
      if (!isOneSentence && here.phrase === there.phrase) return false;
      if (here.force !== statement.force || there.force !== statement.force) return false;
      const words = read(statement).stems();
      const own = beyond(words, read(here).stems());
      if (own.size === 0) return isOneSentence;
      const isOfOneMatter = isOneSentence || own.size < words.size;
      const share = 1 - beyond(own, gainedIn(pair)).size / own.size;
      return isOfOneMatter && share >= (isOneSentence ? IN_ITS_SENTENCE : ELSEWHERE);
    });
}

function beyond(words: ReadonlySet<string>, known: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !known.has(word)));
}
