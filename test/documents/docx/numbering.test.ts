import { describe, expect, test } from "@jest/globals";
import {
  cell,
  definition,
  instance,
  level,
  p,
  para,
  run,
  style,
  table,
} from "../../support/word/word-xml.ts";
import { lines, readWord } from "./read-word.ts";

const CLAUSES = definition(0, [level(0, "%1"), level(1, "%1.%2"), level(2, "%1.%2.%3")].join(""));
const LETTERS = definition(1, [level(0, "%1)", { format: "lowerLetter" }), level(1, "%2)")].join(""));

const numbered = (numbering: string, body: readonly string[], styles = "") =>
  lines(readWord({ body: body.join(""), numbering, styles }));
const heading = (text: string, at: number, numId = 1) => p(text, { outline: at, list: [numId, at] });

describe("counting", () => {
  test("given headings of a list, then their numbers, begun anew below each", () => {
    const printed = numbered(CLAUSES + instance(1, 0), [
      heading("范围", 0),
      heading("要求", 0),
      heading("总则", 1),
      heading("生成", 1),
      heading("密钥", 2),
      heading("存储", 1),
      heading("附则", 0),
    ]);

    expect(printed).toEqual(["1 范围", "2 要求", "2.1 总则", "2.2 生成", "2.2.1 密钥", "2.3 存储", "3 附则"]);
  });

  test("given two instances of one definition, then they count on together", () => {
    const printed = numbered(LETTERS + instance(1, 1) + instance(2, 1), [
      p("甲；", { list: [1] }),
      p("乙；", { list: [2] }),
      p("丙。", { list: [1] }),
    ]);

    expect(printed).toEqual(["a) 甲；", "b) 乙；", "c) 丙。"]);
  });

  test("given an instance that sets a start, then it begins anew once, and the list goes on from there", () => {
    const restart = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>`;
    const printed = numbered(LETTERS + instance(1, 1) + instance(2, 1, restart), [
      p("甲；", { list: [1] }),
      p("乙。", { list: [1] }),
      p("丙；", { list: [2] }),
      p("丁；", { list: [2] }),
      p("戊。", { list: [1] }),
    ]);

    expect(printed).toEqual(["a) 甲；", "b) 乙。", "a) 丙；", "b) 丁；", "c) 戊。"]);
  });

  test("given an instance with a level of its own, then it is printed by that level and counted with the others", () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, "（%1）", { format: "chineseCounting" })}</w:lvlOverride>`;
    const printed = numbered(LETTERS + instance(1, 1) + instance(2, 1, own), [
      p("甲；", { list: [1] }),
      p("乙。", { list: [2] }),
    ]);

    expect(printed).toEqual(["a) 甲；", "（二）乙。"]);
  });

  test("given levels that never restart, or only after a level further out, then they count on", () => {
    const never = level(1, "%1.%2", { more: `<w:lvlRestart w:val="0"/>` });
    const afterFirst = level(2, "%1.%2.%3", { more: `<w:lvlRestart w:val="1"/>` });
    const printed = numbered(definition(0, level(0, "%1") + never + afterFirst) + instance(1, 0), [
      heading("甲", 0),
      heading("乙", 1),
      heading("丙", 2),
      heading("丁", 1),
      heading("戊", 2),
      heading("己", 0),
      heading("庚", 1),
      heading("辛", 2),
    ]);

    expect(printed).toEqual([
      "1 甲",
      "1.1 乙",
      "1.1.1 丙",
      "1.2 丁",
      "1.2.2 戊",
      "2 己",
      "2.3 庚",
      "2.3.1 辛",
    ]);
  });

  test("given a level that is passed over, then it counts as if it had been there", () => {
    const list = CLAUSES + instance(1, 0);

    expect(numbered(list, [heading("甲", 0), heading("乙", 2), heading("丙", 1)])).toEqual([
      "1 甲",
      "1.1.1 乙",
      "1.2 丙",
    ]);
    expect(numbered(list, [heading("甲", 1), heading("乙", 0)])).toEqual(["1.1 甲", "2 乙"]);
  });

  test("given numbers in Chinese above legal ones, then these are all in figures", () => {
    const chapters = level(0, "第%1章", { format: "chineseCountingThousand" });
    const legal = level(1, "%1.%2", { more: "<w:isLgl/>" });
    const printed = numbered(definition(0, chapters + legal) + instance(1, 0), [
      heading("总则", 0),
      heading("目的", 1),
      heading("要求", 0),
      heading("密钥", 1),
    ]);

    expect(printed).toEqual(["第一章 总则", "1.1 目的", "第二章 要求", "2.1 密钥"]);
  });

  test("given number 0, then a paragraph is not numbered, whatever its style says", () => {
    const styles = style(
      "Clause",
      `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>`,
    );
    const printed = numbered(
      CLAUSES + instance(1, 0),
      [
        p("范围", { style: "Clause" }),
        p("说明", { style: "Clause", list: [0] }),
        p("要求", { style: "Clause" }),
      ],
      styles,
    );

    expect(printed).toEqual(["1 范围", "说明", "2 要求"]);
  });

  test("given a list that is not there, then the text stands without a number", () => {
    expect(numbered(CLAUSES, [p("正文。", { list: [7] })])).toEqual(["正文。"]);
  });

  test("given empty numbered paragraphs, then they count as Word counts them", () => {
    const printed = numbered(LETTERS + instance(1, 1), [
      p("甲；", { list: [1] }),
      p("", { list: [1] }),
      p("丙。", { list: [1] }),
    ]);

    expect(printed).toEqual(["a) 甲；", "c) 丙。"]);
  });

  test("given deleted and hidden paragraphs, then they do not count", () => {
    const deleted = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`;
    const hidden = para(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>`, {
      list: [1],
      more: "<w:rPr><w:vanish/></w:rPr>",
    });
    const printed = numbered(LETTERS + instance(1, 1), [
      p("甲；", { list: [1] }),
      deleted,
      hidden,
      p("乙。", { list: [1] }),
    ]);

    expect(printed).toEqual(["a) 甲；", "b) 乙。"]);
  });
});

describe("counting beside the text", () => {
  test("given numbered paragraphs in a text box, then they count for themselves", () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p("框甲", { list: [1] })}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const printed = numbered(LETTERS + instance(1, 1), [
      p("甲；", { list: [1] }),
      para(run("乙；") + box, { list: [1] }),
      p("丙。", { list: [1] }),
    ]);

    expect(printed).toEqual(["a) 甲；", "b) 乙；", "a) 框甲", "c) 丙。"]);
  });

  test("given numbered paragraphs in the cells of a table, then they count among the others", () => {
    const printed = numbered(LETTERS + instance(1, 1), [
      p("甲；", { list: [1] }),
      table([cell(p("乙", { list: [1] })), cell(p("丙", { list: [1] }))]),
      p("丁。", { list: [1] }),
    ]);

    expect(printed).toEqual(["a) 甲；", "b) 乙 | c) 丙", "d) 丁。"]);
  });

  test("given a start set for a deeper level, then it begins there again below each number above", () => {
    const second = `<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>`;
    const printed = numbered(CLAUSES + instance(1, 0) + instance(2, 0, second), [
      heading("甲", 0),
      heading("乙", 1),
      heading("丙", 1, 2),
      heading("丁", 1, 2),
      heading("戊", 0, 2),
      heading("己", 1, 2),
    ]);

    expect(printed).toEqual(["1 甲", "1.1 乙", "1.5 丙", "1.6 丁", "2 戊", "2.5 己"]);
  });

  test("given levels that are not defined, then their paragraphs stand without a number and count nothing", () => {
    const short = definition(0, level(0, "%1") + level(1, "%1.%2")) + instance(1, 0);
    const printed = numbered(short, [heading("甲", 0), p("乙。", { list: [1, 4] }), heading("丙", 1)]);

    expect(printed).toEqual(["1 甲", "乙。", "1.1 丙"]);
  });
});

describe("finding the list of a paragraph", () => {
  const NUMBERED = `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>`;
  const linked = (at: number, text: string, id: string) =>
    level(at, text, { more: `<w:pStyle w:val="${id}"/>` });

  test("given styles that stand for levels, then each is numbered at its own, whatever it says itself", () => {
    const styles =
      style("One", NUMBERED) +
      style("Two", `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>`, "One");
    const printed = numbered(
      definition(0, linked(0, "%1", "One") + linked(1, "%1.%2", "Two")) + instance(1, 0),
      [p("范围", { style: "One" }), p("总则", { style: "Two" })],
      styles,
    );

    expect(printed).toEqual(["1 范围", "1.1 总则"]);
  });

  test("given a style whose base names the list and which names the level alone, then both count", () => {
    const styles =
      style("Base", NUMBERED) +
      style(
        "Deeper",
        `<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>`,
        "Base",
      ) +
      style("Local", "", "Deeper");
    const printed = numbered(
      CLAUSES + instance(1, 0),
      [p("范围", { style: "Base" }), p("总则", { style: "Deeper" }), p("生成", { style: "Local" })],
      styles,
    );

    expect(printed).toEqual(["1 范围", "1.1 总则", "1.2 生成"]);
  });

  test("given styles based on each other in a ring, then the ring is cut", () => {
    const styles = style("A", "", "B") + style("B", NUMBERED, "A");

    expect(numbered(CLAUSES + instance(1, 0), [p("范围", { style: "A" })], styles)).toEqual(["1 范围"]);
  });

  test("given a list style between instance and levels, then the levels are found through it", () => {
    const outer = definition(0, `<w:numStyleLink w:val="Legal"/>`);
    const inner = definition(
      1,
      `<w:styleLink w:val="Legal"/>${level(0, "第%1条", { format: "chineseCounting" })}`,
    );
    const styles = `<w:style w:type="numbering" w:styleId="Legal"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    const printed = numbered(
      outer + inner + instance(1, 0) + instance(2, 1),
      [p("为了规范管理。", { list: [1] }), p("本办法适用于管理。", { list: [2] })],
      styles,
    );

    expect(printed).toEqual(["第一条", "为了规范管理。", "第二条", "本办法适用于管理。"]);
  });

  test("given list styles that lead to each other, then the paragraph is read without a number", () => {
    const ring = definition(0, `<w:numStyleLink w:val="Ring"/>`);
    const styles = `<w:style w:type="numbering" w:styleId="Ring"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;

    expect(numbered(ring + instance(1, 0), [p("正文。", { list: [1] })], styles)).toEqual(["正文。"]);
  });
});

describe("printing", () => {
  test("given bullets of symbol fonts, then a bullet that every font has; dashes and words stay", () => {
    const bullets = (sign: string) => level(0, sign, { format: "bullet" });
    const numbering = [0, 1, 2, 3]
      .map((id) => definition(id, bullets(["\uf0b7", "——", "o", "注："][id] ?? "")) + instance(id + 1, id))
      .join("");
    const printed = numbered(
      numbering,
      [1, 2, 3, 4].map((id) => p("内容。", { list: [id] })),
    );

    expect(printed).toEqual(["• 内容。", "—— 内容。", "• 内容。", "注：内容。"]);
  });

  test("given a format of the author's own beside a plain one, then the own one counts", () => {
    const own = `<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="REQ-%1"/></w:lvl>`;
    const printed = numbered(definition(0, own) + instance(1, 0), [
      p("系统应备份。", { list: [1] }),
      p("系统应恢复。", { list: [1] }),
    ]);

    expect(printed).toEqual(["REQ-001 系统应备份。", "REQ-002 系统应恢复。"]);
  });

  test("given a level without text or of the format none, then its words alone are printed", () => {
    const silent = definition(0, level(0, "")) + instance(1, 0);
    const words = definition(1, level(0, "示例：%1", { format: "none" })) + instance(2, 1);
    const printed = numbered(silent + words, [p("甲。", { list: [1] }), p("乙。", { list: [2] })]);

    expect(printed).toEqual(["甲。", "示例：乙。"]);
  });
});
