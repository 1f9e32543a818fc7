import { provisionsOf } from "../../standards/provisions.ts";
import { textFor, type Edition, type EditionText, type Standard } from "../../standards/standard.ts";
import type { Clause } from "../../standards/clause.ts";
import type { PassageFilter, SearchResult } from "../../retrieval/passage.ts";
import { splitSentences } from "../../text/sentences.ts";
import { informativeTerms } from "../../text/tokens.ts";
import type { Findings, ProvisionPoint } from "../findings.ts";
import { editionNamed } from "../resolve/choose-editions.ts";
import { chooseStandard } from "../resolve/choose-standard.ts";
import { editionsOf } from "../understand/catalogue.ts";
import { askBack } from "./ask-back.ts";
import { findClauseByNumber } from "./find-clause-text.ts";
import type { Lookup } from "./lookup.ts";
import { shorten } from "./quotes.ts";

const MOST_POINTS = 4;

/**
 * The share of a question's informative words (weighted by rarity) that a clause must bear to count as an answer,
 * and how near to the best one further ones must come.
 */
const ENOUGH = 0.5;
const NEAR_BEST = 0.75;

/** What the texts say: the clause that was named, else the clauses that bear the question's words. */
export async function findProvisions(lookup: Lookup): Promise<Findings> {
  const { understanding, catalogue } = lookup;
  const { scope, clause, inField } = understanding;
  if (scope.unheldNumber !== null && scope.named.length === 0)
    return { kind: "unheld-number", number: scope.unheldNumber };
  if (clause !== null) {
    const chosen = chooseStandard(scope, catalogue);
    if (chosen.found === "several") return askBack(lookup, chosen.candidates);
    if (chosen.found === "one") return findClauseByNumber(lookup, chosen.standard, clause);
    return askBack(lookup, catalogue.standards);
  }
  const edition = editionAsked(lookup);
  if (edition.found === "no-such-edition")
    return {
      kind: "no-such-edition",
      standard: edition.standard,
      held: editionsOf(catalogue, edition.standard),
    };
  const results = await lookup.search.search(
    queryOf(lookup),
    filterOf(lookup, edition.edition),
    MOST_POINTS * 3,
  );
  const best = results[0];
  if (!best || best.coverage < ENOUGH)
    return inField ? { kind: "no-passage", nearest: null } : { kind: "out-of-scope" };
  const points: ProvisionPoint[] = [];
  for (const result of results) {
    if (result.coverage < Math.max(ENOUGH, best.coverage * NEAR_BEST) || points.length === MOST_POINTS)
      continue;
    const point = await provisionPoint(lookup, result);
    if (point) points.push(point);
  }
  return points.length > 0
    ? { kind: "provisions", clause: null, points, children: [] }
    : { kind: "no-passage", nearest: null };
}

/** With a standard named, its names are no search words; without one, every word may count. */
function queryOf({ question, understanding }: Lookup): string {
  return understanding.scope.named.length > 0 ? understanding.topic : question.text;
}

type EditionAsked =
  | { readonly found: "any"; readonly edition: Edition | null }
  | { readonly found: "no-such-edition"; readonly standard: Standard; readonly edition: null };

function editionAsked({ understanding, catalogue }: Lookup): EditionAsked {
  const [standard] = understanding.scope.named;
  const [reference] = understanding.editions;
  if (!standard || !reference) return { found: "any", edition: null };
  const edition = editionNamed(editionsOf(catalogue, standard), reference);
  return edition ? { found: "any", edition } : { found: "no-such-edition", standard, edition: null };
}

function filterOf({ understanding, question }: Lookup, edition: Edition | null): PassageFilter {
  const { scope } = understanding;
  const [group] = scope.groups;
  return {
    audiences: [...question.asker.audiences],
    kind: "clause",
    ...(edition ? { editions: [edition.id] } : { currentOnly: true }),
    ...(scope.named.length > 0
      ? { standards: scope.named.map((s) => s.id) }
      : group
        ? { group: group.id }
        : {}),
    ...(question.asker.asOf === null ? {} : { to: question.asker.asOf }),
  };
}

async function provisionPoint(lookup: Lookup, result: SearchResult): Promise<ProvisionPoint | null> {
  const { catalogue, question, view, book } = lookup;
  const standard = catalogue.standards.find((s) => s.id === result.passage.standard);
  const edition = standard && editionsOf(catalogue, standard).find((e) => e.id === result.passage.edition);
  if (!standard || !edition) return null;
  const place = await readableText(lookup, edition, result);
  if (!place) return null;
  const { text, clause } = place;
  const quote = tellingWords(clause, informativeTerms(question.text));
  if (quote === "") return null;
  const provision =
    provisionsOf(clause, text.language).find(
      (p) => p.sentence.includes(quote) || quote.includes(p.sentence),
    ) ?? null;
  return {
    standard,
    edition,
    text,
    clause,
    quote,
    provision,
    evidence: book.citeClause({ edition, text, clause }, quote),
    alsoIn: result.alsoIn,
  };

  /** The same clause in the asker's language where the edition has a text in it; found by its number. */
  async function readableText(
    { question }: Lookup,
    from: Edition,
    found: SearchResult,
  ): Promise<{ text: EditionText; clause: Clause } | null> {
    const foundText = from.texts.find((t) => t.id === found.passage.textId);
    const wanted = textFor(from, question.language);
    if (!foundText) return null;
    const clause = (await view.clauses(foundText.id)).find((c) => c.id === found.passage.clauseId);
    if (!clause) return null;
    if (!wanted || wanted.id === foundText.id || clause.number === null) return { text: foundText, clause };
    const counterpart = (await view.clauses(wanted.id)).find((c) => c.number === clause.number);
    return counterpart ? { text: wanted, clause: counterpart } : { text: foundText, clause };
  }
}

/** The sentence that bears most of the question's words, a provision before plain text on ties; else the title. */
function tellingWords(clause: Clause, asked: readonly string[]): string {
  const wanted = new Set(asked);
  const sentences = splitSentences(clause.text).map((s) => clause.text.slice(s.start, s.end).trim());
  const score = (sentence: string) =>
    new Set(informativeTerms(sentence).filter((term) => wanted.has(term))).size;
  const best = sentences.filter((s) => s !== "").sort((a, b) => score(b) - score(a))[0];
  return shorten(best ?? clause.title ?? "", 0);
}
