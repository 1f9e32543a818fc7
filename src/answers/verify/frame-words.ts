import { terms } from "../../text/tokens.ts";

/** Words with which an answer speaks of any text: they say nothing that a source would have to say. */
const FRAME = `
  also another before overall formerly previously originally earlier currently instead newly new old previous former
  present both only third document standard draft edition version text clause subclause section annex paragraph item
  wording sentence title rule provision requirement recommendation change changed differ difference compare compared
  comparison add added addition delete deleted deletion remove removed removal move moved merge merged split renumber
  renumbered number tighten tightened relax relaxed reverse reversed stricter become became raise raised lower lowered
  increase increased reduce reduced extend shorten state require required recommend permit allow prohibit apply
  according accord comment review approval publish published issue report reported news mandatory optional
  zero one two three four five six seven eight nine ten eleven twelve dozen fifteen twenty thirty hundred once twice
  文件 标准 草案 版本 文本 条款 要求 规定 内容 表述 原来 现在 新增 删除 修改 变化 改为 增加 移动 合并 拆分 此前 目前
  根据 按照 依据 其中 另外 以及 报道 新闻 明确 提出 加严 放宽 调整 本条 该条 反转 取消 删去 原文 现为 征求 意见 送审 报批`;

const FRAME_TERMS = new Set(terms(FRAME));

/** True for a term that every answer may use, whatever it is about. */
export function isFrameTerm(term: string): boolean {
  return FRAME_TERMS.has(term);
}
