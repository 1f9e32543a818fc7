/** What kind of figure a question asks for, as the pattern that a sentence with it matches; null for none. */
export function quantityAsked(question: string): RegExp | null {
  if (
    /\bhow (?:often|frequently)\b|多久[^？?]{0,12}一次|几(?:天|周|个?月|年)[^？?]{0,12}一次|频率|频次/i.test(
      question,
    )
  )
    return A_FREQUENCY;
  if (
    /\bhow (?:long|soon|quickly|fast)\b|\bwhat period\b|多久|多长|几[天日个年月周小分]|最长|最短|时限|期限/i.test(
      question,
    )
  )
    return A_TIME;
  return /\bhow (?:many|much|large|big|strong|far)\b|\bwhat (?:length|size|number|rate)\b|多少|多大|几|最多|最少|至少/i.test(
    question,
  )
    ? A_FIGURE
    : null;
}

/** How often is not how soon: "within 5 working days" says nothing of it. */
const A_FREQUENCY =
  /每(?:\d+|[一两二三四五六七八九十半]+)?个?(?:[年月日天周次]|小时|分钟|季度|星期)|周期|间隔|[一两二三\d]次|\b(?:every|each|per|once|twice|times) (?:an? )?(?:[\w-]+ ){0,2}?(?:second|minute|hour|day|week|month|quarter|year)s?\b|\bat least once\b|\bintervals?\b|\b(?:yearly|annual(?:ly)?|quarterly|monthly|weekly|daily|hourly)\b/i;
const A_TIME =
  /(?:\d|[二两三四五六七八九十百]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty))\s*(?:个?(?:工作日|[年月日天周]|小时|分钟|星期|季度)|秒|\+?(?:working |business |calendar )?(?:min|s|h|d|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b)|每[年月日天周]|\b(?:yearly|annually|monthly|weekly|daily|every (?:year|month|week|day))\b/i;
const A_FIGURE = /\d|[二两三四五六七八九十百][个份次级人台名]/;
/** The label of a list item, whose digit is no figure. */
export const LABEL = /^(?:[a-z\d]{1,2}[)）.]|[（(]\S{1,2}[)）])\s*/i;
