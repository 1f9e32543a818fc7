import { describe, expect, test } from "@jest/globals";
import { withoutContents, leadsToPage } from "../../../src/documents/prose/contents.ts";
import { withoutFurniture } from "../../../src/documents/plain-text/furniture.ts";
import { blocks, clauseOf, outline, readTxt } from "../reading.ts";

const DRAFT = `ICS 35.030
中华人民共和国国家标准
GB/T 00801—202X
网络安全技术 密钥管理要求
（征求意见稿）
目　次
前言 ………………………………… I
1 范围 ……………………………… 1
附录A（资料性） 示例 ………… 9
前　言
本文件按照GB/T 1.1—2020的规定起草。
1　范围
本文件规定了密钥管理的要求，包括密钥生成、密钥存储、密钥分发以及密钥销毁等各个环节，适用
于各类信息系统。
3 术语和定义
3.1
密钥 key
控制密码变换的参数。
注：密钥应保密。
5 技术要求
5.1 总则
5.1.1 系统应支持下列功能：
a) 生成；
   1) 随机生成；
   2) 派生；
b) 存储。
5.1.2 系统宜定期更换密钥。
5.2 生成
表 1 密钥类型
类型\t长度
SM4\t128
1. 第一项；
2. 第二项。
6 管理
附 录 A
（资料性）
密钥管理示例
A.1 概述
内容。
参 考 文 献
[1] GB/T 00952
`;

describe("a GB/T draft as plain text", () => {
  test("given lines without mark-up, then numbers that follow each other are headings and the rest is not", () => {
    const document = readTxt(DRAFT);

    expect(outline(document)).toEqual([
      "网络安全技术 密钥管理要求",
      "前言 (foreword)",
      "1 范围",
      "3 术语和定义",
      "  3.1 密钥 key (term)",
      "5 技术要求",
      "  5.1 总则",
      "    5.1.1",
      "    5.1.2",
      "  5.2 生成",
      "6 管理",
      "A （资料性）密钥管理示例 (annex)",
      "  A.1 概述",
      "参考文献",
    ]);
  });

  test("given its cover, then title, number and stage", () => {
    expect(readTxt(DRAFT)).toMatchObject({
      title: "网络安全技术 密钥管理要求",
      number: "GB/T 00801—202X",
      edition: "征求意见稿",
      language: "zh",
    });
  });

  test("given wrapped lines, then they are joined; given lists and tables, then they are blocks", () => {
    const document = readTxt(DRAFT);

    expect(clauseOf(document, "1").text).toMatch(/适用于各类信息系统。$/);
    expect(blocks(document, "5.1.1")).toEqual([
      "paragraph 0: 系统应支持下列功能：",
      "item 1 a): a) 生成；",
      "item 2 1): 1) 随机生成；",
      "item 2 2): 2) 派生；",
      "item 1 b): b) 存储。",
    ]);
    expect(blocks(document, "5.2")).toEqual([
      "row 0 表 1: 表 1 密钥类型",
      "row 0: 类型 | 长度",
      "row 0: SM4 | 128",
      "item 1 1.: 1. 第一项；",
      "item 1 2.: 2. 第二项。",
    ]);
  });

  test("given a notice that counts 一、（一）, then those are its headings", () => {
    const document = readTxt(
      "关于征求意见的通知\n\n各单位：\n\n一、总体要求\n\n（一）目标\n\n完善标准体系。\n\n（二）原则\n\n公开透明。\n\n二、时间安排\n\n八月底前。\n",
    );

    expect(outline(document)).toEqual([
      "关于征求意见的通知",
      "一 总体要求",
      "  （一） 目标",
      "  （二） 原则",
      "二 时间安排",
    ]);
  });

  test("given text without any number, then one clause with its paragraphs", () => {
    const document = readTxt("第一段。\n\n第二段。\n");

    expect(document.clauses).toHaveLength(1);
    expect(document.clauses[0]?.text).toBe("第一段。\n第二段。");
  });
});

describe("what pages leave in a text", () => {
  test("given headers, footers and page numbers at the edges of pages, then they go", () => {
    const page = (number: number, text: string) => `GB/T 00801—202X\n${text}\n${number}`;
    const lines = [1, 2, 3]
      .map((number) => page(number, `5.${number} 标题\n文字${number}。`))
      .join("\f")
      .split("\n");

    expect(withoutFurniture(lines)).toEqual([
      "5.1 标题",
      "文字1。",
      "5.2 标题",
      "文字2。",
      "5.3 标题",
      "文字3。",
    ]);
  });

  test.each([
    ["5.1 标题 ………… 7", true],
    ["5.1 Title . . . . . . . . 7", true],
    ["Appendix A ....... iv", true],
    ["等等…… 7", false],
    ["see 3.1", false],
    ["第1步 … 第7步", false],
  ])("given %j, then leading to a page is %j", (line, leads) => {
    expect(leadsToPage(line)).toBe(leads);
  });

  test("given a contents page without page numbers, then it ends where its first entry comes again", () => {
    const lines = ["标题", "目录", "第一章 总则", "第二章 附则", "", "第一章 总则", "第一条 文字。"];

    expect(withoutContents(lines)).toEqual(["标题", "", "第一章 总则", "第一条 文字。"]);
  });
});
