import type { Structure } from "../../changes/change-set.ts";
import type { TextPart } from "../understanding.ts";
import { speaksOfRequirements } from "./find-duties.ts";
import { happened } from "./patterns.ts";

/** Which of the changes a question asks for by their shape or place, and the words that said so. */
export interface AskedShape {
  readonly structures: readonly Structure[];
  readonly editorialOnly: boolean;
  readonly parts: readonly TextPart[];
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

const every = (...patterns: readonly string[]) => new RegExp(patterns.join("|"), "gi");

/** How many of them, as our own counts say it: 合并3处, 拆分了哪两条. */
const SO_MANY = "(?:[了的]?[哪这那]?[\\d一二两三四五六七八九十]{1,3}[处条])?";

const STRUCTURES: readonly (readonly [Structure, RegExp])[] = [
  [
    "moved",
    every(
      happened("moved", "relocated", "transferred"),
      String.raw`\bmoves\b`,
      `移动${SO_MANY}|移到|移至|挪到|挪动|换了?位置`,
    ),
  ],
  ["split", every(happened("split(?: up)?", "divided"), `拆分${SO_MANY}|拆成|分拆|一分为`)],
  ["merged", every(happened("merged", "combined", "joined", "consolidated"), `合并${SO_MANY}|并入|归并`)],
  [
    "renumbered",
    every(
      String.raw`\brenumber(?:ed|ing)\b|\bnew (?:clause )?numbers?\b|\bclause numbers?\b`,
      `重新编号${SO_MANY}|编号|条号`,
    ),
  ],
];

/** What came and what went: duties come and go as well, so these count as clauses only where no duty is spoken of. */
const CAME_AND_WENT: readonly (readonly [Structure, RegExp])[] = [
  [
    "added",
    every(
      happened("added", "inserted", "introduced"),
      String.raw`(?<=\bdid\b[^?？]{0,80})\b(?:add|insert|introduce)\b|\bnew(?=\s+(?:clauses?|sections?|annex(?:es)?|tables?|terms?|definitions?|chapters?|appendi))|(?<=\b(?:clauses?|sections?|annex(?:es)?|tables?|terms?|definitions?|chapters?)\s(?:is|are|was|were)\s)new\b`,
      "新增|增加|新加|加了(?=什么|哪|新)|(?<!重)新的?(?=条款|条文|章|附录|术语|定义|表)",
    ),
  ],
  [
    "deleted",
    every(
      happened("deleted", "removed", "dropped", "taken out", "left out", "thrown out", "scrapped"),
      String.raw`\b(?:disappeared|gone)\b|(?<=\bdid\b[^?？]{0,80})\b(?:remove|delete|drop|cut)\b`,
      "删除|删掉|删去|删了|取消了|被删|去掉了?|砍掉了?|拿掉了?|不见了|没了",
    ),
  ],
];

const EDITORIAL = every(
  String.raw`\b(?:purely |merely |only |just )*(?:editorial|typographic(?:al)?)(?: only)?\b|\btypos?\b`,
  "(?:仅|只是|纯)?(?:编辑性|文字性)的?|文字(?=修改|调整|改动)|错别字",
);
const NOT_EDITORIAL = every(
  String.raw`\b(?:non-?|not (?:merely |only |just |purely )?|other than |except |apart from |beyond |more than |besides |ignor\w+ |without )(?:the )?editorial(?: changes)?`,
  "(?:非|不是|除了?|不仅仅?是|排除|忽略)(?:编辑性|文字性)的?",
);

const PARTS: readonly (readonly [TextPart, RegExp])[] = [
  [
    "table",
    every(
      String.raw`\b(?<!-)tables?\b(?!-)`,
      "表格|哪[些个张]表|表(?=\\s*[A-Z]?\\.?\\d)|(?<=[的些个张])表(?=[有改变了吗\\s？?]|$)",
    ),
  ],
  [
    "term",
    every(
      String.raw`(?<!\b(?:in|long|short)[\s-])\bterms?\b(?!-)|\bdefinitions?\b|\bterminology\b|\bdefined\b`,
      "术语|定义",
    ),
  ],
  [
    "definition",
    every(
      String.raw`\bre-?defin(?:ed|es?|ing|itions?)\b|\bdefin(?:ed|itions?) (?:of (?:the )?terms? )?(?:(?:was|were|is|are|has|have|been|got)\s)*(?:differently|anew|otherwise|changed|modified|revised|amended|updated|rewritten)\b`,
      String.raw`\b(?:changed|revised|modified|amended|different) definitions?\b|\bchang(?:es?|ed|ing) (?:to|in|of) (?:the )?definitions?\b`,
      "重新定义|定义[^？?，,]{0,6}(?:改|变|修改|更改|修订|调整|不同|不一样)|(?:改|变|修改|更改|修订|调整)了?[^？?，,]{0,6}定义",
    ),
  ],
  ["annex", every(String.raw`\b(?:annex(?:es)?|appendi(?:x|ces))\b`, "附录")],
  [
    "reference",
    every(
      String.raw`\b(?:normative )?references\b|\bnormative reference\b|\bbibliograph(?:y|ies)\b|\breferenced (?:standards|documents)\b`,
      "(?:规范性)?引用(?:文件|标准)?|参考文献",
    ),
  ],
  [
    "figure",
    every(
      String.raw`\bfigures\b|(?<!\b(?:clause|section|standard|serial|version|new) )\bnumbers\b(?!\s+of\b)|\b(?:numerical |limit )?values\b|\blimits\b|\bthresholds?\b`,
      "数值|数字(?!签名|证书|水印|信封|身份)|指标|限值|阈值",
    ),
  ],
];

/**
 * Reads a question about changes.
 * @param text names, editions, dates and clause numbers are taken out
 */
export function findShape(text: string): AskedShape {
  const structures = matched(STRUCTURES, text);
  const cameAndWent = speaksOfRequirements(text) ? [] : matched(CAME_AND_WENT, text);
  const asked = matched(PARTS, text);
  const redefined = asked.some(([part]) => part === "definition");
  const parts = asked.filter(([part]) => !redefined || part !== "term");
  const editorialOnly = text.search(NOT_EDITORIAL) < 0 && text.search(EDITORIAL) >= 0;
  const editorial = spansOf(editorialOnly ? EDITORIAL : NOT_EDITORIAL, text);
  return {
    structures: [...structures, ...cameAndWent].map(([structure]) => structure),
    editorialOnly,
    parts: parts.map(([part]) => part),
    spans: [...[...structures, ...cameAndWent, ...asked].flatMap(([, spans]) => spans), ...editorial],
  };
}

type Span = AskedShape["spans"][number];

function matched<T>(
  signs: readonly (readonly [T, RegExp])[],
  text: string,
): readonly (readonly [T, readonly Span[]])[] {
  return signs
    .map(([what, sign]) => [what, spansOf(sign, text)] as const)
    .filter(([, spans]) => spans.length > 0);
}

function spansOf(sign: RegExp, text: string): readonly Span[] {
  return [...text.matchAll(sign)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

const CLAUSES =
  /\b(?:clauses?|sections?|subclauses?|chapters?|paragraphs?|annex(?:es)?|appendi(?:x|ces)|tables?|terms?|definitions?)\b|条文|章|附录|术语|定义|哪[些几]条|表格/i;

/** "which clauses were added" asks for clauses, with or without a duty in them; "what was added" for either. */
export function asksForClauses(text: string): boolean {
  return CLAUSES.test(text) && !speaksOfRequirements(text);
}
