import { describe, expect, test } from "@jest/globals";
import { ItemDepths } from "../../../src/documents/prose/item-depths.ts";
import { joinLines } from "../../../src/documents/prose/join-lines.ts";
import { listLabel } from "../../../src/documents/prose/list-label.ts";
import { remarkOf } from "../../../src/documents/prose/remark.ts";

describe("joining wrapped lines", () => {
  test.each([
    [["the sender", "shall"], "the sender shall"],
    [["系统应支", "持备份"], "系统应支持备份"],
    [["下列要求：", "（一）备份"], "下列要求：（一）备份"],
    [["系统应支持", "TLS协议"], "系统应支持TLS协议"],
    [["a general-", "purpose key"], "a general-purpose key"],
    [["both pre-", "and post-processing"], "both pre- and post-processing"],
    [["see <https://example.org/a", "/b>"], "see <https://example.org/a/b>"],
    [["  indented ", "", " text "], "indented text"],
  ])("given %j, then %j", (lines, joined) => {
    expect(joinLines(lines, { filled: true })).toBe(joined);
  });

  test("given lines an author broke, then a hyphen at the end keeps its space", () => {
    expect(joinLines(["a suspended-", "hyphen"], { filled: false })).toBe("a suspended- hyphen");
  });
});

describe("labels that open an item", () => {
  test.each([
    ["a) 生成；", "a)", true],
    ["b）存储；", "b）", false],
    ["1) 随机", "1)", true],
    ["(3) third", "(3)", false],
    ["（一）收集；", "（一）", true],
    ["（十二）销毁。", "（十二）", false],
    ["二、要求", "二、", false],
    ["—— 可用性；", "——", true],
    ["——可用性；", "——", true],
    ["c. Define", "c.", false],
    ["2．关于", "2．", false],
    ["• point", "•", true],
    ["② 第二", "②", false],
  ])("given %j, then %j", (line, label, first) => {
    expect(listLabel(line)).toMatchObject({ label, first });
  });

  test.each(["5.1 标题", "2026年发布", "e.g. this", "—", "1)", "A note", "3.14 is a number", "第一条 为了"])(
    "given %j, then none",
    (line) => {
      expect(listLabel(line)).toBeNull();
    },
  );
});

describe("notes, examples and captions", () => {
  test.each([
    ["注：见表1。", "note", "注"],
    ["注 2：见表1。", "note", "注 2"],
    ["NOTE 1 The limit applies.", "note", "NOTE 1"],
    ["Note 1 to entry: A key is secret.", "note", "Note 1 to entry"],
    ["示例1：密钥。", "example", "示例1"],
    ["EXAMPLE: A key.", "example", "EXAMPLE"],
    ["表 A.1 密钥类型", "row", "表 A.1"],
    ["Table 1 — Key types", "row", "Table 1"],
    ["图1 结构", "figure", "图1"],
    ["Figure 2: Structure", "figure", "Figure 2"],
  ])("given %j, then a %s labelled %j", (text, kind, label) => {
    expect(remarkOf(text)).toEqual({ kind, label });
  });

  test.each(["注意安全。", "Notes are informative.", "表1给出了密钥类型。", "Example keys are given."])(
    "given %j, then plain text",
    (text) => {
      expect(remarkOf(text)).toBeNull();
    },
  );
});

describe("the depth of items", () => {
  test("given labels of another kind at the same margin, then they open an inner list and the outer one goes on", () => {
    const depths = new ItemDepths();
    const enter = (style: string, first: boolean) => depths.enter(0, style, first);

    expect([enter("a)", true), enter("1)", true), enter("1)", false), enter("a)", false)]).toEqual([
      1, 2, 2, 1,
    ]);
  });

  test("given indentation, then it decides", () => {
    const depths = new ItemDepths();
    const enter = (indent: number) => depths.enter(indent, "bullet", true);

    expect([enter(0), enter(2), enter(4), enter(2), enter(0)]).toEqual([1, 2, 3, 2, 1]);
  });
});
