import { describe, expect, test } from "@jest/globals";
import { item, para, sprm } from "../../support/doc/doc-file.ts";
import { lines } from "../docx/read-word.ts";
import { readOldWord } from "./read-old-word.ts";
import type { DocParagraph, DocParts } from "../../support/doc/doc-file.ts";

const CLAUSES = { id: 1, levels: [{ text: "%1" }, { text: "%1.%2" }, { text: "%1.%2.%3" }] };
const printed = (parts: DocParts) => lines(readOldWord(parts));
const heading = (text: string, level: number, instance = 1): DocParagraph =>
  para(text, { sprms: [sprm(0x2640, level), sprm(0x460b, instance, 0), sprm(0x260a, level)] });

describe("the automatic numbers of an older Word document", () => {
  test("given headings of a list, then their numbers, begun anew below each", () => {
    const read = printed({
      lists: [CLAUSES],
      instances: [{ list: 1 }],
      paragraphs: [
        heading("范围", 0),
        heading("要求", 0),
        heading("总则", 1),
        heading("密钥", 2),
        heading("附则", 0),
      ],
    });

    expect(read).toEqual(["1 范围", "2 要求", "2.1 总则", "2.1.1 密钥", "3 附则"]);
  });

  test("given styles that stand for the levels, then their paragraphs are numbered there", () => {
    const styles = [1, 2].map((rank) => ({
      name: `heading ${rank}`,
      builtIn: rank,
      basedOn: 0,
      sprms: [sprm(0x460b, 1, 0)],
    }));
    const read = printed({
      styles: [{ name: "Normal" }, ...styles],
      lists: [
        {
          id: 9,
          levels: [
            { text: "第%1章", format: 37, style: 1 },
            { text: "%1.%2", legal: true, style: 2 },
          ],
        },
      ],
      instances: [{ list: 9 }],
      paragraphs: [para("总则", { style: 1 }), para("目的", { style: 2 }), para("范围", { style: 2 })],
    });

    expect(read).toEqual(["第一章 总则", "1.1 目的", "1.2 范围"]);
  });

  test("given letters, bullets and small roman figures, then each as Word prints it", () => {
    const levels = [
      { text: "%1)", format: 4 },
      { text: "\uf0b7", format: 23 },
      { text: "(%3)", format: 2 },
    ];
    const read = printed({
      lists: [{ id: 1, levels }],
      instances: [{ list: 1 }],
      paragraphs: [
        para("要求", { style: 1 }),
        item("甲；", 1),
        item("子项；", 1, 1),
        item("孙项；", 1, 2),
        item("乙。", 1),
      ],
    });

    expect(read).toEqual(["要求", "a) 甲；", "• 子项；", "(i) 孙项；", "b) 乙。"]);
  });

  test("given an instance that sets a start or another level, then it counts by them", () => {
    const read = printed({
      lists: [{ id: 1, levels: [{ text: "%1)", format: 4 }] }],
      instances: [
        { list: 1 },
        { list: 1, overrides: [{ level: 0, start: 1 }] },
        { list: 1, overrides: [{ level: 0, by: { text: "%1.", start: 5 } }] },
      ],
      paragraphs: [
        para("要求", { style: 1 }),
        item("甲；", 1),
        item("乙；", 1),
        item("丙；", 2),
        item("丁。", 3),
      ],
    });

    expect(read).toEqual(["要求", "a) 甲；", "b) 乙；", "a) 丙；", "2. 丁。"]);
  });

  test("given a level that never begins anew, then it counts on through the document", () => {
    const levels = [{ text: "%1" }, { text: "表%2", restart: 0 }];
    const read = printed({
      lists: [{ id: 1, levels }],
      instances: [{ list: 1 }],
      paragraphs: [heading("范围", 0), item("甲", 1, 1), heading("要求", 0), item("乙", 1, 1)],
    });

    expect(read).toEqual(["1 范围", "表1 甲", "2 要求", "表2 乙"]);
  });

  test("given a paragraph taken out of its style's list, then it has no number", () => {
    const read = printed({
      styles: [{ name: "Normal" }, { name: "heading 1", builtIn: 1, sprms: [sprm(0x460b, 1, 0)] }],
      lists: [CLAUSES],
      instances: [{ list: 1 }],
      paragraphs: [
        para("前言", { style: 1, sprms: [sprm(0x460b, 0, 0)] }),
        para("范围", { style: 1 }),
        para("附录", { style: 1, sprms: [sprm(0x460b, 0x01, 0xf8)] }),
      ],
    });

    expect(read).toEqual(["前言", "1 范围", "附录"]);
  });
});
