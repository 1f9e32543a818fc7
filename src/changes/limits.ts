/** What a limit leaves open: from the figure on, up to it, or only beyond it. */
export type Bound = "≥" | "≤" | ">" | "<";

const SHORT = "(?:少于|低于|小于|短于|早于)";
const BEYOND = "(?:超过|超出|大于|高于|多于|长于|长过|晚于|迟于)";
const NOT = "不(?:应当?|得|宜|可|能|再)?";
const SHORT_EN = "(?:less|fewer|smaller|shorter|earlier|lower)";
const BEYOND_EN = "(?:more|greater|larger|longer|later|higher)";
const NOT_EN = "(?:no|not)(?: be)?";

/** Of those that begin at one place the longest stands first. */
const BEFORE: readonly (readonly [Bound, string])[] = [
  [
    "≥",
    `${NOT}${SHORT}|至少|最[少短低小]为?|大于(?:或|且)?等于|\\bat least|\\b${NOT_EN} ${SHORT_EN} than|\\b(?:not fall |not be )below|\\bnot (?:be )?before|\\bminimum(?: of)?|\\bgreater than or equal to`,
  ],
  [
    "≤",
    `${NOT}${BEYOND}|至多|最[多长高大]为?|小于(?:或|且)?等于|\\bat most|\\b${NOT_EN} ${BEYOND_EN} than|\\bnot exceed(?:ing)?|\\bnot be above|\\bnot (?:be )?after|\\bwithin|\\bup to|\\bmaximum(?: of)?|\\bless than or equal to`,
  ],
  [">", `${BEYOND}|\\bexceed(?:s|ing)?|\\b(?:be )?${BEYOND_EN} than|\\babove|\\bafter`],
  ["<", `${SHORT}|\\b(?:be )?${SHORT_EN} than|\\bbelow|\\bbefore`],
];
const BEHIND: readonly (readonly [Bound, string])[] = [
  ["≤", "以[内下]|之内|及以下|or (?:less|fewer|shorter|lower|below)\\b"],
  ["≥", "以上|及以上|or (?:more|longer|higher|greater|above)\\b"],
];
const ONE_OF = (rows: readonly (readonly [Bound, string])[]): string =>
  rows.map(([, pattern]) => `(${pattern})`).join("|");
const LIMIT_BEFORE = new RegExp(`(?:${ONE_OF(BEFORE)})\\s*$`, "u");
const LIMIT_BEHIND = new RegExp(`^\\s*(?:${ONE_OF(BEHIND)})`, "u");
const SIGNS: readonly Bound[] = ["≥", "≤", ">", "<"];

/** A figure as a limit: how it bounds, and the figure with the words that say so. */
export interface Limit {
  readonly bound: Bound;
  readonly text: string;
}

/** What limit a figure sets by its sign or by what stands right around it; null for none. */
export function limitOf(before: string, figure: string, behind: string): Limit | null {
  const sign = SIGNS.find((one) => figure.startsWith(one));
  if (sign) return { bound: sign, text: figure };
  const [ahead, after] = [LIMIT_BEFORE.exec(before), LIMIT_BEHIND.exec(behind)];
  const bound = boundIn(ahead, BEFORE) ?? boundIn(after, BEHIND);
  return bound && { bound, text: ahead ? `${ahead[0]}${figure}` : `${figure}${after?.[0] ?? ""}` };
}

function boundIn(match: RegExpExecArray | null, rows: readonly (readonly [Bound, string])[]): Bound | null {
  return rows.find((_, row) => match?.[row + 1] !== undefined)?.[0] ?? null;
}

/** Not to exceed, and to be at most: a limit says the same with and without a negation. */
const FORBIDS_BEYOND = new RegExp(
  `不(?:应当?|得|宜|可|能)(?:${SHORT}|${BEYOND})|\\bnot (?:exceed|fall below|be (?:${SHORT_EN}|${BEYOND_EN}|below|above))\\b`,
  "u",
);
const ASKS_WITHIN = new RegExp(
  `不${SHORT}|不${BEYOND}|至少|至多|最[多少长短高低大小]|以[内上下]|之内|≥|≤|\\b(?:at (?:least|most)|(?:no|not) (?:${SHORT_EN}|${BEYOND_EN})|within|up to|(?:maximum|minimum) of)\\b`,
  "u",
);

/** Whether a prohibition to go beyond a limit, and a demand to stay within one, are two wordings of one thing. */
export function isOneLimit(prohibition: string, demand: string): boolean {
  return FORBIDS_BEYOND.test(prohibition) && ASKS_WITHIN.test(demand);
}
