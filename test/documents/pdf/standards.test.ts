import { describe, expect, test } from "@jest/globals";
import { blocks, clauseOf, outline } from "../reading.ts";
import { page, readPages } from "./reading-pdf.ts";
import type { PdfPage } from "../../support/pdf/pdf-writer.ts";

const NUMBER = "GB/T 00801-2026";

/** A page of a standard with its header and its page number. */
function printed(number: number): PdfPage {
  return page().text(430, 50, NUMBER).text(290, 800, String(number));
}

function cover(): PdfPage {
  return page()
    .text(60, 60, "ICS 35.040")
    .text(60, 76, "L 80")
    .text(120, 140, "中华人民共和国国家标准", { size: 24 })
    .text(400, 190, NUMBER, { size: 16 })
    .text(400, 212, "代替 GB/T 00801-2019")
    .text(150, 340, "网络安全技术", { size: 26 })
    .text(150, 380, "密钥管理要求", { size: 26 })
    .text(150, 420, "Cybersecurity technology - Key management", { size: 14 })
    .text(180, 470, "（征求意见稿）", { size: 14 })
    .text(60, 740, "2026-03-15 发布")
    .text(400, 740, "2026-10-01 实施");
}

function contents(): PdfPage {
  return page()
    .text(270, 100, "目　次", { size: 14 })
    .lines(60, 140, [
      "前言 ............................................................ I",
      "1 范围 .......................................................... 1",
      "3 术语和定义 .................................................... 1",
      "5 密钥管理中各个部门在不同阶段应当共同满足的一般安全技术",
      "要求 ............................................................ 2",
      "附录 A（规范性） 示例 ........................................... 4",
    ]);
}

const STANDARD = [
  cover(),
  contents(),
  printed(1)
    .text(60, 110, "1　范围", { bold: true })
    .lines(81, 140, ["本文件规定了密钥的生成、分发、存储、使用、更新、归档、销毁、备份和恢复的要求，适用"])
    .lines(60, 156, ["于网络产品的设计。"])
    .text(60, 190, "3　术语和定义", { bold: true })
    .text(60, 216, "3.1", { bold: true })
    .text(81, 232, "密钥 key", { bold: true })
    .text(81, 248, "控制密码变换的参数。")
    .text(81, 264, "注：密钥应保密。"),
  printed(2)
    .text(60, 110, "5　技术要求", { bold: true })
    .text(60, 136, "5. 1　总则", { bold: true })
    .lines(81, 160, ["密钥管理应满足下列要求：", "a) 密钥不应以明文导出；", "b) 密钥应有生命周期。"])
    .text(60, 220, "5. 1. 1　备份", { bold: true })
    .text(81, 240, "应支持备份。"),
  printed(3)
    .text(262, 110, "附 录 A", { bold: true })
    .text(254, 128, "（规范性）", { bold: true })
    .text(262, 146, "密钥示例", { bold: true })
    .text(60, 180, "A. 1　概述", { bold: true })
    .text(81, 200, "示例见下。"),
];

describe("a printed standard", () => {
  test("given cover, contents, headers and footers, then its clauses with their pages and nothing else", async () => {
    const document = await readPages(STANDARD);

    expect(outline(document)).toEqual([
      "1 范围",
      "3 术语和定义",
      "  3.1 密钥 key (term)",
      "5 技术要求",
      "  5.1 总则",
      "    5.1.1 备份",
      "A 密钥示例 (annex)",
      "  A.1 概述",
    ]);
    expect(document.clauses.map((clause) => clause.page)).toEqual([3, 3, 3, 4, 4, 4, 5, 5]);
    expect(document.clauses.map((clause) => clause.text).join("\n")).not.toContain("GB/T 00801");
  });

  test("given a cover, then what it states", async () => {
    const document = await readPages(STANDARD);

    expect(document).toMatchObject({
      title: "网络安全技术 密钥管理要求",
      number: NUMBER,
      edition: "征求意见稿",
      cover: {
        titles: { zh: "网络安全技术 密钥管理要求", en: "Cybersecurity technology - Key management" },
        published: "2026-03-15",
        effective: "2026-10-01",
        replaces: ["GB/T 00801-2019"],
        ics: "35.040",
        ccs: "L 80",
      },
    });
  });

  test("given a paragraph of two lines, a list and a note, then blocks with their labels", async () => {
    const document = await readPages(STANDARD);

    expect(blocks(document, "1")).toEqual([
      "paragraph 0: 本文件规定了密钥的生成、分发、存储、使用、更新、归档、销毁、备份和恢复的要求，适用于网络产品的设计。",
    ]);
    expect(blocks(document, "3.1")).toEqual([
      "paragraph 0: 控制密码变换的参数。",
      "note 0 注: 注：密钥应保密。",
    ]);
    expect(blocks(document, "5.1")).toEqual([
      "paragraph 0: 密钥管理应满足下列要求：",
      "item 1 a): a) 密钥不应以明文导出；",
      "item 1 b): b) 密钥应有生命周期。",
    ]);
  });

  test("given an annex over three lines, then its nature is its first words", async () => {
    expect(clauseOf(await readPages(STANDARD), "A").text).toBe("（规范性）");
  });

  test("given a line of text that begins with the name of a clause, then it heads nothing", async () => {
    const document = await readPages([
      printed(1)
        .text(60, 110, "1　范围", { bold: true })
        .lines(81, 140, ["第7章中的请求分为两层结构，外层是公共结构，内层是各个请求自己的结构，两层结构都用"])
        .lines(60, 156, ["同一种格式。"]),
    ]);

    expect(outline(document)).toEqual(["1 范围"]);
  });

  test("given bookmarks, then the headings they name, numbered or not", async () => {
    const body = [
      "The house keeps its keys in one place, and nobody takes them out of it alone, since",
      "two see more.",
    ];
    const document = await readPages(
      [
        page().text(60, 100, "A Sample Standard", { size: 22 }),
        page()
          .text(60, 100, "1 Scope", { bold: true })
          .lines(60, 120, body)
          .text(60, 180, "Reasons", { bold: true })
          .lines(60, 200, body)
          .text(60, 260, "2 Terms", { bold: true })
          .lines(60, 280, body),
      ],
      { bookmarks: ["1 Scope", "Reasons", "2 Terms"] },
    );

    expect(document.title).toBe("A Sample Standard");
    expect(outline(document)).toEqual(["1 Scope", "Reasons", "2 Terms"]);
  });
});
