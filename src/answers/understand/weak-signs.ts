import type { QuestionKind } from "../understanding.ts";
import { any } from "./patterns.ts";

/**
 * Words that may speak for a kind of question and may as well stand in a question about what a text says: they count
 * only where no text answers it.
 */
const WEAK_SIGNS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    "changes",
    any(
      String.raw`\b(?:new(?:ly|er)?|chang\w*|differ\w*|compar\w*|add(?:s|ed|ing|itions?)?|remov\w*|delet\w*|drop(?:s|ped|ping)?|introduc\w*|insert\w*|replac\w*|revis\w*|amend\w*|updat\w*|modif\w*|tighten\w*|strict\w*|relax\w*|loosen\w*|weaken\w*|extend\w*|shorten\w*|lower(?:ed)?|rais(?:ed?|ing)|increas\w*|reduc\w*|cut|gone|disappear\w*|evol\w*|previously|formerly|originally|no longer|any ?more|used to|unchanged)\b`,
      "变|改|删|增|加了|新(?:加|增|的|版|稿|规)|取消|去掉|砍|拿掉|没了|不见|放宽|放松|收紧|加严|更严|不一样|不同|差别|差异|区别|对比|相比|原来|以前|此前|原先|不再|延长|缩短|提高|降低|调整|动过",
    ),
  ],
  [
    "deadlines",
    any(
      String.raw`\b(?:comments?|commenting|feedback|deadlines?|consultations?|due|days left|submissions?|too late)\b`,
      "意见|反馈|截止|截至|征求|征集|到期|来得及|赶得上|还剩",
    ),
  ],
  [
    "news",
    any(
      String.raw`\b(?:news|press|media|report(?:s|ed)?|met|meet(?:s|ing|ings)?|webinars?|workshops?|conferences?|discuss(?:ed|ions?)|announc\w*|vot(?:e|ed|ing)|opinions?|reactions?|critici\w*|complain\w*|worr\w*|concerns?|going on|happen(?:ed|ing)?|recent(?:ly)?|lately)\b`,
      "新闻|消息|报道|媒体|动静|动态|开会|会议|研讨|讨论|表决|投票|宣布|反应|看法|担心|抱怨|吐槽|顾虑|最近|近期|近来|近况",
    ),
  ],
  [
    "editions",
    any(
      String.raw`\b(?:latest|newest|current(?:ly)?|most recent|editions?|versions?|drafts?|stages?|status|published?|issued?|released?|effective|force|valid|in use|supersed\w*|successors?|predecessors?|mandatory|binding|voluntary|compulsory|final(?:i[sz]ed)?|approved|adopted|draft(?:ed|s|ing)|wrote|written|authors?|owns?|belongs?|in charge|responsible|existing|exists?|available|progress|timeline|schedule|plan|numbers?|code|apply|applies|translations?)\b`,
      "最新|现行|当前|目前|版本?|稿|阶段|环节|状态|进度|进展|发布|出台|公布|实施|生效|施行|执行|启用|有效|废|失效|作废|过时|代替|替代|取代|前身|强制|推荐|起草|编制|牵头|归口|归|谁|哪个组|工作组|定稿|英文版|中文版|译本|编号|标准号|国标号|计划号",
    ),
  ],
];

/** The kinds that the words of a question may speak for as well, the likeliest first. */
export function kindsFaintlySpokenFor(text: string): readonly QuestionKind[] {
  const kinds = WEAK_SIGNS.filter(([, sign]) => sign.test(text)).map(([kind]) => kind);
  if (STILL.test(text)) return [...new Set<QuestionKind>([...kinds, "changes"])];
  return ASKS_WHAT_TO_DO.test(text) ? kinds.filter((kind) => kind !== "changes") : kinds;
}

/** What is no longer there was dropped from a text. */
const STILL = any(
  String.raw`\bstill\b[^?？]{0,40}\b(?:allowed|permitted|possible|required|there|in|exists?|applies|apply)\b|\bstill\s(?:allow|permit|require|have|contain|say)s?\b`,
  "还(?:保留|行|允许|有|在|要不要|要求|需要|能用)|是否保留",
);

/** What is left of a topic without the words that faintly speak for that kind. */
export function withoutFaintWords(kind: QuestionKind, topic: string): string {
  const sign = WEAK_SIGNS.find(([one]) => one === kind)?.[1];
  return sign ? topic.replace(new RegExp(sign, "gi"), " ") : topic;
}

/** Who asks what may or must be done asks for no change of a text. */
const ASKS_WHAT_TO_DO = any(
  String.raw`\b(?:may|must|shall|should|can|could|have to|has to|need to|needs to|allowed|required)\b`,
  "可以|能不能|可不可以|能否|可否|必须|需要|要不要|应该|应当|允许|怎么办",
);

const WHAT_CHANGED = any(
  String.raw`\b(?:what|which|anything|any|list)\b[^?？]{0,40}\b(?:chang(?:ed|es)|new|differ\w*|added|removed|deleted|dropped|tightened|relaxed)\b(?![^?？]*\b(?:must|shall|done|happens?)\b)|^\W*(?:and\s)?(?:has|have|had|did)\b[^?？]*\bchang(?:e|ed)\b`,
  "(?:什么|哪些|哪里|有何|有无|有没有)[^？?]{0,6}(?:变|改|新增|删|不同|差|区别|收紧|放宽)|是新[加增的]",
);

/** Whether a question asks for changes of a text as such, whatever they are changes of. */
export function asksWhatChanged(text: string): boolean {
  return WHAT_CHANGED.test(text);
}

const SINCE_WHEN = any(
  String.raw`\b(?:in|since|from) (?:which|what) (?:drafts?|editions?|versions?)\b|\bsince when\b|^\W*(?:is|are|was|were)\s(?!there\b)[^?？]*\bnew\b`,
  "哪一?[版稿]|什么时候(?:才|就)?(?:开始|起|改|加|有)|才(?:有|加|出现|规定)|是新[加增的]|是不是新",
);

/** Whether a question asks in which edition something came that it does not place. */
export function asksSinceWhen(text: string): boolean {
  return SINCE_WHEN.test(text);
}
