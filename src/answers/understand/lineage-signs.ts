import { any } from "./patterns.ts";

/** “If a token leaks, is it replaced?” is about the token. */
const IN_NO_CASE = String.raw`(?<!\b(?:when|if|once|after|where|unless)\b[^?？]{0,120}[,，][^?？]{0,24})`;
const ZH_IN_NO_CASE = "(?<!(?:后|时|如果|若|当)[^？?]{0,30}[，,][^？?]{0,6})";
/** Where the name of a standard stood, or a word for one. */
const IT = String.raw`(?:\s{2,}|\s*\b(?:${IN_NO_CASE}it|this|that|(?:the |this |that )?(?:standard|draft|document|guidelines?|edition|one))\b\s*)`;
const STANDARDS = String.raw`(?:\s(?:new |newer |other |later |earlier |old )?(?:standards?|documents?|drafts?|guidelines?|texts?|editions?|ones?))?`;
const REPLACING = String.raw`(?:replac(?:e[sd]?|ing)|supersed(?:e[sd]?|ing)|succeed(?:s|ed|ing)?)\b`;
const REPLACED = String.raw`(?:replaced|superseded|withdrawn|repealed)\b`;
/** What a standard replaces is another: whoever replaces certificates is none. */
const ANOTHER = String.raw`(?=\s*(?:$|[?.,]|\s{2}|it\b|what|which|any(?:thing)?\b|some(?:thing)?\b|(?:the|an?|this|that|another|other|old|older|earlier|existing|former|previous)\s+(?:\w+\s+){0,2}?(?:standards?|drafts?|documents?|guidelines?|editions?|versions?|ones?|texts?)\b))`;
const BEEN = String.raw`(?:(?:been|being|be|to be|already|now|ever|yet|going to be|about to be)\s+)*`;
const ZH_IT = `(?:\\s{2,}|(?:该|这[项个份]?|本)?(?:标准|指南|规范|规则|草案)|${ZH_IN_NO_CASE}它)\\s*`;
const ZH_REPLACE = "(?:代替|替代|取代|替换)";
const ZH_WHICH = "(?:哪(?:些|[一几]?[个项份])?|什么|谁)";

/**
 * What a standard has to do with others and with its own earlier texts, with what asks for each. Only a standard counts
 * as what is replaced: which keys or words were replaced is another matter.
 */
export const LINEAGE = {
  "replaced-by": any(
    String.raw`\b(?:what|which)${STANDARDS}\s(?:(?:will|would|has|have|is|are|now|currently)\s)*${REPLACING}${IT}`,
    String.raw`\b(?:is|was|has|are|were|have|will)${IT}${BEEN}(?:${REPLACED}|still (?:valid|in force|current|applicable|good|alive|in use)|obsolete|outdated|out of date|dead)`,
    String.raw`\b(?:what|which)${STANDARDS}\s(?:came|comes|follows|followed)(?:\safter)?${IT}`,
    String.raw`${IT}(?:is|was|has been|had been|will be|got)\s${BEEN}${REPLACED}\s*(?:by\b|$|[?.,])`,
    String.raw`\b(?:is|was|has|have)\s(?:\w+\s){0,4}(?:drafts?|editions?|versions?)\b[^?？]{0,30}?\s${BEEN}(?:${REPLACED}|obsolete|outdated)`,
    String.raw`\b(?:what|which)${STANDARDS}\s(?:is|was|has|will)${IT}${BEEN}${REPLACED}|\b(?:what|which|who)(?:[’']?s|\s(?:is|was|are|were))\s(?:the\s|its\s)?successors?\b|\bis there a successor\b`,
    `${ZH_IT}(?:是否|有没有|是不是|已经?|将|会|要)*(?:被|由)[^？?，,]{0,12}(?:${ZH_REPLACE}|废止|作废)`,
    `${ZH_WHICH}(?:新)?(?:的)?(?:标准|文件|规则|指南|规范)?[^？?，,]{0,4}${ZH_REPLACE}了?(?=\\s{2,}|它|该标准)`,
    `${ZH_IT}(?:是否|是不是|还|仍然?|已经?|现在|能不能)*(?:有效|作废|废止|失效|废了?|管用|算数|能用|好使|过时)(?=[吗了呢么没\\s？?]|$)`,
  ),
  replaces: any(
    String.raw`\b(?:what|which)${STANDARDS}\s(?:does|did|do|will|would|has|have|is)${IT}${REPLACING}`,
    String.raw`\b(?:does|did|do|will)${IT}(?:replace|supersede)\b${ANOTHER}|\b(?:what|which|who)(?:[’']?s|\s(?:is|was|are|were))\s(?:the\s|its\s)?predecessors?\b`,
    String.raw`\b(?:what|which)${STANDARDS}\s(?:is|was|were|has been)\s(?:replaced|superseded)\s(?:by|with)${IT}`,
    `${ZH_IT}(?:是)?${ZH_REPLACE}的?了?(?:是)?${ZH_WHICH}|${ZH_WHICH}(?:标准|文件)?被\\s{2,}${ZH_REPLACE}|的前身(?=是|[\\s？?]|$)`,
  ),
  newest: any(
    String.raw`\b(?:what|which)(?:[’']?s| is) the (?:latest|newest|current|most recent) (?:edition|version|draft)\b(?=\s*(?:of|on|for|[?]|$|\s{2}))`,
    String.raw`\b(?:is|are) there (?:an?\s|any\s)?(?:newer|later|more recent|more up[- ]to[- ]date)\s(?:public\s)?(?:drafts?|editions?|versions?|texts?|ones?)\b|\bis${IT}the (?:latest|newest|current)\b`,
    String.raw`\b(?:which|what) (?:edition|version|draft)\b[^?？]{0,60}?\bis (?:now )?(?:the )?(?:latest|newest|most recent|current)\b`,
    String.raw`\b(?:what|which)\s(?:is|was)\s(?:the\s)?(?:latest|newest|current|most recent)\s(?:\s|(?:\w+\s){1,3}?)\s*(?:text|draft|edition|version)\b`,
    String.raw`\bwhat(?:[’']?s|\sis)\sthe\s(?:latest|newest|current state)\s(?:on|with|for|of)(?:\sthe)?\s{2,}(?:drafts?|standards?|guidelines?)?\s*(?=[?.!]|$)`,
    "最新的?(?:是|为|到了?)?(?:哪|第几)一?个?[版稿份]|(?:现在|目前|当前|如今|眼下|那天|当时)的?(?:最新)?(?:的?是|用的是|到了?|已经到)?(?:哪|第几)一?个?[版稿]",
    "(?:最新|现行)的?(?:版本?|稿)是(?:什么|哪|第几)|哪一?(?:[版稿]|个版本)(?:是|才是)?最新|有(?:没有|无)?(?:比[^？?]{1,16})?更新的?(?:一?[版稿]本?|草案)|出(?:了)?新[版稿]|(?:是不是|是否为?|是)最新的?(?:版本?|稿)?(?=[吗呢\\s？?]|$)",
  ),
} as const;
