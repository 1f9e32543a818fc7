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
  /\bwho\s+(?!(?:is|are|was|were|must|shall|should|may|can|will|does|do|did|has|have)\b)(?<asked>[a-z]+)\b/i,
];
const CHINESE: readonly RegExp[] = [
  /(?<asked>\p{Script=Han}{2,4}?)(?:不?(?:应|得|宜)?(?:不?(?:小|低|少|大|高|多)于|不?超过))?(?:是|为|要|有)?(?:多少|几(?!种|类))/u,
  /(?:什么|哪种|何种|哪个|哪家)(?:样的)?(?<asked>\p{Script=Han}{2,4})/u,
];

/** The terms of what a question asks to be told: the colour, where it asks which colour something must have. */
export function focusOf(question: string): ReadonlySet<string> {
  const asked = [...ENGLISH, ...CHINESE].flatMap((form) => form.exec(question)?.groups?.["asked"] ?? []);
  return new Set(asked.flatMap((words) => informativeTerms(withoutParticles(withoutAsking(words)))));
}
