/** What kind of figure a question asks for, as the pattern that a sentence with it matches; null for none. */
export function quantityAsked(question: string): RegExp | null {
  if (
    /\bhow (?:long|often|soon|quickly|fast)\b|\bwhat period\b|多久|多长|几[天日个年月周小分]|最长|最短|时限|期限/i.test(
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

const A_TIME =
  /(?:\d|[二两三四五六七八九十百]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty))\s*(?:个?(?:工作日|[年月日天周]|小时|分钟|星期|季度)|秒|\+?(?:working |business |calendar )?(?:min|s|h|d|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b)|每[年月日天周]|\b(?:yearly|annually|monthly|weekly|daily|every (?:year|month|week|day))\b/i;
const A_FIGURE = /\d|[二两三四五六七八九十百][个份次级人台名]/;
/** The label of a list item, whose digit is no figure. */
export const LABEL = /^(?:[a-z\d]{1,2}[)）.]|[（(]\S{1,2}[)）])\s*/i;
