import type { DutyFilter, QuestionKind } from "../understanding.ts";

/** What speaks for a kind of question; the kinds are tried in this order, and the first one spoken for is it. */
const SIGNS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    "help",
    /^\s*(?:help|hi|hello|hey|你好|您好|帮助|使用说明)[\s!！?？。.]*$|\bwhat can (?:you|this bot|rapporteur) do\b|\bhow do (?:i|you) use\b|你(?:能|会|可以)(?:做|干)什么|怎么(?:使用|用)你/i,
  ],
  [
    "deadlines",
    /\bdead\s?lines?\b|\b(?:by when|when|until when|how long|how many days)\b[^?]*\bcomments?\b|\bcomments?\b[^?]*\b(?:due|deadline|close[sd]?|closing|end[s]?|by when|until when|open)\b|\bcomment(?:ing)?\s+periods?\b|\b(?:open|can|may)\b[^?]*\bfor comments?\b|\b(?:still|time)\b[^?]*\bto comment\b|\bby when\b|截止|(?:何时|什么时候|哪天|几号|多久|多少天|还有几天|还剩)[^？?]*(?:意见|反馈|征求)|(?:意见|反馈)[^？?]*(?:何时|什么时候|哪天|几号|期限|截至|多久|还有|还剩|之前)|征求意见期|意见期|正在(?:公开)?征求意见/i,
  ],
  [
    "news",
    /\bnews\b|\bpress\b|\bmedia\b|\breport(?:s|ed|ing)?\b(?!\s+(?:to|an?|the)\b)|\bheadlines?\b|\barticles? about\b|\bwritten about\b|\bwho (?:reported|wrote)\b|\bwhat (?:happened|was said|is being said)\b|\bannounce(?:d|ments?)\b|新闻|报道|媒体|消息|动态|资讯|舆论/i,
  ],
  [
    "changes",
    /\bchang(?:e|es|ed|ing)\b|\bdiff(?:er|ers|erences?|erent)?\b|\bcompar(?:e|ed|ison|ing)\b|\bwhat(?:'s| is| are)? (?:the )?new(?:ly)?\b|\bnew(?:ly)?\s+(?:\w+\s+){0,2}(?:requirements?|dut(?:y|ies)|obligations?|provisions?|clauses?|shalls?)\b|["“']?shalls?["”']?\s+(?:is|are)?\s*new\b|\b(?:is|are)\b.*\bnew\b|\badded\b|\b(?:deleted|dropped|removed|taken out|disappeared)\b|\btighten(?:ed|ing|s)?\b|\bstrict(?:er|ened)\b|\bstronger\b|\brelax(?:ed|es)?\b|\bweak(?:er|ened)\b|\bmoved\b|\bmerged\b|\bsplit\b|\brenumbered\b|\bmodif(?:y|ied|ications?)\b|\bamend(?:ed|ments?)?\b|\brevis(?:ed|ions?)\b|\bversus\b|\bvs\.?\b|\bredline\b|变化|变更|改动|修改|改了|修订了|区别|差异|不同|对比|比较|相比|新增|增加了|新的?(?:要求|义务|规定|条款)|删除|删掉|删去|删了|取消了|收紧|加严|更严|放宽|放松|移动|合并|拆分|调整/i,
  ],
  [
    "editions",
    /\b(?:which|what|how many|list|show)\b[^?]*\b(?:editions?|versions?|drafts?|standards?)\b[^?]*\b(?:exist|are there|do you (?:have|hold|know)|does|has|have|is there|available|does .* have)\b|\b(?:which|what)\s+(?:drafts?|standards?|editions?|documents?)\b[^?]*\b(?:group|committee|tc260|cstc|wg\d|working on|track|follow)\b|\bstage\b|\bstatus\b|\bwhen (?:was|were|is|did|will)\b[^?]*\b(?:publish|issued?|releas|come out|enter|effective|take effect|in force|appear)|\b(?:enter|come|take)s?\b[^?]*\b(?:into )?(?:force|effect)\b|\blist\b[^?]*\b(?:drafts?|standards?|editions?)\b|\bhow many (?:drafts?|standards?|editions?|versions?)\b|\bwhich group\b|\bwho (?:drafts|is drafting|works on)\b|有哪些(?:标准|草案|稿|版本|文件)|哪些(?:标准|草案|版本)|哪个(?:工作)?组|几[个版稿](?:版本|标准|稿)?|(?:什么|哪个|处于|到了)[^？?]*阶段|状态|进展|(?:何时|什么时候|哪天)[^？?]*(?:发布|实施|生效|出台)|(?:发布|实施|生效)(?:日期|时间)|列出/i,
  ],
];

/** Words by which a question shows that it is about standards or their making. */
const FIELD =
  /\b(?:standards?|drafts?|clauses?|editions?|annex(?:es)?|provisions?|requirements?|shall|should|comment|committee|working group|wg\d+|tc\s?260|cstc|sac|samr|gb\/?[tz]?|gm\/?t)\b|标准|草案|征求意见|送审|报批|条款|条文|附录|工作组|委员会|规定|要求|术语|定义|网安标委|信安标委|密标委/i;

export function findKind(text: string): QuestionKind {
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? "provisions";
}

export function speaksOfStandards(text: string): boolean {
  return FIELD.test(text);
}

const DUTIES: readonly (readonly [Exclude<DutyFilter, null>, RegExp])[] = [
  ["tightened", /\btighten|\bstrict|\bstronger|\bmore demanding|收紧|加严|更严|变严|提高了?要求/i],
  ["relaxed", /\brelax|\bweak|\bloosen|\bsofter|放宽|放松|降低了?要求|变松/i],
  [
    "removed",
    /\b(?:removed|deleted|dropped|disappeared|gone|no longer required|taken out)\b|删除|删掉|删去|删了|取消|不再/i,
  ],
  ["new", /\bnew(?:ly)?\b|\badded\b|\bcreated\b|新增|新的|增加了?/i],
];

/** Which change of duty a question about changes asks for. */
export function findDuties(text: string): DutyFilter {
  return DUTIES.find(([, sign]) => sign.test(text))?.[0] ?? null;
}
