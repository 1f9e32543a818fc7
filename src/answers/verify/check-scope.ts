import { informativeTerms } from "../../text/tokens.ts";
import { withoutAgents } from "./check-agents.ts";
import type { ForcePhrase } from "./force-phrases.ts";
import { isFrameTerm } from "./frame-words.ts";
import { heldIn } from "./held-words.ts";
import { quantitiesIn } from "./quantities.ts";

/**
 * True where a statement asks something of more cases than its provision does: it leaves out on what condition it is
 * asked, says it of all where it is asked of some, or says it of what another provision beside it is about.
 * @param provisions those that it may tell; one that it tells rightly is enough
 * @param beside all provisions of the same places
 */
export function widensScope(
  statement: string,
  phrase: ForcePhrase,
  provisions: readonly ForcePhrase[],
  beside: readonly ForcePhrase[],
): boolean {
  return provisions.every(
    (provision) =>
      leavesOutCondition(statement, provision) ||
      saysOfAll(statement, phrase, provision) ||
      leavesOutLevel(statement, provision) ||
      isOfAnother(phrase, provision, beside) ||
      saysLessThanBeside(statement, provision, beside),
  );
}

const CONDITION_EN =
  /(?:^|[:.]\s+)(?:even\s)?(?:where|if|when|in case|unless|provided)\b(?<head>[^,]{3,160}),|,?\s(?:where|if|unless|provided that|in case)\s(?<tail>[^,;]{3,120})[.;]?\s*$/iu;
const CONDITION_ZH =
  /^(?:[^，。；]{0,12}：)?(?:如果?|若|当)?(?<head>[^，。；]{2,40}?)(?:的|时|的情况下|的话)[，,]/u;
const CONDITIONAL =
  /\b(?:if|when(?:ever)?|where|once|unless|in case|should (?:the|an?)|as long as|provided|except|upon|even)\b|如果?|若|当|[时后]|的话|的情况|[^目]的[，,]|一旦|除非/iu;

/** What a provision is asked on: its words before the comma of 时，or 的，, behind "where" or "if". */
function leavesOutCondition(statement: string, { text }: ForcePhrase): boolean {
  const groups = (CONDITION_EN.exec(text) ?? CONDITION_ZH.exec(text))?.groups ?? {};
  const condition = groups["head"] ?? groups["tail"] ?? "";
  if (condition === "" || CONDITIONAL.test(statement)) return false;
  const main = new Set(informativeTerms(text.replace(condition, " ")));
  const isSaid = heldIn([statement], condition);
  const own = informativeTerms(condition).filter((term) => !main.has(term) && !/^\d/.test(term));
  return own.length > 0 && !own.some(isSaid);
}

const UNIVERSAL =
  /\b(?:all|every|any|always)\b(?!\s+(?:of the following|(?:\w+\s)?(?:time|second|minute|hour|day|week|month|quarter|year)s?\b))|所有|一切|全部|任何|一律|无论|不论/iu;

/** "All keys", of what is asked of keys of level 3. */
function saysOfAll(statement: string, { before }: ForcePhrase, provision: ForcePhrase): boolean {
  if (!UNIVERSAL.test(before) || UNIVERSAL.test(provision.text)) return false;
  const isSaid = heldIn([statement], provision.before);
  return (
    tellingTerms(provision.before).some((term) => !isSaid(term)) || levelsIn(provision.before).length > 0
  );
}

/** Of which level something is asked is no detail. */
function leavesOutLevel(statement: string, { before }: ForcePhrase): boolean {
  const said = new Set(quantitiesIn(statement).map(({ value }) => value));
  return levelsIn(before).some((level) => !said.has(level));
}

function levelsIn(text: string): readonly string[] {
  const named = [...text.matchAll(/\b(?:level|grade|class|category|tier)\s(?<level>\d)\b/giu)].flatMap(
    ({ groups = {} }) => groups["level"] ?? [],
  );
  const counted = quantitiesIn(text).flatMap(({ value, unit }) => (unit === "level" ? [value] : []));
  return [...named, ...counted];
}

/** Words that say of what another provision is asked, and stand nowhere in the one that is told. */
function isOfAnother(
  { before }: ForcePhrase,
  provision: ForcePhrase,
  beside: readonly ForcePhrase[],
): boolean {
  // "…, and may use spaces": what is said of the same subject names none.
  if (tellingTerms(provision.before).length === 0) return false;
  const subject = before.split(/[:：“"]/u).at(-1) ?? before;
  const isHeld = heldIn([provision.text], subject);
  const foreign = subjectTerms(subject).filter((term) => !isHeld(term));
  // What another provision asks for may be what this one goes on about.
  return beside.some(
    (other) =>
      other !== provision &&
      subjectTerms(other.before).some((term) => foreign.includes(term) && !other.asked.has(term)),
  );
}

/** "Sessions shall be encrypted", of those that carry sensitive data: another provision is about other sessions. */
function saysLessThanBeside(
  statement: string,
  provision: ForcePhrase,
  beside: readonly ForcePhrase[],
): boolean {
  const isSaid = heldIn([statement], provision.before);
  const subject = tellingTerms(provision.before);
  return beside.some((other) => {
    const beyond = new Set(tellingTerms(other.before));
    const isOfTheSame = subject.some((term) => beyond.has(term) && isSaid(term));
    const distinguishing = subject.filter((term) => !beyond.has(term));
    return (
      other !== provision &&
      isOfTheSame &&
      beyond.size > 1 &&
      distinguishing.length > 0 &&
      !distinguishing.some(isSaid)
    );
  });
}

/** "This document" is what the text calls itself. */
function subjectTerms(text: string): readonly string[] {
  const own = text.replace(
    /\b(?:the|this)\s(?:document|standard|draft|clause|text|edition)\b|[本该](?:文件|标准|条)/giu,
    " ",
  );
  return informativeTerms(withoutAgents(own)).filter((term) => !/^\d/.test(term));
}

function tellingTerms(text: string): readonly string[] {
  return informativeTerms(withoutAgents(text)).filter((term) => !isFrameTerm(term) && !/^\d/.test(term));
}
