import { informativeTerms } from "../../text/tokens.ts";
import type { QuestionKind } from "../understanding.ts";
import { TURNED_ROUND, TURNED_STRONGER, TURNED_WEAKER } from "./change-signs.ts";
import { withoutAsking, withoutWordsOf } from "./question-words.ts";

export interface Topic {
  /** Without the frame of asking; empty where nothing is left that bears a subject. */
  readonly topic: string;
  readonly setOff: boolean;
}

/** What sets a topic off. "on" and 对 do so where changes or news are asked for: elsewhere they stand within topics. */
const SET_OFF =
  /\b(?:(?<!\b(?:know|knows|knew|known)\s(?:\w+\s)?)about|regarding|concerning|on the (?:topic|subject) of|with (?:respect|regard) to|as regards|relat(?:ed|ing) to|in terms of)\s+|关于|有关|针对|涉及|至于/i;
/** "Requirements for", 对……有什么规定: what a text is asked about by name. */
const SET_OFF_IN_TEXT =
  /\brequirements?\s+(?:for|on|concerning)\s+|对(?=[^？?，,]{2,24}(?:有|是|作|怎么|如何|怎样)[^？?，,]{0,5}(?:规定|要求|限制|说))/i;
const SET_OFF_LOOSELY = /\b(?:on|for)\s+|对于|(?<![一-龥])对(?![比照应称])|(?<=[，,\s])就(?=[一-龥])/i;

/** 在密钥销毁上有什么不同: in what two texts differ. */
const WITHIN_MATTER =
  /在(?<matter>[^在？?，,。]{2,20}?)(?:上|方面|这一?点上|(?:问题|要求|规定)上)(?=\s*(?:有|的|是|怎|如何|各|分别|[，,？?]|$))/;

/**
 * @param text the question without names, editions, dates and clause numbers, which other fields hold
 */
export function findTopic(text: string, kind: QuestionKind, alsoAsked: readonly QuestionKind[]): Topic {
  const kinds = [kind, ...alsoAsked];
  const loose = kind === "changes" || kind === "news";
  const within = loose ? cleaned(WITHIN_MATTER.exec(text)?.groups?.["matter"] ?? "", kinds) : "";
  if (within !== "") return { topic: within, setOff: true };
  const mark = SET_OFF.exec(text) ?? (loose ? SET_OFF_LOOSELY : SET_OFF_IN_TEXT).exec(text);
  // What stands before the mark is frame where changes or news are asked for; a provision's question is one whole.
  const after = mark && loose ? cleaned(text.slice(mark.index + mark[0].length), kinds) : "";
  const topic = after === "" ? cleaned(text, kinds) : after;
  return { topic, setOff: mark !== null && topic !== "" && (after !== "" || !loose) };
}

/** "In" after a name that was blanked out: 中 and 里 stand behind what they speak of, and begin words besides. */
const WITHIN =
  /(?<=\s{2})(?:里面?(?!程)|之?中(?![国间心断继文止英期级央立性标途转枢层小])|内(?![容部外网存核]))(?=\p{Script=Han})/gu;

const EDGE =
  "the|a|an|of|in|on|for|at|to|from|by|with|between|and|or|but|there|since|than|as|it|its|this|that|these|those|into|about|any|anything|something|some|all|me|us|we|i|you|my|our|your|be|been|has|have|had|so|then|also|just|now|please|ok|hi|hello|s|show|list|give|how|last|two|both|summari[sz]e|explain|describe|regarding|concerning|among|against";
const LEADING = new RegExp(
  `^(?:[\\p{P}\\p{S}\\s]+|(?:${EDGE})(?![\\p{L}\\p{N}])|[的了和与](?=\\p{Script=Han}|\\s|$)|[里中由被有](?=\\s|$)|这些|那些|这个|那个|关于|有关|针对|对于)`,
  "iu",
);
const TRAILING = new RegExp(
  `(?:[\\p{P}\\p{S}\\s]+|(?<![\\p{L}\\p{N}-])(?:${EDGE})|[的了在是有和与啥被由里]|一下|一遍|以来|之间|方面|这些|那些)$`,
  "iu",
);

/** Frame at either end is short; a text that is all frame is not worth more turns. */
const MOST_EDGES = 12;
const LONGEST_EDGE = 40;

function cleaned(text: string, kinds: readonly QuestionKind[]): string {
  const turns = kinds.includes("changes") ? [TURNED_STRONGER, TURNED_WEAKER, TURNED_ROUND] : [];
  const plain = turns.reduce(
    (rest, turn) => rest.replace(turn, " "),
    text.replace(/[?？!！。;；]+/g, " ").replace(WITHIN, " "),
  );
  let topic = withoutAsking(kinds.reduce((rest, kind) => withoutWordsOf(kind, rest), plain));
  for (let turn = 0; turn < MOST_EDGES; turn++) {
    const tail = Math.max(0, topic.length - LONGEST_EDGE);
    topic = (topic.slice(0, tail) + topic.slice(tail).replace(TRAILING, "")).replace(LEADING, "");
  }
  // A bare figure is no topic, nor is what remains of a name or an ending.
  return informativeTerms(topic).some((term) => /\p{L}/u.test(term) && term.length > 1) ? topic : "";
}
