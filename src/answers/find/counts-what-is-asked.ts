import type { AskedTerm } from "../../retrieval/passage.ts";
import { hasHan } from "../../text/language.ts";
import { sentences } from "../../text/sentences.ts";
import { terms as termsOf } from "../../text/tokens.ts";
import { weightBorne } from "./said-together.ts";
import type { Sought } from "./sought.ts";
import { withoutLabels } from "./without-labels.ts";

/** What a clause is worth that counts the things, and says nothing of the least or the most that is asked for. */
const WITHOUT_BOUND = 0.44;
/** Units of time as terms: "at least" and "within" say the same of them. */
const TIME_UNIT = /^(?:second|minut|hour|dai|week|month|year)$/;
/** A figure with the words after it that may be what it counts. */
const COUNTS =
  /(?:\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b)\)?(?<next>(?:[\s-]+[\w()-]+){1,5})/gi;
const THEIR_NUMBER =
  /\b(?:is|are|be|exceed|than|least|most|equals?|number of [^.]{0,60}|limit\w* [^.]{0,60} to|threshold [^.]{0,40})\s+\d/i;
/** What a figure is worth that stands in no sentence about the things that are to be counted. */
const OF_OTHERS = 0.6;

/**
 * What a passage is worth for a question of how many there are of something, 0 to 1: little where its figures are of other
 * things, or where a least or a most is asked for and none is given. 1 where it is asked for no number of things.
 */
export function countsWhatIsAsked(
  text: string,
  terms: readonly AskedTerm[],
  { quantity, counted, bound }: Sought,
): number {
  const things = terms.filter(({ term }) => counted.has(term));
  const isLimit = bound !== null && !things.some(({ term }) => TIME_UNIT.test(term));
  // The same things may be called otherwise, yet hardly where it is asked how many there may be.
  if (things.every(({ borne }) => !borne)) return isLimit && things.length > 0 ? OF_OTHERS : 1;
  const telling = sentences(withoutLabels(text))
    .map((sentence) => sentence.text)
    .filter((words) => quantity?.test(words) === true && counts(words, things));
  if (isLimit) return telling.some((words) => bound.test(words) || isRow(words)) ? 1 : WITHOUT_BOUND;
  return telling.length === 0 ? OF_OTHERS : 1;
}

/** A figure right before the things, or one that is their number; in a row of a table the two stand in cells. */
function counts(sentence: string, things: readonly AskedTerm[]): boolean {
  const bears = (words: string) => weightBorne(things, new Set(termsOf(words))) > 0;
  if (!bears(sentence)) return false;
  if (isRow(sentence) || hasHan(sentence) || THEIR_NUMBER.test(sentence)) return true;
  return [...sentence.matchAll(COUNTS)].some(({ groups }) => bears(groups?.["next"] ?? ""));
}

function isRow(sentence: string): boolean {
  return sentence.includes(" | ");
}
