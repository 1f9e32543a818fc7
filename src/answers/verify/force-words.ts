import { scanForms, scannerOf, type Pattern, type VerbalForm } from "../../standards/verbal-forms.ts";
import { chineseForms } from "../../standards/verbal-forms-zh.ts";
import { keyWordForms } from "../../standards/verbal-forms-en.ts";
import type { Language } from "../../text/language.ts";

/** A word of force where it stands in a sentence, and the language it is of. */
export interface ForceWord extends VerbalForm {
  readonly language: Language;
}

const BOUND = "mandatory|obligatory|compulsory|obliged|required|necessary|needed|bound|essential";

/**
 * Everything by which English says how binding something is, also where it is no verbal form of a standard: a model
 * that says “mandatory” of a “should” has changed it. Wider than what makes a provision on purpose.
 */
const ENGLISH: readonly Pattern[] = [
  [
    null,
    "\\bthe cans?\\b|\\bmust-have\\b|\\b(?:mandatory|recommended) (?:national )?(?:standards?|one)\\b|\\b(?:as|if|where|when) (?:required|necessary|needed|permitted|allowed)\\b",
  ],
  [
    "need not",
    `\\bneeds? not\\b|\\b(?:do|does|did)(?: not|n['’]t) (?:need|have) to\\b|\\b(?:not|no longer|never) (?:[a-z]+ly )?(?:${BOUND})\\b|\\bno (?:obligation|duty|need|requirement)\\b|\\bexempt(?:ed|s)?\\b|\\bno [a-z -]{1,30} (?:is|are) required\\b`,
  ],
  ["may", "\\b(?:not|no longer) (?:prohibited|forbidden|banned)\\b"],
  [
    "should not",
    "\\b(?:should|ought) (?:not|never|no longer)\\b|\\bshouldn['’]t\\b|\\b(?:recommended|advised|encouraged|suggested) not to\\b|\\b(?:not|no longer) (?:recommended|advisable|advised|encouraged)\\b|\\bdiscourag(?:ed|es|e)\\b|\\binadvisable\\b|\\badvis(?:ed|es) against\\b",
  ],
  [
    "shall not",
    "\\bwill (?:not|never|no longer)\\b|\\bwon['’]t\\b|\\b(?:shall|must|may) (?:now )?(?:not|never|no longer)\\b|\\bmustn['’]t\\b|\\b(?:not|no longer|never) (?:[a-z]+ly )?(?:allowed|permitted|permissible|acceptable|to be)\\b|\\bprohibit(?:ed|s|ion|ions)?\\b|\\bforb(?:idden|ids?|ade)\\b|\\bban(?:s|ned)?\\b|\\bdisallow(?:ed|s)?\\b|\\b(?:do|does|did)(?: not|n['’]t) (?:let|allow|permit)\\b|\\b(?:illegal|unlawful)\\b",
  ],
  [
    "cannot",
    "\\bcannot\\b|\\b(?:can|could) (?:not|never|no longer)\\b|\\bcan['’]t\\b|\\bunable to\\b|\\bnot (?:able to|possible)\\b|\\bimpossible\\b",
  ],
  [
    "shall",
    `\\b(?:shall|must|will)(?: be able to)?\\b|\\b(?:has|have|had) to(?= [a-z])|\\b(?:has|have|had)(?: [a-z\\d]+){1,2} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) to\\b|\\b(?:is|are|was|were) to be\\b|\\bmandat(?:e|es|ed)\\b|\\boblig(?:es?|ations?)\\b|\\brequir(?:e|es|ing)\\b|\\b(?:${BOUND})\\b|\\bneed(?:s|ed)? to\\b|\\bimperative\\b`,
  ],
  [
    "should",
    "\\bshould\\b|\\bought to\\b|\\brecommend(?:ed|s|ation|ations)?\\b|\\badvis(?:ed|es|able)\\b|\\bsuggest(?:ed|s)?\\b|\\bencourag(?:ed|es)\\b|\\bpreferabl[ey]\\b",
  ],
  [
    "may",
    "\\bmay\\b|\\bpermit(?:ted|s)?\\b|\\ballow(?:ed|s)?\\b|\\bpermissible\\b|\\boptional(?:ly)?\\b|\\bvoluntar(?:y|ily)\\b|\\bdiscretion\\b|\\bfree to\\b|\\blets?\\b",
  ],
  ["can", "\\bcan\\b|\\bable to\\b|\\bcapable of\\b"],
];

/** What `chineseForms` does not count, or only in the main clause. */
const CHINESE: readonly Pattern[] = [
  [
    null,
    "强制性?(?:国家)?标准|推荐性(?:国家)?标准|允许(?:名单|列表|值|误差)|建议(?:书|稿|值)|(?:意见|修改|改进)建议",
  ],
  ["need not", "(?:不|非|不再)(?:强制|必须|要求)|无义务|不再需要?|不需要?|免除|免于"],
  ["may", "不再禁止|(?:可选|任选|自愿|自行决定)(?!性)|允许|准许"],
  ["should not", "不(?:再)?(?:建议|推荐|提倡|鼓励)|(?:建议|最好)(?:不要?|勿|避免)"],
  ["shall not", "禁止|严禁|不得|不许|不准|不(?:再)?允许|不可以"],
  [
    "shall",
    "强制(?:性|要求)?|必须|务必|有义务|必需|(?<![所按无刚急供内])需要?(?![求方])|(?<![主重必只不摘概纪次首需])要(?=[每在对将把由]|进行)|(?<=条|本标准|标准|文件|草案|稿|版|现|现在|并|还|均|都|也|\\d)要求(?=\\p{Script=Han}{3})",
  ],
  ["should", "建议|推荐(?!性|算法|系统)|提倡|鼓励|最好(?!的)"],
];

const ENGLISH_SCANNER = scannerOf(ENGLISH);
const CHINESE_SCANNER = scannerOf(CHINESE);
const KEY_WORD = /\b(?:MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED)\b/u;

/**
 * The words of force of a sentence of ours or of a model, in order, in both languages. With `keyWords` English ones
 * count in capitals only, as in texts that write them so.
 */
export function forceWords(sentence: string, keyWords: boolean): readonly ForceWord[] {
  const english = keyWords ? keyWordForms(sentence) : englishWords(sentence);
  const chinese = /\p{Script=Han}/u.test(sentence)
    ? longest([...chineseForms(sentence), ...scanForms(sentence, CHINESE, CHINESE_SCANNER)])
    : [];
  return [
    ...english.map((form): ForceWord => ({ ...form, language: "en" })),
    ...chinese.map((form): ForceWord => ({ ...form, language: "zh" })),
  ].sort((a, b) => a.at - b.at);
}

/** True for a text whose English words of force are those in capitals. */
export function writesKeyWords(text: string): boolean {
  return KEY_WORD.test(text);
}

function englishWords(sentence: string): readonly VerbalForm[] {
  // “May” with a capital is a month, unless all of it is in capitals.
  const lower = sentence.replace(/\bMay\b|\p{Lu}/gu, (found) =>
    found === "May" ? found : found.toLowerCase(),
  );
  return scanForms(lower, ENGLISH, ENGLISH_SCANNER).map((form) => {
    const before = lower.slice(0, form.at);
    const none = /(?:^|[,;:]\s*(?:and |but )?)(?:no|neither|none|nobody|nothing)\b[^,;:]*$/u.test(before);
    return none ? { ...form, force: DENIED[form.force] ?? form.force } : form;
  });
}

/** “No key shall be exported”. */
const DENIED: Readonly<Partial<Record<VerbalForm["force"], VerbalForm["force"]>>> = {
  shall: "shall not",
  may: "shall not",
  should: "should not",
  can: "cannot",
};

/** Of forms that overlap the longest. */
function longest(forms: readonly VerbalForm[]): readonly VerbalForm[] {
  const end = (form: VerbalForm) => form.at + form.verb.length;
  return forms.filter(
    (form, i) =>
      !forms.some(
        (other, j) =>
          other.at < end(form) &&
          form.at < end(other) &&
          (other.verb.length > form.verb.length || (other.verb.length === form.verb.length && j < i)),
      ),
  );
}
