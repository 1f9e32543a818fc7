import type { SearchResult } from "../../retrieval/passage.ts";
import type { Clause } from "../../standards/clause.ts";
import type { Provision } from "../../standards/force.ts";
import { forceStyleOf, provisionsOf } from "../../standards/provisions.ts";
import { textFor, type Edition, type EditionText } from "../../standards/standard.ts";
import { sentences } from "../../text/sentences.ts";
import { informativeTerms } from "../../text/tokens.ts";
import type { ProvisionPoint } from "../findings.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { withoutAsking } from "../understand/question-words.ts";
import type { Lookup } from "./lookup.ts";
import { shorten } from "./quotes.ts";

/** A found passage as a point of an answer; null where the asker's library holds it no more. */
export async function provisionPoint(
  lookup: Lookup,
  { passage, alsoIn }: SearchResult,
): Promise<ProvisionPoint | null> {
  const { catalogue, question, book } = lookup;
  const standard = catalogue.standards.find((s) => s.id === passage.standard);
  const edition = standard && editionsOf(catalogue, standard).find((e) => e.id === passage.edition);
  const found = edition?.texts.find((t) => t.id === passage.textId);
  if (!standard || !edition || !found || passage.clauseId === null) return null;
  const place = await inReadersLanguage(lookup, edition, found, passage.clauseId);
  if (!place) return null;
  const { text, clause, clauses } = place;
  const wanted = lookup.search.tellingTerms(withoutAsking(question.text));
  const quote = tellingWords(clause, wanted, HOW_MUCH.test(question.text), {
    language: text.language,
    clauses,
  });
  if (quote === "") return null;
  return {
    standard,
    edition,
    text,
    clause,
    quote,
    provision: provisionIn(clause, quote, { language: text.language, clauses }),
    evidence: book.citeClause({ edition, text, clause }, quote),
    alsoIn,
  };
}

/** The provision that a quotation states, if it is one. */
function provisionIn(
  clause: Clause,
  quote: string,
  text: Parameters<typeof forceStyleOf>[0],
): Provision | null {
  const provisions = provisionsOf(clause, text.language, forceStyleOf(text));
  return provisions.find((p) => p.sentence.includes(quote) || quote.includes(p.sentence)) ?? null;
}

interface FoundPlace {
  readonly text: EditionText;
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
}

/** The clause, or its counterpart of the same number where the edition has a text in the asker's language. */
async function inReadersLanguage(
  { view, question }: Lookup,
  edition: Edition,
  found: EditionText,
  id: string,
): Promise<FoundPlace | null> {
  const clauses = await view.clauses(found.id);
  const clause = clauses.find((c) => c.id === id);
  if (!clause) return null;
  const wanted = textFor(edition, question.language);
  if (!wanted || wanted.id === found.id || clause.number === null) return { text: found, clauses, clause };
  const others = await view.clauses(wanted.id);
  const counterpart = others.find((c) => c.number === clause.number);
  return counterpart
    ? { text: wanted, clauses: others, clause: counterpart }
    : { text: found, clauses, clause };
}

/** A question for a quantity, which a sentence with a figure answers. */
const HOW_MUCH =
  /\bhow (?:long|often|many|much|far|soon|large|big)\b|\bwhat (?:length|size|period)\b|多久|多长|多少|多大|几|最长|最短|最多|最少/i;

const LABEL = /^(?:[a-z\d]{1,2}[)）.]|[（(]\S{1,2}[)）])\s*/i;
const FIGURE = /\d|[二三四五六七八九十百]+[个年月日天次份级]/;

/**
 * The sentence that bears most of the question's words; on ties, and a little beyond, one that states a provision or
 * the figure asked for, never the line that only introduces a list. The title of a clause without text.
 */
function tellingWords(
  clause: Clause,
  wanted: ReadonlySet<string>,
  quantity: boolean,
  text: Parameters<typeof forceStyleOf>[0],
): string {
  const provisions = new Set(provisionsOf(clause, text.language, forceStyleOf(text)).map((p) => p.sentence));
  const score = (sentence: string) =>
    new Set(informativeTerms(sentence).filter((term) => wanted.has(term))).size +
    (provisions.has(sentence) ? 1 : 0) +
    (quantity && FIGURE.test(sentence.replace(LABEL, "")) ? 2 : 0) -
    (/[：:]$/.test(sentence) ? 2 : 0);
  const best = sentences(clause.text)
    .map((s) => ({ words: s.text, score: score(s.text) }))
    .sort((a, b) => b.score - a.score)[0];
  return shorten(best?.words ?? clause.title ?? "", 0);
}
