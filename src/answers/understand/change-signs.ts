import { any, happened, MARKS } from "./patterns.ts";

const REQUIREMENT = "(?:requirements?|dut(?:y|ies)|obligations?|provisions?|clauses?|shalls?)";
const MODAL_BEFORE = String.raw`(?<!\b(?:must|shall|should|has to|have to|needs? to)\s(?:\w+\s){0,4})`;
/** Where a predicate ends, or goes on to say where or since when. */
const ENDS = String.raw`(?=["”']?\s*(?:[?.!,;]|$|(?:in|since|from|than|to|about|for|on|between|compared|here|now|or|and|with)\b))`;
const ZH_ENDS = "(?=[\\s了吗呢么没？?。，,；;]|$)";

/** Something is weaker on the left and stronger on the right of an arrow, or the reverse. */
const WEAK_EN = String.raw`\b(?:should|may|can|recommended|recommendations?|optional|voluntary|advisable)s?\b`;
const STRONG_EN = String.raw`\b(?:shall|must|mandatory|required|requirements?|obligatory|compulsory)s?\b`;
const BECAME = String.raw`["“”']?\s*(?:\w+\s){0,2}(?:became|become|becomes|turned? (?:in)?to|chang(?:e|ed|es) (?:in)?to|went to|moved to|to|into|[-=]+>|→)\s*(?:an? )?["“”']?\s*`;
const WEAK_ZH = "(?:宜|可以?|推荐|建议|自愿)";
const STRONG_ZH = "(?:应当?|必须|须|强制|要求)";
const BECAME_ZH =
  "[”\"'’」]?\\s*(?:都|被)?(?:升级|提升|降级|降|变更?|改|调整)(?:成|为|作|到)?了?\\s*[“\"'‘「]?\\s*";

export const TURNED_STRONGER = any(
  `${WEAK_EN}${BECAME}(?:a )?${STRONG_EN}`,
  String.raw`\b(?:became|become|becomes|turned|made|now|newly)\s+(?:\w+\s)?(?:mandatory|obligatory|compulsory|required)\b`,
  `${WEAK_ZH}${BECAME_ZH}${STRONG_ZH}|(?:变|改|成)(?:成|为)?了?(?:强制|必须|硬性)`,
);
export const TURNED_WEAKER = any(
  `${STRONG_EN}${BECAME}(?:a )?${WEAK_EN}`,
  String.raw`\b(?:became|become|becomes|turned|made|now|only)\s+(?:\w+\s)?(?:optional|voluntary|recommended|advisory)\b|\bno longer (?:a )?(?:mandatory|obligatory|compulsory)\b`,
  `${STRONG_ZH}${BECAME_ZH}${WEAK_ZH}|(?:变|改|成)(?:成|为)?了?(?:可选|选择性|自愿|推荐性?|建议)|不再(?:是)?(?:强制|硬性|必须(?![^？?]{0,8}的[^？?]))`,
);
export const TURNED_ROUND = any(
  happened("reversed", "flipped", "turned around", "inverted"),
  String.raw`\b(?:shall|may|should|allowed|permitted|permission)["”']?\s+(?:became|become|becomes|turned into|to|into|changed to)\s+(?:a )?["“']?(?:shall not|should not|must not|may not|prohibited|forbidden|prohibition)\b`,
  String.raw`\b(?:forbidden|prohibited|prohibition|shall not|must not)["”']?\s+(?:became|become|becomes|turned into|to|into|changed to)\s+(?:an? )?["“']?(?:allowed|permitted|permission|shall|may)\b|\b(?:became|become|now)\s+(?:forbidden|prohibited|allowed|permitted)\b`,
  '反转|反过来|(?:允许|可以?|应)[^？?]{0,3}[变改](?:成|为)?了?[“"]?(?:禁止|不得|不应|不允许|不可以?)|(?:禁止|不得|不应|不允许|不可)[”"]?[变改](?:成|为)?了?[“"]?(?:允许|可|应)',
);

/** Those who write a text, the text itself, or the blank that its name left. */
const TEXT_OR_AUTHORS = String.raw`(?:they|(?:the |this |that |these )?(?:\w+[ -]){0,4}?(?:drafts?|standards?|editions?|versions?|texts?|drafters|authors|group|committee|wg ?\d)(?:\s(?:of|for|on)\s(?:the\s)?(?:\w+\s){1,4}?)?|(?:the\s)?\s{2,}(?:drafts?|standards?)?)`;
const CHANGED_IT =
  "(?:drop|remove|delete|cut|add|introduce|insert|tighten|strengthen|relax|loosen|weaken|soften|extend|shorten|lengthen|raise|lower|increase|reduce|change|amend|revise|rewrite|reword|redefine|renumber|merge|split)";
/** What is asked of a text as a deed of those who wrote it: "did they drop the paper backup?", "what did the review draft add?" */
const DEED_OF_AUTHORS = String.raw`\bdid\s${TEXT_OR_AUTHORS}\s*(?:also |really |actually |ever )?${CHANGED_IT}\b|\b(?:has|have)\s(?:they|it|(?:the|this)\s(?:\w+\s){0,3}(?:drafts?|standards?|editions?|versions?|group))\s(?:got|become|grown)\b`;
/** A limit that went up or down: "has the period been extended?" */
const LIMIT_MOVED = String.raw`^(?![^]*\b(?:when|if|how|who|whom|must|shall|should|may|can)\b)[^]*\b(?:is|are|was|were|been|got|get)\s(?:\w+ly\s|now\s|any\s)?(?:extended|shortened|lengthened|prolonged|raised|lowered|increased|reduced|cut|doubled|halved|longer|shorter|higher|lower|stricter|bigger|smaller)\b${ENDS}|^(?:and|so|but|or)?\s*(?:is|are|was|were|has|have|did)\b(?![^]*\b(?:when|if|who|must|shall)\b)[^?？]{3,90}\b(?:extended|shortened|lengthened|prolonged|raised|lowered|increased|reduced|doubled|halved|(?:get|become|grow)\s(?:longer|shorter|higher|lower|stricter|weaker))\b${ENDS}`;

/** Changes of a text as a whole. */
export const CHANGES: readonly RegExp[] = [
  any(
    DEED_OF_AUTHORS,
    LIMIT_MOVED,
    String.raw`\bdelta\b|\bchange ?logs?\b|\b(?:depart|deviate)(?:s|ed)? from\b|\b(?:in|since|from) (?:which|what) (?:drafts?|editions?|versions?)\b|\bsince when\b`,
    "(?:更|变)(?:紧|松|宽|高|低|长|短|多|少)了|才(?:有|加|出现|规定|要求)的?(?=[吗呢么\\s？?]|$)|出入(?=[吗呢\\s？?]|$|大|多)|(?:哪一?[版稿]|什么时候)(?:才|就)?(?:开始|起)(?:才|就)?(?:要求|规定|改|加|有|写)",
    String.raw`\b(?:any|which|what|how many)\snew\s(?:\w+\s)?(?:terms?|definitions?|annex(?:es)?|tables?|clauses?|sections?|chapters?|rules?|limits?|figures?)\b`,
    String.raw`\b(?:is|was)\s(?:it|this|that)\s(?:a\s)?(?:really\s)?new\b|\bnew\s(?:shall|should|must|requirement|duty|rule)\sthat\b`,
    `不一样(?!的(?!地方|内容|要求))|有什么新(?:东西|内容|增|的(?=[吗呢\\s？?]|$))|(?:新加|加上?|增加|补|去掉|去|砍|拿掉|撤)了?[哪什多](?!么时候)|[哪什多][^？?]{0,8}(?:去掉|砍掉|拿掉|撤掉)|去掉了(?!的)|砍掉?了|拿掉了|新加的?${ZH_ENDS}|新加的?(?=[^？?]{0,6}(?:要求|规定|条款|义务|内容|条))`,
    `(?:那?条|[章节]|部分|要求|规定|条款|内容|表|附录)(?:是不是|是否|已经?|怎么|为什么|都|也)*(?:没了|没有了|不见了|去哪了?)${ZH_ENDS}|(?:延长|缩短|提高|降低|调高|调低|增大|减少|加长)了(?:吗|没有?|多少|么|[\\s？?]|$)|(?:是不是|是否|有没有|有无)[^？?]{0,8}(?:延长|缩短|提高|降低|调高|调低|变长|变短)了?`,
    `动了(?:哪|什么|多少|几)|改没改|变没变|[改变动]了没|比[^？?]{0,12}(?:草案|[版稿]|指南|标准|那时候?|以前|之前|去年|前年)[^？?，,]{0,6}(?:多|少|严|松|长|短|高|低|宽|强|弱)|(?<!多次|反复)(?:和|跟|与|同|比)[^？?]{1,20}比[^？?]{0,6}(?:[有多少改变增减]|怎)`,
  ),
  any(
    String.raw`${MODAL_BEFORE}\bchang(?:e|ed)\b|(?<!\b(?:must|shall|should|can|may|to)\s(?:not\s)?make\s)\bchang(?:es|ing)\b(?!\s+(?:\w+\s){0,2}(?:must|shall|should)\b)`,
    String.raw`\bdiff(?:er|ers|erences?)?\b|\b(?:whats?|how|is|are|was|were)\b[^?？]{0,60}?\bdifferent(?:ly)?\b${ENDS}|${MODAL_BEFORE}\bcompar(?:e|ed|ing)\b(?!\s+(?:\w+\s){0,2}(?:must|shall|should)\b)|\bcomparison\b(?=\s*(?:[?.!,;]|$|(?:of|between|with|to)\b))|\bversus\b|\bvs\b|\bredline\b`,
    String.raw`\bwhat(?:'?s|’s| is| are| was)? (?:the )?new(?:ly)?\b|\banything new\b|\bnew(?:ly)?\s+(?:\w+\s+){0,2}${REQUIREMENT}\b|\bnewly required\b|\b(?:is|are) there\b[^?？]{0,20}\bnew\s+[“"']`,
    String.raw`\b${REQUIREMENT}["”']?\s+(?:is|are)?\s*new\b|\b(?:is|are|was|were)\b[^?？]{0,60}?\bnew\b${ENDS}|\bwhat happened to\b|\bbecame of\b`,
    happened(
      "deleted|dropped|removed|taken out|left out|thrown out|kicked out|ditched|axed|scrapped|struck out|added|inserted|introduced|moved|relocated|merged|split|combined",
      "redefined|tightened|relaxed|reversed|renumbered|modified|amended|revised|updated|reworded|rewritten|rephrased|replaced",
    ) + String.raw`(?!\s+(?:keys?|users?|devices?|media|data|logs?|records?)\b)`,
    String.raw`\bdisappeared\b|\btighten(?:ing|s)?\b|\bstrict(?:er|ened)\b|\bstronger\b${ENDS}|\brelax(?:es)?\b|\bweak(?:er|ened)\b${ENDS}|\bloosened\b`,
    String.raw`\bmodifications?\b|\bamendments?\b|\brevisions\b|\b(?:came|come|comes) out\b|\bissued since\b`,
    String.raw`\b(?:any|latest|recent|what)\s+updates?\b(?=\s*(?:[?.!,;]|$|(?:in|on|to|since|about|for|of|from|are there|was|were)\b))|^${MARKS}updates?\b|\bupdates?\s+(?:to|in|since)\s+(?:the|this|it|clause|annex|draft|\s)`,
    String.raw`\bbecame\b(?!\s+(?:compromised|known|invalid|public|available|unavailable|aware))|\b(?:has|have|had) become\b|\bturned into\b`,
    String.raw`^(?![^]*\b(?:must|shall|what happens|how)\b)[^]*\bno longer (?:required|mandatory|obligatory|compulsory|recommended|a requirement|needed|applies|apply|there|exists?|included|in (?:the|it))\b`,
  ),
  any(
    "变化(?!时|后|多少|多大|超过|达到|的?情况下)|(?:哪些|哪里|什么|有何|有无|有没有)变更|变更(?:了|过|吗|内容|之处|情况|哪|什么)|变动|改动|改了(?!以后|之后|后|几|多)|改成|改为|改得|修订了|由[^？?。]{1,16}改(?!变|进|造)|变[成为]了?|变得|变了(?!以后|之后|后|几|多)|[变改动]了(?:多少|几)(?:处|条|项|个地方|个)",
    `(?:改|变)过|怎么变|如何变|怎样变|有变(?:没有|吗|过)|区别|差异|差别|差在哪|(?:多|少)了(?:什么|哪些|啥)|(?:有何|有什么|有哪些|有啥|哪些|什么)不同|不同${ZH_ENDS}|不同(?=之?处|点)|对比|比较|相比`,
    `(?:有何|有什么|有哪些|有没有|哪些|什么|是)新增|新增(?:了|哪|什么|内容|的?(?:要求|义务|规定|条款|条文|条|章|附录|术语|定义|表))|新增${ZH_ENDS}|增加了|新的?(?:要求|义务|规定|条款)`,
    "删(?:除|掉|去)?了(?!的)|(?:哪些|什么|条|术语|附录)[^？?]{0,6}(?:被删|删除|取消)|(?:要求|规定|义务)[^？?]{0,6}(?:被删|删除了|被取消|取消了)|被删除?了?(?=[吗的\\s？?]|$)|(?<![要应须能可得会])删[掉去]|取消了|收紧|加严|变严|更严|严了|放宽|放松|变松|松了",
    `(?:移动|合并|拆分|调整|修改|更新)了|(?:什么|哪些|何种?|有没有|做了?)[^？?]{0,6}(?:修改|调整|合并|拆分|更新)(?:${ZH_ENDS}|(?=过|之处|内容|地方|情况))|修改(?:内容|情况|哪|之处)|出了什么|发了什么`,
    "(?:移动|合并|拆分|重新编号)[的哪这那]{0,2}[\\d一二两三四五六七八九十]{1,3}(?:处|条(?=[是有指都分，？?」』”）)\\s]|$))",
    "(?:条|章|节|哪些|什么|被)[^？?]{0,6}(?:移到|挪到|移动|并入|合并|拆成|拆分|重新编号)|重新编号|重新定义|编号(?:变|改)|编辑性",
    `不再(?:要求|推荐|建议|规定|适用)|不再(?:是)?(?:强制|硬性)|不再(?:必须|需要)(?![^？?]{0,8}的[^？?])|不再${ZH_ENDS}`,
  ),
  any(String.raw`\beditorial (?:chang|amend|edit|correct)|\bnew clauses?\b|\bnew numbers?\b`),
  TURNED_STRONGER,
  TURNED_WEAKER,
  TURNED_ROUND,
];
