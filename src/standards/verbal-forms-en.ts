import type { ForceName } from "./force.ts";
import { blankMentions, scanForms, scannerOf, type Pattern, type VerbalForm } from "./verbal-forms.ts";

const BE = "(?:is|are|be)";
const NOT_BE = "(?:is|are) (?:not|no longer)|(?:is|are)n['’]t";
/** A negation that stands apart from its verb (`shall neither read nor write`). */
const NEVER =
  "(?: (?:also|therefore|thus|then|still|[a-z]{2,12}ly))? (?:not|never|no longer)|,? (?:neither|in no (?:case|event)|under no circumstances|at no time|on no account)|, [a-z ]{1,40}, not\\b";

/** What is to do something by its nature is not asked to: `the purpose of the log is to show`. */
const AIM =
  "\\b(?:[Pp]urpose|[Aa]im|[Gg]oal|[Oo]bjective|[Ii]ntent(?:ion)?|[Ii]dea|[Ww]ay|[Mm]ethod|[Aa]pproach|[Oo]ption|[Aa]lternative|[Tt]ask|[Rr]ole|[Ff]unction|[Ss]tep|[Cc]hallenge|[Kk]ey|[Jj]ob|[Rr]eason|[Pp]oint|[Ss]olution|[Pp]ractice|[Ss]trategy|[Pp]lan|[Uu]se|[Bb]est|[Ff]irst|[Nn]ext|[Tt]his|[Tt]hat|[Ii]t|[Hh]ere|[Ww]hat|[Aa]ll|[Nn]eed|[Ee]xample|[Ee]ffect|[Rr]esult|[Mm]eans?)s?\\b";

/** Words that look like verbal forms: months, nouns, compounds, figures of speech, and what only describes. */
const FALSE_FRIENDS: readonly string[] = [
  "\\bMay (?:\\d|of\\b)|(?<=[\\w,-] )May\\b",
  "\\b(?:shall|should|must|may|can|will)-[a-z]|-(?:shall|should|must|may|can)\\b",
  "\\b(?:[Tt]he|[Aa]|[Tt]rash|[Tt]in|[Mm]etal|[Ww]atering|[Jj]erry) cans?\\b|\\b[Aa] can opener\\b|\\ba must\\b",
  "\\b(?:may|can|should|must|shall|could|might) (?:or )?(?:may|can|should|must|shall) not\\b",
  "\\b[Ii]t (?:shall|should|must|may|can) be (?:noted|emphasi[sz]ed|remembered|stressed|seen|said|pointed out)\\b",
  "\\b[Aa]s (?:can|may) be seen\\b|\\b(?:[Tt]he|[Aa]|[Aa]ny|[Nn]o) need not to\\b|\\b(?:has|have) to do with\\b|\\b(?:would|might|could) (?:have|need) to\\b|\\bcan(?:not|['’]t) but\\b",
  "\\b(?:as|if|where|when|unless|whenever|wherever|than|such) (?:(?:is|are|be|was|were) )?(?:required|permitted|allowed|recommended|necessary|possible)\\b",
];

/** ISO/IEC Directives part 2 clause 7 with its equivalents. */
const VERBAL: readonly Pattern[] = [
  ...FALSE_FRIENDS.map((pattern): Pattern => [null, pattern]),
  ["may", "\\bmay,? but (?:need not|(?:is|are) not (?:required|obliged) to)\\b"],
  ["shall", "\\b(?:shall|must) not only\\b"],
  ["should", "\\bshould not only\\b"],
  ["can", "\\bcan ?not only\\b"],
  ["need not", `\\b(?:shall|must|should) not be (?:required|obliged|necessary|mandatory)\\b(?: to\\b)?`],
  ["may", "\\bmay be (?:required|necessary|prohibited|forbidden)\\b"],
  ["can", "\\bcan be (?:required|necessary|prohibited|forbidden)\\b"],
  ["shall not", "\\b(?:shall|must) be (?:strictly )?(?:prohibited|forbidden)\\b"],
  [
    "need not",
    `\\bneeds? (?:not|no longer)\\b|\\bneedn['’]t\\b|\\b(?:do|does)(?: not| no longer|n['’]t) (?:need|have) to\\b|\\b(?:${NOT_BE}) (?:required|obliged|mandatory|obligatory|compulsory|necessary)\\b(?: to\\b)?|\\bno [\\w -]{1,30} (?:is|are) required\\b`,
  ],
  [
    "should not",
    `\\b(?:should|ought)(?:${NEVER})\\b|\\bshouldn['’]t\\b|\\b(?:${NOT_BE}) (?:recommended|advisable)\\b|\\b(?:is|are) (?:discouraged|advised (?:not to|against))\\b`,
  ],
  [
    "shall not",
    `\\b(?:shall|must|may)(?:${NEVER})\\b|\\b(?:must|sha)n['’]t\\b|\\b${BE} (?:strictly )?(?:prohibited|forbidden)\\b|\\b(?:${NOT_BE}) (?:to be|allowed|permitted|acceptable|permissible)\\b|^(?:Do not|Don['’]t)\\b`,
  ],
  [
    "cannot",
    `\\bcannot\\b|\\bcan(?:${NEVER})\\b|\\bcan['’]t\\b|\\b(?:is|are) unable to\\b|\\b(?:${NOT_BE}) (?:able to|possible)\\b|\\bit is impossible to\\b`,
  ],
  [
    "shall",
    `\\b(?:shall|must)(?: be able to)?\\b|\\b${BE} (?:required|obliged)\\b(?: to\\b)?|\\b(?:has|have) to(?= be\\b| [a-z]+\\b)|\\b(?:is|are) to be\\b|\\bare to(?= (?!be\\b|date\\b|the\\b|some\\b)[a-z]{2,}\\b)(?<!${AIM}[^,.;:]{0,80} are to)|\\b(?:is|are) (?:mandatory|obligatory|compulsory)\\b|\\b[Ii]t is necessary\\b`,
  ],
  [
    "should",
    "\\bshould\\b|\\bought to\\b|\\b(?:is|are) (?:strongly |highly )?(?:recommended|advised to)\\b|\\b[Ii]t is advisable\\b",
  ],
  ["may", "\\b(?:[Mm]ay)\\b|\\b(?:is|are) (?:permitted|allowed|permissible|optional|entitled to)\\b"],
  ["can", "\\bcan\\b|\\b(?:is|are) (?:able to|capable of)\\b|\\b[Ii]t is possible to\\b"],
];

/** RFC 2119 and RFC 8174: in such documents only upper-case words carry force. */
const KEY_WORDS: readonly Pattern[] = [
  ["shall not", "\\b(?:MUST|SHALL) (?:NOT|never|neither|in no case|under no circumstances)\\b"],
  ["should not", "\\bSHOULD (?:NOT|never|neither)\\b|\\b(?:NOT|not) RECOMMENDED\\b"],
  ["need not", "\\b(?:NOT|not) REQUIRED\\b"],
  ["shall", "\\b(?:MUST|SHALL|REQUIRED)\\b"],
  ["should", "\\b(?:SHOULD|RECOMMENDED)\\b"],
  ["may", "\\b(?:MAY|OPTIONAL)\\b"],
];

/** Where a word begins or ends, or a hyphen stands. */
const BEGINNING = "(?=\\b|-)";
const VERBAL_SCANNER = scannerOf(VERBAL, BEGINNING);
const KEY_WORD_SCANNER = scannerOf(KEY_WORDS, BEGINNING);

/** Quoted words are spoken of, not spoken. */
const MENTIONED = /["“][^"”.]{1,80}["”]|`[^`]*`|‘[^’.]{1,40}’|(?<!\w)'[^'.]{1,40}'(?!\w)/gu;
/** Not one of them shall: `No key shall leave`, `nor may it`. */
const NEGATED_SUBJECT =
  /(?:^|[,;:] ?|\b(?:and|but|that|then) )(?:no(?! (?:later|less|more|fewer|sooner|matter|doubt)\b)(?: one)?|nobody|nothing|none|neither|nor|(?:under|in|at|on) no \w+)\b[^,;:]*$/iu;
const NEGATED: Readonly<Partial<Record<ForceName, ForceName>>> = {
  shall: "shall not",
  should: "should not",
  may: "shall not",
  can: "cannot",
};

const CONDITION =
  /^(?:(?:and|but|or|however|except) )*(?:if|when|whenever|where|wherever|unless|while|although|because|since|as|in cases? where)\b/iu;
const LATE_CONDITION =
  /\b(?:if|when|whenever|unless|whether|while|although|because|until|as long as|provided that|in case(?! of\b))\b/iu;
const RELATIVE =
  /\b(?:(?:that|which|who|what|whatever|how)\s+(?:it |they |one |you )?|(?:in|on|by|for|to|at|from|under|with) which (?:\w+ ){1,2})$/iu;
/** What is brought about, tested or said: a form after it belongs to what the main form asks. */
const EMBEDDING =
  /\b(?:so|such|ensures?|ensuring|verify|check|confirm|demonstrate|show|state|assume) that\b/iu;
/** Characters before a form that can say what it is part of; more would only cost time on hostile texts. */
const REACH = 400;
/** The phrase a form stands in begins after one of these. */
const PHRASE_START = /[,;:(—–]|\b(?:then|but)\b/giu;

export function englishForms(sentence: string): VerbalForm[] {
  const blanked = blankMentions(sentence, MENTIONED);
  const forms = scanForms(blanked, VERBAL, VERBAL_SCANNER);
  const main = forms.filter((form) => !isSubordinate(blanked, form));
  const free = main.filter((form) => !EMBEDDING.test(phraseBefore(blanked, form)));
  if (main.length === 0) return forms.filter((form) => followsUnmarked(blanked, form)).slice(-1);
  return withSubjects(blanked, free.length > 0 ? free : main);
}

export function keyWordForms(sentence: string): VerbalForm[] {
  const blanked = blankMentions(sentence, MENTIONED);
  return withSubjects(blanked, scanForms(blanked, KEY_WORDS, KEY_WORD_SCANNER));
}

/** `No user may` forbids, as `Users shall not` does; only the first form after such a subject. */
function withSubjects(sentence: string, forms: readonly VerbalForm[]): VerbalForm[] {
  return forms.map((form, i) => {
    const last = forms[i - 1];
    const before = sentence.slice(Math.max(last ? last.at + last.verb.length : 0, form.at - REACH), form.at);
    const force = NEGATED_SUBJECT.test(before) ? NEGATED[form.force] : undefined;
    return force ? { ...form, force } : form;
  });
}

/** `if it cannot …`, `data that may …`: a form that states a condition, or only describes a noun. */
function isSubordinate(sentence: string, form: VerbalForm): boolean {
  if (form.at === 0 && form.verb === "Should") return true;
  const before = phraseBefore(sentence, form);
  if (RELATIVE.test(before)) return !/\b(?:such|so|required|ensure|verify) that\s+$/iu.test(before);
  const phrase = `${before}${form.verb}`.trim();
  return (CONDITION.test(phrase) && !/^as\b.*\bthis\b/iu.test(phrase)) || LATE_CONDITION.test(before);
}

/** `When keys expire they shall be destroyed.`: no comma parts the condition from what follows from it. */
function followsUnmarked(sentence: string, form: VerbalForm): boolean {
  const strong = form.force.startsWith("shall") || form.force.startsWith("should");
  return strong && form.at > 0 && CONDITION.test(sentence) && !/[,;:]/u.test(sentence);
}

function phraseBefore(sentence: string, form: VerbalForm): string {
  const before = sentence.slice(Math.max(0, form.at - REACH), form.at);
  const start = [...before.matchAll(PHRASE_START)].at(-1);
  return before.slice(start ? start.index + start[0].length : 0).trimStart();
}
