import { describe, expect, test } from "@jest/globals";
import { readBlocks } from "../../../src/documents/markdown/read-blocks.ts";

const read = (text: string) =>
  readBlocks(text.split("\n"), { reference: null, directive: null }).map((piece) => {
    if (piece.piece === "heading")
      return `h${piece.depth}${piece.numbered ? "" : " unnumbered"}: ${piece.text}`;
    return `${piece.kind} ${piece.depth}${piece.label === null ? "" : ` ${piece.label}`}: ${piece.text}`;
  });

describe("blocks of Markdown", () => {
  test("given headings of both forms, then closing marks and attributes are not their words", () => {
    expect(read("# One #\n\n## Two {#two}\n\nThree\n=====\n\nFour\n----\n\n### *Five* `code`")).toEqual([
      "h1: One",
      "h2: Two",
      "h1: Three",
      "h2: Four",
      "h3: Five code",
    ]);
  });

  test("given attributes that forbid a number, on the line or below it, then the heading says so", () => {
    expect(read('# A\n{:numbered="false"}\n\n# B {:unnumbered}\n\n# C\n{: #c}')).toEqual([
      "h1 unnumbered: A",
      "h1 unnumbered: B",
      "h1: C",
    ]);
  });

  test("given wrapped lines, then one paragraph; given two spaces at a line's end, then two", () => {
    expect(read("one\ntwo\n\nthree  \nfour")).toEqual([
      "paragraph 0: one two",
      "paragraph 0: three",
      "paragraph 0: four",
    ]);
  });

  test("given Chinese lines, then they join without a space", () => {
    expect(read("系统应支\n持备份。")).toEqual(["paragraph 0: 系统应支持备份。"]);
  });

  test("given bullets, then they are items, nested by indentation, with their further paragraphs", () => {
    expect(read("* one\n  goes on\n\n  and again\n\n  - inner\n* two\n\nafter")).toEqual([
      "item 1 *: one goes on",
      "paragraph 1: and again",
      "item 2 -: inner",
      "item 1 *: two",
      "paragraph 0: after",
    ]);
  });

  test("given numerals that do not count, then they are counted as the tool prints them", () => {
    expect(read("1. a\n1. b\n\n   more\n1. c\n\ntext\n\n1. d")).toEqual([
      "item 1 1.: 1. a",
      "item 1 2.: 2. b",
      "paragraph 1: more",
      "item 1 3.: 3. c",
      "paragraph 0: text",
      "item 1 1.: 1. d",
    ]);
  });

  test("given typed labels on lines of their own, then they are items and keep their labels", () => {
    expect(read("应满足下列要求：\na) 生成：\n  1) 随机；\n  2) 派生；\nb) 存储。\n\n注：见表1。")).toEqual([
      "paragraph 0: 应满足下列要求：",
      "item 1 a): a) 生成：",
      "item 2 1): 1) 随机；",
      "item 2 2): 2) 派生；",
      "item 1 b): b) 存储。",
      "note 0 注: 注：见表1。",
    ]);
  });

  test("given items lettered in the text, with figures inside, then each list counts for itself", () => {
    expect(
      read(
        "The organization:\n  a. Develops:\n    1. A policy; and\n    2. Procedures; and\n  b. Reviews:\n    1. Policy.",
      ),
    ).toEqual([
      "paragraph 0: The organization:",
      "item 1 a.: a. Develops:",
      "item 2 1.: 1. A policy; and",
      "item 2 2.: 2. Procedures; and",
      "item 1 b.: b. Reviews:",
      "item 2 1.: 1. Policy.",
    ]);
  });

  test("given a term and its definition, then one item of both", () => {
    expect(read("epoch:\n: the time between\n  two updates\n\nkey:\n\n: a secret")).toEqual([
      "item 1: epoch: the time between two updates",
      "item 1: key: a secret",
    ]);
  });

  test("given code, fenced or indented, then its lines and marks stay", () => {
    expect(read('~~~ c\n  a = *b;\n    c\n~~~\n\n    d _e_\n\n{: title="Sample *code*"}')).toEqual([
      "code 0: a = *b;\n  c",
      "code 0: d _e_",
      "figure 0: Sample code",
    ]);
  });

  test("given a fence never closed, then only its paragraph is code", () => {
    expect(read("```\ncode\n\n# Heading")).toEqual(["code 0: code", "h1: Heading"]);
  });

  test("given indented Chinese prose, then it is no code", () => {
    expect(read("    本文件规定了要求。")).toEqual(["paragraph 0: 本文件规定了要求。"]);
  });

  test("given a table, then a row for each line, cells joined, the line of dashes dropped", () => {
    expect(read("表 1 密钥\n\n| 类型 | **用途** |\n| --- | :-: |\n| SM4 | a \\| b |\n| `x|y` | |")).toEqual([
      "row 0 表 1: 表 1 密钥",
      "row 0: 类型 | 用途",
      "row 0: SM4 | a | b",
      "row 0: x|y |",
    ]);
  });

  test("given a table without outer pipes directly below its caption, then it is a table all the same", () => {
    expect(read("Table 1 — Keys\nType | Use\n--- | ---\nSM4 | encryption")).toEqual([
      "row 0 Table 1: Table 1 — Keys",
      "row 0: Type | Use",
      "row 0: SM4 | encryption",
    ]);
  });

  test("given comments, rules, link definitions and marks for contents, then nothing is left of them", () => {
    expect(
      read(
        '<!-- a\nb -->\n\n---\n\n[x]: https://example.org "X"\n\n[[toc]]\n\n::: tip\n\n{::comment}\nc\n{:/comment}\n\ntext',
      ),
    ).toEqual(["paragraph 0: text"]);
  });

  test("given a merge that was never resolved, then the markers go and both texts stay", () => {
    expect(read("<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch\n")).toEqual([
      "paragraph 0: ours",
      "paragraph 0: theirs",
    ]);
  });

  test("given a quoted note and a picture alone, then a note and a figure", () => {
    expect(read("> Note: keys\n> are secret.\n\n![Key life](k.png)")).toEqual([
      "note 0 Note: Note: keys are secret.",
      "figure 0: Key life",
    ]);
  });
});
