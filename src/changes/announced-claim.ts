import type { AnnouncedChange } from "../standards/announced-changes.ts";
import type { ForceName } from "../standards/force.ts";
import { informativeTerms } from "../text/tokens.ts";
import { measuresIn, withoutFigures, type Measure } from "./measures.ts";

/** One end of `由6个月改为3年`: what something is said to have been, or to have become. */
export interface ClaimedEnd {
  readonly measures: readonly Measure[];
  readonly force: ForceName | null;
  readonly words: readonly string[];
}

/** What an announcement says happened, apart from where. */
export interface Claim {
  /** The telling words of its matter, without those that every announcement says. */
  readonly matter: readonly string[];
  /** What of the matter is said to have changed: its figures (时限, frequency); null where that is not said. */
  readonly aspect: "figure" | null;
  /** Figures with a unit of measure that belong to the matter: 每年复核. */
  readonly measures: readonly Measure[];
  /** From what to what; `from` is null where only the outcome is told. */
  readonly shift: { readonly from: ClaimedEnd | null; readonly to: ClaimedEnd } | null;
  /** The way in which figures are said to have gone: 延长, reduced. */
  readonly towards: "more" | "less" | null;
}

const REFERENCE =
  /[(（[［][^()（）[\]［］]{0,300}(?:见|\bsee\b|版|\bedition\b|章|附\s?录|\d\.\d)[^()（）[\]［］]{0,300}[)）\]］]/giu;

/** What every announcement says, what says which of its figures changed, and what kind of provision it speaks of. */
const ANNOUNCING = new Set(
  informativeTerms(
    "增加 新增 增加了 修改 更改 更改了 修改了 删除 删除了 调整 完善 明确 细化 修订 合并 拆分 移动 要求 内容 规定 部分 相关 有关 章 条 附录 见 年版 改为 由 术语 定义 " +
      "时限 期限 时间 周期 频次 频率 次数 学时 时长 数量 阈值 限值 延长 缩短 提高 降低 放宽 收紧 推荐 推荐性 强制 强制性 允许 建议 编辑性 技术 " +
      "added deleted removed modified changed revised updated clarified moved merged split new requirement requirements clause clauses annex see edition definition term main content " +
      "time limit period frequency interval number threshold duration extended shortened reduced increased raised lowered relaxed tightened recommendation recommended mandatory permission permitted optional technical",
  ),
);

const OF_FIGURES =
  /[时期]限|周期|频[次率]|次数|学时|时间|时长|数量|阈值|限值|位数|长度|\b(?:time limits?|deadlines?|periods?|frequenc(?:y|ies)|intervals?|number of|thresholds?|durations?|lengths?|retention)\b/iu;
const MORE = /延长|提高|增大|扩大|上调|\b(?:extended|lengthened|raised|increased)\b/iu;
const LESS = /缩短|降低|减少|下调|\b(?:shortened|reduced|lowered|decreased)\b/iu;

const BECAME =
  "(?:[修更]?改[为成至]|变[更]?为|调整[到至为]|延长[到至为]|缩短[到至为]|提[高升][到至为]|降低?[到至为]|增加[到至为]|减少[到至为]|放宽[到至为]|收紧[到至为]|扩[大展][到至为]|升[级]?[到至为]|[到至])";
const SHIFTS: readonly RegExp[] = [
  new RegExp(`(?:由|从|自)(?<from>[^，,；;。]{1,60}?)${BECAME}(?<to>[^，,；;。（(]{1,60})`, "u"),
  new RegExp(`将?[“"](?<from>[^”"]{1,60})[”"][修更]?改[为成][“"](?<to>[^”"]{1,60})[”"]`, "u"),
  /\bfrom (?<from>[^,;()]{1,80}?) (?:in)?to (?<to>[^,;()]{1,80})/iu,
  new RegExp(`${BECAME.replace("|[到至])", ")")}(?<to>[^，,；;。（(]{1,60})`, "u"),
  /\b(?:changed|set|extended|lengthened|shortened|reduced|lowered|raised|increased|decreased) to (?<to>[^,;()]{1,80})/iu,
];

/** What a provision is called by its force; denials first. */
const FORCES: readonly (readonly [ForceName, RegExp])[] = [
  ["should not", /^(?:不推荐|不建议|不宜|should not|not recommended)$/iu],
  ["need not", /^(?:不要求|不必|无须|无需|need not|not required)$/iu],
  ["shall not", /^(?:禁止|不允许|不应|不得|shall not|prohibition|prohibited|forbidden|not permitted)$/iu],
  ["should", /^(?:推荐|建议|宜|should|recommendation|recommended)$/iu],
  ["may", /^(?:允许|许可|可|可以|可选|任选|may|permission|permitted|allowed|optional)$/iu],
  ["shall", /^(?:要求|强制|必须|应|应当|shall|requirement|required|mandatory|obligation)$/iu],
];

export function claimOf({ text, kind }: Pick<AnnouncedChange, "text" | "kind">): Claim {
  const statement = text.replace(REFERENCE, "");
  // What moved, or was merged, came from clauses and went to clauses.
  const found = ["moved", "merged", "split"].includes(kind) ? null : shiftIn(statement);
  const rest = found ? statement.replace(found.stated, " ") : statement;
  return {
    matter: wordsIn(withoutFigures(rest)),
    aspect: OF_FIGURES.test(rest) ? "figure" : null,
    measures: measuresIn(rest).filter(({ dimension }) => dimension !== ""),
    shift: found && { from: found.from, to: found.to },
    towards: MORE.test(statement) ? "more" : LESS.test(statement) ? "less" : null,
  };
}

function shiftIn(statement: string): (NonNullable<Claim["shift"]> & { readonly stated: string }) | null {
  for (const form of SHIFTS) {
    const match = form.exec(statement);
    const { from, to } = match?.groups ?? {};
    if (match && to !== undefined)
      return { stated: match[0], from: from === undefined ? null : endOf(from), to: endOf(to) };
  }
  return null;
}

function endOf(said: string): ClaimedEnd {
  const bare = said
    .replace(/^(?:an? |the |一项)/iu, "")
    .replace(/(?:性|的)?(?:要求|条款|内容|规定)?$/u, "")
    .trim();
  const name = bare === "" ? said.trim() : bare;
  const force = FORCES.find(([, form]) => form.test(name))?.[0] ?? null;
  return { measures: measuresIn(said), force, words: force === null ? wordsIn(said) : [] };
}

/** Numbers, and what they number: clauses and annexes are looked up, and figures held, by themselves. */
const NUMBERED = /^(?:第?[\d.]+\p{Script=Han}*|annex[a-z]?)$/u;

function wordsIn(text: string): readonly string[] {
  return [...new Set(informativeTerms(text))].filter((term) => !ANNOUNCING.has(term) && !NUMBERED.test(term));
}
