import { informativeTerms, terms } from "../../text/tokens.ts";
import { forceWords } from "./force-words.ts";

/** Words with which an answer speaks of any text: they say nothing that a source would have to say. */
const FRAME = `
  also another before overall formerly previously originally earlier currently instead newly new old previous former
  present both only third document standard draft edition version text clause subclause section annex paragraph item
  wording sentence title rule provision requirement recommendation change changed differ difference compare compared
  comparison add added addition delete deleted deletion remove removed removal move moved merge merged split renumber
  renumbered number tighten tightened relax relaxed reverse reversed stricter become became raise raised lower lowered
  increase increased reduce reduced extend shorten state require required recommend permit allow prohibit apply
  according accord end comment review approval publish published issue report reported news mandatory optional
  run last lasting take taking place happen
  zero one two three four five six seven eight nine ten eleven twelve dozen fifteen twenty thirty hundred once twice
  文件 标准 草案 版本 文本 条款 要求 规定 内容 表述 原来 现在 新增 删除 修改 变化 改为 增加 移动 合并 拆分 此前 目前
  根据 按照 依据 其中 另外 以及 报道 新闻 明确 提出 加严 放宽 调整 本条 该条 反转 取消 删去 原文 现为 征求 意见 送审 报批`;

const FRAME_TERMS = new Set(terms(FRAME));

/** True for a term that every answer may use, whatever it is about. */
export function isFrameTerm(term: string): boolean {
  return FRAME_TERMS.has(term);
}

/** Words that join others, and figures with what they count: those are held against their source by themselves. */
const LIGHT =
  /\bat the same time\b|\bno (?:later|earlier|longer|shorter|more|less|fewer) than\b|\bor (?:longer|shorter|more|less|fewer|later|above|below)\b|\bnot even\b|\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b|(?<=\d\s*)(?:分钟|小时|秒|[天日年周次份条]|个?月)(?:之内|以内|内)?|每[天日周月年]|[〇零一二两三四五六七八九十百千半]+个?(?:工作日|小时|分钟|[年月日天周次秒条项处份台级位])|接受|进行|经过|经由|通过|对其|算起|起算|以及|并且|至少|有所|相比|必要|[并把将由被从经其]/giu;

/** A statement without its words of force and such as only join others, which are no part of what it speaks of. */
export function withoutLightWords(statement: string): string {
  const plain = forceWords(statement, false).reduceRight(
    (text, { at, verb }) => text.slice(0, at) + " ".repeat(verb.length) + text.slice(at + verb.length),
    statement,
  );
  return withoutJoints(plain);
}

/** A text without words that only join others. */
export function withoutJoints(text: string): string {
  return text.replace(LIGHT, " ");
}

/** What a statement speaks of, each term once: no word that every answer may use, and no figure. */
export function tellingTerms(statement: string): readonly string[] {
  return [...new Set(informativeTerms(withoutLightWords(statement)))].filter(
    (term) => !isFrameTerm(term) && !/^\d/.test(term),
  );
}

/** Frame words that are deeds as well: what shall be deleted is not a clause. */
const DEEDS = new Set(
  terms(
    "add delete remove move merge split change publish issue report approve review reduce extend shorten raise lower 删除 取消 修改 增加 移动 合并 拆分 调整 公布 发布 删去 提出",
  ),
);

/** True for a term that an answer may use of any text, but of a duty only where its text does. */
export function isDeed(term: string): boolean {
  return DEEDS.has(term);
}
