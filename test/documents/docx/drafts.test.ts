import { describe, expect, test } from "@jest/globals";
import {
  FIELD_END,
  definition,
  fieldStart,
  instance,
  level,
  p,
  para,
  run,
  style,
} from "../../support/word/word-xml.ts";
import { blocks, clauseOf, outline } from "../reading.ts";
import { readWord } from "./read-word.ts";

const TAB = "<w:r><w:tab/></w:r>";
const PAGE_BREAK = `<w:r><w:br w:type="page"/></w:r>`;
const leveled = (at: number, text: string, id: string, more = "") =>
  level(at, text, { more: `<w:pStyle w:val="${id}"/>${more}` });
const counted = (
  id: string,
  numId: number,
  at: number,
  outlined: number | null,
  base: string | null = null,
) => {
  const list = `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr>`;
  const depth = outlined === null ? "" : `<w:outlineLvl w:val="${outlined}"/>`;
  return style(id, `<w:pPr>${list}${depth}</w:pPr>`, base);
};

/** The lists and styles of the template in which Chinese standards are written, under names of our own. */
const TEMPLATE = {
  numbering:
    definition(
      0,
      leveled(0, "%1　", "章标题", `<w:suff w:val="nothing"/>`) +
        leveled(1, "%1.%2　", "一级条标题") +
        leveled(2, "%1.%2.%3　", "二级条标题"),
    ) +
    definition(
      1,
      level(0, "附　录　%1", { format: "upperLetter", more: `<w:pStyle w:val="附录标识"/>` }) +
        leveled(1, "%1.%2　", "附录一级条标题") +
        leveled(2, "%1.%2.%3　", "附录二级条标题"),
    ) +
    instance(1, 0) +
    instance(2, 1),
  styles:
    style("前言标题", `<w:pPr><w:outlineLvl w:val="0"/></w:pPr>`) +
    counted("章标题", 1, 0, 1) +
    counted("一级条标题", 1, 1, 2) +
    counted("二级条标题", 1, 2, 3) +
    counted("一级无标题条", 1, 1, null) +
    counted("附录标识", 2, 0, 0) +
    counted("附录一级条标题", 2, 1, 2) +
    counted("附录二级条标题", 2, 2, 3),
};
const draft = (...body: readonly string[]) => readWord({ ...TEMPLATE, body: body.join("") });

describe("drafts made with the standards' template", () => {
  test("given chapters, clauses with titles and without, then their automatic numbers", () => {
    const document = draft(
      p("前　　言", { style: "前言标题" }),
      p("说明。"),
      p("范围", { style: "章标题" }),
      p("规定。"),
      p("要求", { style: "章标题" }),
      p("总则", { style: "一级条标题" }),
      p("备份", { style: "二级条标题" }),
      p("系统应支持恢复。", { style: "一级无标题条" }),
    );

    expect(outline(document)).toEqual([
      "前言 (foreword)",
      "1 范围",
      "2 要求",
      "  2.1 总则",
      "    2.1.1 备份",
      "  2.2",
    ]);
    expect(clauseOf(document, "2.2").text).toBe("系统应支持恢复。");
  });

  test("given terms under empty numbered paragraphs, then each is a term with its title", () => {
    const document = draft(
      p("术语和定义", { style: "章标题" }),
      p("", { style: "一级条标题" }),
      p("密钥　key"),
      p("控制密码变换的参数。"),
      p("", { style: "一级条标题" }),
      p("主密钥　master key"),
      p("保护其他密钥的密钥。"),
      p("注：见 3.1。"),
    );

    expect(outline(document)).toEqual([
      "1 术语和定义",
      "  1.1 密钥　key (term)",
      "  1.2 主密钥　master key (term)",
    ]);
    expect(blocks(document, "1.2")).toEqual(["paragraph 0: 保护其他密钥的密钥。", "note 0 注: 注：见 3.1。"]);
  });

  test("given annexes whose letter is counted, over paragraphs or lines, then each with nature and title", () => {
    const broken = "<w:r><w:br/></w:r>";
    const document = draft(
      p("范围", { style: "章标题" }),
      p("", { style: "附录标识" }),
      p("（规范性）"),
      p("生命周期"),
      p("概述", { style: "附录一级条标题" }),
      p("生成", { style: "附录二级条标题" }),
      para(broken + run("（资料性）") + broken + run("示例"), { style: "附录标识" }),
      p("密钥", { style: "附录一级条标题" }),
    );

    expect(outline(document)).toEqual([
      "1 范围",
      "A （规范性） 生命周期 (annex)",
      "  A.1 概述",
      "    A.1.1 生成",
      "B （资料性）示例 (annex)",
      "  B.1 密钥",
    ]);
  });

  test("given numbered paragraphs in controls, then they count among the others", () => {
    const held = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

    expect(
      outline(
        draft(
          held(p("范围", { style: "章标题" })),
          p("要求", { style: "章标题" }),
          held(held(p("总则", { style: "一级条标题" }))),
        ),
      ),
    ).toEqual(["1 范围", "2 要求", "  2.1 总则"]);
  });
});

describe("the cover of a draft", () => {
  const framed = (text: string, size: number) =>
    para(run(text, `<w:sz w:val="${size}"/>`), { more: `<w:framePr w:w="3000" w:wrap="around"/>` });
  const boxed = (content: string) =>
    para(
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    );
  const cover = [
    framed("ICS 35.030", 21),
    framed("CCS L 80", 21),
    boxed(p("GB")),
    boxed(p("中华人民共和国国家标准")),
    boxed(p("GB/T 00801—202X") + p("代替 GB/T 00801—2019")),
    framed("网络安全技术", 52),
    framed("密钥管理要求", 52),
    framed("Cybersecurity technology—Requirements for key management", 28),
    framed("（征求意见稿）", 24),
    framed("2026-05-01 发布", 28),
    framed("2026-12-01 实施", 28),
  ];
  const document = draft(
    ...cover,
    p("前言", { style: "前言标题" }),
    p("说明。"),
    p("网络安全技术　密钥管理要求"),
    p("范围", { style: "章标题" }),
  );

  test("given frames and text boxes, then what they state; the title by its size", () => {
    expect(document).toMatchObject({
      title: "网络安全技术 密钥管理要求",
      number: "GB/T 00801—202X",
      edition: "征求意见稿",
      cover: {
        titles: {
          zh: "网络安全技术 密钥管理要求",
          en: "Cybersecurity technology—Requirements for key management",
        },
        published: "2026-05-01",
        effective: "2026-12-01",
        replaces: ["GB/T 00801—2019"],
        ics: "35.030",
        ccs: "L 80",
      },
    });
  });

  test("given the title again above the first clause, then it is in no clause's text", () => {
    expect(clauseOf(document, "~前言").text).toBe("说明。");
    expect(document.clauses[0]?.text).not.toContain("密钥管理要求");
  });
});

describe("drafts typed by hand", () => {
  test("given bold paragraphs in the style of text, their numbers set off by tabs, then headings", () => {
    const typed = (text: string) =>
      para(
        text
          .split("\t")
          .map((part) => run(part, "<w:b/>"))
          .join(TAB),
      );
    const body = [
      "1\t范围",
      "本文件规定了要求。",
      "2\t要求",
      "2.1\t总则",
      "应备份：",
      "a)\t甲；",
      "b)\t乙。",
    ];
    const document = readWord({ body: body.map(typed).join("") });

    expect(outline(document)).toEqual(["1 范围", "2 要求", "  2.1 总则"]);
    expect(blocks(document, "2.1")).toEqual([
      "paragraph 0: 应备份：",
      "item 1 a): a) 甲；",
      "item 1 b): b) 乙。",
    ]);
  });

  test("given hyphens, tabs and symbols within numbers and titles, then they are read as they look", () => {
    const soft = `${run("2.")}<w:r><w:softHyphen/></w:r>${run("1 总则")}`;
    const hard = `${run("2.2")}${TAB}${run("GM/T 0000.1")}<w:r><w:noBreakHyphen/></w:r>${run("202X")}`;
    const sign = `${run("2.3 ")}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run("三级")}`;
    const document = readWord({
      body:
        p("2 要求", { outline: 0 }) + [soft, hard, sign].map((runs) => para(runs, { outline: 1 })).join(""),
    });

    expect(outline(document)).toEqual(["2 要求", "  2.1 总则", "  2.2 GM/T 0000.1-202X", "  2.3 ≥三级"]);
  });

  test("given a contents list typed with leaders, and page breaks, then the list is left out", () => {
    const leaders = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>`;
    const entry = (text: string, page: string) => para(run(text) + TAB + run(page), { more: leaders });
    const document = readWord({
      body: [
        p("目　次"),
        entry("前言", "Ⅰ"),
        entry("1 范围", "1"),
        entry("附录 A（资料性）示例", "2"),
        para(PAGE_BREAK),
        p("前言"),
        p("说明。"),
        para(PAGE_BREAK + run("1 范围")),
        p("规定。"),
        p("附录 A（资料性）示例"),
        p("内容。"),
      ].join(""),
    });

    expect(outline(document)).toEqual(["前言 (foreword)", "1 范围", "A （资料性）示例 (annex)"]);
  });

  test("given a contents field in a control, then it is left out with its title", () => {
    const entries =
      para(fieldStart(` TOC \\o "1-3" `) + run("1 范围") + TAB + run("1")) +
      para(run("2 要求") + TAB + run("2") + FIELD_END);
    const control = `<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>${p("目录")}${entries}</w:sdtContent></w:sdt>`;

    expect(
      outline(readWord({ body: control + p("1 范围") + p("规定。") + p("2 要求") + p("应。") })),
    ).toEqual(["1 范围", "2 要求"]);
  });

  test("given a regulation, then articles with their paragraphs and items", () => {
    const body = [
      "第一章　总则",
      "第一条　为了规范管理，制定本办法。",
      "第二条　有下列情形之一的，从其规定：",
      "（一）甲；",
      "（二）乙。",
      "前款规定以外的，应当报告。",
      "附　则",
      "第三条　本办法自公布之日起施行。",
    ];
    const document = readWord({ body: body.map((text) => p(text)).join("") });

    expect(outline(document)).toEqual(["第一章 总则", "  第一条", "  第二条", "附则", "  第三条"]);
    expect(blocks(document, "第二条")).toEqual([
      "paragraph 0: 有下列情形之一的，从其规定：",
      "item 1 （一）: （一）甲；",
      "item 1 （二）: （二）乙。",
      "paragraph 0: 前款规定以外的，应当报告。",
    ]);
  });
});
