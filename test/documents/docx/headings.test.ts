import { describe, expect, test } from "@jest/globals";
import {
  definition,
  instance,
  level,
  p,
  para,
  run,
  style,
  table,
  cell,
} from "../../support/word/word-xml.ts";
import { blocks, clauseOf, outline } from "../reading.ts";
import { lines, readWord, warningCodes } from "./read-word.ts";

const CLAUSES =
  definition(0, [level(0, "%1"), level(1, "%1.%2"), level(2, "%1.%2.%3")].join("")) + instance(1, 0);
const heading = (text: string, at: number) => p(text, { outline: at, list: [1, at] });

describe("headings by outline level", () => {
  test("given captions with an outline level, then they head no clause", () => {
    const document = readWord({
      body:
        p("范围", { outline: 0 }) +
        p("表 1 密钥长度", { outline: 1 }) +
        p("要求", { outline: 0 }) +
        p("图 2 密钥的一生", { outline: 1 }) +
        p("总则", { outline: 1 }),
    });

    expect(outline(document)).toEqual(["范围", "要求", "  总则"]);
  });

  test("given levels in styles and their bases, then headings; a level for text undoes them", () => {
    const styles =
      style("Top", `<w:pPr><w:outlineLvl w:val="0"/></w:pPr>`) +
      style("Mine", "", "Top") +
      style("Text", `<w:pPr><w:outlineLvl w:val="9"/></w:pPr>`, "Top");
    const document = readWord({
      body: [
        p("范围", { style: "Mine" }),
        p("正文内容", { style: "Text" }),
        p("正文内容", { style: "Mine", outline: 9 }),
        p("要求", { style: "Top" }),
      ].join(""),
      styles,
    });

    expect(document.clauses.map((clause) => [clause.title, clause.text])).toEqual([
      ["范围", "正文内容\n正文内容"],
      ["要求", ""],
    ]);
  });

  test("given Word's own headings without a level, then their built-in one; a stated level wins", () => {
    const named = (id: string, name: string, level: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${level}</w:pPr></w:style>`;
    const document = readWord({
      body: [
        p("范围", { style: "H1" }),
        p("总则", { style: "H2" }),
        p("正文内容", { style: "H3" }),
        p("要求", { style: "Mine" }),
      ].join(""),
      styles:
        named("H1", "heading 1", "") +
        named("H2", "heading 2", "<w:keepNext/>") +
        named("H3", "heading 3", `<w:outlineLvl w:val="9"/>`) +
        style("Mine", "", "H1"),
    });

    expect(outline(document)).toEqual(["范围", "  总则", "要求"]);
  });

  test("given styles named after headings that have no level, then their names make no heading", () => {
    const document = readWord({
      body: p("甲", { style: "heading1" }) + p("乙。"),
      styles: style("heading1", ""),
    });

    expect(document.clauses.map((clause) => clause.title)).toEqual([null]);
  });

  test("given a sentence with a heading's level and number, then it is the text of an untitled clause", () => {
    const document = readWord({
      body: heading("要求", 0) + heading("系统应支持备份。备份应加密", 1) + heading("恢复", 1),
      numbering: CLAUSES,
    });

    expect(outline(document)).toEqual(["1 要求", "  1.1", "  1.2 恢复"]);
    expect(clauseOf(document, "1.1").text).toBe("系统应支持备份。备份应加密");
  });

  test("given a heading whose number is no clause number by its form, then it is its number all the same", () => {
    const numbering =
      definition(0, level(0, "%1.", { format: "upperRoman" }) + level(1, "（%2）")) + instance(1, 0);
    const document = readWord({
      body: heading("Scope", 0) + heading("Terms", 0) + heading("Key", 1) + p("3、使用", { outline: 2 }),
      numbering,
    });

    expect(outline(document)).toEqual(["I Scope", "II Terms", "  （1） Key", "    3 使用"]);
  });

  test("given a heading in the only filled cell of a table, then the table is a frame around it", () => {
    const document = readWord({
      body: table(["", cell(p("前言", { outline: 0 }))]) + p("说明。") + p("范围", { outline: 0 }),
    });

    expect(outline(document)).toEqual(["前言 (foreword)", "范围"]);
  });
});

describe("headings by their numbers", () => {
  test("given numbered paragraphs of the headings' list without a level, then clauses, titled or not", () => {
    const document = readWord({
      body:
        heading("要求", 0) +
        heading("总则", 1) +
        p("系统应备份。", { list: [1, 2] }) +
        p("恢复", { list: [1, 2] }),
      numbering: CLAUSES,
    });

    expect(outline(document)).toEqual(["1 要求", "  1.1 总则", "    1.1.1", "    1.1.2 恢复"]);
    expect(clauseOf(document, "1.1.1").text).toBe("系统应备份。");
  });

  test("given no outline levels at all, then the list with numbers of several parts numbers the clauses", () => {
    const body = [
      p("范围", { list: [1, 0] }),
      p("本文件规定了要求。"),
      p("总则", { list: [1, 1] }),
      p("要求", { list: [1, 0] }),
    ];

    expect(outline(readWord({ body: body.join(""), numbering: CLAUSES }))).toEqual([
      "1 范围",
      "  1.1 总则",
      "2 要求",
    ]);
  });

  test("given a list of its own that counts like clauses, then its paragraphs are items", () => {
    const other = definition(1, level(0, "%1.") + level(1, "%1.%2")) + instance(2, 1);
    const document = readWord({
      body:
        heading("要求", 0) + heading("总则", 1) + p("甲；", { list: [2, 0] }) + p("乙。", { list: [2, 1] }),
      numbering: CLAUSES + other,
    });

    expect(outline(document)).toEqual(["1 要求", "  1.1 总则"]);
    expect(blocks(document, "1.1")).toEqual(["item 1 1.: 1. 甲；", "item 2 1.1: 1.1 乙。"]);
  });

  test("given typed numbers and no levels, then headings by the rules of plain text", () => {
    const body = ["前　言", "说明。", "1 范围", "本文件规定了要求。", "2 要求", "2.1 总则", "系统应备份。"];
    const document = readWord({ body: body.map((text) => p(text)).join("") });

    expect(outline(document)).toEqual(["前言 (foreword)", "1 范围", "2 要求", "  2.1 总则"]);
  });

  test("given typed numbers among headings with levels, then those that go on from them, and no others", () => {
    const body = [
      p("5 技术要求", { outline: 0 }),
      p("5.1 总则", { outline: 1 }),
      p("5.1.1 系统应备份。"),
      p("6 个月内应更换密钥"),
      p("9.3 与本文件无关"),
      p("6 试验方法", { outline: 0 }),
    ];
    const document = readWord({ body: body.join("") });

    expect(outline(document)).toEqual(["5 技术要求", "  5.1 总则", "    5.1.1", "6 试验方法"]);
    expect(clauseOf(document, "5.1.1").text).toBe("系统应备份。\n6 个月内应更换密钥\n9.3 与本文件无关");
  });

  test("given a chapter counted in Chinese above clauses counted in figures, then these stand in it", () => {
    const document = readWord({
      body: p("第二章 要求", { outline: 0 }) + p("2.1 总则", { outline: 1 }) + p("说明", { outline: 0 }),
    });

    expect(clauseOf(document, "2.1")).toMatchObject({ level: 2, parent: "第二章" });
  });

  test("given articles counted by machine, then articles of a statute", () => {
    const numbering =
      definition(0, level(0, "第%1条", { format: "chineseCountingThousand" })) + instance(1, 0);
    const body = ["为了规范管理，制定本办法。", "本办法适用于密钥管理。", "密钥应备份。"];
    const document = readWord({ body: body.map((text) => p(text, { list: [1] })).join(""), numbering });

    expect(document.clauses.map((clause) => clause.number)).toEqual(["第一条", "第二条", "第三条"]);
  });
});

describe("numbers that stay as Word counts them", () => {
  test("given a single chapter that begins at 7, then its number is not taken for a figure of the title", () => {
    const numbering = definition(0, level(0, "%1", { start: 7 })) + instance(1, 0);

    expect(outline(readWord({ body: heading("试验方法", 0) + p("内容。"), numbering }))).toEqual([
      "7 试验方法",
    ]);
  });

  test("given more than a hundred articles in Word's shorter Chinese count, then all are articles", () => {
    const numbering = definition(0, level(0, "第%1条", { format: "chineseCounting" })) + instance(1, 0);
    const body = Array.from({ length: 101 }, (_, at) => p(`第${at}项应备份。`, { list: [1] }));

    expect(readWord({ body: body.join(""), numbering }).clauses.at(-1)?.number).toBe("第一○一条");
  });
});

describe("annexes and terms", () => {
  const ANNEXES =
    definition(1, level(0, "附　录　%1", { format: "upperLetter" }) + level(1, "%1.%2")) + instance(2, 1);

  test("given an annex with its nature and title behind line breaks, then one heading", () => {
    const lettered = para(`<w:r><w:br/><w:t>（规范性）</w:t><w:br/><w:t>测试方法</w:t></w:r>`, {
      outline: 0,
      list: [2, 0],
    });
    const document = readWord({
      body: heading("范围", 0) + lettered + p("概述", { outline: 1, list: [2, 1] }),
      numbering: CLAUSES + ANNEXES,
    });

    expect(outline(document)).toEqual(["1 范围", "A （规范性）测试方法 (annex)", "  A.1 概述"]);
  });

  test("given an annex in three paragraphs, then one heading", () => {
    const body = ["附 录 A", "（资料性附录）", "示例"].map((text) => p(text, { outline: 0 }));
    const document = readWord({ body: p("1 范围", { outline: 0 }) + body.join("") + p("内容。") });

    expect(outline(document)).toEqual(["1 范围", "A （资料性附录） 示例 (annex)"]);
    expect(clauseOf(document, "A").text).toBe("内容。");
  });

  test("given terms whose numbers stand alone, above or before them, then terms with their titles", () => {
    const document = readWord({
      body: [
        heading("术语和定义", 0),
        para(`<w:r><w:br/></w:r>${run("密钥　key")}`, { list: [1, 1] }),
        p("控制密码变换的参数。"),
        p("", { list: [1, 1] }),
        p("主密钥 master key"),
        p("保护其他密钥的密钥。"),
        heading("要求", 0),
      ].join(""),
      numbering: CLAUSES,
    });

    expect(outline(document)).toEqual([
      "1 术语和定义",
      "  1.1 密钥 key (term)",
      "  1.2 主密钥 master key (term)",
      "2 要求",
    ]);
  });
});

describe("what stands around the clauses", () => {
  test("given a cover, then number, title and stage; the title is not repeated in the text", () => {
    const cover = ["ICS 35.030", "GB/T 00801—202X", "网络安全技术 密钥管理要求", "（征求意见稿）"];
    const document = readWord({
      body: cover.map((text) => p(text)).join("") + p("1 范围", { outline: 0 }) + p("2 要求", { outline: 0 }),
    });

    expect(document).toMatchObject({
      number: "GB/T 00801—202X",
      title: "网络安全技术 密钥管理要求",
      edition: "征求意见稿",
    });
    expect(lines(document)).toEqual([
      "网络安全技术 密钥管理要求",
      "ICS 35.030",
      "GB/T 00801—202X",
      "（征求意见稿）",
      "1 范围",
      "2 要求",
    ]);
  });

  test("given a typed list of contents, with pages or without, then it is left out", () => {
    const withPages = ["目 次", "1 范围\t1", "2 要求……………3"].map((text) => p(text)).join("");
    const without = ["目录", "1 范围", "2 要求"].map((text) => p(text)).join("");
    const body = p("1 范围", { outline: 0 }) + p("正文。") + p("2 要求", { outline: 0 });

    expect(lines(readWord({ body: withPages + body }))).toEqual(["1 范围", "正文。", "2 要求"]);
    expect(lines(readWord({ body: without + body }))).toEqual(["1 范围", "正文。", "2 要求"]);
  });

  test("given text in the style of a contents list, then it is text", () => {
    const document = readWord({
      body: p("目次") + p("正文误用目录样式", { style: "TOC1" }),
      styles: style("TOC1", ""),
    });

    expect(lines(document)).toEqual(["正文误用目录样式"]);
    expect(warningCodes(document)).toEqual([]);
  });
});
