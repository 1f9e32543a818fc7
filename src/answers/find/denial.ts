/** What a question asks for that no sentence without a denial can answer. */
export interface Denial {
  /** `prohibition`: what may not be; `exemption`: what need not be, or does not apply. */
  readonly asks: "prohibition" | "exemption";
  /** What a sentence that answers it matches. */
  readonly carriedBy: RegExp;
}

/** "Shall not be shorter than" sets a limit, and asks for no prohibition. */
const LIMIT =
  /不(?:应|得|宜|能|可)?(?:少|低|小|大|高|多|短|长|早|晚|迟)于|不(?:应|得|宜|能|可)?超过|\bnot (?:be )?(?:more|less|fewer|longer|shorter|later|greater|lower|higher) than\b|\bnot exceed\b/gi;

/** On what condition, or of which things, something is asked is not what is asked: keys that are not needed, 不适用的理由. */
const CONDITION =
  /(?<=\w\s)(?:if|when|where|while|because|since|after|once|unless|that|who)\b[^,?？]*|(?:不(?:需要|用|适用|允许|得|能|可|应|必)|禁止|无需|豁免)[^，,？?]{0,6}的(?!情况|情形|时候)(?=\p{Script=Han})|[^，,？?]{0,20}不(?:能|可|得|允许|需要|适用)[^，,？?]{0,8}(?:时|的时候|的情况下|后|之后|以后)(?=[，,\p{Script=Han}])/giu;

const PROHIBITION =
  /\b(?:not|never|isn['’]?t|aren['’]?t)\s(?:\w+ly\s)?(?:be\s)?(?:allowed|permitted|permissible|acceptable)\b|\b(?:prohibit(?:ed|s|ions?)?|forbid(?:den|s)?|banned|disallowed|off[- ]limits)\b|\b(?:what|which|who|where|when|whose)\b[^?？]{0,60}?\b(?:(?:must|shall|should|may) (?:not|never)|(?:must|shall|should|may|can) (?:(?:the|an?|each|every|any) )?(?:\w+ ){1,3}not|mustn['’]?t|cannot|can ?not|can['’]t)\b|禁止|严禁|不(?:得|应|许|准)(?![^？?]{0,3}(?:多少|几))|不(?:被)?允许|不可以|(?:哪些|什么|谁|何种)[^？?]{0,14}不(?:能|可)|不能(?:做|用|有|写|放|包含|出现)(?:什么|哪些)/i;
const EXEMPTION =
  /\b(?:do|does|did|are|is|need|needs)(?:\snot|n['’]?t)\s(?:\w+\s){0,3}?(?:apply|applicable|required|needed|necessary|mandatory|covered|bound|have to|need|be)\b|\bexempt\w*|\b(?:not|n['’]t) (?:subject to|apply|cover|applicable|covered|required|needed|necessary|in scope|mandatory)\b|\boutside (?:of )?(?:the )?scope\b|\bexcluded from\b|不适用|不需要|不必|无需|无须|豁免|除外|(?:哪些|什么|谁|是否|是不是|可以|能)[^？?]{0,14}不用(?!于)|不用(?!于)[^？?，,]{0,8}(?:吗|么(?=[？?\s]|$))|免于|不(?:在|属于)[^？?]{0,8}范围|不涵盖|可以不/i;

const PROHIBITS =
  /\b(?:shall|must|should|may|can)(?: not| never|n['’]t)\b|\bcannot\b|\b(?:no|none|neither|nobody)\b|\bprohibit|\bforb(?:id|ad)|\bnot (?:be )?(?:allowed|permitted|accept)|\brefus|\breject|\bonly\b|不(?:应|得|宜|能|可|许|准|允许|接受)|禁止|严禁|拒绝|只(?:能|可|应|限)|仅(?:能|可|应|限)/i;
const EXEMPTS =
  /\bneed not\b|\bnot (?:be )?(?:appl|cover|requir|need|necessary|mandatory|part of|within)|\b(?:do|does) not\b|\bexempt|\bexcept(?:ed|ing)?\b|\bexceptions? (?:of|to|for|appl)|\bother than\b|\bexclud|\boutside\b|\boptional\b|不必|不适用|无需|无须|除外|除…外|不在[^。；]{0,20}范围|不属于|不(?:需|要求)|可以?不|不测|选测|豁免/i;

const DENIAL_WORDS =
  /不(?:得|应|宜|能|可以?|许|准|允许|必)|不(?=适用|需要)|禁止|严禁|无需|\b(?:not|never|cannot|prohibit(?:ed|s)?|forb(?:idden|ids?)|banned|disallowed)\b/gi;

/** What a question asks about, without the words by which it denies: a text may deny it by others. */
export function withoutDenial(question: string): string {
  return denialAsked(question) === null ? question : question.replace(LIMIT, " ").replace(DENIAL_WORDS, " ");
}

/** Null for a question that asks for what is so. One that denies is never answered by what says the opposite. */
export function denialAsked(question: string): Denial | null {
  const plain = question.replace(LIMIT, " ").replace(CONDITION, " ");
  if (EXEMPTION.test(plain)) return { asks: "exemption", carriedBy: EXEMPTS };
  return PROHIBITION.test(plain) ? { asks: "prohibition", carriedBy: PROHIBITS } : null;
}
