import type { SearchResult } from "../../retrieval/passage.ts";
import type { Clause } from "../../standards/clause.ts";
import type { Provision } from "../../standards/force.ts";
import { forceStyleOf, provisionsOf } from "../../standards/provisions.ts";
import { textFor, type Edition, type EditionText } from "../../standards/standard.ts";
import { sentences } from "../../text/sentences.ts";
import { informativeTerms } from "../../text/tokens.ts";
import type { NearestClause, ProvisionPoint } from "../findings.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { denialAsked } from "./denial.ts";
import type { Lookup } from "./lookup.ts";
import { LABEL } from "./quantity.ts";
import { shorten } from "./quotes.ts";

/** A found passage as a point of an answer; null where the asker's library holds it no more. */
export async function provisionPoint(
  lookup: Lookup,
  { passage, alsoIn }: SearchResult,
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
  const wanted = lookup.search.tellingTerms(query);
  // All of a standard speaks of what it is called by.
  const names = new Set([...Object.values(standard.titles), ...standard.aliases].flatMap(informativeTerms));
  const beyondName = new Set([...wanted].filter((term) => !names.has(term)));
  const sought = beyondName.size > 0 ? beyondName : wanted;
  const quote = tellingWords(clause, sought, asked, {
    language: text.language,
    clauses,
  });
  const read = [passage.heading, headsOfRows(clause).get(quote) ?? "", quote].join("\n");
  const denial = denialAsked(lookup.understanding.asRead);
  // The very sentence that denies must speak of what is asked.
  const denies =
    denial?.carriedBy.test(quote) === true && informativeTerms(quote).some((term) => sought.has(term));
  if (denial && !denies) return null;
  if (quote === "" || !bearsEnough(read, wanted, query, denies ? 1 : 0)) return null;
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
function bearsEnough(words: string, wanted: ReadonlySet<string>, query: string, further: number): boolean {
  const borne = new Set(informativeTerms(words).filter((term) => wanted.has(term)));
  return borne.size + further >= Math.min(2, new Set(informativeTerms(query)).size);
}

/** A clause as short as this is quoted whole. */
const SHORT = 160;

/** Each row of a clause's tables with the first row of its table, by which it is to be read. */
function headsOfRows({ text }: Clause): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  let head: string | null = null;
  for (const line of text.split("\n")) {
    head = line.includes(" | ") ? (head ?? line) : null;
    if (head !== null && head !== line) heads.set(line.trim(), head);
  }
  return heads;
}

/**
 * The sentence that bears most of the question's words beyond those of the clause's title; on ties, and a little beyond,
 * one that states a provision or what is asked for (`asked`: a figure, a denial), never the line that only introduces a list, except of cases: then with them. A definition and a
 * short clause are quoted from their beginning; the title of a clause without text.
 */
function tellingWords(
  clause: Clause,
  wanted: ReadonlySet<string>,
  asked: RegExp | null,
  text: Parameters<typeof forceStyleOf>[0],
): string {
  const all = sentences(clause.text).map((s) => s.text);
  if (clause.kind === "term") return shorten(all[0] ?? clause.title ?? "", 0);
  if (clause.text !== "" && clause.text.length <= SHORT && !clause.text.includes("\n")) return clause.text;
  const named = new Set(informativeTerms(clause.title ?? ""));
  const provisions = new Set(provisionsOf(clause, text.language, forceStyleOf(text)).map((p) => p.sentence));
  const heads = headsOfRows(clause);
  const borneBy = (sentence: string) => {
    const read = `${heads.get(sentence) ?? ""}\n${sentence}`;
    return new Set(informativeTerms(read).filter((term) => wanted.has(term)));
  };
  const score = (sentence: string) => {
    const borne = borneBy(sentence);
    const beyondTitle = [...borne].filter((term) => !named.has(term)).length;
    return (
      beyondTitle * 2 +
      (borne.size - beyondTitle) +
      (provisions.has(sentence) ? 1 : 0) +
      (asked?.test(sentence.replace(LABEL, "")) ? 4 : 0) -
      (INTRODUCES.test(sentence) ? 4 : 0)
    );
  };
  const best = all.map((words) => ({ words, score: score(words) })).sort((a, b) => b.score - a.score)[0];
  const cases = all.find((words) => INTRODUCES.test(words) && OF_CASES.test(words));
  // The cases of something are told by all of the list: none of them says what it is a case of.
  const introduction = best && cases && borneBy(cases).size > borneBy(best.words).size ? cases : undefined;
  if (introduction !== undefined) return shorten(clause.text.slice(clause.text.indexOf(introduction)), 0);
  return shorten(best?.words ?? clause.title ?? "", 0);
}

const INTRODUCES = /[：:]$/;
const OF_CASES = /情形|情况|条件|\b(?:cases?|conditions?|circumstances|situations?|events?)\b/i;
