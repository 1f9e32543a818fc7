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
  return /\bhow (?:many|much|large|big|strong|far)\b|\bwhat (?:length|size|number|rate)\b|\b(?:minimum|maximum|smallest|largest|lowest|highest)\b|多少|多大|几|最多|最少|至少/i.test(
    question,
  )
    ? A_FIGURE
    : null;
}

/** How often is not how soon: "within 5 working days" says nothing of it. */
const A_FREQUENCY =
  /每(?:\d+|[一两二三四五六七八九十半]+)?个?(?:[年月日天周次]|小时|分钟|季度|星期)|周期|间隔|[一两二三\d]次|\b(?:every|each|per|once|twice|times) (?:an? )?(?:[\w-]+ ){0,2}?(?:second|minute|hour|day|week|month|quarter|year)s?\b|\bat least once\b|\bintervals?\b|\b(?:yearly|annual(?:ly)?|quarterly|monthly|weekly|daily|hourly)\b/i;
const A_TIME =
  /(?:\d|[二两三四五六七八九十百]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty))\s*(?:个?(?:工作日|[年月日天周]|小时|分钟|星期|季度)|秒|\+?(?:working |business |calendar )?(?:min|s|h|d|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b)|每[年月日天周]|当[日天]|立即|即时|随时|\b(?:the same day|immediately|at once|without delay|at any time)\b|\b(?:yearly|annually|monthly|weekly|daily|every (?:year|month|week|day))\b/i;
const A_FIGURE =
  /\d|[二两三四五六七八九十百千]+[个份次级人台名项种类家位组层步倍条张件套轮处]|[A-Z][级类档]|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b/i;
/** The label of a list item, whose digit is no figure. */
export const LABEL = /^(?:[a-z\d]{1,2}[)）.]|[（(]\S{1,2}[)）])\s*/i;
