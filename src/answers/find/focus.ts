import { informativeTerms } from "../../text/tokens.ts";
import { withoutAsking, withoutParticles } from "../understand/question-words.ts";

const VERB = "(?:is|are|was|were|must|shall|should|may|can|will|would|does|do|did|has|have|needs?)";
/** What comes right after "which" or "what", "how tall", "who pays", "what is the fine for". */
const ENGLISH: readonly RegExp[] = [
  new RegExp(
    `\\b(?:which|what)\\s+(?!(?:happens?|kinds?|types?|sorts?)\\b)(?<asked>(?:[\\w-]+\\s+){0,2}?[\\w-]+)\\s+${VERB}\\b`,
    "i",
  ),
  /\bhow (?:many|much)\s+(?<asked>[a-z]+)\b/i,
  /\bwhat(?:[’']?s| is| are)\s+the\s+(?<asked>(?:[\w-]+\s+){0,2}?[\w-]+)\s+(?:for|of|on|to|in)\b/i,
  /\bhow\s+(?!(?:many|much|long|often|soon|far|must|shall|should|may|can|do|does|did|is|are|was|were|to|the|an?)\b)(?<asked>[a-z]+)\b/i,
  /^\s*(?:must|should|may|can|do|does)\s[^?]{0,60}?\bbe\s+(?:\w+ly\s+)?(?<asked>\w+)\s*\?/i,
  /\bwho\s+(?!(?:is|are|was|were|must|shall|should|may|can|will|does|do|did|has|have)\b)(?<asked>[a-z]+)\b/i,
];
const CHINESE: readonly RegExp[] = [
  /(?<asked>\p{Script=Han}{2,4}?)(?:不?(?:应|得|宜)?(?:不?(?:小|低|少|大|高|多)于|不?超过))?(?:是|为|要|有)?(?:多少|几(?!种|类))/u,
  /(?:什么|哪种|何种|哪个|哪家)(?:样的)?(?<asked>\p{Script=Han}{2,4})/u,
  // What is to be, where it is asked whether: waterproof, of the terminal that is to be waterproof.
  /(?:需要|必须|应该|应当|可以|允许|要|应|能|得)(?:做|进行|支持)?(?<asked>\p{Script=Han}{2,4})[吗么][？?]?$/u,
];

/** The terms of what a question asks to be told: the colour, where it asks which colour something must have. */
export function focusOf(question: string): ReadonlySet<string> {
  const asked = [...ENGLISH, ...CHINESE].flatMap((form) => form.exec(question)?.groups?.["asked"] ?? []);
  return new Set(asked.flatMap((words) => informativeTerms(withoutParticles(withoutAsking(words)))));
}

/** The terms of that of which a question asks which one it is: the hash function. */
export function kindIn(question: string): ReadonlySet<string> {
  return new Set(informativeTerms(withoutAsking(ENGLISH[0]?.exec(question)?.groups?.["asked"] ?? "")));
}

const COUNTED =
  /\bhow many\s+(?<asked>(?:[\w-]+\s+){0,2}?[\w-]+)\s+(?:is|are|was|were|must|shall|should|may|can|will|do|does|did|has|have|needs?|before|in|of|per|for|at|on|to)\b/i;

/** The terms of the things of which a question asks how many there are. */
export function countedIn(question: string): ReadonlySet<string> {
  return new Set(informativeTerms(withoutAsking(COUNTED.exec(question)?.groups?.["asked"] ?? "")));
}
