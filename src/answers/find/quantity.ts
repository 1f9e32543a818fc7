/** What kind of figure a question asks for, as the pattern that a sentence with it matches; null for none. */
export function quantityAsked(whole: string): RegExp | null {
  // "Under what conditions may the period be suspended" asks for no period.
  const question = ASKS_OTHERWISE.test(whole) && !ASKS_HOW_MUCH.test(whole) ? "" : whole;
  if (
    /\bhow (?:often|frequently)\b|多久[^？?]{0,12}一次|几(?:天|周|个?月|年)[^？?]{0,12}一次|频率|频次/i.test(
      question,
    )
  )
    return A_FREQUENCY;
  if (
    /(?:罚款?|奖金?|奖励|费用?|价格?|收费|赔偿?金?|补偿|补助|补贴|金额|花)[^？?，,]{0,6}(?:多少|几)(?!个|天|次|[年月日])|(?:多少|几[百千万]?)(?:钱|元|块)|罚款?数额|多少\p{Script=Han}{0,6}?(?:费用?|钱|款|奖金|薪|工资|租金|押金|保证金)|\b(?:fines?|fees?|cost|costs|price|penalty|reward|charged?|paid)\b/iu.test(
      question,
    ) &&
    /多少|几|数额|\b(?:how (?:much|high|large)|what)\b/i.test(question)
  )
    return A_SUM;
  if (
    /(?:多少|几)(?:位|个(?!月|工作日|小时|星期|季度)|份|台|级|字节|像素|人日|种|家|条|倍|兆)/.test(question)
  )
    return A_FIGURE;
  // A password is so many characters long, a period so many days: "how long must it be" asks for either.
  if (
    /\bhow long (?:must|should|shall|may|can|does|is|are|do)\b[^?]{0,70}?(?:\b(?:be|have to be)\b(?!\s+(?!at\b)\w+(?:ed|t|n)\b)|\b(?:keys?|tags?|names?|codes?|numbers?|nonces?|identifiers?)\s*\?)/i.test(
      question,
    )
  )
    return A_FIGURE;
  if (/\bhow long (?!(?:before|until|after)\b)/i.test(question)) return A_SPAN;
  if (
    /\bhow (?:long|soon|quickly|fast)\b|\b(?:how many|(?:for|within) what|what) (?:working )?(?:periods?|seconds|minutes|hours|days|weeks|months|years)\b|多久|多长|几[天日个年月周小分]|多少个?(?:工作日|[天日周月年秒]|小时|分钟)|最长|最短|时限|期限/i.test(
      question,
    )
  )
    return A_TIME;
  if (
    /\b(?:what|which) (?:percentage|proportion|share|fraction)\b|\bhow many per ?cent\b|百分之几|百分比|多大比例|比例(?:是|为|要|应)?多少/i.test(
      question,
    )
  )
    return A_SHARE;
  return /\bhow (?:many|much|large|big|strong|far)\b|\bwhat (?:length|size|number|rate)\b|\b(?:minimum|maximum|max|min|smallest|largest|lowest|highest)\b|多少|多大|几|最多|最少|至少/i.test(
    question,
  )
    ? A_FIGURE
    : null;
}

const ASKS_OTHERWISE =
  /什么(?:情况|条件|情形|场合)|怎么|如何|怎样|为什么|为何|谁|哪(?:些|个|家)(?:人|机构|部门|单位)|\b(?:who|whom|why|under (?:what|which)|in (?:what|which) cases)\b/i;
const ASKS_HOW_MUCH =
  /多少|多久|多长|多大|多高|几|百分|频率|频次|\bhow (?!(?:is|are|was|were|do|does|did|must|shall|should|may|can|to|the)\b)|\bwhat\b[^?]{0,24}\b(?:length|size|number|period|percentage|rate|minimum|maximum)\b/i;
/** How often is not how soon: "within 5 working days" says nothing of it. */
const A_FREQUENCY =
  /每(?:\d+|[一两二三四五六七八九十半]+)?个?(?:[年月日天周次]|小时|分钟|季度|星期)|周期|间隔|[一两二三\d]次|\b(?:every|each|per|once|twice|times) (?:an? )?(?:[\w-]+ ){0,2}?(?:second|minute|hour|day|week|month|quarter|year)s?\b|\bat least once\b|\b(?:intervals?|cycles?|(?:rotation|renewal|replacement|update|review|inspection) periods?)\b|\b(?:yearly|annual(?:ly)?|quarterly|monthly|weekly|daily|hourly)\b/i;
const NUMERAL =
  "(?:\\d|[二两三四五六七八九十百]|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty))";
const TIME_UNIT =
  "(?:个?工作日|人[日天]|个?(?:[年月日天周]|小时|分钟|星期|季度)|[毫微]?秒|\\+?(?:working |business |calendar |person[- ])?(?:min|[mµμ]?s|h|d|(?:milli|micro)?seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b)";
/** A table gives the unit in words, and the figure after it: 单位为分钟，默认值为5; "in seconds; default 30". */
const UNIT_THEN_FIGURE =
  "单位(?:为|是|[：:])?\\s*(?:[毫微]?秒|分钟?|小时|[天日])[^\\n]{0,24}?\\d|\\b(?:in|unit:?) (?:milliseconds|seconds|minutes|hours|days)\\b[^\\n]{0,24}?\\d";
/** Twice the round-trip time, 3倍心跳周期: a time, though no figure of it. */
const MULTIPLE =
  "\\b(?:twice|double|\\w+ times) (?:the|its|their|that) (?:[\\w-]+ ){0,3}?(?:intervals?|time-?outs?|periods?|delays?|times?|durations?)\\b|倍(?:的|于)?[^。；]{0,8}?(?:周期|时间|间隔|时延|时长|期限)";
/** What may take no time at all is no answer to how long something may take. */
const A_SPAN = new RegExp(`${NUMERAL}\\s*${TIME_UNIT}|${UNIT_THEN_FIGURE}|${MULTIPLE}`, "i");
const A_TIME = new RegExp(
  `${A_SPAN.source}|每[年月日天周]|当[日天]|立即|即时|随时|\\b(?:the same day|immediately|at once|without delay|at any time)\\b|\\b(?:yearly|annually|monthly|weekly|daily|every (?:year|month|week|day))\\b`,
  "i",
);
/** Of money: in a currency, or as a share of what somebody earns. */
const A_SUM =
  /[\d〇零一二两三四五六七八九十百千万亿]\s*(?:元|美元|欧元)|百分之[^。；]{0,24}[款额费价税薪]|[款额费价税薪][^。；]{0,24}百分之|\d\s*%|倍以[上下]|\b(?:RMB|CNY|yuan|USD|EUR|dollars?|euros?)\b|[$€£¥￥]\s?\d|\d\s?[$€£¥￥]|\bfree of charge\b|\bmonetary\b|免费/i;
const A_SHARE = /\d\s*[%‰]|百分之|\bper ?cent\b/i;
const A_FIGURE =
  /\d|分之[一二两三四五六七八九十]|(?<!第[一二三四五六七八九十]?)[二两三四五六七八九十百千]+[个份次级人台名项种类家位组层步倍条张件套轮处]|[A-Z][级类档]|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b/i;
const NUMBER =
  "(?:\\d+|[一二两三四五六七八九十百]+|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty))";
const LASTS =
  /\bhow long\b(?! (?:before|until|after)\b)|\bfor (?:how|what)\b|多久(?!之?内)|多长时间|(?:保[存管留]|留存|存[储放]|有效|使用|服务)期限|几(?:个月|年)(?!内)/i;
const LIMITED = new RegExp(
  `(?:\\b(?:less|shorter|fewer|longer|more) than|\\bat (?:least|most)|\\bnot exceed|\\bup to|不(?:应|得|宜)?(?:少于|短于|低于|超过|长于|多于)|至少|至多|最[长短多少])[^。.;；]{0,12}?${NUMBER}\\s*${TIME_UNIT}|${NUMBER}\\s*${TIME_UNIT}以上|(?:[上下]限|\\b(?:(?:upper|lower) limits?|maximum|minimum)\\b)[^]{0,400}?${NUMBER}\\s*${TIME_UNIT}`,
  "i",
);

/** Whether a figure that is asked for is one of time: how often, how long, how soon. */
export function asksTime(question: string): boolean {
  const asked = quantityAsked(question);
  return asked === A_FREQUENCY || asked === A_TIME || asked === A_SPAN;
}

/** Whether a question asks how long something lasts, rather than how soon it is to be done. */
export function asksDuration(question: string): boolean {
  return LASTS.test(question);
}

/** Whether a passage says how long something lasts at least or at most: "within 30 days" does not. */
export function limitsDuration(text: string): boolean {
  return LIMITED.test(text);
}

/** The label of a list item, whose digit is no figure. */
export const LABEL = /^(?:[a-z\d]{1,2}[)）.]|[（(]\S{1,2}[)）])\s*/i;
