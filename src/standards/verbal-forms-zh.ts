import { FALSE_FRIENDS } from "./false-friends-zh.ts";
import type { ForceName } from "./force.ts";
import { blankMentions, scanForms, scannerOf, type Pattern, type VerbalForm } from "./verbal-forms.ts";

/** After 应 these belong to one form: what shall be able to, or shall allow, is a requirement. */
const SHALL_BE_ABLE =
  "能够|能(?![力量耗源级效])|可以|可(?![靠信用控见读追问审编行逆选达验扩移执视测观变取比知操互接])|允许|准许|禁止";

/** After 应 or 宜: what forbids is a negation that belongs to the verb, and not to a limit (应不少于) or a word (应不断). */
const NOT =
  "不(?![少低小大高多早晚迟短长劣弱差亚次]于|超过|超出|多|断(?![开电网连流线])|间断|定[期时]|同(?![步时意])|限|仅|只|但|论|管|止)(?:可|能够?)?|无法";

/** GB/T 1.1-2020 annex C with its equivalents, and the usage of older texts and of statutes. */
const PATTERNS: readonly Pattern[] = [
  ...FALSE_FRIENDS.map((pattern): Pattern => [null, pattern]),
  ["need not", "(?:不|非|不再|并不|并非)(?:是|属于)?必须|不再?(?:作|做)?强制(?:性)?(?:要求)?|不[作做]要求"],
  ["shall not", "不再(?:允许|准许)|不(?:被|予)允许|[请切]勿"],
  ["should not", "不再(?:建议|推荐)"],
  ["shall not", `(?:应当|应该|应|须)(?:${NOT})`],
  ["should not", `宜(?:${NOT})`],
  [
    "shall",
    `(?:应当|应该|应|须)(?:${SHALL_BE_ABLE}|且[仅只]应)|(?:只|仅)(?:准许|允许|能)|务必|必须|应当|应该`,
  ],
  [
    "shall not",
    `(?:不应当|不应该|不应|不得)(?:${SHALL_BE_ABLE})?|不准许|不准(?![确时备])|不允许|不许|严禁|禁止|不可以|不可`,
  ],
  ["should not", "不宜|不建议|不推荐"],
  ["need not", "不必|[无毋]须|无需|不需要|可以?不(?!少于|低于|小于|大于|超过|高于|同)"],
  ["cannot", "不能够|不能|无法"],
  ["should", `宜(?:${SHALL_BE_ABLE})?|建议|推荐`],
  ["may", "可以?(?:允许|准许)|可以|允许|准许|可"],
  ["can", "能够|能"],
  ["shall", "应|须"],
];

const SCANNER = scannerOf(PATTERNS);
/** 《》 names another document; quoted words are spoken of, not spoken. */
const MENTIONED = /《[^》\n]{0,100}》|[“"][^”"。]{1,60}[”"]|「[^」。]{1,60}」/gu;
const CONDITION_FIRST =
  /^(?:并且|且|但|但是)?(?:如果|如(?!下|何)|若|倘若|假如|当(?!前|事|地|日)|一旦|凡|除非|除|对于?|在)/u;
const CONDITION_END = /(?:时|的|后|前|外|情况下|情形下|期间|条件下|之日起)$/u;
/** What is brought about, also after a comma, and what is tested or said: a form after it belongs to the main form. */
const EMBEDDING =
  /(?:确保|保证|使(?!用|能)|以便|便于|防止|避免)[^，,；：。]{0,20}$|^[^，,]*(?:支持|验证|检[查验测]|证明|说明|提示|判断|评估|告知|声明|规定|是否|如何)[^，,；：。]{0,20}$/u;

/** Every verbal form of a text, also in conditions and descriptions. */
export function chineseFormsAnywhere(text: string): VerbalForm[] {
  return scanForms(blankMentions(text, MENTIONED), PATTERNS, SCANNER);
}

export function chineseForms(sentence: string): VerbalForm[] {
  const blanked = blankMentions(sentence, MENTIONED);
  const found = scanForms(blanked, PATTERNS, SCANNER);
  const forms = found.filter((form, i) => !isAttributive(blanked, form, found[i - 1], found[i + 1]));
  const main = forms.filter((form) => !isConditional(blanked, form));
  if (main.length > 0)
    return main.filter(
      (form, i) => !main.slice(Math.max(0, i - 3), i).some((one) => embeds(blanked, one, form)),
    );
  return forms.filter((form) => !/^(?:如|若|倘|假|除|凡)|的$/u.test(phraseAround(blanked, form).text));
}

/** Characters around a form that can say what it is part of; more would only cost time on hostile texts. */
const REACH = 200;

/** One verb and 的: 依法应当保存的凭证. With 为, 有 and the like it is the object that is described: 应为新的密钥. */
const DESCRIBES = /^(?![为是有以由用在对按与无具将把使])\p{Script=Han}{2}的\p{Script=Han}/u;

/**
 * 依法应当保存的凭证 describes, and 能够访问数据的人员应签字 with the first of two forms in one phrase, before a 的
 * and a noun.
 */
function isAttributive(
  sentence: string,
  form: VerbalForm,
  before: VerbalForm | undefined,
  next: VerbalForm | undefined,
): boolean {
  const end = form.at + form.verb.length;
  if (before && DUTY.has(before.force) && !DUTY.has(form.force) && describesObject(sentence, before, end))
    return true;
  if (DESCRIBES.test(sentence.slice(end, end + 4))) return true;
  if (!next || next.at - end > REACH) return false;
  const between = sentence.slice(end, next.at);
  const link = between.lastIndexOf("的");
  if (link < 0 || between.length - link > 10 || /[，；：。,;:]/u.test(between)) return false;
  return !/[并且也还但]/u.test(between.slice(link)) && !EMBEDDING.test(between);
}

const DUTY: ReadonlySet<ForceName> = new Set(["shall", "shall not", "should", "should not"]);

/** 应关闭无需对外提供的端口: what follows the duty in one phrase, before a 的 and a noun, says of what kind its object is. */
function describesObject(sentence: string, duty: VerbalForm, end: number): boolean {
  const between = sentence.slice(duty.at + duty.verb.length, end);
  return (
    !/[，；：。,;:]/u.test(between) &&
    /^[^，；：。,;:]{1,20}的\p{Script=Han}/u.test(sentence.slice(end, end + REACH))
  );
}

/** 应确保密钥不能导出: the second form says what the first one asks for. */
function embeds(sentence: string, form: VerbalForm, later: VerbalForm): boolean {
  if (later.at <= form.at || later.at - form.at > REACH) return false;
  const between = sentence.slice(form.at + form.verb.length, later.at);
  return !/[；;：:。]/u.test(between) && EMBEDDING.test(between);
}

/** 当不能满足要求时，… : a form in the condition, not in what follows from it. */
function isConditional(sentence: string, form: VerbalForm): boolean {
  const { text, offset } = phraseAround(sentence, form);
  if (CONDITION_END.test(text)) return true;
  if (!CONDITION_FIRST.test(text)) return false;
  const before = text.slice(0, form.at - offset);
  const after = text.slice(form.at - offset + form.verb.length);
  if (/^(?:如|若|倘|假|一旦|凡|除)/u.test(text) && !/(?:时|的|后|外|情况下)/u.test(before)) return true;
  return /(?:时|情况下|期间)/u.test(after) && !/(?:时|情况下|期间)/u.test(before);
}

function phraseAround(sentence: string, form: VerbalForm): { text: string; offset: number } {
  const from = Math.max(0, form.at - REACH);
  const marks = [...sentence.slice(from, form.at).matchAll(/[，；：。,;:]/gu)];
  const start = marks.length > 0 ? from + (marks.at(-1)?.index ?? 0) + 1 : from;
  const [text = ""] = sentence.slice(start, form.at + REACH).split(/[，；：。,;:]/u);
  return { text: text.trimEnd(), offset: start };
}
