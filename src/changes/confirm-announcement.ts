import type { AnnouncedChange, AnnouncedKind } from "../standards/announced-changes.ts";
import type { ClauseText } from "../standards/clause.ts";
import { informativeTerms } from "../text/tokens.ts";
import type { Change } from "./change-set.ts";
import type { ComparedClauses } from "./compared-clauses.ts";

/** A change that a foreword announces, with those of the comparison that bear it out, in its order. */
export interface ConfirmedAnnouncement {
  readonly announced: AnnouncedChange;
  /** Found in the clauses that it names; by its words, where it names none or others; in the document's title. */
  readonly by: "clause" | "words" | "title";
  readonly changes: readonly Change[];
  /** Clauses it names, as written, in which nothing of the kind is found. */
  readonly without: readonly string[];
}

/** A change that a foreword announces and the comparison does not bear out. */
export interface UnfoundAnnouncement {
  readonly announced: AnnouncedChange;
  /**
   * `no-such-clause`: neither text has a clause that it names; `same`: those say what they said before; `otherwise`:
   * they changed, but not like that; `not-located`: it names no clause, and no change bears its words.
   */
  readonly because: "no-such-clause" | "same" | "otherwise" | "not-located";
  /** What became of the clauses that it names. */
  readonly changes: readonly Change[];
}

const OF_TITLE = /(?:标准|文件|文档)的?(?:中文|英文)?(?:名称|标题)|\btitle of (?:the|this)\b|\bthe title\b/iu;

/**
 * Holds an announcement against a comparison: against the clauses that it names, else against the words of all
 * changes of substance.
 */
export function holdAgainst(
  announced: AnnouncedChange,
  changes: readonly Change[],
  substantive: readonly Change[],
  compared: ComparedClauses,
): ConfirmedAnnouncement | UnfoundAnnouncement {
  const oldAt = clausesNamed(announced.oldClauses, compared.old);
  const newAt = clausesNamed(announced.clauses, compared.new);
  const named = [...oldAt, ...newAt].filter(({ ids }) => ids.size > 0);
  const bears = (change: Change, { ids }: NamedClause): boolean =>
    [...change.oldIds, ...change.newIds].some((id) => ids.has(id));
  const touched = changes.filter(
    (change) =>
      oldAt.some(({ ids }) => change.oldIds.some((id) => ids.has(id))) ||
      newAt.some(({ ids }) => change.newIds.some((id) => ids.has(id))),
  );
  const fitting = touched.filter((change) => fits(announced.kind, change));
  if (fitting.length > 0) {
    const without = named.filter((one) => !fitting.some((change) => bears(change, one)));
    return { announced, by: "clause", changes: fitting, without: without.map(({ number }) => number) };
  }
  if (OF_TITLE.test(announced.text) && compared.isRenamed)
    return { announced, by: "title", changes: [], without: [] };
  const worded = byWords(announced, substantive, compared);
  if (worded.length > 0)
    return {
      announced,
      by: "words",
      changes: worded,
      without: [...announced.clauses, ...announced.oldClauses],
    };
  const isNamed = announced.clauses.length + announced.oldClauses.length > 0;
  const isChanged = touched.some(({ text }) => text !== "same");
  return {
    announced,
    because: !isNamed
      ? "not-located"
      : named.length === 0
        ? "no-such-clause"
        : isChanged
          ? "otherwise"
          : "same",
    changes: touched,
  };
}

interface NamedClause {
  readonly number: string;
  /** The clause and all under it; none where the text has no such clause. */
  readonly ids: ReadonlySet<string>;
}

function clausesNamed(numbers: readonly string[], text: ClauseText): NamedClause[] {
  return numbers.map((number) => {
    const ids = new Set<string>();
    for (const clause of text.clauses)
      if (clause.number === number || (clause.parent !== null && ids.has(clause.parent))) ids.add(clause.id);
    return { number, ids };
  });
}

/**
 * Forewords choose their verbs freely: what was added to a clause, or taken out of it, counts as added, or deleted;
 * what moved may be a part of a clause that stayed.
 */
function fits(kind: AnnouncedKind, { structure, text, redline }: Change): boolean {
  const holds = (op: "insert" | "delete"): boolean =>
    redline.some((part) => part.op === op && /[\p{L}\p{N}]/u.test(part.text));
  switch (kind) {
    case "added":
      return structure === "added" || structure === "split" || (text === "modified" && holds("insert"));
    case "deleted":
      return structure === "deleted" || structure === "merged" || (text === "modified" && holds("delete"));
    case "moved":
      return structure !== "kept" || text === "modified";
    case "merged":
      return structure === "merged" || structure === "deleted" || (text === "modified" && holds("insert"));
    case "split":
      return structure === "split" || structure === "added" || (text === "modified" && holds("delete"));
    case "modified":
    case "other":
      return text !== "same" || structure === "merged" || structure === "split";
  }
}

/** An announcement most of whose telling words stand in what changed is about that. */
const ABOUT = 0.7;
const FEWEST_WORDS = 2;

/** What every announcement says. */
const ANNOUNCING = new Set(
  informativeTerms(
    "增加 新增 增加了 修改 更改 更改了 修改了 删除 删除了 调整 完善 明确 细化 修订 要求 内容 规定 部分 相关 章 条 附录 见 年版 改为 由 术语 定义 " +
      "added deleted removed modified changed revised updated clarified moved new requirement requirements clause clauses annex see edition definition term main content",
  ),
);

/** Of the changes of its kind, those that bear most of its words best. */
function byWords(
  { text, kind }: AnnouncedChange,
  changes: readonly Change[],
  compared: ComparedClauses,
): Change[] {
  const statement = text.replace(/[(（][^()（）]*(?:见|\bsee\b)[^()（）]*[)）]/giu, "");
  const asked = [...new Set(informativeTerms(statement))].filter((term) => !ANNOUNCING.has(term));
  if (asked.length < FEWEST_WORDS) return [];
  const scored = changes
    .filter((change) => fits(kind, change))
    .map((change) => {
      const titles = compared.clausesOf(change).flatMap(({ title }) => title ?? []);
      const edited = change.redline.filter(({ op }) => op !== "equal").map((part) => part.text);
      const held = new Set(informativeTerms([...titles, ...edited].join("\n")));
      return { change, share: asked.filter((term) => held.has(term)).length / asked.length };
    });
  const best = Math.max(0, ...scored.map(({ share }) => share));
  return best < ABOUT ? [] : scored.filter(({ share }) => share === best).map(({ change }) => change);
}
