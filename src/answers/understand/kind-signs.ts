import type { QuestionKind } from "../understanding.ts";
import { CHANGES } from "./change-signs.ts";
import { LINEAGE } from "./lineage-signs.ts";
import { NEWS } from "./news-signs.ts";
import { any, MARKS, UP_TO } from "./patterns.ts";

const ENDS_QUESTION = String.raw`(?=\s*(?:[?.!,]|$|(?:yet|already|now)\b))`;
const EDITION_NOUN = String.raw`(?:editions?|versions?\b(?!\s+of\s+[a-z])|drafts?|standards?)`;
/** Where the name of a standard stood, or a word for one. */
const OF_STANDARD = String.raw`(?:\s{2,}|(?:it|this|that|(?:the |this |that )?(?:standard|draft|document))\b)`;

const HELP = any(
  String.raw`^${MARKS}(?:(?:help|hi|hello|hey|there|all|everyone|good (?:morning|afternoon|evening|day)|thanks?|thank you|very much|so much|a lot|cheers|bye|goodbye|rapporteur|你好|您好|大家好|嗨|早上好|下午好|谢谢|多谢|感谢|再见|在吗|帮助|使用说明|你|您|了)[\s,，!！?？。.~]*)+$`,
  String.raw`\bwhat can (?:you|this bot|rapporteur) do\b|\bhow do (?:i|you|we) use (?:you|this|it|rapporteur)\b|\b(?:who|what) are you\b`,
  String.raw`\bhow (?:do|can|should) (?:i|we|you) use (?:the |this )?(?:bot|assistant|tool)\b`,
  "(?:你|您)(?:能|会|可以)(?:做|干|帮)[^？?]{0,4}什么|怎么(?:使用|用)(?:你|(?:这个|该)?(?:机器人|助手|工具))|你是(?:谁|什么|干什么)",
);

const ASIDE = any(
  String.raw`\b(?:system|hidden|initial) prompt\b|\b(?:ignore|disregard|forget|override)\b${UP_TO}\b(?:instructions?|rules|prompts?)\b|\byou are now\b|\bjailbreak`,
  `(?:忽略|无视|忘记|忘掉)${UP_TO}(?:指令|指示|规则|提示)|系统提示词?|提示词|开发者模式`,
);

/** "the deadline for patching" is what a text may set; the deadline for comments is ours. */
const DEADLINES = any(
  String.raw`\bdead\s?lines?\b(?!\s(?:for|to|of)\s(?!the\b|a\b|all\b|any\b|its\b|comment|public|feedback|repl|respon|submi|send|draft|standard|which|this|that|it\b|them)[a-z])`,
  String.raw`\bby when\b(?=${UP_TO}\b(?:comments?|feedback|reply|replies|respond|responses?|submit|send|input)\b)|(?<!\w\s+and\s)\b(?:by|until) when${MARKS}$|\bcomment(?:ing)?\s+periods?\b`,
  String.raw`\b(?:when|until when|how long|how many days)\b${UP_TO}(?<!\b(?:drafts?|editions?|versions?|texts?) for (?:public )?)\bcomments?\b|\bhow (?:many days|much time)(?:\s\w+){0,3}\s+left\b`,
  String.raw`\bcomments?\b${UP_TO}\b(?:due|close[sd]?|closing|ends?|until when|open)\b`,
  String.raw`\b(?:open|opened)\b${UP_TO}\bfor (?:public )?comments?\b`,
  String.raw`\b(?:still|time|too late)\b${UP_TO}\bcomments?\b|\bcan\s+(?:i|we|one|members?)\b${UP_TO}\bcomments?\b|\bcomment(?:s|ing)? dead\s?lines?\b`,
  String.raw`\b(?:drafts?|standards?|consultations?)\b[^?？]{0,60}?(?<!\bbe )\bclos(?:e|es|ed|ing)\b(?=\s*(?:[?.!,]|$|(?:for|by|before|in|on|this|next|last|now|soon|today|tomorrow|already|yet)\b))`,
  `截止|征求意见期|意见期|(?:正在|还在)${UP_TO}征求意见|在(?:公开)?征求意见(?!稿)|提意见|(?:来得及|来不及)${UP_TO}(?:意见|反馈)|(?:意见|反馈)[^？?]{0,6}(?:来得及|来不及|赶得上|晚不晚)|结束(?:了)?的?征求意见(?!稿)|结束(?:了)?征求意见(?!稿)|征求(?:了|着)?(?:哪些|什么|哪几份)意见`,
  `(?:何时|什么时候|哪天|几号|多久|多少天|还有几天|还剩)${UP_TO}(?:(?<!用户|客户|专家)意见|征求)`,
  String.raw`\bwhat(?:[’']?s| is| are)?\b[^?？]{0,20}\bdue\b(?=\s*(?:[?]|$|(?:next|this|in|on|by|today|tomorrow|soon|now)\b))|\b(?:feedback|responses?|input)\b${UP_TO}\bdue\b`,
  `征求意见(?!稿)${UP_TO}(?:结束|完)了?(?:没有|没|吗)|反馈(?:的)?(?:期限|时限|截至|期)|(?:意见)?征集期`,
  String.raw`\bcomments?\b${UP_TO}\b(?:over|finished|done|past|expired|closed)\b${ENDS_QUESTION}|\b(?:what|which)(?:[’']?s| is| are| has| have)?\s(?:\w+\s)?clos(?:es|ing|ed)\b|\bstill open\b${ENDS_QUESTION}|\blast (?:day|date|chance) (?:for|to)\b(?=${UP_TO}\b(?:comment|remark|feedback|input|opinion|repl|send|submit))|\b(?:through|for|under|out for|had|in) (?:a |its |the )?public (?:comments?|consultation|review)\b`,
  String.raw`\b(?:can|could|may)\s(?:i|we|one|members?)\s(?:still\s)?(?:send|give|submit|file|hand in)\b${UP_TO}\b(?:feedback|input|opinions?|remarks|responses?)\b|\bstill\s(?:send|give|submit|file)\s(?:in\s)?(?:feedback|input|remarks)\b|\bhow\s(?:do|can|should|to)\s(?:i|we|one)?\s?(?:submit|send|file|hand in|give)\s(?:in\s|my\s|our\s)?(?:comments?|feedback)\b`,
  `意见[^？?]{0,4}(?:还能|还可以|能不能|能否|可以)[^？?]{0,3}(?:提|交|反馈)|(?:还剩|还有)(?:多少|几)天${UP_TO}(?:意见|反馈|征求)|征求意见${UP_TO}(?:到期|过期|结束|关闭|快到)|(?:何时|什么时候|哪天|几号|多久)(?:之?前)?(?:交|提交|报送|反馈)(?:意见)?(?=[\\s？?]*$)`,
  "(?:还剩|还有)(?:多少|几)天(?=[了\\s？?]*$)|意见[^？?稿]{0,60}(?:何时|什么时候|哪天|几号|期限|截至|多久|还有|还剩|之前)|反馈意见?(?:的)?(?:期限|截至)",
);

const EDITIONS = any(
  String.raw`\b(?:which|what|how many|list|show)\s(?:(?!(?:does|do|did|is|are|must|shall|has|have)\b)\w+\s){0,3}\s*${EDITION_NOUN}${UP_TO}\b(?:exist|are there|do you (?:have|hold|know)|does|has|have|is there|available|mandatory|voluntary|(?:are|is) (?:already |now )?(?:published|final|out|in force))\b`,
  String.raw`\b(?:which|what)\s+(?:drafts?|standards?|editions?|documents?)\b${UP_TO}\b(?:group|committee|tc260|cstc|wg\d|working on|track|follow)\b`,
  String.raw`\b(?:which|what) (?:editions?|versions?|drafts?)\b[^?？]{0,60}?\b(?:(?:is|are|was|were) (?:now |currently )?(?:out|there|available|valid|in force|in use)|stood|applied|existed|in circulation)\b|\b(?:which|what) (?:editions?|versions?|drafts?|texts?) (?:of|for)\s(?:the\s)?\s{2,}(?:drafts?|standards?)?\s*(?:is|was|were)\b`,
  String.raw`\blist\b${UP_TO}\b(?:drafts?|standards?|editions?)\b|\bhow many (?:drafts?|standards?|editions?|versions?)\b(?![^?？]*\b(?:must|shall|should|may|have to|need to)\b)`,
  String.raw`\b(?:what|which)(?:[’']?s| is) the (?:latest|newest|current|most recent) (?:edition|version|draft)\b(?=\s*(?:of|[?]|$|\s{2}))|(?:最新|现行)的?(?:版本?|稿)是(?:什么|哪|第几)`,
  String.raw`^${MARKS}(?:the\s)?(?:latest|newest|current)\s(?:edition|version)\b|\bwhat(?:[’']?s| is| are| does| do)\b${UP_TO}\bwork(?:ing)? on\b`,
  String.raw`\b(?:is|are) there (?:an?|any)\s(?:\w+\s)?(?:standards?|drafts?|specifications?)\s(?:on|about|for|covering|that)\b|\bwhat (?:did|has|have)\b${UP_TO}\b(?:publish|issue|release|put out)(?:ed|d)?\b`,
  String.raw`\b(?:is|are) there\b${UP_TO}\b(?:english|chinese) (?:version|translation|text)\b`,
  "有没有(?:关于|针对|涉及|有关)?[^？?]{1,20}的?(?:标准|草案|规范)(?=[吗呢\\s？?]|$)|(?:在研|在编|在做|在制定|在起草|在编写)(?:的|什么|哪些)*(?:标准|草案)|起草了(?:什么|哪些)|有什么新的?(?:草案|标准)|有(?:没有)?(?:英文|英语|中文)(?:版|译本|译文)",
  "有哪些(?:标准|草案|稿|版本|文件)|哪些(?:新)?(?:标准|草案|版本|稿)|几个(?:版本?|标准|草案|稿)|几[版稿]|列出",
);

/** Facts about a standard, with what asks for each. */
export const FACTS = {
  ...LINEAGE,
  effective: any(
    String.raw`\b(?:enter|come|take|go)(?:s|es)?\b${UP_TO}\b(?:into )?(?:force|effect)\b|\bwhen (?:is|are|will)\b${UP_TO}\b(?:effective|in force|apply)\b`,
    String.raw`\bwhen\b${UP_TO}\s{2,}(?:rules?|standards?|text)?\s*(?:start(?:s|ing)?\s(?:to\s)?apply(?:ing)?|apply|applies|kick(?:s)?\sin|bind|binding|go(?:es)?\slive|start)\b|\beffective\sdate\b|\bdate of (?:entry into force|application)\b`,
    `(?:何时|什么时候|哪天|几时|几号)${UP_TO}(?:实施|生效|施行|启用)|(?:实施|生效|施行)(?:日期|时间)|(?:何时|什么时候|哪天|几时|几号)(?:开始|起|正式|才)*(?:执行|适用|使用|用)(?=[\\s？?吗]*$)`,
  ),
  published: any(
    String.raw`\bwhen (?:was|were|did|will)\b${UP_TO}\b(?:publish|issued?\b|releas|appear|come out)|\bwhen (?:is|are)\b${UP_TO}\b(?:published|due out)\b|\b(?:date|day) of (?:publication|issue|release)\b|\b(?:publication|issue|release) date\b`,
    String.raw`\b(?:has|have)\b${UP_TO}\bbeen (?:published|issued|released|approved)\b(?=\s*(?:[?]|$|yet|already))`,
    `(?:何时|什么时候|哪天|几时)${UP_TO}(?:发布|出台|公布|出的|出来)|(?:发布|公布)(?:日期|时间)|(?:发布|出台|公布)了(?:没有|没|吗)`,
  ),
  group: any(
    String.raw`\b(?:which|what) (?:working )?group\b(?!\s+(?:of|must|shall|should|may|can)\b)|\bwho (?:drafts|drafted|is drafting|works on|is working on|writes|is writing|develops|prepares|maintains)\b|\bwho wrote (?:it|this|the (?:draft|standard)|\s{2})`,
    String.raw`\b(?:which|what) committee\s(?:owns?|is|wrote|writes|drafted|drafts|prepares|runs|maintains)\b|\bwho\s(?:is|are)\s(?:behind|in charge of|responsible for)\s*(?:it|this|that|(?:the\s|this\s)?(?:draft|standard)|(?:the\s)?\s{2,}(?:drafts?|standards?)?)\s*(?=[?.!]|$)|\bwho owns\b|\bwhose (?:draft|standard)\b|\bbelongs?\sto\s(?:\s|which|what|the)`,
    "哪个(?:工作)?组|哪一个(?:工作)?组|谁(?:在|来|负责)?(?:起草|编写|编制|制定|牵头|主导)|归口",
    "归\\s*(?:谁|哪(?:一?个|家|里)?(?:标委会?|委员会|部门|单位)?)?\\s*(?:主管|管理?|负责|制定)(?=[吗呢的\\s？?]|$)|(?:标准|草案|\\s{2,})\\s*(?:现在|到底|究竟)*(?:是|由)?谁(?:在)?(?:管|弄|做|写|搞|负责)(?:的)?(?=[\\s？?]*$)|(?:标准|草案|\\s{2,})\\s*是\\s{2,}的(?:标准)?吗",
  ),
  mandatory: any(
    String.raw`\b(?:is|are)\s*(?:the\b\s*)?${OF_STANDARD}\s*(?:(?:going to be|to be|actually|really|legally|now)\s)?(?:an?\s+)?(?:mandatory|voluntary|recommended|compulsory|obligatory|(?:legally )?binding)\b|\b(?:mandatory|voluntary|recommended) or (?:mandatory|voluntary|recommended)\b|\b(?:a|are) (?:mandatory|voluntary) (?:national )?standards?\b|\bwhich\s+(?:standards?|drafts?)\s+are\s+(?:mandatory|voluntary)\b`,
    "(?:强制|推荐)性?(?:国家)?标准|强制性?的?还是(?:推荐|自愿)|推荐性?的?还是强制|(?:^|\\s{2}|标准|草案|它|这)\\s*(?:是不是|是否|是|算|要不要|要|有没有|具有|有)*强制(?:执行|实施|遵守)?(?:性|的|效力)*[吗么\\s？?]*$|(?:^|\\s|标准)(?:是|是不是|是否)(?:强制|推荐)性?的?[吗\\s？?]*$|强标(?=[吗么\\s？?]|$)",
  ),
  stage: any(
    String.raw`\b(?:what|which|at what|current|its|the)\s+(?:stage|status)\b(?!\s+of\s(?!it\b|this\b|that\b|the\s*(?:draft|standard|\s)|\s)\w)(?!\s+of\s+the\s+(?!draft|standard)[a-z])|^${MARKS}(?:stage|status)\b|\bhow far (?:along|has|is)\b|\bhow(?:[’']?s| is| are)\b${UP_TO}\b(?:going|coming along|getting on|progressing)\b(?=\s*(?:[?,.;]|$))`,
    String.raw`\b(?:is|are|was)\s*(?:the\b\s*)?${OF_STANDARD}\s*(?:drafts?\b|standards?\b|text\b)?\s*(?:final(?:i[sz]ed)?|finished|complete(?:d)?|done|out|approved)\b(?=\s*(?:yet|already|now|[?]|$))|\bwhere (?:does|is)${OF_STANDARD}\s*(?:stand|at)?\s*(?:now|today|at)?\s*(?=[?]|$)`,
    "(?:走|推进|进行|做)到了?(?:哪|什么)|到哪(?:了|儿|个环节|一环)|进度|定稿了(?:没有?|吗)|(?:哪|什么)个?环节|到了?哪一?步|进展|(?:标准|草案|稿|它|其|\\s|^)的?(?:当前|最新|目前|现在)?(?:是|处于)?(?:什么)?状态(?!信息)|(?:到|处于|进入|在)了?[^？?]{0,8}阶段(?!必须|应|需|要|可|的)|(?:什么|哪个)阶段(?=了|[\\s？?吗]|$)",
  ),
  "comment-open": any(
    String.raw`\btoo late\b|\b(?:still|time)\b${UP_TO}\bcomment\b|\bcan\s+(?:i|we|one|members?)\b${UP_TO}\bcomment\b|\bopen\b${UP_TO}\bfor (?:public )?comments?\b`,
    `来得及|来不及|(?:还能|可以|能不能|能否|还可以)${UP_TO}(?:提|反馈)${UP_TO}意见`,
  ),
} as const;

const FACTS_OF_EDITIONS = [FACTS.effective, FACTS.published, FACTS.group, FACTS.mandatory, FACTS.stage];

/** What speaks for a kind of question; the kinds are tried in this order, and the first one spoken for is it. */
export const SIGNS: readonly (readonly [QuestionKind, readonly RegExp[]])[] = [
  ["help", [HELP]],
  ["aside", [ASIDE]],
  ["deadlines", [DEADLINES]],
  ["news", NEWS],
  // A standard that replaced another is no change of a text.
  ["editions", Object.values(LINEAGE)],
  ["changes", CHANGES],
  ["editions", [EDITIONS, ...FACTS_OF_EDITIONS]],
];

/** What speaks for a question about what a text says, where another sentence asks for something else. */
export const PROVISIONS = any(
  String.raw`\bwhat (?:does|do|did)\b${UP_TO}\b(?:say|require|mean|allow)\b|\bhow (?:long|often|many|much|strong)\b|\bwhat is (?:an?|the meaning|the definition)\b|\b(?:must|shall|is|are)\b${UP_TO}\b(?:required|allowed|permitted|forbidden)\b|^\s*(?:must|may|shall)\b`,
  "什么是|是什么(?:意思)?|指什么|怎么规定|如何规定|规定了什么|有什么要求|多久|多长|至少|是否(?:必须|允许|可以)|要不要",
);
