import type { Change, ForceDirection, Structure } from "../../changes/change-set.ts";
import { ownIds } from "../../changes/own-clauses.ts";
import { comparedText } from "../../changes/compared-text.ts";
import { sideOf } from "../../changes/redline.ts";
import type { Clause } from "../../standards/clause.ts";
import { informativeTerms } from "../../text/tokens.ts";
import type { ChangeFilter } from "../findings.ts";
import type { DutyFilter, TextPart } from "../understanding.ts";
import { isNumbered, isUnder } from "./clause-number.ts";
import type { Comparison } from "./compare-editions.ts";

/** Those that a question asks for: of a clause, of a kind, in a part of the text. Its topic is another matter. */
export function withinFilter(
  changes: readonly Change[],
  filter: ChangeFilter,
  compared: Comparison,
): readonly Change[] {
  const { clause, duties, structures, editorialOnly, parts } = filter;
  const ofDuty = (change: Change) => duties !== null && touchesDuty(change, duties);
  const ofKind = (change: Change) =>
    (duties === null && structures.length === 0) || ofDuty(change) || isOfStructure(change, structures);
  const chosen = changes.filter(
    (change) =>
      (clause === null || isOfClause(change, clause, compared)) &&
      ofKind(change) &&
      (!editorialOnly || change.text === "editorial") &&
      (parts.length === 0 || parts.some((part) => touchesPart(change, part, compared))),
  );
  return structures.length === 0 ? chosen : eachOnce(chosen, ofDuty);
}

/** Whether one of these befell its clauses, or others through them: a clause that took others in tells of a merger. */
export function isOfStructure({ structure, guests }: Change, asked: readonly Structure[]): boolean {
  return (
    asked.includes(structure) ||
    guests.some(({ side }) => asked.includes(side === "old" ? "merged" : "split"))
  );
}

/** A merger, or a split, is told by the clause that took the others in, or gave them off, and names them. */
function eachOnce(changes: readonly Change[], isOwnMatter: (change: Change) => boolean): readonly Change[] {
  const named = new Set(changes.flatMap(({ guests }) => guests.map(({ side, id }) => `${side} ${id}`)));
  return changes.filter((change) => {
    const { oldIds, newIds } = ownIds(change);
    const isNamed = [...oldIds.map((id) => `old ${id}`), ...newIds.map((id) => `new ${id}`)].some((own) =>
      named.has(own),
    );
    return change.host === null || !isNamed || isOwnMatter(change);
  });
}

/** Of the clause with this number in either edition, or of a clause under it. */
function isOfClause(change: Change, clause: string, compared: Comparison): boolean {
  return clausesOf(change, compared).some(
    ({ number }) => isNumbered(number, clause) || isUnder(number, clause),
  );
}

const DIRECTIONS: Readonly<Record<Exclude<DutyFilter, null>, readonly ForceDirection[]>> = {
  new: ["created"],
  tightened: ["tightened", "reversed"],
  relaxed: ["relaxed"],
  removed: ["removed"],
  reversed: ["reversed"],
};

/** The directions of force that a question about duties asks for; empty for any. */
export function directionsAsked(duties: DutyFilter): readonly ForceDirection[] {
  return duties === null ? [] : DIRECTIONS[duties];
}

/** "What is newly required", "what was relaxed": a clause that went counts among what was removed, whatever its force. */
function touchesDuty(change: Change, duties: Exclude<DutyFilter, null>): boolean {
  if (duties === "removed" && change.structure === "deleted") return true;
  return change.force.some((force) => DIRECTIONS[duties].includes(force.direction));
}

function touchesPart(change: Change, part: TextPart, compared: Comparison): boolean {
  const clauses = clausesOf(change, compared);
  switch (part) {
    case "table":
      return (
        change.text !== "same" &&
        rowsOf(sideOf(change.redline, "delete")) !== rowsOf(sideOf(change.redline, "insert"))
      );
    case "term":
      return clauses.some((clause) => clause.kind === "term");
    case "definition":
      return change.reasons.includes("term-redefined");
    case "annex":
      return clauses.some((clause) => clause.kind === "annex" || /^[A-Z]\./.test(clause.number ?? ""));
    case "reference":
      return (
        change.reasons.includes("reference-changed") ||
        clauses.some((clause) => /规范性引用文件|normative references/i.test(clause.title ?? ""))
      );
    case "figure":
      return change.reasons.includes("figure-changed");
  }
}

/** The table rows of a compared text, whose cells are parted by bars. */
function rowsOf(text: string): string {
  return text
    .split("\n")
    .filter((line) => line.includes(" | "))
    .join("\n");
}

function clausesOf(change: Change, compared: Comparison): readonly Clause[] {
  return [
    ...change.oldIds.flatMap((id) => compared.old.get(id) ?? []),
    ...change.newIds.flatMap((id) => compared.new.get(id) ?? []),
  ];
}

/** What a question about changes keeps to. */
export interface AskedTopic {
  readonly topic: string;
  /** Set off as the topic ("about", 关于): it is met, or there is nothing. */
  readonly setOff: boolean;
  /** Other terms for the same thing, in either language: the texts compared may be in another one than the question. */
  readonly otherWords: (term: string) => readonly string[];
}

export interface TopicSelection {
  readonly changes: readonly Change[];
  /** The topic as asked, where it narrowed the changes down; null where it did not. */
  readonly topic: string | null;
}

/** How much of a topic's terms a change must bear to be about it. */
const ABOUT = 0.6;

/** Those in whose words the topic stands. Words that no change bears are taken for small talk, unless set off as the topic. */
export function withinTopic(
  changes: readonly Change[],
  { topic, setOff, otherWords }: AskedTopic,
  compared: Comparison,
  names: readonly string[],
): TopicSelection {
  const naming = new Set(names.flatMap(informativeTerms));
  const terms = [...new Set(informativeTerms(topic))].filter(
    (term) => !SMALL_TALK.has(term) && !naming.has(term),
  );
  if (terms.length === 0) return { changes, topic: null };
  const wordings = terms.map((term) => [term, ...otherWords(term)]);
  const bearing = changes.filter((change) => {
    const words = new Set(informativeTerms(comparedText(clausesOf(change, compared))));
    return (
      wordings.filter((wording) => wording.some((term) => words.has(term))).length >= terms.length * ABOUT
    );
  });
  if (bearing.length > 0 && bearing.length < changes.length) return { changes: bearing, topic };
  return setOff ? { changes: bearing, topic } : { changes, topic: null };
}

/** Words of asking, as terms: what they ask for is the kind of question, not its topic. */
const SMALL_TALK: ReadonlySet<string> = new Set(
  informativeTerms(
    "change changes changed difference different compare new newly added deleted removed tightened stricter relaxed draft drafts " +
      "edition version text standard standards document requirement requirements duty duties obligation provision clause clauses shall should may must " +
      "what which how why tell show list give please summary summarise explain important main latest group working committee happened anything something number amount count " +
      "变化 变更 改动 修改 区别 差异 不同 对比 比较 新增 删除 收紧 放宽 新的 要求 义务 规定 条款 条 标准 草案 版本 稿 文件 哪些 什么 有 吗 主要 重要 最新 请 告诉 说明 总结 列出 之间 以来 上一版 相比 数量 个数 数目",
  ),
);
