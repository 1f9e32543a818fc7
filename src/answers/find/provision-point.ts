import type { AskedTerm, SearchResult } from "../../retrieval/passage.ts";
import type { Clause } from "../../standards/clause.ts";
import type { Provision } from "../../standards/force.ts";
import { forceStyleOf, provisionsOf } from "../../standards/provisions.ts";
import { textFor, type Edition, type EditionText } from "../../standards/standard.ts";
import { informativeTerms, terms as termsOf } from "../../text/tokens.ts";
import type { NearestClause, ProvisionPoint } from "../findings.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { boundAsked } from "./bounds.ts";
import { denialAsked } from "./denial.ts";
import type { Lookup } from "./lookup.ts";
import { weightBorne } from "./said-together.ts";
import { headsOfRows, tellingWords } from "./telling-words.ts";

/** A found passage as a point of an answer; null where the asker's library holds it no more. */
export async function provisionPoint(
  lookup: Lookup,
  { passage, alsoIn, terms }: SearchResult,
  query: string,
  asked: RegExp | null,
): Promise<ProvisionPoint | null> {
  const { catalogue, book } = lookup;
  const standard = catalogue.standards.find((s) => s.id === passage.standard);
  const edition = standard && editionsOf(catalogue, standard).find((e) => e.id === passage.edition);
  const found = edition?.texts.find((t) => t.id === passage.textId);
  if (!standard || !edition || !found || passage.clauseId === null) return null;
  const place = await inReadersLanguage(lookup, edition, found, passage.clauseId);
  if (!place) return null;
  const { text, clause, clauses } = place;
  const wanted = new Set([
    ...lookup.search.tellingTerms(query),
    ...terms.flatMap(({ wordings }) => wordings.flat()),
  ]);
  // All of a standard speaks of what it is called by.
  const names = new Set([...Object.values(standard.titles), ...standard.aliases].flatMap(informativeTerms));
  const beyondName = new Set([...wanted].filter((term) => !names.has(term)));
  const sought = beyondName.size > 0 ? beyondName : wanted;
  // Of several figures, the limit that is asked for.
  const bound = asked === null ? null : boundAsked(lookup.understanding.asRead);
  const quote = tellingWords(
    { clause, heading: passage.heading, question: lookup.understanding.asRead },
    weighed(sought, terms),
    bound?.test(clause.text) === true ? bound : asked,
    {
      language: text.language,
      clauses,
    },
  );
  const read = [passage.heading, headsOfRows(clause).get(quote) ?? "", quote].join("\n");
  const denial = denialAsked(lookup.understanding.asRead);
  // The very sentence that denies must speak of what is asked.
  const denies =
    denial?.carriedBy.test(quote) === true && informativeTerms(quote).some((term) => sought.has(term));
  if (denial && !denies) return null;
  // The ways to say what is asked are those of the language in which it was found.
  const isSame = text.language === passage.language;
  if (
    isSame &&
    !denial &&
    weightBorne(terms, new Set(termsOf(read))) < weightBorne(terms, null) * OF_THE_WHOLE
  )
    return null;
  const further = denies || bearsRarest(read, terms) ? 1 : 0;
  if (quote === "" || !bearsEnough(read, wanted, beyondNames(query, names), further)) return null;
  return {
    standard,
    edition,
    text,
    clause,
    quote,
    provision: provisionIn(clause, quote, { language: text.language, clauses }),
    evidence: book.citeClause({ edition, text, clause }, quote),
    alsoIn,
    binds: null,
  };
}

/** What is quoted must bear as much of what the whole clause bears. */
const OF_THE_WHOLE = 0.3;
/** What the rarest word counts more than one that stands everywhere. */
const RAREST = 0.8;

/** Each word that tells with what it counts: more where it, or the asked word that it stands for, is rare. */
function weighed(telling: ReadonlySet<string>, terms: readonly AskedTerm[]): ReadonlyMap<string, number> {
  const highest = Math.max(...terms.map(({ weight }) => weight));
  const counts = new Map([...telling].map((word) => [word, 1]));
  if (highest <= 0) return counts;
  for (const { weight, wordings } of terms)
    for (const word of wordings.flat())
      if (telling.has(word)) counts.set(word, 1 - RAREST / 2 + RAREST * (weight / highest));
  return counts;
}

/** Whether words bear the rarest of what is asked, in a passage that bears all of it. */
function bearsRarest(words: string, terms: readonly AskedTerm[]): boolean {
  const rarest = terms.toSorted((a, b) => b.weight - a.weight)[0];
  if (!rarest || terms.some(({ borne }) => !borne)) return false;
  const read = new Set(informativeTerms(words));
  return rarest.wordings.some((wording) => wording.every((word) => read.has(word)));
}

/** What a question asks beyond what the standard is called by; all of it, where it asks no more. */
function beyondNames(query: string, names: ReadonlySet<string>): ReadonlySet<string> {
  const asked = new Set(informativeTerms(query));
  const beyond = new Set([...asked].filter((term) => !names.has(term)));
  return beyond.size > 0 ? beyond : asked;
}

/** Names a found clause without quoting it; null where the asker's library holds it no more. */
export async function nearestClause(
  lookup: Lookup,
  { passage }: SearchResult,
): Promise<NearestClause | null> {
  const { catalogue } = lookup;
  const standard = catalogue.standards.find((s) => s.id === passage.standard);
  const edition = standard && editionsOf(catalogue, standard).find((e) => e.id === passage.edition);
  const found = edition?.texts.find((t) => t.id === passage.textId);
  if (!standard || !edition || !found || passage.clauseId === null) return null;
  const place = await inReadersLanguage(lookup, edition, found, passage.clauseId);
  return place && { standard, edition, clause: place.clause };
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

/**
 * Of a question with several telling words one alone may be chance: two must stand in heading and quotation. That it
 * denies, where a denial is asked for, is as good as one (`further`).
 */
function bearsEnough(
  words: string,
  wanted: ReadonlySet<string>,
  asked: ReadonlySet<string>,
  further: number,
): boolean {
  const borne = new Set(informativeTerms(words).filter((term) => wanted.has(term)));
  return borne.size + further >= Math.min(2, asked.size);
}
