/** At least or at most: the side on which a question asks for a limit. */
type Side = "least" | "most";

const ASKED: Readonly<Record<Side, RegExp>> = {
  least:
    /\b(?:min(?:imum|imal)?|at least|smallest|shortest|lowest|fewest)\b|最[少小短低]|至少|下限|不(?:得|能|应)?[少低小短]于/i,
  most: /\b(?:max(?:imum|imal)?|at most|largest|longest|highest|biggest)\b|最[多大长高]|至多|上限|不(?:得|能|应)?(?:超过|[多大长高]于)/i,
};

const FIGURE =
  "(?:\\d|[一二两三四五六七八九十百千万]|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\\b)";
const WITHIN = "[^.。;；\\n]{0,40}?";
const SAID: Readonly<Record<Side, RegExp>> = {
  least: new RegExp(
    `(?:\\bat least|\\bminimum|\\b(?:no|not(?: \\w+){0,2}?) (?:less|fewer|shorter|smaller|lower) than|\\blower limit|不(?:得|应当?|宜|能)?[少小低短]于|至少|最[少小短低]|下限|[≥])${WITHIN}${FIGURE}|${FIGURE}\\S{0,12}(?:\\s[\\w-]+)?\\s?(?:or (?:more|greater|longer|higher|better)\\b|以上)`,
    "i",
  ),
  most: new RegExp(
    `(?:\\bat most|\\bmaximum|\\bup to|\\b(?:no|not(?: \\w+){0,2}?) (?:more|longer|larger|greater|higher|later) than|\\bnot (?:to )?(?:exceed|over)|\\bupper limit|\\blimited to|不(?:得|应当?|宜|能)?(?:超过|[多大高长]于)|至多|最[多大长高]|上限|[≤])${WITHIN}${FIGURE}|\\bnot over ${FIGURE}|${FIGURE}\\S{0,12}(?:\\s[\\w-]+)?\\s?(?:or (?:less|fewer|shorter)\\b|以[下内])`,
    "i",
  ),
};

/** What a sentence matches that gives the limit a question asks for: the most, the least; null where it asks for none. */
export function boundAsked(question: string): RegExp | null {
  if (ASKED.most.test(question)) return SAID.most;
  return ASKED.least.test(question) ? SAID.least : null;
}
