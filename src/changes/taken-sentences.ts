import type { Clause } from "../standards/clause.ts";
import { sentences } from "../text/sentences.ts";
import { informativeTerms } from "../text/tokens.ts";

/** A sentence with such a share of another clause's telling words holds something of it. */
const SHARE = 1 / 3;

/**
 * The sentences by which a clause holds what was another's, in its order: those that bear its words, and among what
 * the clause itself does not say on the other side too, because what always stood there came from nowhere.
 */
export function sentencesHolding(part: Clause, host: Clause, itself: Clause): string[] {
  const words = new Set(informativeTerms(part.text));
  const known = new Set(informativeTerms(itself.text));
  const isOfPart = (terms: readonly string[]): boolean =>
    terms.filter((term) => words.has(term)).length > terms.length * SHARE;
  return sentences(host.text)
    .map(({ text }) => text)
    .filter((sentence) => {
      const telling = informativeTerms(sentence);
      return isOfPart(telling) && isOfPart(telling.filter((term) => !known.has(term)));
    });
}
