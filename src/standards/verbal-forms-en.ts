import { scanForms, scannerOf, type Pattern, type VerbalForm } from "./verbal-forms.ts";

const BE = "(?:is|are|be|was|were)";

/** ISO/IEC Directives part 2 clause 7 with its equivalents, and what only looks alike. */
const VERBAL: readonly Pattern[] = [
  [
    null,
    "\\b(?:[Bb]y|[Ii]n|[Ss]ince|[Uu]ntil|[Ff]rom|[Oo]f|[Bb]efore|[Aa]fter|[Oo]n|to) (?:\\d{1,2} )?May\\b|\\b\\d{1,2} May\\b|\\bMay (?:\\d|of\\b)",
  ],
  [
    null,
    "\\b(?:[Tt]he|[Aa]|[Tt]rash|[Tt]in|[Ww]atering|[Jj]erry) cans?\\b|\\b[Aa] must\\b|\\bmust-have\\b|\\bbuy-in\\b",
  ],
  [null, "\\b(?:may|can|should|must|shall|could|might) (?:or )?(?:may|can|should|must|shall) not\\b"],
  [
    null,
    `\\b(?:as|if|where|when|unless|whenever|wherever|than|such) (?:${BE} )?(?:required|permitted|allowed|recommended|necessary|possible)\\b`,
  ],
  [
    "need not",
    "\\bneeds? not\\b|\\b(?:do|does) not (?:need|have) to\\b|\\b(?:is|are) not required(?: to)?\\b|\\bno [\\w -]{1,30} (?:is|are) required\\b",
  ],
  [
    "should not",
    "\\b(?:should|ought) (?:not|never)\\b|\\bshouldn['’]t\\b|\\b(?:is|are) (?:not recommended|discouraged)\\b",
  ],
  [
    "shall not",
    `\\b(?:shall|must|may) (?:not|never)\\b|\\bmustn['’]t\\b|\\b${BE} (?:strictly )?(?:prohibited|forbidden)\\b|\\b(?:is|are) not (?:to be|allowed|permitted|acceptable|permissible)\\b`,
  ],
  [
    "cannot",
    "\\bcannot\\b|\\bcan (?:not|never)\\b|\\bcan['’]t\\b|\\b(?:is|are) (?:unable to|not able to|not possible)\\b",
  ],
  [
    "shall",
    `\\b(?:shall|must)(?: be able to)?\\b|\\b${BE} required(?: to)?\\b|\\b(?:has|have) to(?= be\\b| [a-z]+\\b)|\\b(?:is|are) to be\\b|\\bit is necessary\\b`,
  ],
  [
    "should",
    "\\bshould\\b|\\bought to\\b|\\b(?:is|are) (?:strongly |highly )?recommended\\b|\\bit is advisable\\b",
  ],
  ["may", "\\b[Mm]ay\\b|\\b(?:is|are) (?:permitted|allowed|permissible|optional)\\b"],
  ["can", "\\bcan\\b|\\b(?:is|are) able to\\b|\\bit is possible\\b"],
];

/** RFC 2119 and RFC 8174: in such documents only upper-case words carry force. */
const KEY_WORDS: readonly Pattern[] = [
  ["shall not", "\\b(?:MUST|SHALL) NOT\\b"],
  ["should not", "\\bSHOULD NOT\\b|\\bNOT RECOMMENDED\\b"],
  ["need not", "\\bNOT REQUIRED\\b"],
  ["shall", "\\b(?:MUST|SHALL|REQUIRED)\\b"],
  ["should", "\\b(?:SHOULD|RECOMMENDED)\\b"],
  ["may", "\\b(?:MAY|OPTIONAL)\\b"],
];

const VERBAL_SCANNER = scannerOf(VERBAL);
const KEY_WORD_SCANNER = scannerOf(KEY_WORDS);

/** Quoted words are spoken of, not spoken. */
const MENTIONED = /["“][^"”]{1,20}["”]|`[^`]*`/gu;
const CONDITION =
  /^(?:(?:and|but|or|however|except) )*(?:if|when|whenever|where|wherever|unless|while|although|because|since|as|in cases? where)\b/iu;
/** The phrase a form stands in begins after one of these. */
const PHRASE_START = /[,;:(—–]|\b(?:then|that|so|but)\b/giu;

export function englishForms(sentence: string): VerbalForm[] {
  const blanked = sentence.replace(MENTIONED, (mention) => "□".repeat(mention.length));
  return scanForms(blanked, VERBAL, VERBAL_SCANNER).filter((form) => !isSubordinate(blanked, form));
}

export function keyWordForms(sentence: string): VerbalForm[] {
  const blanked = sentence.replace(MENTIONED, (mention) => "□".repeat(mention.length));
  return scanForms(blanked, KEY_WORDS, KEY_WORD_SCANNER);
}

/** `if it cannot …`, `data that may …`: a form that states a condition, or only describes a noun. */
function isSubordinate(sentence: string, form: VerbalForm): boolean {
  const before = sentence.slice(0, form.at);
  if (
    /\b(?:that|which|who|what|whatever|how)\s+(?:it |they |one |you )?$/iu.test(before) &&
    !/\b(?:such|so|required|ensure|verify) that\s+$/iu.test(before)
  )
    return true;
  const starts = [...before.matchAll(PHRASE_START)].map((match) => match.index + match[0].length);
  const phrase = sentence.slice(starts.at(-1) ?? 0).trim();
  if (form.at === 0 && form.verb === "Should") return true;
  return CONDITION.test(phrase) && !/^as\b[^,]*\bthis\b/iu.test(phrase);
}
