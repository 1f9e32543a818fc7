import { any, MARKS, UP_TO } from "./patterns.ts";

/** What happened to groups and committees, and who took part: no text of a standard says it. */
const EVENTS = any(
  String.raw`\bwhen (?:was|were|did)\b${UP_TO}\b(?:renamed|founded|established|formed|set up|start)\b|\brenamed\b`,
  String.raw`\b(?:last|latest|recent|previous|first|their|the)\s+meeting\b|\bwhat did\b${UP_TO}\bdo\b(?=\s*(?:in|since|during|last|this)\b)`,
  String.raw`\b(?:which|who|what)\b${UP_TO}\b(?:were|was) (?:\w+\s)?(?:allowed|invited|admitted|elected|appointed)\b|\bjoin(?:ed|ing)\b`,
  `(?:什么时候|何时|哪天|哪年|几时)${UP_TO}(?:成立|组建|设立)|改名|更名|(?:上次|最近|近期|这次|刚)[^？?]{0,6}(?:开会|会议)|会上|开会${UP_TO}(?:说|讨论|谈)|参与[^？?]{0,8}的(?:事|情况)(?=[\\s吗呢？?]|$)`,
);

/** That a group met is news of it. Its name was blanked out before. */
const MEETINGS = any(
  String.raw`\b(?:has|have|had|did|does|when did|when does|when will|will)\s(?:the\s|our\s)?(?:\s{2,}|(?:\w+\s){0,2}(?:group|committee|experts|drafters)\s)\s*(?:last\s|already\s|recently\s|ever\s|next\s)?(?:met|meet)\b`,
  String.raw`\bwhat(?:[’']?s| has| is)\s(?:been\s)?(?:going on|happening|up)\b(?!\s(?:when|if|to)\b)`,
  String.raw`\b(?:when|where)\b${UP_TO}\bmeetings?\b|\breview meeting\b|\bhow\s(?:did|do|does|have|has)\b${UP_TO}\b(?:take|receive|received|taken|see|view|respond|responded|feel)\s(?:to\s|about\s)?(?:it|this|the\s(?:draft|standard|text)|the\s\s+|\s+)`,
  "(?:开过|召开|开了|碰过?)(?:什么|几次|多少)?(?:会|面)(?!话)|(?:什么|啥|哪些|有何)动静|有(?:什么|哪些)?动静|开会(?=[了吗没\\s？?])",
);

/** Those outside a committee whom a draft concerns. */
const OUTSIDERS =
  "(?:industry|vendors?|makers?|manufacturers|developers?|banks?|operators|companies|firms|laboratories|labs|providers|suppliers|experts|listeners|critics)";
const OUTSIDERS_ZH =
  "(?:业界|业内|行业|厂商|厂家|企业|银行|开发者|检测机构|实验室|云厂商|专家|外界|各方|大家)";

/** What people outside think of a draft. "What do drafts say" asks for a text, "what do banks say" for an opinion. */
const OPINIONS = any(
  String.raw`\bwhat (?:do|did|have|are) (?!you\b|we\b|i\b|it\b|they\b|the\b|these\b|those\b|drafts|standards|texts|clauses|editions|rules|annexes)[\w-]+(?:\s[\w-]+){0,2}\s(?:say|saying|said|been saying|think|thought|thinking)\b${UP_TO}\b(?:about|of|on)\b`,
  String.raw`\breact(?:ed|ions?)?\b(?=\s*(?:to|on|from|of|[?]|$))|\bcommented publicly\b|\bwho said\b|\bpublic(?:ly)? (?:commented|criti[cs]\w+)\b|\bnewspapers?\b|\bjournalists?\b|\bcritici[sz](?:ed|ms?)\b`,
  String.raw`\b(?:what|why|how)\b${UP_TO}\b${OUTSIDERS}\s(?:\w+ly\s|most\s)?(?:complain|worry|worried|object|oppose|grumble|welcome|dislike|like|hope|fear|want|ask for|call for)\w*\b|\b${OUTSIDERS}\b${UP_TO}\b(?:complain(?:ts?|ing|ed)?|worr(?:y|ied|ies)|object(?:ed|ions?)|concern(?:s|ed) about|criti[cs]\w+)\b`,
  `${OUTSIDERS_ZH}[^？?]{0,14}(?:担心|抱怨|吐槽|反对|怎么说|怎么看|什么(?:意见|看法|反应|顾虑|诉求|建议)|有(?:何|哪些|什么)?(?:意见|看法|反应|顾虑|诉求)|希望什么|关心什么)`,
  String.raw`\b(?:has|have|any|what)\b${UP_TO}\b(?:views?|opinions?)\s(?:on|about|of)\b`,
  "怎么看(?!待)|怎么看待|(?:什么|有何|哪些|有啥)看法|(?:如何|怎么|怎样)评价|评论文章|(?:什么|有何|哪些)反应|怎么评论",
);

/** Storage media, dynamic passwords and message digests are no news; an evaluation report is no press report. */
export const NEWS: readonly RegExp[] = [
  any(
    String.raw`\bnews\b|\bheadlines?\b|\bwritten about\b|\bannouncements?\b|(?<!\b(?:must|shall|should|to)\sbe\s)\bannounced\b`,
    String.raw`\bthe press\b|\bpress (?:coverage|releases?|reports?|conference|say|said)|\b(?:in|by|from|do|does|did|has|have) the media\b|\bmedia (?:coverage|reports?|say|said|write|wrote)|\bnews media\b`,
    String.raw`^${MARKS}(?:(?:any|latest|recent|new|the)\s){0,2}reports?\s+(?:about|on)\b|\b(?:what|which|any|latest|recent|press|media)\s(?:\w+\s)?reports?\s+(?:about|on|say|said|are there)\b`,
    String.raw`\b(?:do|does|did) (?:the )?reports? say\b|\b(?:was|were|been|being)\s+reported\b(?!\s+(?:to|by|within)\b)|\barticles? about\b|\bwho (?:reported|wrote about)\b`,
    String.raw`\bwhat (?:was said|is being said)\b`,
    "新闻|报道|资讯|舆论|(?<!存储|移动|多|流|自)媒体(?!文件|流|介质|类型|链路|服务|网关|编码|数据|信息|会话|传输|格式|设备|协议|报文|播放|参数)",
    "(?<!什么是)消息(?=[\\s吗呢么？?。!！]*$)|(?:有什么|有没有|有无|有啥|最新|最近|哪些|新|条)的?消息(?!认证|鉴别|摘要|队列)",
    "动态(?=[\\s吗呢么？?。!！]*$)|(?:有什么|有哪些|有啥|最新|最近|近期|工作|行业)的?动态(?!口令|密码|令牌|分配|调整|更新|脱敏|验证)",
  ),
  EVENTS,
  MEETINGS,
  OPINIONS,
];
