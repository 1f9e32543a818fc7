/** What may stand behind four digits that are a day, a month, a length or an amount, and no year of an edition. */
const DATE = String.raw`[-–/.]\d(?!\d{3}(?![-/.\d]))|\s?年\s?(?:\d|[初底末上下中])|\s?月|\s(?:Q[1-4]|(?:jan|feb|mar|apr|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b`;
const UNIT_ZH =
  "[条个份次台人位元天小分秒毫微周万亿%％米公千兆字名家套种项户辆吨页余]|多[个条次名米人]|以[上下内]|左右";
const UNIT_EN = String.raw`[-\s]?(?:bits?|bytes?|octets?|[kmgt]i?b(?:ps)?|[kmg]?hz|[mnµ]?s|[kcm]?m|[km]?[vw]|k?g|(?:milli)?seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|met(?:er|re)s?|times|percent|iterations|rounds|characters|digits)\b`;
const COUNTED = String.raw`\s(?:users?|people|persons|employees|customers|clients|subscribers|requests|connections|sessions|messages|packets|entries|devices|\w+s per|per|or (?:more|less|fewer)|and more)\b`;
const NO_YEAR = new RegExp(`^(?:${DATE}|\\s?(?:${UNIT_ZH})|${UNIT_EN}|${COUNTED})`, "i");

/** True where what stands behind four digits makes them a date or an amount. */
export function isDateOrAmount(after: string): boolean {
  return NO_YEAR.test(after);
}

const TEXT = "(?:editions?|versions?|issues?|releases?|revisions?)";
const CALLED_ZH = /^\s?年?(?:版本?(?!权|面|块|税|图|次|式)|稿(?!件))/;
const CALLED_AFTER = new RegExp(`^\\s${TEXT}\\b`, "i");
const CALLED_AFTER_THE = new RegExp(
  `^\\s(?:${TEXT}|guidelines?|standard|drafts?|text(?! (?:messages?|files?))|one)\\b`,
  "i",
);
const CALLED_BEFORE =
  /\b(?:(?:editions?|versions?|issues?|drafts?|texts?)\sof|edition|version|issue|release|ed\.?)\s$/i;
const THE = /\b(?:the|its)\s$|['’]s\s$/i;

/** How far words that call a year that of an edition reach on either side of it; null without any. */
export function calledAnEdition(
  before: string,
  after: string,
): { readonly before: number; readonly after: number } | null {
  const the = THE.exec(before)?.[0].length ?? 0;
  const behind = CALLED_ZH.exec(after) ?? (the > 0 ? CALLED_AFTER_THE : CALLED_AFTER).exec(after);
  if (behind) return { before: the, after: behind[0].length };
  const ahead = CALLED_BEFORE.exec(before);
  return ahead ? { before: ahead[0].length, after: 0 } : null;
}

/** Right behind a name, which is blanked out, or behind what any text is called. */
const BEHIND_NAME =
  /(?:\s{2}|\b(?:standard|guidelines?|specification|draft)\s|(?:标准|规范|指南|草案)\s?)[(（[]?$/i;
/** Less close, in brackets behind what one of its editions is called, or part of a number as written: `DS 1:2013`. */
const NEAR_NAME = new RegExp(
  [
    "\\s{2}(?:[:：,，/\\-—–]\\s?|的|of\\s(?:the year\\s)?|[从自由]\\s?)[(（[]?$",
    "(?:[版稿本]|\\b(?:edition|version|draft|text|one)\\s)[(（[]$",
    "\\b(?:that|the one|standard|guidelines?|specification)\\s(?:of|from)\\s$",
  ].join("|"),
  "i",
);
const AHEAD_OF_NAME = /^的?\s{2}/;
const IN_TIME =
  /\b(?:in|by|since|from|to|of|on|until|till|during|before|after|between|through|around|and|or)\s$/i;
const IN_TIME_ZH = /[在于自从到至]\s?$/;

/** "Has DS 1:2013 been replaced?": the year is no more of what is asked than the name is, which is blanked out. */
export function withoutYearOfName(text: string): string {
  return text.replace(/(?<=\s{2})[(（[:：\-—–]?(?:19[5-9]|20[0-3])\d(?!\d|[-–/.]\d|\s?[年月])[)）\]]?/g, " ");
}

/** Whether a date would be read there: "between 2023 and", "in 2023". */
export function isOfSomeTime(before: string): boolean {
  return IN_TIME.test(before);
}

export function standsBehindName(before: string): boolean {
  return BEHIND_NAME.test(before);
}

/** Places that are an edition's as far as one of that year is held. */
export function standsNearName(before: string, after: string): boolean {
  return (
    NEAR_NAME.test(before) || (AHEAD_OF_NAME.test(after) && !IN_TIME.test(before) && !IN_TIME_ZH.test(before))
  );
}

/** "DS 1 2024 says", "DS 1 2024?": the year ends what is named; in "DS 1 2030 targets" it belongs to what follows. */
const ENDS_NAME =
  /^[)）\]]?\s*(?:[?？.。,，;；:：!！(（]|$|第|的|对|中|里|内|规定|要求|有|与|和|跟|比|相比|怎么|如何|是|关于|在|说|把|将|以来|之?[后前]|(?:say|state|require|demand|define|mandate|prescribe|specif|allow|permit|forbid|prohibit|contain|mention|regulate|provide|apply|applies|ask|treat|cover|differ|chang)[a-z]*\b|(?:on|about|of|for|with|regarding|concerning|and|or|to|vs|versus|compared|against|in|is|was|are|were|has|have|had|do|does|did|must|shall|should|may|can|will)\b(?!\s\d))/i;

export function endsName(after: string): boolean {
  return ENDS_NAME.test(after);
}

const AND =
  "(?:and|or|to|through|till|until|vs\\.?|versus|with|against|than|over|(?:as\\s)?compared\\s(?:to|with)|relative\\sto|→|->|[-–—~～/&,，、]|和|与|及|或|至|到|跟|同|以及|比|较|相比于?|相对于?|对比)";
const JOINT = new RegExp(
  `^[)）\\]]?(?:\\s?年)?(?:\\s?版本?|\\s?稿|\\s${TEXT})?[,，]?\\s*${AND}\\s*(?:the\\s|(?:that|those|the one)\\sof\\s)?[(（[]?$`,
  "i",
);

/** Whether what stands between two years sets them beside each other. */
export function areJoined(between: string): boolean {
  return JOINT.test(between);
}
