import type { Fact, QuestionKind } from "../understanding.ts";
import { findDuties, speaksOfRequirements } from "./find-duties.ts";
import { asksForForceWords } from "./force-word-signs.ts";
import { FACTS, PROVISIONS, SIGNS } from "./kind-signs.ts";
import { LINEAGE } from "./lineage-signs.ts";
import { any } from "./patterns.ts";
import { withoutYearOfName } from "./year-signs.ts";

/** Words by which a question shows that it is about standards or their making. */
const FIELD = any(
  String.raw`\b(?:standards?|drafts?|clauses?|editions?|annex(?:es)?|provisions?|requirements?|comments?|committee|working group|wg\d+|tc\s?260|cstc|sac|samr|gb\/?[tz]?|gm\/?t)\b`,
  "标准|草案|稿|意见|条款|条文|附录|工作组|委员会|规定|要求|术语|定义|标委",
);

export function findKind(text: string): QuestionKind {
  return kindSpokenFor(text) ?? "provisions";
}

/** Null where nothing in the question says which kind it is. */
export function kindSpokenFor(whole: string): QuestionKind | null {
  if (asksForForceWords(whole)) return "provisions";
  const text = [CONDITION, OCCASION, DEED, DONE_TO].reduce(
    (rest, form) => rest.replace(form, " "),
    withoutYearOfName(whole),
  );
  const kind = SIGNS.find(([, signs]) => signs.some((sign) => sign.test(text)))?.[0];
  if (kind !== undefined && kind !== "editions") return kind;
  if (lineageAsked(text) !== null) return kind ?? null;
  if (speaksOfRequirements(text) && asksWhatHappened(text) && findDuties(text) !== null) return "changes";
  return kind ?? null;
}

/** "After its model was changed", 更换模型后: on what condition something is asked is not what is asked. */
const CONDITION =
  /\b(?:after|if|once|whenever)\s(?:(?!what\b|which\b|how\b)[^,?？]){3,60}?\b(?:is|are|was|were|has been|have been|gets?)\s(?:\w+ly\s)?(?:chang|updat|delet|remov|mov|add|replac|modif|revis|merg|split)\w*/gi;

/** "When a tool description changes": on what occasion something is to be done. */
const OCCASION =
  /\b(?:when|if|once|whenever|after)\s(?:an?|the|its|one|any|some)\s(?:(?!(?:drafts?|standards?|texts?)\b)[\w-]+\s){1,4}?(?:changes?|moves?|updates?|(?:is|are|was|were|has been) (?:changed|moved|updated|replaced|modified|added|removed|deleted))\b(?=[^?？]*[,，]|\s*[?？.]?\s*$)|[^，,？?\s]{2,12}(?:变化?了?|改了|更新了?|删了)(?=[^，,？?]{0,3}(?:怎么办|怎么处理|如何处理|要做什么|后果))/gi;

const OF_TEXT =
  "clauses?|sections?|requirements?|provisions?|terms?|definitions?|annex(?:es)?|tables?|drafts?|standards?|editions?|texts?|documents?|references?|paragraphs?|dut(?:y|ies)|shalls?|shoulds?|limits?|rules?|bans?|obligations?";
/** "Is an expired certificate replaced?": what is done to a thing, and not what was done to a text. */
const DONE_TO = new RegExp(
  String.raw`(?:(?<=\b(?:if|when|once|after|where|unless)\b[^?？]{0,120}[,，]\s*)\b(?:is|are)\s(?:it|they)|\b(?:is|are)\s(?:(?:the|an?|any|each|its)\s)?(?:(?!(?:${OF_TEXT}|it|they|this|that|there|new)\b)[\w-]+\s){1,4}?)\s?(?:\w+ly\s|at once\s)?(?:replaced|changed|updated|deleted|removed|added|moved|modified|merged|split|dropped|revised)\b(?!\s(?:in|since|from|compared|between)\b)`,
  "gi",
);

/** "How often must a nonce change", "may a key be replaced": what somebody must or may do to a thing is no change of a text. */
const DEED =
  /\b(?:must|shall|should|may|can)\s(?!(?:the|this|that|a|an)?\s?(?:standard|draft|text|clause|edition|committee|group)s?\b)(?:(?!(?:have|has|had|been)\b)[\w'’-]+\s){1,7}?(?:be\s)?(?:change|changed|update|updated|replace|replaced|remove|removed|delete|deleted|add|added|modify|modified|move|moved)\b/gi;

/** "how must deleted keys be handled under the requirements" asks what is required, not what happened to it. */
const DEMANDS =
  /\b(?:how|must|shall|when|where|who)\b|如何|怎么|怎样|必须|应当|何时|谁|多久|多长|几(?:天|小时|日|个月)|多少/i;

function asksWhatHappened(text: string): boolean {
  return !DEMANDS.test(text);
}

const CLAUSE_ENDS =
  /[?？。;；!！,，\n]|\.\s|\s(?:and|also|plus|as well as)\s(?=\s*(?:what|which|who|when|where|how|by when|until when|is|are|can|must|any|does|did)\b)|(?:以及|另外|还有|同时|并且|顺便)/gi;

/** The kinds that other sentences or clauses of a question clearly ask for, in order. */
export function findOtherKinds(text: string, main: QuestionKind): readonly QuestionKind[] {
  if (main === "help" || main === "aside") return [];
  const clauses = text.split(CLAUSE_ENDS).filter((clause) => clause.trim() !== "");
  if (clauses.length < 2) return [];
  const kinds = clauses.map(
    (clause) => kindSpokenFor(clause) ?? (PROVISIONS.test(clause) ? "provisions" : null),
  );
  const others = kinds.filter(
    (kind) => kind !== null && kind !== main && kind !== "help" && kind !== "aside",
  );
  return [...new Set(others)].filter((kind) => kind !== null);
}

/** The one fact that a question about deadlines or editions asks for; null where it asks for several. */
export function findFact(asked: string, kind: QuestionKind): Fact | null {
  const text = withoutYearOfName(asked);
  if (kind === "deadlines") return FACTS["comment-open"].test(text) ? "comment-open" : null;
  if (kind !== "editions") return null;
  const lineage = lineageAsked(text);
  if (lineage !== null) return lineage;
  const facts = ["effective", "published", "group", "mandatory", "stage"] as const;
  const [fact = null, another] = facts.filter((one) => FACTS[one].test(text));
  return another === undefined ? fact : null;
}

function lineageAsked(text: string): keyof typeof LINEAGE | null {
  const asked = (["replaced-by", "replaces", "newest"] as const).filter((fact) => LINEAGE[fact].test(text));
  return asked[0] ?? null;
}

export function speaksOfStandards(text: string): boolean {
  return FIELD.test(text);
}
