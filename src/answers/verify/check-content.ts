import { normalText } from "../../text/normal.ts";
import { STOP_WORDS } from "../../text/stop-words.ts";
import { terms } from "../../text/tokens.ts";
import { isFrameTerm, tellingTerms } from "./frame-words.ts";
import { heldIn } from "./held-words.ts";

/**
 * Of a statement's words as many may stand nowhere, not even by another everyday word for the same thing. One word makes
 * another duty of it, or another's: a short statement has none to spare.
 */
const MOST_UNKNOWN = 0.12;

/** True when a statement says more than stands in its evidence or in what was composed from it. */
export function isUnsupported(statement: string, known: readonly string[]): boolean {
  const isHeld = heldIn(known, statement);
  const said = tellingTerms(statement);
  const unknown = said.filter((term) => !isHeld(term)).length;
  return unknown > said.length * MOST_UNKNOWN;
}

/** True for a statement without a word or a figure. */
export function saysNothing(statement: string): boolean {
  return !/[\p{L}\p{N}]/u.test(statement);
}

const NAME = /\p{Lu}[\p{L}\p{N}&’'-]*/gu;
const ORGANISATION =
  /\p{Script=Han}{2}(?:公司|集团|委员会|协会|学会|研究院|研究所|大学|联盟|联合会|总局|中心|组织)/gu;

/** True for a proper name, an acronym or an organisation that stands nowhere in what is known. */
export function hasInventedName(statement: string, known: readonly string[]): boolean {
  const all = known.map(normalText).join("\n").toLowerCase();
  const held = new Set(known.flatMap((source) => [...terms(source)]));
  const isHeld = (name: string) => {
    const parts = terms(name);
    return parts.length > 0 ? parts.every((term) => held.has(term)) : all.includes(name.toLowerCase());
  };
  const latin = [...statement.matchAll(NAME)].some(({ 0: name, index }) => {
    const bare = name.replace(/['’].*$/u, "");
    if (bare === "ID" || STOP_WORDS.has(bare.toLowerCase()) || terms(bare).every(isFrameTerm)) return false;
    // At the head of a sentence a capital tells nothing, unless the word is what the sentence speaks of.
    if (
      opensSentence(statement, index) &&
      !ACTS.test(statement.slice(index + bare.length)) &&
      !/\p{Lu}.*\p{Lu}/u.test(bare)
    )
      return false;
    return !isHeld(bare);
  });
  return latin || [...statement.matchAll(ORGANISATION)].some(([name]) => !all.includes(name));
}

const ACTS =
  /^(?:['’]s\b|\s+\p{Lu}|\s+(?:shall|must|should|may|can|cannot|is|are|was|were|has|have|had|will|would|did|does|says|said)\b)/u;

function opensSentence(statement: string, at: number): boolean {
  return /(?:^|[.!?:。！？：“"‘(（])\s*$/u.test(statement.slice(0, at));
}

const EXCEPTION =
  /\b(?:except(?:ing|ions?)?|unless|excluding|apart from|other than|save for|exempt(?:ed|s|ion)?)\b|除外|除非|除[^，。；]{1,16}(?:之?外|以外)/iu;

/** True when a statement makes an exception and nothing known does. */
export function exceptsAlone(statement: string, known: readonly string[]): boolean {
  return EXCEPTION.test(statement) && !known.some((source) => EXCEPTION.test(source));
}

const DENIAL_EN = /\b(?:not|never|no|none|neither|nor|without|cannot)\b|n['’]t\b/iu;
const GONE = /\b(?:delet|remov|withdraw|no longer|drop|end(?:ed|s)|clos)|删|取消|截止|废止/iu;
const DENIAL_ZH = /没有|并未|尚未|不再|不存在/u;

/** "No later than" sets a limit and denies nothing. */
const LIMIT = /\bno (?:later|earlier|longer|shorter|more|less|fewer|higher|lower) than\b/giu;

/** True when a statement denies something and nothing known denies anything. */
export function deniesAlone(statement: string, known: readonly string[]): boolean {
  const plain = statement.replace(LIMIT, " ");
  if (!DENIAL_EN.test(plain) && !DENIAL_ZH.test(plain)) return false;
  return !known.some((source) => DENIAL_EN.test(source) || GONE.test(source) || /[不未没无非]/u.test(source));
}
