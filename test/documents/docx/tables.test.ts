import { describe, expect, test } from "@jest/globals";
import { cell, definition, instance, level, p, table } from "../../support/word/word-xml.ts";
import { blocks } from "../reading.ts";
import { readWord } from "./read-word.ts";

const inClause = (body: string, numbering = "") =>
  blocks(
    readWord({ body: p("1 要求", { outline: 0 }) + body + p("2 附则", { outline: 0 }), numbering }),
    "1",
  );

describe("tables", () => {
  test("given merged cells, then their text once, and every column in its place", () => {
    const body = table(
      ["类型", "用途", "长度"],
      [cell("SM4", `<w:vMerge w:val="restart"/>`), cell("通用", `<w:gridSpan w:val="2"/>`)],
      [cell("", "<w:vMerge/>"), "加密", "128"],
    );

    expect(inClause(body)).toEqual([
      "row 0: 类型 | 用途 | 长度",
      "row 0: SM4 | 通用 |",
      "row 0: | 加密 | 128",
    ]);
  });

  test("given cells merged over rows and columns at once, then every row has a cell for each column", () => {
    const head = [
      cell("项目", `<w:vMerge w:val="restart"/>`),
      cell("要求", `<w:gridSpan w:val="2"/>`),
      "备注",
    ];
    const second = [cell("", "<w:vMerge/>"), "等级", "条款", ""];
    const block = (merge: string, text: string) => cell(text, `<w:gridSpan w:val="2"/><w:vMerge${merge}/>`);
    const body = table(
      head,
      second,
      ["备份", block(` w:val="restart"`, "全部"), "甲"],
      ["恢复", block(` w:val="continue"`, ""), "乙"],
    );

    expect(inClause(body)).toEqual([
      "row 0: 项目 | 要求 |  | 备注",
      "row 0: | 等级 | 条款 |",
      "row 0: 备份 | 全部 |  | 甲",
      "row 0: 恢复 |  |  | 乙",
    ]);
  });

  test("given rows that begin further in or were deleted, then in their columns, or not at all", () => {
    const first = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("乙")}</w:tr>`;
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("旧")}${cell("行")}</w:tr>`;
    const body = table(["甲", "值"]).replace("</w:tbl>", `${first}${deleted}</w:tbl>`);

    expect(inClause(body)).toEqual(["row 0: 甲 | 值", "row 0: | 乙"]);
  });

  test("given numbers counted by machine in cells, then they are printed there", () => {
    const numbering = definition(0, level(0, "%1")) + instance(1, 0);
    const counted = cell(p("", { list: [1] }));
    const body = table(["序号", "内容"], [counted, "备份"], [counted, "恢复"]);

    expect(inClause(body, numbering)).toEqual(["row 0: 序号 | 内容", "row 0: 1 | 备份", "row 0: 2 | 恢复"]);
  });

  test("given paragraphs and a table within a cell, then the cell is one line", () => {
    const inner = p("甲") + p("乙") + table(["丙", "丁"]) + p("");

    expect(inClause(table(["a", "b"], [cell(inner), "值"]))).toEqual([
      "row 0: a | b",
      "row 0: 甲 乙 丙 丁 | 值",
    ]);
  });

  test("given a part of a table under a caption that says so, then one table, its head once", () => {
    const body = [
      p("表 1 算法"),
      table(["类型", "用途"], ["SM2", "签名"]),
      p("表 1 算法（续）"),
      table(["类型", "用途"], ["SM4", "加密"]),
      p("续表 1"),
      table(["SM9", "标识"]),
    ];

    expect(inClause(body.join(""))).toEqual([
      "row 0 表 1: 表 1 算法",
      "row 0: 类型 | 用途",
      "row 0: SM2 | 签名",
      "row 0: SM4 | 加密",
      "row 0: SM9 | 标识",
    ]);
  });

  test("given tables one under the other, then those with the same head are one", () => {
    const same = table(["类型", "用途"], ["SM2", "签名"]) + p("") + table(["类型", "用途"], ["SM4", "加密"]);
    const other = table(["名称", "值"], ["甲", "1"]);
    const document = readWord({ body: same + other });
    const headers = document.clauses[0]?.blocks.length;

    expect(headers).toBe(5);
  });

  test("given a table of a single cell, then the text in it", () => {
    expect(inClause(table([cell(p("注：框内的说明。") + p("正文。"))]))).toEqual([
      "note 0 注: 注：框内的说明。",
      "paragraph 0: 正文。",
    ]);
  });

  test("given rows that bear numbers, in their clause and in an annex, then requirements", () => {
    const requirement = (number: string) => [
      number,
      `Verify that the application meets requirement ${number}.`,
    ];
    const document = readWord({
      body:
        p("V1 Architecture", { outline: 0 }) +
        p("V2 Authentication", { outline: 0 }) +
        table(["#", "Description"], requirement("2.1"), requirement("2.2"), requirement("2.4")) +
        p("Appendix A: Withdrawn", { outline: 0 }) +
        table(["Original #", "Description"], requirement("2.3")),
    });

    expect(document.clauses.filter((one) => one.kind === "requirement").map((one) => one.number)).toEqual([
      "2.1",
      "2.2",
      "2.4",
      "2.3",
    ]);
  });
});
