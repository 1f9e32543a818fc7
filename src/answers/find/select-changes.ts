import type { Change } from "../../changes/change-set.ts";
import { informativeTerms } from "../../text/tokens.ts";
import { withoutAsking } from "../understand/question-words.ts";
import type { DutyFilter } from "../understanding.ts";
import type { Comparison } from "./compare-editions.ts";

/** Those of a clause and of the clauses under it, by its number in either edition. */
export function withinClause(
  changes: readonly Change[],
  clause: string | null,
  compared: Comparison,
): readonly Change[] {
  if (clause === null) return changes;
  const under = (number: string | null | undefined) =>
    number !== null &&
    number !== undefined &&
    (number.toUpperCase() === clause || number.toUpperCase().startsWith(`${clause}.`));
  return changes.filter(
    (change) =>
      change.oldIds.some((id) => under(compared.old.get(id)?.number)) ||
      change.newIds.some((id) => under(compared.new.get(id)?.number)),
  );
}

/** Those that touch duties as asked: "what is newly required", "what was relaxed". */
export function withinDuties(changes: readonly Change[], duties: DutyFilter): readonly Change[] {
  const has = (change: Change, ...directions: readonly string[]) =>
    change.force.some((f) => directions.includes(f.direction));
  switch (duties) {
    case null:
      return changes;
    case "new":
      return changes.filter((c) => has(c, "created"));
    case "tightened":
      return changes.filter((c) => has(c, "tightened", "reversed"));
    case "relaxed":
      return changes.filter((c) => has(c, "relaxed"));
    case "removed":
      return changes.filter((c) => c.structure === "deleted" || has(c, "removed"));
  }
}

/** "about key rotation", 关于密钥轮换: a topic set off by such a word must be met; other words only may. */
const SET_OFF =
  /(?:\babout\b|\bregarding\b|\bconcerning\b|\bon the (?:topic|subject) of\b|\bwith respect to\b|\bon\b|\bfor\b)\s+(?<en>[^?]+)|(?:关于|有关|针对|对于?|就)(?<zh>[^？?的]+)/i;

export interface TopicSelection {
  readonly changes: readonly Change[];
  /** The topic as asked, where it narrowed the changes down; null where it did not. */
  readonly topic: string | null;
}

/** Those in whose words the topic stands. Words that no change bears are taken for small talk, unless set off as the topic. */
export function withinTopic(
  changes: readonly Change[],
  topic: string,
  compared: Comparison,
  names: readonly string[],
): TopicSelection {
  const setOff = SET_OFF.exec(topic);
  const asked = (setOff?.groups?.["en"] ?? setOff?.groups?.["zh"] ?? topic).trim();
  const naming = new Set(names.flatMap(informativeTerms));
  const terms = [...new Set(informativeTerms(withoutAsking(asked)))].filter(
    (term) => !SMALL_TALK.has(term) && !naming.has(term),
  );
  if (terms.length === 0) return { changes, topic: null };
  const bearing = changes.filter((change) => shareOf(terms, wordsOf(change, compared)) >= 0.6);
  if (bearing.length > 0 && bearing.length < changes.length) return { changes: bearing, topic: asked };
  return setOff ? { changes: bearing, topic: asked } : { changes, topic: null };
}

function shareOf(terms: readonly string[], words: ReadonlySet<string>): number {
  return terms.filter((term) => words.has(term)).length / terms.length;
}

function wordsOf(change: Change, compared: Comparison): ReadonlySet<string> {
  const clauses = [
    ...change.oldIds.map((id) => compared.old.get(id)),
    ...change.newIds.map((id) => compared.new.get(id)),
  ];
  return new Set(
    clauses.flatMap((clause) => informativeTerms(`${clause?.title ?? ""}\n${clause?.text ?? ""}`)),
  );
}

/** Words of asking, as terms: what they ask for is the kind of question, not its topic. */
const SMALL_TALK: ReadonlySet<string> = new Set(
  informativeTerms(
    "change changes changed difference different compare new newly added deleted removed tightened stricter relaxed draft drafts " +
      "edition version text standard standards document requirement requirements duty duties obligation provision clause clauses shall should may must " +
      "what which how why tell show list give please summary summarise explain important main latest group working committee happened anything something " +
      "变化 变更 改动 修改 区别 差异 不同 对比 比较 新增 删除 收紧 放宽 新的 要求 义务 规定 条款 条 标准 草案 版本 稿 文件 哪些 什么 有 吗 主要 重要 最新 请 告诉 说明 总结 列出 之间 以来 上一版 相比",
  ),
);
