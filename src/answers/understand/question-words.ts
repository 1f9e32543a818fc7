import type { QuestionKind } from "../understanding.ts";

/** Words that ask, rather than say what about. Chinese ones are cut out before pairs of characters are made across them. */
const ASKING =
  /\bwould (?:i|we|one|you) (?:have )?(?:find|found|see|seen|read)\b|\b(?:got|gotten)\b|\b(?:which|what) (?:clauses?|sections?|paragraphs?|parts?)\b|\b(?:talks?|speaks?|deals?)\b(?=\s(?:about|of|with|on))|\bwhat (?:percentage|proportion|share|fraction) of\b|\b(?:is|are|be) (?:it |they )?due\b|\bhow (?:long|often|many|much|far|soon|strong|big|large|old|do|does|is|are|should|must|can)\b|\b(?:whats?|which|who|whom|whose|when|where|why|whether)\b|\b(?:does|do|did|is|are|was|were|must|shall|should|may|can|have to|has to|need to|needs to)\b|\b(?:reach|achieve|attain|amount to|have|meet)\b(?=[\s?]*$)|\b(?:the )?(?:standards?|drafts?)\b|\b(?:the|this|that|which|what|these|those|any)\s(?:texts?|documents?)\b|\babout\b|\b(?:say|says|said|require|requires|required|recommends?|tell me|please|exactly|happens?|happened|counts? as|means?|minimum|maximum|smallest|largest|longest|shortest|lowest|highest|allowed|permitted|possible|necessary|needed|obliged)\b|不(?:应|得|宜)?(?:小于|低于|少于|大于|高于|多于|超过)(?=多少|几)|(?<verb>[一-龥])不\k<verb>|怎么办|指的是什么|(?:需要?|应当?|要)?注意(?:的(?:事项)?)?(?:什么|哪些(?:事项|问题|方面)?|啥)|是?什么时候|要不要|是不是|能不能|可不可以|需不需要|有没有|是否|能否|可否|多长时间|多久|多长|多少|多大|(?:包括|包含)(?:哪些|什么)|(?:哪些|什么|何种)(?:内容|程度|信息|事项|方面|(?:情况|情形|场合|条件)下?|地方|时机|东西)|哪?几(?:份|天|次|年|个|种|类|级|人|名|日|月|周|小时|台|条|项|家|位|步|层|轮|遍|分钟|秒)?|怎么样?|怎样|如何|为什么|什么是|是?什么意思|是什么|指什么|什么|的?(?:含义|意思|定义)(?=[\s?？]*$)|哪(?:一|几)?[种类家]|哪些|哪个|哪里|谁|最长|最短|最多|最少|至少|最低|最高|最大|最小|以后|之后|以前|之前|时候|的话|要写|写了?|要有|可以|必须|需要|应该|应当|请问|请|吗|呢|规定|要求|(?:标准|草案|(?<![一-龥])文件|(?<=[本该此这那份个])文件)(?:里面?(?!程)|之?中(?![文英心期国])|内(?![容部]))?|一次/gi;

/** A question without the words that merely ask. */
export function withoutAsking(text: string): string {
  return text.replace(ASKING, " ").replace(/\s+/g, " ").trim();
}

/** Characters that join the words of a Chinese question, where they stand as words of their own: 要 in 要写, not in 重要. */
const PARTICLES: ReadonlySet<string> = new Set(
  "要应宜须能会给把被让对里内后前有个得到从向和与或及由做用就先再才都也还可并则其该这那它我你他谁几次些来去走",
);
const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

/** A question without the particles between its Chinese words, so that no pair of characters is made across them. */
export function withoutParticles(text: string): string {
  return text.replace(/\p{Script=Han}{2,}/gu, (run) =>
    [...SEGMENTER.segment(run)].map(({ segment }) => (PARTICLES.has(segment) ? " " : segment)).join(""),
  );
}

/** Words that say which kind of answer is wanted; where that kind has been found, they say nothing more. */
const WORDS_OF: Partial<Readonly<Record<QuestionKind, RegExp>>> = {
  changes:
    /\b(?:delta|change ?logs?|depart(?:s|ed)? from|deviates? from|(?:in|since|from) (?:which|what) (?:drafts?|editions?|versions?)|since when|key (?:changes|differences)|chang(?:e|es|ed|ing)|differ(?:s|ed|ences?|ent|ently)?|diff|compar(?:e|ed|ison|ing)|versus|vs|redline|new(?:ly)?|deleted|dropped|removed|taken out|left out|added|inserted|introduced|tightened|strict(?:er)?|stronger|relaxed|weaker|loosened|reversed|modif(?:ied|ications?)|drop|remove|delete|cut|add|insert|introduce|tighten|loosen|extend(?:ed)?|shorten(?:ed)?|lengthen(?:ed)?|raised?|lowered|increased?|reduced?|longer|shorter|higher|lower|the same|same|anything|something|got|been|really|actually|amend(?:ed|ments?)|revis(?:ed|ions?)|updat(?:e|es|ed)|became|become|becomes|turned (?:in)?to|no longer|happened to|came out|come out|requirements?|dut(?:y|ies)|obligations?|provisions?|clauses?|mandatory|optional|top(?: \d+)?|main|most important|biggest)(?![-\w])|不一样(?:的?地方)?|(?:新加|加上?|补|去掉|去|砍掉?|拿掉)了?(?=什么|哪|多少|吗|没|\s|[?？]|$)|新加的?|硬性的?|怎么没了|怎么不见了|没了|不见了|一共|之间|多少处|[那这]一?[章节]|thrown out of|(?:哪一?[版稿]|什么时候)(?:才|就)?(?:开始|起)(?:才|就)?(?:要求|规定|改|加|有|写)?|前后|出入|一览|(?:延长|缩短|提高|降低|调高|调低|变长|变短)了?|动了|新版|旧版|老版|[那这]条|变没变|改没改|(?<=\s|^)[跟和与同比]|变化|变更|变动|改动|修改|[改变]过|两[个份]?(?:版本|草案|[稿版])|改[了成为得]|修订了?|变[成为得]了?|区别|差异|不同|对比|比较|相比|新增|增加了|新的?(?=要求|义务|规定|条款)|删(?:除|掉|去)?了?|取消了?|收紧|加严|变严|更严|严了|放宽|放松|变松|不再|义务|条款|条文|之处|[“"](?:应当?|宜|可以?|必须|不得|不应|不宜|shall|should|may|must)[”"]|条(?=被)|更新了?|(?:的|那一?)[稿版](?!本)|变了|(?:又|最近)?改了?啥|(?:被)?重新定义了?|\bre-?defin(?:e[sd]?|ed|ing|itions?)\b/gi,
  news: /\b(?:news|press|media|headlines?|reports?|reported|articles?|announce(?:d|ments?)|written|wrote|latest|recent(?:ly)?|happened)\b|新闻|报道|媒体|消息|动态|资讯|舆论|最新|最近|近期/gi,
  editions:
    /到?了?(?:哪|第几)一?个?[版稿份]|到?了?(?:哪|什么)个?环节|走到|出到|一共|出过|[稿版](?=[了\s？?]|$)|那天|当时|目前|现在|(?:还|仍|能不能)*(?:管用|能用|算数|好使|过时|废了?)|归|由?谁|(?:主管|管|负责|牵头|弄|搞)(?=的?[吗\s？?]|$)|那[份个项]|开始|执行|适用|启用|使用|(?:要|算|属于)?强制(?:执行|实施)?性?的?|还是|推荐性?|自愿|定稿了?|进度|是?第几[版稿]|更新的?(?=[版稿草]|$)|最新的?|(?:代替|替代|取代|废止|作废)[了的]?|有效|失效|现行|新[版稿]|前身|\b(?:newer|newest|later|latest|current(?:ly)?|most recent|replac(?:e[sd]?|ing)|supersed(?:e[sd]?|ing)|successors?|predecessors?|withdrawn|obsolete|valid|editions?|versions?|exist|there|available|stage|status|group|(?:comes?|enters?|takes?|goes?) into (?:force|effect)|takes? effect|in force|effective|published|issued|released|writes?|wrote|writing|drafts|drafted|drafting|develops|prepares|mandatory|voluntary|recommended|list|have|has|hold|now|final(?:i[sz]ed)?|finished|done|out|yet|still|good|alive|dead|outdated|came|comes|after|follows?|owns?|behind|in charge of|responsible for|belongs? to|committee|binding|compulsory|going to be|kicks? in|starts? to apply|apply|applies|rules?|text|stand)\b|版本|阶段|状态|进展|到了?哪一?步|实施|生效|施行|发布|出台|公布|何时|哪天|日期|时间|工作组|起草|编写|编制|制定|归口|是?(?:强制|推荐)性?|列出|还是/gi,
  deadlines:
    /\b(?:dead\s?lines?|by when|until when|comment(?:s|ing)?|periods?|open|opened|closed?|closes|closing|due|still|too late|public|possible|members?|now|submit(?:ted)?|sent?|end(?:s|ed)?|days? left|days?(?= (?:are|is) left)|left|days? until|until|feedback|input|send|give|over|finished|expired|on|the)\b|截止|截至|日期|期限|征求|意见期?|反馈|提(?=意见)|还能|正在|还剩|还有|来得及|来不及|剩几天|现在|目前|何时|哪天|几号|要?到期|交|提交|可以|结束了?没?|快|剩/gi,
};

/** A question without the words that merely say which kind of answer is wanted. */
export function withoutWordsOf(kind: QuestionKind, text: string): string {
  const words = WORDS_OF[kind];
  return words ? text.replace(words, " ").replace(/\s+/g, " ").trim() : text;
}
