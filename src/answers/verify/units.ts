/** What is counted or measured, by one name in both languages. Longest first where one ends like another. */
const UNITS: readonly (readonly [string, string])[] = [
  ["working day", "(?:working|business)[ -]days?|个?工作日"],
  ["month", "months?|个月|月"],
  ["week", "weeks?|周|个?星期"],
  ["quarter", "quarters?|个?季度"],
  ["year", "years?|年"],
  ["hour", "hours?|h(?![a-z])|个?小时"],
  ["minute", "minutes?|min(?![a-z])|分钟"],
  ["second", "seconds?|s(?![a-z])|秒"],
  ["day", "(?:calendar[ -])?days?|个?自然日|日|天"],
  ["character", "characters?|个?字符"],
  ["byte", "bytes?|octets?|个?字节"],
  ["bit", "bits?|个?比特|位"],
  ["percent", "%|‰|per ?cent"],
  ["time", "times|次"],
  ["level", "levels?|级"],
  ["person", "persons?|people|名|人"],
  [
    "item",
    "(?:clauses?|provisions?|changes?|editions?|reports?|standards?|requirements?|mergers?|drafts?|points?|periods?)(?![a-z])|条|项|处|个版本|份|款",
  ],
];

const UNIT_AHEAD = new RegExp(
  `^\\s*-?(?:[a-z]+ ){0,1}?(?:${UNITS.map(([, form]) => `(${form})`).join("|")})`,
  "iu",
);

/** The unit that a number at the end of the text before has; null when none of those we know follows. */
export function unitAhead(after: string): string | null {
  const match = UNIT_AHEAD.exec(after);
  return match === null
    ? null
    : (UNITS[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? null);
}
