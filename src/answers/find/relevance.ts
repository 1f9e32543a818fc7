import type { AskedTerm, SearchResult } from "../../retrieval/passage.ts";
import type { Standard } from "../../standards/standard.ts";
import { informativeTerms, isHanTerm } from "../../text/tokens.ts";
import type { Sought } from "./sought.ts";

/** What a word that no text holds counts, beside one that only this text lacks: people say much that no standard writes. */
const UNKNOWN = 0.75;
/** Where it is what the question asks to be told, nothing else in a text makes up for it. */
const UNKNOWN_FOCUS = 2;
/** What is said of something counts little where that of which it is asked stands nowhere. */
const LACKS_OWNER = 1.7;
const NAMELESS = 0.5;
/** What a pair of characters across the borders of words counts, where one of the words stands in the text. */
const SEAM = 0.35;

/** What a question means by its words, as far as relevance goes. */
type AskedFor = Pick<Sought, "setOff" | "focus" | "names" | "owners">;

/** Of words that are nothing to each other. */
export const ANY_WORDS: AskedFor = {
  setOff: false,
  focus: new Set(),
  names: new Set(),
  owners: new Set(),
};

/**
 * The share of the question's telling terms, by weight, that a passage bears. What its standard is called tells nothing
 * of one of its clauses, and is left out where anything else is asked.
 */
export function relevance(
  { terms }: Pick<SearchResult, "terms">,
  standard: Standard | undefined,
  sought: AskedFor,
): number {
  const { setOff, focus, owners } = sought;
  const names = namesOf(standard ? [standard] : []);
  const beyondName = terms.filter(({ term }) => !names.has(term));
  const telling = beyondName.length > 0 ? beyondName : terms;
  if (!setOff) {
    const borne = telling.filter((one) => one.borne).map(({ term }) => term);
    const share = shareBorne(telling, ({ term, known, borne: isBorne }) => {
      if (!isBorne && owners.has(term)) return LACKS_OWNER;
      if (!isBorne && (isSeam(term, borne) || (!known && isNoWord(term))))
        return (known ? 1 : UNKNOWN) * SEAM;
      return known ? 1 : focus.has(term) ? UNKNOWN_FOCUS : UNKNOWN;
    });
    return share * namesBorne(beyondName, sought.names);
  }
  // What was set off is one thing: without its commonest word, as without its rarest, it is another.
  return Math.min(
    shareBorne(telling, () => 1),
    shareBorne(telling, ({ weight }) => 1 / weight),
  );
}

/** What a passage is worth that speaks of none of what a question calls by name, and of a part of it in proportion. */
function namesBorne(terms: readonly AskedTerm[], names: ReadonlySet<string>): number {
  // What has other words for it is a thing rather than a name: SMS, an API.
  const named = terms.filter(({ term, wordings }) => names.has(term) && wordings.length === 1);
  const lacked = named.filter(({ borne }) => !borne).length;
  return named.length === 0 ? 1 : 1 - (1 - NAMELESS) * (lacked / named.length);
}

/** Two Chinese characters of which a neighbouring word took one: where 自检 stands, 检不 of 自检不通过 is no word of its own. */
function isSeam(term: string, borne: readonly string[]): boolean {
  const [first, second] = [...term];
  if (!isHanTerm(term) || second === undefined) return false;
  return borne.some(
    (one) => isHanTerm(one) && one.length > 1 && (one.endsWith(first ?? "") || one.startsWith(second)),
  );
}

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

/** Two Chinese characters that make no word: the dictionary parts them, and no text has them side by side. So does a numeral with its unit. */
function isNoWord(term: string): boolean {
  if (!isHanTerm(term) || term.length < 2) return false;
  return /^[一二两三四五六七八九十]/.test(term) || [...SEGMENTER.segment(term)].length > 1;
}

/** The telling words of what standards are called. */
export function namesOf(standards: readonly Standard[]): ReadonlySet<string> {
  return new Set(
    standards.flatMap(({ titles, aliases }) =>
      [...Object.values(titles), ...aliases].flatMap(informativeTerms),
    ),
  );
}

/** @param worth by how much each term counts more or less than by its weight */
export function shareBorne(terms: readonly AskedTerm[], worth: (term: AskedTerm) => number): number {
  let borne = 0;
  let whole = 0;
  for (const term of terms) {
    const weight = term.weight === 0 ? 0 : term.weight * worth(term);
    whole += weight;
    if (term.borne) borne += weight * term.certainty;
  }
  return whole === 0 ? 0 : borne / whole;
}
