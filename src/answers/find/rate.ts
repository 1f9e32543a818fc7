import type { AskedTerm, SearchResult } from "../../retrieval/passage.ts";
import type { Standard } from "../../standards/standard.ts";
import { informativeTerms } from "../../text/tokens.ts";
import { denialAsked, type Denial } from "./denial.ts";
import { focusOf } from "./focus.ts";
import { asksDuration, asksTime, LABEL, limitsDuration, quantityAsked } from "./quantity.ts";

/** What a clause without a figure of the kind that is asked for counts, however much it speaks of it. */
const WITHOUT_FIGURE = 0.4;
/** What matter counts that speaks of everything in a text and requires nothing. */
const FRONT_MATTER = 0.4;
/** What a word that no text holds counts, beside one that only this text lacks: people say much that no standard writes. */
const UNKNOWN = 0.75;
/** Where it is what the question asks to be told, nothing else in a text makes up for it. */
const UNKNOWN_FOCUS = 2;

/** A found passage with what it is worth as an answer. */
export interface RatedResult {
  readonly result: SearchResult;
  /** How much of what is asked it speaks of, 0 to 1. */
  readonly relevance: number;
  /** By which found passages are ordered; comparable within one search only. */
  readonly rating: number;
  /** It has the time that is asked for: how often, how long; false where none is. */
  readonly gives: boolean;
  /** It demands or permits the very deed that is asked about. */
  readonly demanded: boolean;
}

/** What a question looks for, beyond its words. */
export interface Sought {
  /** The topic was set off ("about", 关于): a word of it that no text holds counts in full. */
  readonly setOff: boolean;
  readonly definition: boolean;
  readonly scope: boolean;
  /** What forewords, references and lists of abbreviations say: what is replaced, who drafted, what is referred to. */
  readonly matter: boolean;
  /** A figure of this kind; null for none. */
  readonly quantity: RegExp | null;
  /** The figure is one of time. */
  readonly time: boolean;
  /** It is asked how long something lasts. */
  readonly lasts: boolean;
  /** What may not be, or need not; null where nothing is denied. */
  readonly denial: Denial | null;
  /** What is to be done, where it is asked whether it must or may ("must calls be confirmed"), as a term; null otherwise. */
  readonly deed: string | null;
  /** The terms of the very thing that it asks to be told. */
  readonly focus: ReadonlySet<string>;
  /** The question's telling terms, and other words for the same things. */
  readonly telling: ReadonlySet<string>;
}

const DEFINITION =
  /\bdefin(?:e|es|ed|ition)\b|\bmean(?:s|ing)?\b|^\s*what(?:[’']?s| is| are)\s+(?!the\b|required|needed)(?:[\w-]+\s?){1,5}[?\s]*$|什么是|什么叫|何谓|定义|是什么意思|指(?:的是)?什么|含义/i;
const SCOPE = /\bappl(?:y|ies|icable)\b|\bscope\b|\bcovers?\b|\bbound\b|适用|范围|涵盖|遵守|管不管/i;
/** Matter that speaks of everything in a text and requires nothing. */
const MATTER =
  /(?:^|> )(?:\S+ )?(?:foreword|introduction|bibliography|normative references|abbreviat\w+(?: terms)?|terms and definitions|前言|引言|参考文献|规范性引用文件|缩略语|术语和定义)$/i;
const ASKS_FOR_MATTER =
  /\breplac(?:e|es|ed)\b|\bsupersed|\bpatents?\b|\bdraft(?:ed by|ing organi[sz]ations?)|\bproposed by\b|\brefer(?:s|red|ences?)?\b|\bbibliography\b|\babbreviat|\bstands? for\b|\bprevious editions?\b|代替|替代|专利|起草单位|提出单位|归口|引用|参考文献|缩略|缩写|全称|历次版本/i;
const SCOPE_MATTER = /(?:^|> )(?:1 )?(?:scope|范围)$/i;
const TERM = /(?:terms and definitions|术语和定义)[^>]* > /i;
const A_PERIOD = /\b(?:period|duration|validity|lifetime|retention)\b|期限|有效期|周期|时限/i;

/** Whether a question asks to what or whom a text applies. */
export function asksForScope(question: string): boolean {
  return SCOPE.test(question);
}

export function withoutScopeWords(text: string): string {
  return text.replace(new RegExp(SCOPE, "gi"), " ");
}

/** What is asked for by a question as it was read. */
export function soughtIn(question: string, setOff: boolean, telling: ReadonlySet<string>): Sought {
  return {
    setOff,
    definition: DEFINITION.test(question),
    scope: asksForScope(question),
    matter: ASKS_FOR_MATTER.test(question),
    quantity: quantityAsked(question),
    time: asksTime(question),
    lasts: asksDuration(question),
    denial: denialAsked(question),
    deed: deedIn(question),
    focus: focusOf(question),
    telling,
  };
}

/** In a passive question the participle: standards say "shall be confirmed" where people ask "must … be confirmed". */
function deedIn(question: string): string | null {
  const deed =
    /\b(?:must|shall|should|may|can|have to|need to|needs? to)\b[^?]{0,80}?\bbe (?<deed>\w+ed)\b/i.exec(
      question,
    );
  return deed ? (informativeTerms(deed.groups?.["deed"] ?? "")[0] ?? null) : null;
}

const DEMANDED = /\b(?:shall|should|may|can)(?: not)? be (?:\w+ly )?(?<deed>\w+)/gi;

function demands(text: string, deed: string): boolean {
  return [...text.matchAll(DEMANDED)].some((match) =>
    informativeTerms(match.groups?.["deed"] ?? "").includes(deed),
  );
}

export function rate(result: SearchResult, standard: Standard | undefined, sought: Sought): RatedResult {
  return {
    result,
    relevance: relevance(result, standard, sought) * fitness(result, sought),
    rating: result.score * worth(result, sought),
    gives: sought.time && sought.quantity?.test(withoutLabels(result.passage.text)) === true,
    demanded: sought.deed !== null && demands(result.passage.text, sought.deed),
  };
}

/**
 * The share of the question's telling terms, by weight, that a passage bears. What its standard is called tells nothing
 * of one of its clauses, and is left out where anything else is asked.
 */
export function relevance(
  { terms }: Pick<SearchResult, "terms">,
  standard: Standard | undefined,
  { setOff, focus }: Pick<Sought, "setOff" | "focus">,
): number {
  const names = namesOf(standard ? [standard] : []);
  const beyondName = terms.filter(({ term }) => !names.has(term));
  const telling = beyondName.length > 0 ? beyondName : terms;
  if (!setOff)
    return shareBorne(telling, ({ term, known }) => (known ? 1 : focus.has(term) ? UNKNOWN_FOCUS : UNKNOWN));
  // What was set off is one thing: without its commonest word, as without its rarest, it is another.
  return Math.min(
    shareBorne(telling, () => 1),
    shareBorne(telling, ({ weight }) => 1 / weight),
  );
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
    if (term.borne) borne += weight;
  }
  return whole === 0 ? 0 : borne / whole;
}

/** The digits of list labels, and of the numbers of clauses, tables and documents, are no figures. */
function withoutLabels(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim().replace(LABEL, ""))
    .join("\n")
    .replace(
      /(?:表|图|附录|第|见|\b(?:table|figure|annex|clause|see))\s*[A-Z]?\.?\d+(?:\.\d+)*|\bG[BM]\/?[TZ]?\s?[\d.]+(?:[—-]\d{4})?/gi,
      " ",
    );
}

/** Whether a passage can give what is asked for at all. */
function fitness({ passage: { heading, text } }: SearchResult, { quantity, denial, matter }: Sought): number {
  if (denial !== null && !denial.carriedBy.test(text)) return 0;
  const figure = quantity === null || quantity.test(withoutLabels(text)) ? 1 : WITHOUT_FIGURE;
  return MATTER.test(heading) && !matter ? figure * FRONT_MATTER : figure;
}

/** What a clause counts more that demands what is asked about, and one whose title says nothing but what is asked. */
const DEMANDS_IT = 2.2;
const TITLE_SAYS_IT = 0.6;
/** What a clause counts more that says how long at least or at most, where it is asked how long. */
const LIMITS_IT = 1.7;
/** What a definition that is asked for counts more that is one of the very word. */
const OF_THAT_WORD = 0.9;

/** How much of what is asked the title of a passage says itself. */
function shareInTitle(terms: readonly AskedTerm[], heading: string): number {
  const title = new Set(informativeTerms(heading.split(" > ").at(-1) ?? ""));
  return shareBorne(
    terms.map((one) => ({ ...one, borne: title.has(one.term) })),
    () => 1,
  );
}

/** The definition of the very word answers what something is, the scope to what a text applies, a figure how much; other matter answers little. */
function worth({ passage: { heading, text }, terms }: SearchResult, sought: Sought): number {
  if (TERM.test(heading)) return sought.definition ? 1.1 + OF_THAT_WORD * shareInTitle(terms, heading) : 0.5;
  if (SCOPE_MATTER.test(heading)) return sought.scope ? 2 : 0.5;
  if (MATTER.test(heading)) return sought.matter ? 1.5 : 0.4;
  const title = informativeTerms((heading.split(" > ").at(-1) ?? "").replace(/^\S*\d\S*\s/, ""));
  const said =
    title.length === 0 ? 0 : title.filter((term) => sought.telling.has(term)).length / title.length;
  const titled = 1 + TITLE_SAYS_IT * said;
  const demanded = sought.deed !== null && demands(text, sought.deed) ? DEMANDS_IT : 1;
  if (sought.quantity === null) return titled * demanded;
  const gives = sought.quantity.test(withoutLabels(text)) ? 1.4 : 0.9;
  const lasts = sought.lasts && limitsDuration(text) ? LIMITS_IT : 1;
  return titled * demanded * gives * lasts * (A_PERIOD.test(heading) ? 1.2 : 1);
}
