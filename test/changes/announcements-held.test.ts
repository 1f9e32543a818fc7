import { describe, expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import type { NamedText } from "../../src/changes/compared-clauses.ts";
import { checkForeword, type ForewordCheck } from "../../src/changes/foreword-check.ts";
import { readTextDocument } from "../../src/documents/text-document.ts";

interface Pair {
  readonly before: string;
  readonly after: string;
}

const CHINESE: Pair = {
  before: `# 5 技术要求

## 5.1 日志

日志应至少保存6个月。日志宜加密存储。备份应离线保存。

## 5.2 供应商

组织应选择具备资质的供应商。

## 5.3 协作

组织之间应约定通报的时限。组织应每月审查日志。

## 5.4 打印

打印敏感数据应经审批。
`,
  after: `# 5 技术要求

## 5.1 日志

日志应至少保存1年。日志应加密存储。备份宜离线保存。

## 5.2 供应商

组织宜选择具备资质的供应商。

## 5.3 协作

组织之间应约定通报的时限和方式。组织应每季度审查日志。组织应建立资产清单。
`,
};

const ENGLISH: Pair = {
  before: `# 5 Requirements

## 5.1 Logs

Logs shall be kept for at least 6 months. Logs should be encrypted. Copies shall be kept offline.

## 5.2 Suppliers

The organization shall choose a qualified supplier.

## 5.3 Cooperation

The parties shall agree on a time of notice. Logs shall be reviewed every month.

## 5.4 Printing

Printing of sensitive data shall be approved.
`,
  after: `# 5 Requirements

## 5.1 Logs

Logs shall be kept for at least 1 year. Logs shall be encrypted. Copies should be kept offline.

## 5.2 Suppliers

The organization should choose a qualified supplier.

## 5.3 Cooperation

The parties shall agree on a time and a form of notice. Logs shall be reviewed every quarter. The organization shall keep an inventory of assets.
`,
};

const OPENINGS = {
  zh: "与GB/T 00001—2010相比，主要技术变化如下：",
  en: "Compared with GB/T 00001—2010, the main changes are as follows:",
};

function read(markdown: string, language: "zh" | "en"): NamedText {
  const bytes = new TextEncoder().encode(`---\nlanguage: ${language}\n---\n${markdown}`);
  return { ...readTextDocument({ name: "draft.md", bytes }), title: null, numbers: [] };
}

function announcing(item: string): ForewordCheck {
  const language = /\p{Script=Han}/u.test(item) ? "zh" : "en";
  const { before, after } = language === "zh" ? CHINESE : ENGLISH;
  const heading = language === "zh" ? "前言" : "Foreword";
  const old = read(before, language);
  const now = read(`# ${heading}\n\n${OPENINGS[language]}\n\na) ${item}\n\n${after}`, language);
  const check = checkForeword(compareTexts(old, now).changes, old, now);
  if (!check) throw new Error("no list");
  return check;
}

function verdictOn(item: string): string {
  const { confirmed, notFound } = announcing(item);
  return confirmed.length > 0 ? "confirmed" : (notFound[0]?.because ?? "");
}

describe("an announcement that is not what happened", () => {
  test.each([
    ["another figure than the text states", "将日志保存期限由6个月改为3年（见5.1，2010年版的5.1）"],
    ["a figure it never stated", "更改了日志保存期限，由12个月延长至1年（见5.1，2010年版的5.1）"],
    ["the other way than the figure went", "缩短了日志保存期限（见5.1，2010年版的5.1）"],
    ["another force", "将日志加密由推荐改为允许（见5.1，2010年版的5.1）"],
    ["a requirement deleted that only got weaker", "删除了供应商管理的要求（见2010年版的5.2）"],
    ["a requirement deleted whose period changed", "删除了审查的要求（见2010年版的5.3）"],
    ["something added where other words came", "增加了漏洞奖励计划的要求（见5.3）"],
    ["a period of something else", "更改了供应商评价的周期（见5.1，2010年版的5.1）"],
    ["another figure, in English", "the retention of logs is changed from 6 months to 3 years (see 5.1)"],
    [
      "another force, in English",
      "encryption of logs is changed from a recommendation to a permission (see 5.1)",
    ],
    [
      "a deletion that was none, in English",
      "the qualification of suppliers is deleted (see 5.2 of the 2010 edition)",
    ],
    ["an addition that was none, in English", "a vulnerability reward programme is added (see 5.3)"],
  ])("given %s, then it is found otherwise", (_, item) => {
    expect(verdictOn(item)).toBe("otherwise");
  });

  test("given one, then what really changed there is told", () => {
    const { notFound } = announcing("将日志保存期限由6个月改为3年（见5.1）");

    const told = notFound[0]?.really.flatMap(({ pieces }) => pieces.map((piece) => [piece.old, piece.new]));
    expect(told?.[0]).toEqual(["日志应至少保存6个月。", "日志应至少保存1年。"]);
  });
});

describe("an announcement of what happened", () => {
  test.each([
    ["the figures", "将日志保存期限由6个月改为1年（见5.1）"],
    ["the same figure in another unit", "将日志保存期限由6个月改为12个月（见5.1）"],
    ["only the new figure", "将日志保存期限延长至1年（见5.1）"],
    ["a time limit without its figures", "更改了日志保存期限（见5.1）"],
    ["the force", "将日志加密由推荐改为要求（见5.1）"],
    ["a clause that went", "删除了打印管理的要求（见2010年版的5.4）"],
    ["a sentence that came", "增加了资产清单的要求（见5.3）"],
    ["words that came", "增加了通报方式的要求（见5.3）"],
    ["the clause as such", "修改了供应商的要求（见5.2）"],
    ["a period that came, in words of its own", "增加了每季度审查的要求（见5.3）"],
    ["figures, in English", "the retention of logs is extended from 6 months to 12 months (see 5.1)"],
    ["a force, in English", "encryption of logs is changed from a recommendation to a requirement (see 5.1)"],
    ["a clause that went, in English", "printing is deleted (see 5.4 of the 2010 edition)"],
    ["a sentence that came, in English", "an inventory of assets is added (see 5.3)"],
  ])("given %s, then it is confirmed", (_, item) => {
    expect(verdictOn(item)).toBe("confirmed");
  });

  test("given one that speaks of one sentence of a clause, then the others there are not announced", () => {
    const { unannounced } = announcing("将日志加密由推荐改为要求（见5.1）");

    const rest = unannounced.flatMap(({ changes }) => changes).find(({ newIds }) => newIds.includes("5.1"));
    expect(rest?.force.map(({ direction, new: sentence }) => [direction, sentence])).toEqual([
      ["relaxed", "备份宜离线保存。"],
    ]);
    expect(rest?.values.map(({ from, to }) => [from, to])).toEqual([["6个月", "1年"]]);
  });

  test("given one that speaks of all that changed in a clause, then nothing of it is left", () => {
    const { unannounced } = announcing("修改了供应商的要求（见5.2）");

    const left = unannounced.flatMap(({ changes }) => changes.flatMap(({ newIds }) => newIds));
    expect(left).not.toContain("5.2");
  });
});

describe("a clause that is announced as moved", () => {
  const clause = (number: string, force: string) =>
    `## ${number} 密钥备份\n\n运营者${force}对密钥进行离线备份，并定期验证备份的完整性。\n\n`;
  const other = (number: string) =>
    `## ${number} 审计日志\n\n审计人员应每日查看系统产生的全部日志，发现异常后立即报告。\n\n`;

  test("given another force in it, then the place is confirmed, and the force is unannounced", () => {
    const old = read(`# 5 要求\n\n${clause("5.1", "应")}${other("5.2")}# 6 附则\n\n附则另定。\n`, "zh");
    const after = read(
      `# 前言\n\n${OPENINGS.zh}\n\na) 将密钥备份移至第6章（见6.1，2010年版的5.1）\n\n# 5 要求\n\n${other("5.1")}# 6 附则\n\n附则另定。\n\n${clause("6.1", "宜")}`,
      "zh",
    );

    const check = checkForeword(compareTexts(old, after).changes, old, after);

    expect(check?.confirmed).toHaveLength(1);
    expect(check?.unannounced.flatMap(({ changes }) => changes.flatMap(({ reasons }) => reasons))).toContain(
      "duty-relaxed",
    );
  });
});
