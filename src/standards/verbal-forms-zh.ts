import { scanForms, scannerOf, type Pattern, type VerbalForm } from "./verbal-forms.ts";

const H = "\\p{Script=Han}";

/**
 * GB/T 1.1-2020 annex C with its equivalents, the usage of older texts and of statutes, and what only looks alike.
 * A false friend may itself be an accident of two words that meet (提供 + 应 is not 供应, 应 + 变更 not 应变):
 * what stands before and after it tells.
 */
const PATTERNS: readonly Pattern[] = [
  // 应对 is a word of its own (to cope with) before a danger or as a noun, and 应 with 对 (shall, to) elsewhere.
  [
    null,
    `(?<=以|来|何|效|极)应对|应对(?:措施|策略|方案|预案|能力|机制|突发|${H}{0,4}(?:风险|威胁|挑战|攻击)(?![^，。；]*(?:进行|采取|予以|加以|实施|开展)))`,
  ],
  [
    null,
    "(?<!影)响应|(?<!互|真)相应|(?<!合|舒)适应|(?<!违|相)反应|(?<!提)供应|(?<!敏)感应|(?<!失|有|无|生|时|绩)效应",
  ],
  [
    null,
    "(?<!返|撤|召|收|退|找)回应|(?<!解|问)答应|(?<!手)顺应|(?<!原|起|成)因应|(?<!招)呼应|(?<!核|针|面|比|校|绝)对应(?!当|该)",
  ],
  [
    null,
    "应用|应急|应答(?!复)|应力|应聘|应邀|应届|应[收付](?=账|款)|应变(?!更|为|化)|应税|应纳税|应有[的尽]",
  ],
  [
    null,
    `不可(?:否认|抵赖|逆|或缺|分割|预测|篡改|伪造|抗力|见|避免|区分|控(?!制)|读(?!取)|链接|观察|信|${H}{1,3}[性的])|必不可少`,
  ],
  [null, "不?可能|(?<!允)许可|(?<!确|默|否)认可|宁可|尚可|(?<!立)即可|可否|可谓|可疑|可靠|可信"],
  [
    null,
    "可控(?!制)|可行(?!使|驶|为)|可见|可知(?!会)|可变(?!更|为)|可逆|可取(?!得|消|代|出|自)|可比(?!较|对|照)|可视(?=化|性)",
  ],
  [
    null,
    "可读(?!取|入|出|写)|可观(?!察|测|看)|可追溯|可溯源|可审计|可编程|可穿戴|可持续|可再生|可插拔|可互操作|可移植",
  ],
  [
    null,
    "可移动(?=介质|存储|设备|终端)|可执行(?=文件|程序|代码)|可扩展(?!为|到|至)|可验证凭证|可用(?![于来作以]|[A-Za-z\\d])",
  ],
  [null, `可${H}{1,3}(?:性(?!能|质)|度(?!量))|可${H}{1,2}[的地]`],
  [
    null,
    "(?:[功性智职技电核势赋储潜产热光]|(?<!即)使|(?<!有|失)效)能(?!够)|能(?:力|源|量|耗|级|效|否|见度|手|动)",
  ],
  [null, "不?适宜|(?<!方|以|简)便宜|(?<!人)事宜|权宜(?=之)|因地制宜|宜(?:居|人)"],
  [null, "允许(?:名单|列表|值|误差|范围|清单)|禁止(?:名单|列表|类)"],
  [
    null,
    "(?<=的|提出|和|、|意见|改进|整改|采纳|给出|处置|修改|合理化)建议|建议(?=[。，；、：）的]|$|书|稿|值)",
  ],
  [null, "(?<=算法|个性化|内容|的)推荐|推荐(?=性|算法|系统|值|服务|标准|内容|信息|结果|[。，；、：）的]|$)"],
  [
    "shall",
    "(?:应当|应该|应|须)(?:能够|能(?![力量耗源级效])|可以|允许|准许|禁止)|(?:只|仅)(?:准许|允许|能)|务必|必须|应当|应该",
  ],
  ["shall not", "(?:不应当|不应该|不应|不得)(?:允许|准许)?|不准许|不准|不允许|不许|严禁|禁止|不可以|不可"],
  ["should not", "不宜|不建议|不推荐"],
  ["need not", "不必须|不必|[无毋]须|无需|不需要|可以?不(?!少于|低于|小于|大于|超过|高于|同)"],
  ["cannot", "不能够|不能|无法"],
  ["should", "宜(?:能够?|允许|禁止)?|建议|推荐"],
  ["may", "可以|允许|准许|可"],
  ["can", "能够|能"],
  ["shall", "应|须"],
];

const SCANNER = scannerOf(PATTERNS);
/** 《》 names another document; quoted words are spoken of, not spoken. */
const MENTIONED = /《[^》]*》|[“"][^”"]{1,6}[”"]/gu;
const CONDITION_FIRST =
  /^(?:并且|且|但|但是)?(?:如果|如(?!下|何)|若|倘若|假如|当(?!前|事|地|日)|一旦|凡|除非|除|对于?|在)/u;
const CONDITION_END = /(?:时|的|后|前|外|情况下|情形下|期间|条件下|之日起)$/u;

export function chineseForms(sentence: string): VerbalForm[] {
  const blanked = sentence.replace(MENTIONED, (mention) => "□".repeat(mention.length));
  const forms = scanForms(blanked, PATTERNS, SCANNER).filter((form) => !isAttributive(blanked, form));
  const main = forms.filter((form) => !isConditional(blanked, form));
  if (main.length > 0) return main;
  return forms.filter((form) => !/^(?:如|若|倘|假|除|凡)|的$/u.test(phraseAround(blanked, form).text));
}

/** 应当公开的信息应及时公开: the first of two forms in one phrase, before a 的, only describes. */
function isAttributive(sentence: string, form: VerbalForm): boolean {
  const rest = sentence.slice(form.at + form.verb.length).split(/[，；：。]/u)[0] ?? "";
  const link = rest.indexOf("的");
  if (link < 0 || link > 8) return false;
  return scanForms(rest.slice(link), PATTERNS, SCANNER).length > 0;
}

/** 当不能满足要求时，… : a form in the condition, not in what follows from it. */
function isConditional(sentence: string, form: VerbalForm): boolean {
  const { text, offset } = phraseAround(sentence, form);
  if (CONDITION_END.test(text)) return true;
  if (!CONDITION_FIRST.test(text)) return false;
  const after = text.slice(form.at - offset + form.verb.length);
  return /^(?:如|若|倘|假|一旦|凡|除)/u.test(text) &&
    !/(?:时|的|后|外|情况下)/u.test(text.slice(0, form.at - offset))
    ? true
    : /(?:时|情况下|期间)/u.test(after) && !/(?:时|情况下|期间)/u.test(text.slice(0, form.at - offset));
}

function phraseAround(sentence: string, form: VerbalForm): { text: string; offset: number } {
  const before = sentence.slice(0, form.at).search(/[^，；：。,;:]*$/u);
  const length = sentence.slice(before).search(/[，；：。,;:]|$/u);
  return { text: sentence.slice(before, before + length).trim(), offset: before };
}
