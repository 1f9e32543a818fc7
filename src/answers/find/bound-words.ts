import { informativeTerms, terms } from "../../text/tokens.ts";

/** Words in capitals that are no names: the force of a requirement, and kinds of documents. */
const NO_NAME =
  /^(?:MUST|SHALL|SHOULD|MAY|NOT|CAN|AND|OR|WILL|ALL|ANY|RFC|ISO|IEC|IEEE|GB|GM|FAQ|TODO|ASAP)$/;
/** Three capitals or more, or capitals and figures or small letters mixed: OTP, SM4, NewReno, RESET_STREAM. */
const NAME =
  /(?<![\p{L}\d._-])(?:[A-Z]{3,}|(?=[A-Za-z]*\d)[A-Z][A-Z\d]+|[A-Z][a-z]+(?:[A-Z][a-z]*)+|[A-Z]+(?:_[A-Z]+)+)(?![\p{L}\d])/gu;

/** The terms of what a question calls by a name of its own: nothing that says nothing of it can answer. */
export function namesIn(question: string): ReadonlySet<string> {
  if (!/[a-z\p{Script=Han}]{2}/u.test(question)) return new Set();
  const names = (question.match(NAME) ?? []).filter((name) => !NO_NAME.test(name));
  return new Set(names.flatMap((name) => terms(name).filter((term) => !/^\d+$/.test(term))));
}

const AFTER_THING =
  "(?=\\s(?:in|for|on|under|by|with|at|to|from|as|when|if|while|during|after|before|according|per|within|and|or|that|which|is|are|was|were|be|must|shall|should|may|can|has|have|need|needs|allowed|required|expected)\\b|\\s*[?.,;]|\\s*$)";
const OF_ENGLISH = new RegExp(
  `\\bof\\s(?:(?:the|an?|any|each|every|all|one|its|your|our|their)\\s)?(?:[\\w-]+\\s){0,3}?(?<thing>[\\w-]+)${AFTER_THING}`,
  "gi",
);
const OF_CHINESE = /(?<thing>\p{Script=Han}{2,6})的(?=\p{Script=Han})/gu;

/** The terms of that of which something is asked: the editor, where the phone number of the editor is asked for. */
export function ownersIn(question: string): ReadonlySet<string> {
  const owners = [...question.matchAll(OF_ENGLISH), ...question.matchAll(OF_CHINESE)].flatMap(({ groups }) =>
    informativeTerms(groups?.["thing"] ?? "").slice(-1),
  );
  return new Set(owners);
}
