import type { DutyFilter, QuestionKind } from "../understanding.ts";

/** Any of the patterns. */
const any = (...patterns: readonly string[]) => new RegExp(patterns.join("|"), "i");

/** "must be deleted" is what a text may require; "was deleted" is what happened to the text. */
const HAPPENED = String.raw`(?<!\b(?:must|shall|should|may|can|could|to|need|needs)\s(?:not\s)?(?:be\s)?)\b(?:deleted|dropped|removed|taken out|added|moved|merged|split)\b`;

/** What speaks for a kind of question; the kinds are tried in this order, and the first one spoken for is it. */
const SIGNS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    "help",
    any(
      String.raw`^\s*(?:help|hi|hello|hey|你好|您好|帮助|使用说明)[\s!！?？。.]*$`,
      String.raw`\bwhat can (?:you|this bot|rapporteur) do\b|\bhow do (?:i|you|we) use (?:you|this|it|rapporteur)\b`,
      "你(?:能|会|可以)(?:做|干)什么|怎么(?:使用|用)你",
    ),
  ],
  [
    "aside",
    any(
      String.raw`\b(?:system|hidden|initial) prompt\b|\b(?:ignore|disregard|forget|override)\b[^?]*\b(?:instructions?|rules|prompts?)\b|\byou are now\b|\bjailbreak`,
      "(?:忽略|无视|忘记|忘掉)[^？?]*(?:指令|指示|规则|提示)|系统提示词?|提示词|开发者模式",
    ),
  ],
  [
    "deadlines",
    any(
      String.raw`\bdead\s?lines?\b|\bby when\b|\bcomment(?:ing)?\s+periods?\b`,
      String.raw`\b(?:when|until when|how long|how many days)\b[^?]*\bcomments?\b`,
      String.raw`\bcomments?\b[^?]*\b(?:due|close[sd]?|closing|ends?|until when|open)\b`,
      String.raw`\b(?:open|opened)\b[^?]*\bfor (?:public )?comments?\b`,
      String.raw`\b(?:still|time)\b[^?]*\bcomment\b|\bcan\s+(?:i|we|one|members?)\b[^?]*\bcomment\b`,
      "截止|征求意见期|意见期|(?:正在|还在)[^？?]*征求意见|提意见",
      "(?:何时|什么时候|哪天|几号|多久|多少天|还有几天|还剩)[^？?]*(?:意见|反馈|征求)",
      "意见[^？?稿]*(?:何时|什么时候|哪天|几号|期限|截至|多久|还有|还剩|之前)|反馈[^？?]*(?:何时|什么时候|期限|截至)",
    ),
  ],
  [
    "news",
    any(
      String.raw`\bnews\b|\bpress\b|\bmedia\b|\bheadlines?\b|\bannounce(?:d|ments?)\b|\bwritten about\b`,
      String.raw`\breport(?:s|ed|ing)?\b(?=\s*(?:about|on|of|say|said|that|\?|$))|\barticles? about\b|\bwho (?:reported|wrote)\b`,
      String.raw`\bwhat (?:was said|is being said)\b`,
      "新闻|报道|媒体|消息|动态|资讯|舆论",
    ),
  ],
  [
    "changes",
    any(
      String.raw`\bchang(?:e|es|ed|ing)\b|\bdiff(?:er|ers|erences?|erent)?\b|\bcompar(?:e|ed|ison|ing)\b|\bversus\b|\bvs\b|\bredline\b`,
      String.raw`\bwhat(?:'s|’s| is| are)? (?:the )?new(?:ly)?\b|\bnew(?:ly)?\s+(?:\w+\s+){0,2}(?:requirements?|dut(?:y|ies)|obligations?|provisions?|clauses?|shalls?)\b`,
      String.raw`\bshalls?["”']?\s+(?:is|are)?\s*new\b|\b(?:is|are)\b.*\bnew\b|\bwhat happened to\b|\bbecame of\b`,
      HAPPENED,
      String.raw`\bdisappeared\b|\btighten(?:ed|ing|s)?\b|\bstrict(?:er|ened)\b|\bstronger\b|\brelax(?:ed|es)?\b|\bweak(?:er|ened)\b|\bloosened\b|\brenumbered\b`,
      String.raw`\bmodif(?:ied|ications?)\b|\bamend(?:ed|ments?)\b|\brevis(?:ed|ions?)\b|\b(?:came|come|comes) out\b|\bissued since\b`,
      "变化|变更|变动|改动|改了|改成|改为|改得|修订了|区别|差异|不同|对比|比较|相比|新增|增加了|新的?(?:要求|义务|规定|条款)",
      "删(?:除|掉|去)?了|被删|删掉|删去|取消了|收紧|加严|变严|更严|严了|放宽|放松|变松",
      "(?:移动|合并|拆分|调整|修改)了|(?:什么|哪些|何种?|有没有|做了?|如何)[^？?]{0,6}(?:修改|调整|合并|拆分)|修改(?:内容|情况|哪|之处)|出了什么|发了什么",
    ),
  ],
  [
    "editions",
    any(
      String.raw`\b(?:which|what|how many|list|show)\b[^?]*\b(?:editions?|versions?|drafts?|standards?)\b[^?]*\b(?:exist|are there|do you (?:have|hold|know)|does|has|have|is there|available)\b`,
      String.raw`\b(?:which|what)\s+(?:drafts?|standards?|editions?|documents?)\b[^?]*\b(?:group|committee|tc260|cstc|wg\d|working on|track|follow)\b`,
      String.raw`\bstage\b|\bstatus\b|\b(?:enter|come|take)s?\b[^?]*\b(?:into )?(?:force|effect)\b`,
      String.raw`\bwhen (?:was|were|is|did|will)\b[^?]*\b(?:publish|issued?|releas|enter|effective|take effect|in force|appear)`,
      String.raw`\blist\b[^?]*\b(?:drafts?|standards?|editions?)\b|\bhow many (?:drafts?|standards?|editions?|versions?)\b`,
      String.raw`\bwhich group\b|\bwho (?:drafts|is drafting|works on)\b`,
      "有哪些(?:标准|草案|稿|版本|文件)|哪些(?:新)?(?:标准|草案|版本|稿)|哪个(?:工作)?组|几[个版稿](?:版本|标准|稿)?|列出",
      "(?:什么|哪个|处于|到了)[^？?]*阶段|状态|进展|(?:何时|什么时候|哪天)[^？?]*(?:发布|实施|生效|出台)|(?:发布|实施|生效)(?:日期|时间)",
    ),
  ],
];

/** Words by which a question shows that it is about standards or their making. */
const FIELD = any(
  String.raw`\b(?:standards?|drafts?|clauses?|editions?|annex(?:es)?|provisions?|requirements?|comments?|committee|working group|wg\d+|tc\s?260|cstc|sac|samr|gb\/?[tz]?|gm\/?t)\b`,
  "标准|草案|稿|意见|条款|条文|附录|工作组|委员会|规定|要求|术语|定义|标委",
);

export function findKind(text: string): QuestionKind {
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? "provisions";
}

export function speaksOfStandards(text: string): boolean {
  return FIELD.test(text);
}

const DUTIES: readonly (readonly [Exclude<DutyFilter, null>, RegExp])[] = [
  [
    "tightened",
    any(String.raw`\btighten|\bstrict|\bstronger|\bmore demanding`, "收紧|加严|更严|变严|严了|提高了?要求"),
  ],
  ["relaxed", any(String.raw`\brelax|\bweak|\bloosen|\bsofter`, "放宽|放松|降低了?要求|变松")],
  [
    "removed",
    any(
      String.raw`\b(?:removed|deleted|dropped|disappeared|gone|no longer required|taken out)\b`,
      "删除|删掉|删去|删了|取消|不再",
    ),
  ],
  [
    "new",
    any(
      String.raw`\bnew(?:ly)?\s+(?:\w+\s+){0,2}(?:requirements?|required|dut(?:y|ies)|obligations?|provisions?|clauses?|shalls?)\b`,
      String.raw`\b(?:requirements?|dut(?:y|ies)|obligations?|provisions?|clauses?|shalls?)["”']?\s+(?:are|is|were|was)\s+new\b|\badded\b|\bnew\s+[“"']`,
      "新增|新的?(?:要求|义务|规定|条款)|增加了?",
    ),
  ],
];

/** Which change of duty a question about changes asks for. */
export function findDuties(text: string): DutyFilter {
  return DUTIES.find(([, sign]) => sign.test(text))?.[0] ?? null;
}
