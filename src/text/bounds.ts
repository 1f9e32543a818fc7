/** What a limit leaves open: from the figure on, up to it, or only beyond it. */
export type Bound = "≥" | "≤" | ">" | "<";

/** Longer words first: 大于 begins 大于或等于. */
const WORDS: readonly (readonly [words: string, bound: Bound])[] = [
  [
    "(?:大于|多于|高于)(?:或者?|和)?等于|不(?:应当?|得|宜|可|能)?[少小低短早]于|至少|最少|(?:no|not)(?: be)? (?:less|fewer|shorter|smaller|lower) than|at least|greater than or equal to",
    "≥",
  ],
  [
    "(?:小于|少于|低于)(?:或者?|和)?等于|不(?:应当?|得|宜|可|能)?(?:[大多高长晚迟]于|超[过出])|至多|最多|(?:no|not)(?: be)? (?:more|longer|greater|larger|higher|later) than|not exceed(?:ing)?|at most|less than or equal to",
    "≤",
  ],
  ["[大多高长]于|超过|(?:more|greater|longer|larger|higher) than", ">"],
  ["[小少低短]于|(?:less|fewer|shorter|smaller|lower) than", "<"],
];

const WORD = `(?:${WORDS.map(([words]) => `(${words})`).join("|")})`;
/** 至少保存6个月: the verb may stand between. */
const BEFORE = new RegExp(
  `(?<![\\p{Script=Latin}])${WORD}(?:(?<=[至最][少多])\\p{Script=Han}{1,4})?\\s*$`,
  "u",
);
const BEHIND: readonly (readonly [RegExp, Bound])[] = [
  [/^\s*(?:及?以上|or (?:more|longer|above)\b)/u, "≥"],
  [/^\s*(?:[之以]?内|及?以下|or (?:less|fewer|shorter)\b)/u, "≤"],
];
const FIGURE_AHEAD = "(?=\\s*[\\d百一二两三四五六七八九十])";
const IN_A_TEXT = new RegExp(`(?<![\\p{Script=Latin}])${WORD}${FIGURE_AHEAD}`, "gu");
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`不([应宜])[少小低短]于${FIGURE_AHEAD}`, "gu"), "$1≥"],
  [new RegExp(`不([应宜])(?:[大多高长]于|超[过出])${FIGURE_AHEAD}`, "gu"), "$1≤"],
  [
    new RegExp(`\\b(shall|should) not be (?:less|fewer|shorter|smaller|lower) than${FIGURE_AHEAD}`, "gu"),
    "$1 be ≥",
  ],
  [
    new RegExp(
      `\\b(shall|should) not (?:exceed|be (?:more|longer|greater|larger|higher) than)${FIGURE_AHEAD}`,
      "gu",
    ),
    "$1 be ≤",
  ],
];

const SIGNS: readonly Bound[] = ["≥", "≤", ">", "<"];

/** The bound that a figure's own sign or the words around it set; null for none. */
export function boundOf(before: string, written: string, behind: string): Bound | null {
  const plain = written.normalize("NFKC");
  const sign = SIGNS.find((one) => plain.startsWith(one));
  return sign ?? boundIn(BEFORE.exec(before)) ?? BEHIND.find(([words]) => words.test(behind))?.[1] ?? null;
}

/** A text whose limits are all written with signs: 不少于6个月 and ≥6个月 agree, and 大于 with neither. */
export function withUniformBounds(text: string): string {
  const asked = FORBIDDEN.reduce((done, [words, sign]) => done.replace(words, sign), text);
  return asked
    .replace(IN_A_TEXT, (...match) => boundIn(match) ?? match[0])
    .replace(/(?<=[≥≤<>])\s+(?=\d)/gu, "")
    .replace(/(?<=[\p{L}%])\s?[之以]内/gu, "内");
}

function boundIn(match: readonly unknown[] | null): Bound | null {
  return WORDS.find((_, row) => match?.[row + 1] !== undefined)?.[1] ?? null;
}
