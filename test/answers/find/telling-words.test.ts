import { describe, expect, test } from "@jest/globals";
import { quantityAsked } from "../../../src/answers/find/quantity.ts";
import { tellingWords } from "../../../src/answers/find/telling-words.ts";
import { informativeTerms } from "../../../src/text/tokens.ts";
import { document } from "../../support/texts.ts";

/** What is quoted of the one clause of a Chinese text. */
function quoted(body: string, question: string, weights: Readonly<Record<string, number>> = {}): string {
  const { clauses } = document(`# 5 准入\n\n${body}\n`);
  const clause = clauses.find(({ text }) => text !== "");
  if (!clause) throw new Error("no clause");
  return tellingWords(
    { clause, heading: "5 准入", question },
    new Map(informativeTerms(question).map((term) => [term, weights[term] ?? 1])),
    quantityAsked(question),
    { language: "zh", clauses },
  );
}

describe("the words of a clause that answer", () => {
  test("given a line that introduces a list, then it is quoted with the items under it", () => {
    const quote = quoted(
      "设备由用户管理。出现以下任一情形时，不得通过准入：\n\na) 测试存在未通过项；\nb) 缺少审计记录。",
      "哪些情形不得通过准入",
    );

    expect(quote).toMatch(
      /^出现以下任一情形时，不得通过准入：\s*a\) 测试存在未通过项；\s*b\) 缺少审计记录。$/u,
    );
  });

  test("given the question how many levels there are, then all rows of the table are quoted", () => {
    const quote = quoted(
      "分级见表 1。\n\n表 1 分级\n\n| 级别 | 含义 |\n| --- | --- |\n| 1级 | 公开的数据 |\n| 2级 | 内部的数据 |",
      "数据分几级",
    );

    expect(quote.split("\n")).toEqual(["1级 | 公开的数据", "2级 | 内部的数据"]);
  });

  test("given an item that gives the figure and speaks of what is asked, then it is quoted alone", () => {
    const quote = quoted(
      "设备由用户管理，其数据按下列规定处理：\n\na) 备份应不少于2份；\nb) 日志应单独存放，供审计人员随时查看；\nc) 介质不应与生产环境处于同一机房，并由专人看管。",
      "备份至少要几份",
    );

    expect(quote).toBe("a) 备份应不少于2份；");
  });

  test("given a table, then the row that the question names is quoted, not its caption or head", () => {
    const quote = quoted(
      "变更分为三级，每一级的变更都应按下表的要求由有关部门审批，审批的记录应妥善保存，并供审计人员查看，不得随意删除。\n\n表 1 变更审批要求\n\n| 变更级别 | 审批要求 |\n| --- | --- |\n| A级（重大） | 专家评审 |\n| C级（轻微） | 内部审批 |",
      "C级变更谁审批",
    );

    expect(quote).toBe("C级（轻微） | 内部审批");
  });

  test("given a rare word in one sentence and a common one in another, then that with the rare one is quoted", () => {
    const body = "设备的日志应由管理员每日检查，不得删除。\n\n介质的销毁应由两名人员共同完成。";

    expect(quoted(body, "日志 销毁", { 日志: 0.6, 销毁: 1.4 })).toMatch(/^介质的销毁/u);
    expect(quoted(body, "日志 销毁", { 日志: 1.4, 销毁: 0.6 })).toMatch(/^设备的日志/u);
  });
});
