import { languageOf, type Language } from "../../text/language.ts";
import { normalText } from "../../text/normal.ts";
import type { Statement } from "../draft.ts";
import type { Evidence } from "../evidence.ts";
import { deniesAlone, exceptsAlone, hasInventedName, isUnsupported, saysNothing } from "./check-content.ts";
import { dropsDuty } from "./check-duty.ts";
import { faultInForce } from "./check-force.ts";
import { bindsFigureOtherwise } from "./figures-bound.ts";
import { holdsMarkUp } from "./mark-up.ts";
import { turnsRound } from "./opposites.ts";
import { givesOrder } from "./orders.ts";
import { clauseNumber, placesIn, placesWritten, unknownPlace, type Places } from "./places.ts";
import { isKnownQuantity, quantitiesIn } from "./quantities.ts";
import { leavesQuotationOpen, quotationsIn, quotedFrom, withoutQuotations } from "./quotations.ts";

/** Why a model's statement is not shown. */
export type WordingFault =
  | "no-evidence"
  | "unknown-evidence"
  | "invented-quotation"
  | "invented-figure"
  | "changed-force"
  | "invented-name"
  | "unsupported"
  | "mark-up"
  | "order";

/** UTF-16 units. Nobody reads a statement of more, and to hold one against its sources takes time by the length of both. */
const LONGEST = 2000;

/**
 * Holds one worded statement against the evidence that it names, and against what the code itself had composed from
 * the same evidence (`composed`: its counts and dates are computed, hence evidence too). Null when nothing is wrong.
 * Strict rather than clever: an honest statement that is refused costs its wording, one that is let through misleads.
 */
export function faultInWording(
  statement: Statement,
  evidence: ReadonlyMap<string, Evidence>,
  composed: readonly string[],
  language: Language,
): WordingFault | null {
  if (statement.evidence.length === 0) return "no-evidence";
  if (saysNothing(statement.text) || statement.text.length > LONGEST) return "unsupported";
  const pieces = statement.evidence.flatMap((id) => evidence.get(id) ?? []);
  if (pieces.length < statement.evidence.length) return "unknown-evidence";
  const sources = pieces.flatMap(({ text, citation }) => [text, citation.quote]);
  if (holdsMarkUp(statement.text, sources)) return "mark-up";
  const known = [...sources, ...pieces.flatMap(namesOf), ...composed];
  const quotations = quotationsIn(statement.text);
  const invented = quotations.some((quotation) => !known.some((source) => quotedFrom(quotation, source)));
  if (invented || leavesQuotationOpen(statement.text)) return "invented-quotation";
  const own = withoutQuotations(statement.text);
  if (givesOrder(normalText(own))) return "order";
  // What asks states nothing; it would give back the asker's own words as ours.
  if (/[?？]/u.test(own)) return "unsupported";
  const heads = pieces.flatMap(headOf);
  const written = placesWritten(own, heads);
  if (hasInventedFigure(written, pieces, [...sources, ...composed])) return "invented-figure";
  const force = faultInForce(statement.text, pieces, heads, composed);
  if (force !== null) return force;
  if (hasInventedName(written.rest, known)) return "invented-name";
  if (deniesAlone(own, known) || exceptsAlone(own, known) || turnsRound(own, known)) return "unsupported";
  // Words of another language can't tell of what a figure is said.
  const comparable = [...sources, ...composed].filter((text) => languageOf(text) === language);
  if (bindsFigureOtherwise(written.rest, comparable.map(withoutPlaces))) return "unsupported";
  const clauses = pieces.filter(({ citation }) => citation.kind === "clause").map(({ text }) => text);
  if (dropsDuty(written.rest, [...clauses, ...composed.map(withoutQuotations)])) return "changed-force";
  // A translation's words can be held against nothing: its places, figures, names and force were.
  const isComparable =
    pieces.some(({ citation }) => citation.language === language) ||
    composed.some((text) => languageOf(text) === language);
  if (isComparable && isUnsupported(written.rest, known)) return "unsupported";
  return null;
}

function withoutPlaces(text: string): string {
  return placesIn(text).rest;
}

/** Where it stands is said by places, how much it is by quantities: neither is taken for the other. */
function hasInventedFigure(
  written: Places,
  pieces: readonly Evidence[],
  sources: readonly string[],
): boolean {
  const read = sources.map(placesIn);
  if (unknownPlace(written, [...read, ...pieces.map(placeOf)])) return true;
  const quantities = read.flatMap(({ rest }) => quantitiesIn(rest));
  return quantitiesIn(written.rest).some((quantity) => !isKnownQuantity(quantity, quantities));
}

/** The place of a piece of evidence: its date, its edition and standard, its clause. */
function placeOf({ citation, place }: Evidence): Places {
  if (citation.kind === "news") return placesIn(citation.published);
  const edition = citation.edition.slice(citation.standard.length + 1);
  const { dates, names } = placesIn([place?.date, place?.number, edition].filter(Boolean).join(" ; "));
  const clauses = citation.clause.startsWith("~") ? [] : [clauseNumber(citation.clause)];
  return { dates, names, clauses, rest: "" };
}

/** What a piece of evidence is called: words that may be used of it, but no figures. */
function namesOf({ citation, place }: Evidence): readonly string[] {
  return citation.kind === "news"
    ? [citation.publisher, citation.title]
    : [place?.number, place?.title, place?.clauseTitle, citation.standard].filter(
        (name) => typeof name === "string",
      );
}

/** `8.3 Incident response`. */
function headOf({ citation, place }: Evidence): readonly string[] {
  if (citation.kind === "news" || !place?.clauseTitle || citation.clause.startsWith("~")) return [];
  return [`${citation.clause.replace(/ .*$/u, "")} ${place.clauseTitle}`];
}
