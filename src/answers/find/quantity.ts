/** What kind of figure a question asks for, as the pattern that a sentence with it matches; null for none. */
export function quantityAsked(question: string): RegExp | null {
  if (
    /\bhow (?:often|frequently)\b|多久[^？?]{0,12}一次|几(?:天|周|个?月|年)[^？?]{0,12}一次|频率|频次/i.test(
      question,
    )
  )
    return A_FREQUENCY;
  if (
    /(?:多少|几)(?:位|个(?!月|工作日|小时|星期|季度)|份|台|级|字节|像素|人日|种|家|条|倍|兆)/.test(question)
  )
    return A_FIGURE;
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
  return /\bhow (?:many|much|large|big|strong|far)\b|\bwhat (?:length|size|number|rate)\b|\b(?:minimum|maximum|smallest|largest|lowest|highest)\b|多少|多大|几|最多|最少|至少/i.test(
    question,
  )
    ? A_FIGURE
    : null;
}

/** How often is not how soon: "within 5 working days" says nothing of it. */
const A_FREQUENCY =
  /每(?:\d+|[一两二三四五六七八九十半]+)?个?(?:[年月日天周次]|小时|分钟|季度|星期)|周期|间隔|[一两二三\d]次|\b(?:every|each|per|once|twice|times) (?:an? )?(?:[\w-]+ ){0,2}?(?:second|minute|hour|day|week|month|quarter|year)s?\b|\bat least once\b|\b(?:intervals?|cycles?|(?:rotation|renewal|replacement|update|review|inspection) periods?)\b|\b(?:yearly|annual(?:ly)?|quarterly|monthly|weekly|daily|hourly)\b/i;
const A_TIME =
  /(?:\d|[二两三四五六七八九十百]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty))\s*(?:(?:个?工作日|人[日天]|个?(?:[年月日天周]|小时|分钟|星期|季度))|秒|\+?(?:working |business |calendar |person[- ])?(?:min|s|h|d|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b)|每[年月日天周]|当[日天]|立即|即时|随时|\b(?:the same day|immediately|at once|without delay|at any time)\b|\b(?:yearly|annually|monthly|weekly|daily|every (?:year|month|week|day))\b/i;
const A_SHARE = /\d\s*[%‰]|百分之|\bper ?cent\b/i;
const A_FIGURE =
  /\d|[二两三四五六七八九十百千]+[个份次级人台名项种类家位组层步倍条张件套轮处]|[A-Z][级类档]|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b/i;
const UNIT_OF_TIME =
  "(?:个?工作日|个?(?:[年月日天周]|小时|分钟|星期|季度)|秒|(?:working |business |calendar )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|min|h|d|s)\\b)";
const NUMBER =
  "(?:\\d+|[一二两三四五六七八九十百]+|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty))";
const LASTS =
  /\bhow long\b(?! (?:before|until|after)\b)|\bfor (?:how|what)\b|多久(?!之?内)|多长时间|期限|几(?:个月|年)(?!内)/i;
const LIMITED = new RegExp(
  `(?:\\b(?:less|shorter|fewer|longer|more) than|\\bat (?:least|most)|\\bnot exceed|\\bup to|不(?:应|得|宜)?(?:少于|短于|低于|超过|长于|多于)|至少|至多|最[长短多少])[^。.;；]{0,12}?${NUMBER}\\s*${UNIT_OF_TIME}|${NUMBER}\\s*${UNIT_OF_TIME}以上|(?:[上下]限|\\b(?:(?:upper|lower) limits?|maximum|minimum)\\b)[^]{0,400}?${NUMBER}\\s*${UNIT_OF_TIME}`,
  "i",
);

/** Whether a figure that is asked for is one of time: how often, how long, how soon. */
export function asksTime(question: string): boolean {
  const asked = quantityAsked(question);
  return asked === A_FREQUENCY || asked === A_TIME;
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
