import { COVER } from "../../standards/cover.ts";
import { stageName } from "../../standards/stage.ts";
import type { ForceName } from "../../standards/force.ts";
import type { Language } from "../../text/language.ts";
import { informativeTerms } from "../../text/tokens.ts";
import type { Evidence } from "../evidence.ts";
import { bindsAnother } from "./check-agents.ts";
import { widensScope } from "./check-scope.ts";
import { forcePhrases, tellingOf, type ForcePhrase } from "./force-phrases.ts";
import { isDeed } from "./frame-words.ts";
import { heldIn, holderOf } from "./held-words.ts";
import { placesIn, placesWritten } from "./places.ts";
import { isKnownQuantity, quantitiesIn } from "./quantities.ts";
import { withoutQuotationMarks, withoutQuotations } from "./quotations.ts";

/** What holds now and what held before, as far as a statement cites it. */
interface Sides {
  readonly current: readonly Evidence[];
  readonly former: readonly Evidence[];
}

/** What a phrase says otherwise than its provision. */
type ForceFault = "changed-force" | "invented-figure" | "unsupported";

/**
 * Holds every word of force of a statement against the provision it is about: the one of the newest cited edition
 * that shares most of its words, or of an older one where the phrase says that it is past. Its force, its figures and
 * most of what it asks must be that provision's. What can't be matched is a fault: the composed answer is there.
 */
export function faultInForce(
  statement: string,
  pieces: readonly Evidence[],
  heads: readonly string[],
  composed: readonly string[],
): ForceFault | null {
  const sides = sidesOf(pieces);
  const own = composed.map(withoutQuotations);
  // “8.3 (formerly 8.5)” says where something was, not that what follows is past.
  const bare = placesWritten(withoutQuotationMarks(statement), heads)
    .rest.replace(WHERE_IT_WAS, " ")
    .replace(WHEN_IT_CAME, " ");
  const provisionsOf = provisionsBySide(own);
  for (const phrase of forcePhrases(bare)) {
    const side = phrase.former || namesFormerEdition(phrase.before, sides) ? sides.former : sides.current;
    const fault = faultInPhrase(phrase, side, provisionsOf(side, phrase.language), own, bare);
    if (fault !== null) return fault;
  }
  return null;
}

/** What the pieces of a side state in one language, and what was composed: read once for all phrases of a statement. */
function provisionsBySide(
  own: readonly string[],
): (side: readonly Evidence[], language: Language) => readonly ForcePhrase[] {
  const known = new Map<readonly Evidence[], Map<Language, readonly ForcePhrase[]>>();
  return (side, language) => {
    const ofSide = known.get(side) ?? new Map<Language, readonly ForcePhrase[]>();
    const provisions = ofSide.get(language) ?? [...textsIn(side, language), ...own].flatMap(forcePhrases);
    known.set(side, ofSide.set(language, provisions));
    return provisions;
  };
}

function textsIn(side: readonly Evidence[], language: Language): string[] {
  return side.filter(({ citation }) => citation.language === language).map(({ text }) => text);
}

/** 自2026年2月6日报批稿起: since when, not what. */
const WHEN_IT_CAME = /自[^，。；：“”（）]{0,24}(?:草案|稿)起[，、]?/gu;
const WHERE_IT_WAS =
  /\b(?:formerly|previously|originally|was|were)\s*□|原(?:为|第)?\s*□|由\s*□\s*移来[，、]?/giu;

/**
 * The newest edition that is cited and those before it: a standard and one that it replaces are one line. What an
 * edition states on its cover dates a change, and says nothing of what is asked.
 */
function sidesOf(all: readonly Evidence[]): Sides {
  const clauses = all.filter(({ citation }) => citation.kind === "news" || citation.clauseId !== COVER);
  const pieces = clauses.length > 0 ? clauses : all;
  const newest = pieces.reduce(
    (latest, piece) =>
      piece.citation.kind === "clause" && issueOf(piece) > latest ? issueOf(piece) : latest,
    "",
  );
  const isNewest = (piece: Evidence) => piece.citation.kind === "news" || newest === issueOf(piece);
  const former = pieces.filter((piece) => !isNewest(piece));
  return { current: pieces.filter(isNewest), former: former.length > 0 ? former : pieces };
}

/** Editions sort by day, those without one by name. */
function issueOf({ citation, place }: Evidence): string {
  return citation.kind === "news" ? "" : `${place?.date ?? ""} ${citation.edition}`;
}

/** “The draft for comment says …”, where the other cited edition is of another stage. */
function namesFormerEdition(said: string, { current, former }: Sides): boolean {
  const stages = (pieces: readonly Evidence[]) =>
    new Set(
      pieces.flatMap(({ place }) =>
        place?.stage ? [stageName(place.stage, "en"), stageName(place.stage, "zh")] : [],
      ),
    );
  const now = stages(current);
  const names = [...stages(former)].filter((name) => !now.has(name));
  return names.some((name) => said.includes(name)) && ![...now].some((name) => said.includes(name));
}

function faultInPhrase(
  phrase: ForcePhrase,
  side: readonly Evidence[],
  provisions: readonly ForcePhrase[],
  own: readonly string[],
  statement: string,
): ForceFault | null {
  const same = textsIn(side, phrase.language);
  const nearest = nearestTo(headOf(phrase), provisions);
  if (nearest.length === 0) {
    // Words can't be held against another language's, or against none: forces can.
    const others = side.filter(
      ({ citation }) => phrase.terms.size === 0 || citation.language !== phrase.language,
    );
    return others.flatMap(forcesOf).includes(phrase.force)
      ? faultInFigures(phrase.text, [...side.map(({ text }) => text), ...own])
      : "changed-force";
  }
  const matching = nearest.filter(
    (one) => one.force === phrase.force || isSameLimit(one, phrase) || isPermission(one, phrase),
  );
  if (matching.length === 0) return "changed-force";
  if (bindsAnother(phrase, matching)) return "unsupported";
  if (widensScope(statement, phrase, matching, provisions)) return "unsupported";
  const isHeld = heldIn(same, phrase.text);
  const after = phrase.text.slice(phrase.before.length);
  if (!phrase.former && informativeTerms(after).some((term) => isDeed(term) && !isHeld(term)))
    return "unsupported";
  const found = [...phrase.asked].filter(heldIn([...same, ...own], phrase.text)).length;
  if (found < phrase.asked.size / 2) return "unsupported";
  const sources = [...matching.map(({ text }) => text), ...own];
  const [head = "", ...parts] = partsOf(phrase);
  return (
    faultInFigures(head, sources) ??
    parts
      .map((part) => faultInFigures(part, [...sources, ...toldBy(part, phrase, provisions)]))
      .find((fault) => fault !== null) ??
    null
  );
}

/** What a phrase says before it goes on to further things; all of it where that says too little to know it by. */
function headOf(phrase: ForcePhrase): ForcePhrase {
  const [head = ""] = partsOf(phrase);
  const terms = tellingOf(head);
  const own = new Set([...phrase.terms].filter((term) => terms.has(term)));
  return own.size < FEWEST_IN_HEAD ? phrase : { ...phrase, text: head, terms: own };
}

const FEWEST_IN_HEAD = 3;

/** A phrase cut where it goes on to something else behind its word of force. */
function partsOf({ text, before }: ForcePhrase): readonly string[] {
  const [head = "", ...parts] = text.slice(before.length).split(/[,，；;]|\band\b|并且?|且/u);
  return [before + head, ...parts];
}

/** The provisions that a part of a phrase may tell which stands behind a comma, without a word of force of its own. */
function toldBy(
  part: string,
  { language }: ForcePhrase,
  provisions: readonly ForcePhrase[],
): readonly string[] {
  const terms = tellingOf(part);
  const asked = {
    force: "shall",
    language,
    text: part,
    words: terms,
    before: "",
    terms,
    asked: terms,
    former: false,
  } as const;
  return nearestTo(asked, provisions).map(({ text }) => text);
}

const AT_LEAST =
  /\b(?:at least|no (?:less|fewer|shorter|lower) than|or (?:more|longer))\b|至少|不少于|不低于|不短于|以上/iu;
const NOT_LESS =
  /\bnot (?:be )?(?:[a-z]+ ){0,3}?(?:less|fewer|shorter|lower|smaller) than\b|不(?:应|得|宜)?(?:少|低|短|小)于/iu;
const AT_MOST =
  /\b(?:at most|no (?:more|longer|later|higher) than|within|up to)\b|至多|最多|不超过|不多于|以内|以下/iu;
const NOT_MORE =
  /\bnot (?:exceed|(?:be )?(?:[a-z]+ ){0,3}?(?:more|longer|later|higher|greater) than)\b|不(?:应|得|宜)?(?:超过|多于|高于|长于|大于|晚于)/iu;

/** “Shall not be less than” and “shall be at least” ask for the same. */
function isSameLimit(one: ForcePhrase, other: ForcePhrase): boolean {
  const pairs = [
    [one, other],
    [other, one],
  ] as const;
  // "May be used for 12 months at most" allows what "shall not exceed 12 months" leaves.
  if (one.force === "shall not" && /^(?:may|can)$/.test(other.force))
    return NOT_MORE.test(one.text) && AT_MOST.test(other.text);
  return pairs.some(
    ([denied, asked]) =>
      asked.force === UNDENIED[denied.force] &&
      ((NOT_LESS.test(denied.text) && AT_LEAST.test(asked.text)) ||
        (NOT_MORE.test(denied.text) && AT_MOST.test(asked.text))),
  );
}

/** "Tenants can withdraw", of tenants who may. */
function isPermission(one: ForcePhrase, other: ForcePhrase): boolean {
  return one.force === "may" && other.force === "can";
}

const UNDENIED: Readonly<Partial<Record<ForceName, ForceName>>> = {
  "shall not": "shall",
  "should not": "should",
};

/**
 * The provisions that share most of the phrase's words, the shortest of them; none where too few are shared. All that is
 * asked is enough: who says so, and under what title, may take more words than what is said.
 */
function nearestTo(phrase: ForcePhrase, provisions: readonly ForcePhrase[]): readonly ForcePhrase[] {
  const holds = holderOf(phrase.text);
  const shared = provisions.map((p) => [...phrase.terms].filter(holds(p.words)).length);
  const most = Math.max(0, ...shared);
  const nearest = provisions.filter((_, i) => shared[i] === most);
  const asksTheSame = nearest.some((p) => [...phrase.asked].every((term) => p.asked.has(term)));
  if (most === 0 || (most < (phrase.terms.size < 4 ? 1 : 2) && !asksTheSame)) return [];
  const shortest = Math.min(...nearest.map((p) => p.terms.size));
  return nearest.filter((p) => p.terms.size === shortest);
}

function faultInFigures(said: string, sources: readonly string[]): ForceFault | null {
  const known = sources.flatMap((source) => quantitiesIn(placesIn(source).rest));
  const counted = quantitiesIn(governed(said)).filter(({ unit }) => unit !== null);
  return counted.every((figure) => isKnownQuantity(figure, known)) ? null : "invented-figure";
}

/** The forces of the cited words, or where these have none, of all that stands there. */
function forcesOf({ citation, text }: Evidence): readonly ForceName[] {
  const quoted = forcePhrases(citation.quote).map((p) => p.force);
  return quoted.length > 0 ? quoted : forcePhrases(text).map((p) => p.force);
}

/** What a phrase says to be so, without what it compares it with. */
function governed(phrase: string): string {
  return (
    phrase
      .replace(/,? (?:instead of|rather than|(?:up|down) from|compared (?:with|to)|no longer) [^,;]*/giu, " ")
      .replace(/(?:而不是|而非|不再是|原为|原来是)[^，；。]*/gu, " ")
      .replace(/\bfrom \S+(?: \S+)? to\b|[由从][^，；。]{1,12}(?=改|增|减|缩|延|提|降)/giu, " ")
      .split(/[;；]|,(?=\s*(?:formerly|previously|before|earlier))|，(?=原|此前|以前)/iu)[0] ?? ""
  );
}
