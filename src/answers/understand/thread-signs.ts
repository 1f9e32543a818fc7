import { any, MARKS } from "./patterns.ts";
import { PROVISIONS } from "./kind-signs.ts";
import { asksForRestOf } from "./more-signs.ts";

/** Words by which a question goes on from what was said before it. */
const OPENING = String.raw`(?:and|but|or|also|so|then|now|ok|okay|well|what about|how about|what of|(?:the )?same(?: question)?|only|just)\b`;
const OPENING_ZH = "(?:那么?(?![些个份项条种])|还有|以及|另外|换成|改成|同样|至于|其中|只看?|仅看?)";
const CONTINUES = any(
  String.raw`^${MARKS}(?:${OPENING}|(?:for|in|with|since|before|after|until|from|compared)\b)`,
  `^${MARKS}${OPENING_ZH}`,
  `呢${MARKS}$`,
);
const OPENINGS = new RegExp(`^(?:${MARKS}(?:${OPENING}|${OPENING_ZH}))+`, "i");
const ENDING = /呢(?=[\s？?。!！]*$)/g;

/** A whole sentence says what it asks; what is left without one of these words is a piece of a question. */
const SENTENCE = any(
  String.raw`\b(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|can|could|must|shall|should|will|would|has|have|had|won)\b`,
  "什么|谁|哪|怎么|怎样|如何|多少|多久|多长|几|吗|是否|有没有|能不能|可否|为何|要不要",
);

/** Pointing back at what was talked of. */
const REFERS_BACK = any(
  String.raw`\b(?:the|this|that|these|those|said|its|same)\s(?:\w+\s)?(?:drafts?|standards?|documents?|texts?|editions?|versions?|group|committee|changes?|clauses?|requirements?|provisions?)\b|\bits\b`,
  "该(?:标准|草案|稿|文件|条|组)|[这那](?:个|份|项|条|些|一?[版稿])|本(?:标准|文件|稿)|此(?:标准|稿|条)|上述|前述|刚才",
);
const PRONOUN = any(
  String.raw`\b(?:it|its|they|them|their|this|that|these|those|there)\b`,
  "它|[这那](?!么)|(?<![尤与极])其(?![他它中实次余])",
);

/** Asking about all that there is: no thread narrows it down. */
const OVER_ALL = any(
  String.raw`\b(?:which|what|how many|list|show|all|any|other)\b[^?.]{0,30}\b(?:drafts|standards|documents|comment periods|consultations|groups)\b`,
  String.raw`\bwhat(?:[’']?s| is) (?:now |currently )?open\b|\b(?:what|which|anything|everything)\b[^?.]{0,20}\b(?:came|come|comes|coming) out\b`,
  "(?:哪些|几个|所有|全部|什么)(?:新)?(?:标准|草案|稿|文件|工作组|组)|(?:哪些|什么)[^？?]{0,12}征求意见|征求意见[^？?]{0,8}(?:哪些|什么)|[出发]了(?:哪些|什么)",
);

/** Asking for the words of a text, whatever was asked before. */
const SAYS = any(
  String.raw`\b(?:say|says|said|states?|reads?|quote|define[sd]?|wording|show me|tell me)\b`,
  "怎么说|说了|写了|怎么写|规定|原话|内容是",
);

/** Narrowing down what was just told, rather than asking anew. */
const REFINES = any(
  String.raw`\b(?:only|just)\b|\b(?:among|of|in) (?:them|these|those)\b|\bwhich of\b`,
  `^${MARKS}(?:只看?|仅看?)|其中`,
);

const WHY = any(
  String.raw`^${MARKS}(?:(?:and|but|so|ok|hm+)\b${MARKS})*(?:why|how come|(?:what(?:[’']?s| is| was) )?the reason)(?: (?:is|was|for) (?:that|this|it))?(?: (?:so|not|is|was|that|this|then))*${MARKS}$`,
  `^${MARKS}(?:那么?)?(?:为什么|为何|为啥|怎么会|原因(?:是什么|何在)?|理由(?:是什么)?)(?:这样|会|要|改|呢|呀|啊)*${MARKS}$`,
);

const SINCE_WHEN = any(
  String.raw`^${MARKS}(?:(?:and|but|so|ok)\b${MARKS})*since (?:when|which (?:draft|edition|version))\b[^?？]{0,24}${MARKS}$`,
  `^${MARKS}(?:那|这|它)?(?:是|又是)?从?(?:什么时候|何时|哪一?[版稿])(?:开始|起|改|加|有)(?:这样|改|加|有)?的?(?:呢)?${MARKS}$`,
);
const WHETHER = any(
  String.raw`^${MARKS}(?:(?:and|but|so)\s)?(?:is|are|was|were|has|have|did|does)\s(?:it|this|that|they)\b`,
  `(?:吗|没有|没|么)${MARKS}$|是不是|有没有`,
);
const TOO = any(
  String.raw`\b(?:too|as well|the same|like that|already)\b${MARKS}$|\balready\b`,
  "也(?:是|这么|这样|有|要求|规定|写)|一样|相同|同样|已经",
);
const LONGEST_WHETHER = 40;
const OF_TEXT = any(String.raw`\b(?:standard|draft|document|edition)\b`, "标准|草案|文件|[版稿]");

/** How a question stands to the conversation it is asked in, as far as its words say. */
export interface ThreadSigns {
  readonly continues: boolean;
  /** No whole sentence: what it asks must be known from before. */
  readonly isPiece: boolean;
  readonly refersBack: boolean;
  readonly pronoun: boolean;
  readonly overAll: boolean;
  readonly says: boolean;
  readonly refines: boolean;
  readonly why: boolean;
  /** Asking to go on. */
  readonly more: boolean;
  /** Whether something is so, in few words. */
  readonly whether: boolean;
  /** Whether it is so elsewhere as well. */
  readonly too: boolean;
  /** Since when what was said is so. */
  readonly sinceWhen: boolean;
  /** It calls a text what it is: a standard, a draft. */
  readonly ofText: boolean;
}

/** @param text the question, without the names in it */
export function threadSigns(text: string): ThreadSigns {
  return {
    continues: CONTINUES.test(text),
    isPiece: !SENTENCE.test(text.replace(OPENINGS, " ")),
    refersBack: REFERS_BACK.test(text),
    pronoun: PRONOUN.test(text),
    overAll: OVER_ALL.test(text),
    says: SAYS.test(text) || PROVISIONS.test(text),
    refines: REFINES.test(text),
    why: WHY.test(text),
    more: asksForRestOf(null, text) !== null,
    whether: WHETHER.test(text) && text.trim().length <= LONGEST_WHETHER,
    too: TOO.test(text),
    sinceWhen: SINCE_WHEN.test(text),
    ofText: OF_TEXT.test(text),
  };
}

/** What a question says of its own; the length is kept. */
export function withoutOpening(text: string): string {
  const spaces = (words: string) => " ".repeat(words.length);
  return text.replace(OPENINGS, spaces).replace(ENDING, spaces);
}

const COURTESIES =
  "ok|okay|k|great|good|nice|cool|perfect|awesome|excellent|wonderful|thanks?|thank you|thx|ty|cheers|very much|so much|a lot|got it|i see|understood|noted|makes sense|fine|alright|all right|right|sure|yes|no|yep|nope|lol|haha|wow|well done|much appreciated|appreciated|appreciate it|that helps|helpful|very helpful|good to know|never ?mind|bye|see you|that is all|that's all";
const COURTESIES_ZH =
  "好的|好|行|可以了?|嗯|哦|噢|谢谢(?:你|您|大家)?|多谢|感谢|明白了?|了解了?|收到|知道了|懂了|不错|很好|太好了|厉害|辛苦了|没事了?|不用了|再见|哈哈";
const COURTESY = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:(?:${COURTESIES})(?!\p{Script=Latin})|${COURTESIES_ZH})[^\p{L}\p{N}]*)*$`,
  "iu",
);
/** Courtesy is brief. */
const LONGEST_COURTESY = 60;

/** Thanks, assent, a smile: nothing is asked. */
export function isCourtesy(text: string): boolean {
  return text.length <= LONGEST_COURTESY && COURTESY.test(text);
}
