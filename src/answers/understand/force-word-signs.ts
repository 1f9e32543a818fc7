import { any } from "./patterns.ts";

const WORD = String.raw`["“”'‘’]?\b(?:(?:shall|should|must|may|need|can)(?: not)?|cannot)\b["“”'‘’]?`;
const WORD_ZH = "[“\"'‘「]?(?:不应|不宜|不必|不得|不能|应当?|宜|可以?|必须|能|须)[”\"'’」]?";
const DIFFERENCE_ZH = "(?:区别|不同|差别|差异|差在哪|怎么区分|如何区分|含义|意思)";

/** “Should” that became “shall” is a change; what the two words mean is not. */
const FORCE_WORDS = any(
  String.raw`\b(?:differences?|distinctions?|distinguish(?:es)?)\b[^?？]{0,30}?${WORD}\s*(?:,|and|from|or|vs\.?|versus|/)\s*(?:a |an |the )?${WORD}`,
  String.raw`${WORD}\s(?:(?:is|are)\s)?differ(?:s|ent)?\sfrom\s${WORD}|\b(?:does|do)\s${WORD}\s(?:differ|mean)\b`,
  String.raw`\bwhat\s(?:does|do|is|are)\s(?:meant\sby\s)?(?:the\s(?:words?|verbs?|terms?|forms?)\s)?${WORD}(?:\s(?:and|or)\s${WORD})?\s?(?:mean|stand for|[?]|$)|\bmeaning of (?:the (?:words?|verbs?) )?${WORD}(?=\s*(?:$|[?.,]|and\b|or\b|in\b))`,
  // Behind the last one no word goes on: 应与应急人员不同 is about people.
  `${WORD_ZH}(?:\\s*(?:和|与|跟|同|、|及)\\s*${WORD_ZH})+(?=[\\s”"」’的之有在这两分各怎如到用字]|$)(?!用[密途户])[^？?]{0,12}${DIFFERENCE_ZH}`,
  '[“"「](?:不应|不宜|不必|不得|应当?|宜|可以?|必须|能)[”"」](?:字|一词|这个词|二字)?(?:是|表示|代表|指|的)?(?:什么意思|什么|含义|意思|啥意思|啥)(?=[\\s？?是]|$)',
);

/** Whether a question asks what the words mean by which standards say how binding something is. */
export function asksForForceWords(text: string): boolean {
  return FORCE_WORDS.test(text);
}

const ONE =
  /\b(?:shall|should|must|may|need|can)(?: not)?\b|\bcannot\b|不(?:应|宜|必|得|能)|应当?|宜|必须|可以?|能|须/giu;

/** The words asked about, as they stand in the question. */
export function forceWordsAsked(text: string): readonly string[] {
  const [asked = ""] = FORCE_WORDS.exec(text) ?? [];
  return [...new Set((asked.match(ONE) ?? []).map((word) => word.toLowerCase()))];
}
