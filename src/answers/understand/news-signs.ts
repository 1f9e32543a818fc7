import { any, MARKS, UP_TO } from "./patterns.ts";

/** What happened to groups and committees, and who took part: no text of a standard says it. */
const EVENTS = any(
  String.raw`\bwhen (?:was|were|did)\b${UP_TO}\b(?:renamed|founded|established|formed|set up|start)\b|\brenamed\b`,
  String.raw`\b(?:last|latest|recent|previous|first|their|the)\s+meeting\b|\bwhat did\b${UP_TO}\bdo\b(?=\s*(?:in|since|during|last|this)\b)`,
  String.raw`\b(?:which|who|what)\b${UP_TO}\b(?:were|was) (?:\w+\s)?(?:allowed|invited|admitted|elected|appointed)\b|\bjoin(?:ed|ing)\b`,
  `(?:什么时候|何时|哪天|哪年|几时)${UP_TO}(?:成立|组建|设立)|改名|更名|(?:上次|最近|近期|这次|刚)[^？?]{0,6}(?:开会|会议)|会上|开会${UP_TO}(?:说|讨论|谈)|参与[^？?]{0,8}的(?:事|情况)(?=[\\s吗呢？?]|$)`,
);

/** What people outside think of a draft. "What do drafts say" asks for a text, "what do banks say" for an opinion. */
const OPINIONS = any(
  String.raw`\bwhat (?:do|did|have|are) (?!you\b|we\b|i\b|it\b|they\b|the\b|these\b|those\b|drafts|standards|texts|clauses|editions|rules|annexes)[\w-]+(?:\s[\w-]+){0,2}\s(?:say|saying|said|been saying|think|thought|thinking)\b${UP_TO}\b(?:about|of|on)\b`,
  String.raw`\breact(?:ed|ions?)?\b(?=\s*(?:to|on|from|of|[?]|$))|\bcommented publicly\b|\bwho said\b|\bpublic(?:ly)? (?:commented|criti[cs]\w+)\b|\bnewspapers?\b|\bjournalists?\b|\bcritici[sz](?:ed|ms?)\b`,
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
    "新闻|报道|资讯|舆论|(?<!存储|移动|多|流|自)媒体(?!文件|流|介质|类型)",
    "(?<!什么是)消息(?=[\\s吗呢么？?。!！]*$)|(?:有什么|有没有|有无|有啥|最新|最近|哪些|新|条)的?消息(?!认证|鉴别|摘要|队列)",
    "动态(?=[\\s吗呢么？?。!！]*$)|(?:有什么|有哪些|有啥|最新|最近|近期|工作|行业)的?动态(?!口令|密码|令牌|分配|调整|更新|脱敏|验证)",
  ),
  EVENTS,
  OPINIONS,
];
