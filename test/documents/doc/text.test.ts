import { describe, expect, test } from "@jest/globals";
import { item, para, sprm } from "../../support/doc/doc-file.ts";
import { lines, warningCodes } from "../docx/read-word.ts";
import { readOldWord } from "./read-old-word.ts";
import type { DocRun } from "../../support/doc/doc-file.ts";

const DELETED = sprm(0x0800, 1);
const INSERTED = sprm(0x0801, 1);
const HIDDEN = sprm(0x083c, 1);
const SPECIAL = sprm(0x0855, 1);
const field = (instruction: string, result: string) => `\x13${instruction}\x14${result}\x15`;
const body = (...runs: readonly DocRun[]) => [
  para("范围", { style: 1 }),
  para(runs),
  para("要求", { style: 1 }),
];

describe("the text of an older Word document", () => {
  test("given paragraphs and built-in headings, then clauses with their text, by the headings' depth", () => {
    const read = readOldWord({
      paragraphs: [
        para("1 范围", { style: 1 }),
        para("本文件规定了密钥管理的要求。"),
        para("2 要求", { style: 1 }),
        para("2.1 生成", { style: 2 }),
        para("密钥应随机生成。"),
      ],
    });

    expect(read.clauses.map(({ number, title, level, text }) => [number, title, level, text])).toEqual([
      ["1", "范围", 1, "本文件规定了密钥管理的要求。"],
      ["2", "要求", 1, ""],
      ["2.1", "生成", 2, "密钥应随机生成。"],
    ]);
    expect(read.warnings).toEqual([]);
  });

  test("given an outline level of the paragraph's own or of its style's base, then it is a heading of that level", () => {
    const read = readOldWord({
      styles: [
        { name: "Normal" },
        { name: "标题", sprms: [sprm(0x2640, 0)] },
        { name: "条标题", basedOn: 1 },
      ],
      paragraphs: [
        para("总则", { style: 2 }),
        para("细则", { sprms: [sprm(0x2640, 1)] }),
        para("文字。", { style: 1, sprms: [sprm(0x2640, 9)] }),
        para("要求", { style: 2 }),
      ],
    });

    expect(read.clauses.map(({ title, level, text }) => [title, level, text])).toEqual([
      ["总则", 1, ""],
      ["细则", 2, "文字。"],
      ["要求", 1, ""],
    ]);
  });

  test("given tracked changes, then insertions are text, deletions are not, and both are told", () => {
    const read = readOldWord({
      paragraphs: body(
        { text: "密钥" },
        { text: "宜", looks: [DELETED] },
        { text: "应", looks: [INSERTED] },
        { text: "更新。" },
      ),
    });

    expect(lines(read)).toEqual(["范围", "密钥应更新。", "要求"]);
    expect(warningCodes(read)).toEqual(["TRACKED_CHANGES"]);
  });

  test("given a paragraph whose mark was deleted, then it goes on with the next", () => {
    const read = readOldWord({
      paragraphs: [para("范围", { style: 1 }), para("前半", { markLooks: [DELETED] }), para("后半。")],
    });

    expect(lines(read)).toEqual(["范围", "前半后半。"]);
  });

  test("given hidden text, by the run or by the style's opposite, then it is left out and told", () => {
    const read = readOldWord({
      styles: [{ name: "Normal" }, { name: "heading 1", builtIn: 1 }, { name: "隐", looks: [HIDDEN] }],
      paragraphs: [
        ...body({ text: "看得见。" }, { text: "看不见。", looks: [HIDDEN] }),
        para([{ text: "也看不见。" }, { text: "却看得见。", looks: [sprm(0x083c, 0x81)] }], { style: 2 }),
      ],
    });

    expect(lines(read)).toEqual(["范围", "看得见。", "要求", "却看得见。"]);
    expect(warningCodes(read)).toEqual(["HIDDEN_TEXT"]);
  });

  test("given fields, then their results are text and their instructions are not", () => {
    const read = readOldWord({
      paragraphs: body({
        text: `见${field(" REF a \\h ", "5.2")}与${field(' HYPERLINK "file:///etc" ', "链接")}。`,
      }),
    });

    expect(lines(read)).toEqual(["范围", "见5.2与链接。", "要求"]);
  });

  test("given a contents table over paragraphs, then it is dropped with its title", () => {
    const read = readOldWord({
      paragraphs: [
        para("目次"),
        para('\x13 TOC \\o "1-2" \x14范围\t1'),
        para("要求\t2\x15"),
        ...body({ text: "正文。" }),
      ],
    });

    expect(lines(read)).toEqual(["范围", "正文。", "要求"]);
  });

  test("given a field that counts by itself and stores no number, then a warning says so", () => {
    const read = readOldWord({ paragraphs: body({ text: "\x13 AUTONUM \x15 密钥应更新。" }) });

    expect(lines(read)).toContain("密钥应更新。");
    expect(warningCodes(read)).toEqual(["NUMBERS_MAY_BE_MISSING"]);
  });

  test("given footnotes, then each stands behind its paragraph, and headers nowhere", () => {
    const read = readOldWord({
      paragraphs: body({ text: "密钥" }, { text: "\x02", looks: [SPECIAL] }, { text: "应更新。" }),
      footnotes: ["见另一文件。"],
      header: "GB/T 00801",
    });

    expect(lines(read)).toEqual(["范围", "密钥应更新。", "[1] 见另一文件。", "要求"]);
  });

  test("given a text box, then its text stands behind the paragraph it is anchored in", () => {
    const read = readOldWord({
      paragraphs: body({ text: "框前\x08。" }, { text: "同段。" }),
      boxes: ["框内。"],
    });

    expect(lines(read)).toEqual(["范围", "框前。同段。", "框内。", "要求"]);
  });

  test("given signs of symbol fonts, then what they show", () => {
    const symbol = { text: "(", looks: [SPECIAL, sprm(0x6a09, 9, 0, 0xb7, 0xf0)] };
    const read = readOldWord({ paragraphs: body({ text: "甲" }, symbol, { text: "(乙)\uf0fc。" }) });

    expect(lines(read)).toEqual(["范围", "甲•(乙)•。", "要求"]);
  });

  test("given text of one byte a character, then it is Western", () => {
    const read = readOldWord({
      isWestern: true,
      paragraphs: [
        para("1 Scope", { style: 1 }),
        para("R\u00e9sum\u00e9 \u0096 \u0093x\u0094."),
        para("2 Terms", { style: 1 }),
      ],
    });

    expect(lines(read)).toEqual(["1 Scope", "Résumé – “x”.", "2 Terms"]);
  });

  test("given signs for breaks and hyphens, then they read as in print", () => {
    const read = readOldWord({ paragraphs: body({ text: "A\x1eB\x1fC\x0b第二行；" }) });

    expect(lines(read)).toEqual(["范围", "A-BC第二行；", "要求"]);
  });

  test("given a form feed inside a paragraph, then it parts a page, not the paragraph", () => {
    const read = readOldWord({
      paragraphs: [para("范围", { style: 1 }), para("一节。", { mark: "\x0c" }), para("二节。")],
    });

    expect(lines(read)).toEqual(["范围", "一节。", "二节。"]);
  });

  test("given macros beside the text, then it is read with a warning", () => {
    const read = readOldWord({ paragraphs: body({ text: "正文。" }), storages: ["Macros"] });

    expect(warningCodes(read)).toEqual(["MACROS_IGNORED"]);
  });

  test("given no text at all, then a warning and no clauses", () => {
    const read = readOldWord({ paragraphs: [para("")] });

    expect(read.clauses).toEqual([]);
    expect(warningCodes(read)).toEqual(["EMPTY_CONTENT"]);
  });

  test("given an instance that no list has, then the paragraph has no number", () => {
    const read = readOldWord({ paragraphs: [para("范围", { style: 1 }), item("正文。", 7)] });

    expect(lines(read)).toEqual(["范围", "正文。"]);
  });
});
