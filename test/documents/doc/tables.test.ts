import { describe, expect, test } from "@jest/globals";
import { docFile, para, row } from "../../support/doc/doc-file.ts";
import { readDoc } from "../../../src/documents/doc/read-doc.ts";
import { UNWATCHED } from "../../../src/documents/reading-watch.ts";
import type { DocParagraph } from "../../support/doc/doc-file.ts";

const EDGES = [0, 1000, 2000, 3000];
const MERGED_ACROSS = 2;
const MERGED_DOWN = 0x20;

function cellsOf(rows: readonly (readonly DocParagraph[])[]): readonly (readonly string[] | null)[] {
  const file = docFile({ paragraphs: [para("要求", { style: 1 }), ...rows.flat(), para("完。")] });
  const { pieces } = readDoc("draft.doc", file, UNWATCHED);
  return pieces.flatMap((piece) => (piece.piece === "block" && piece.kind === "row" ? [piece.cells] : []));
}

describe("tables of an older Word document", () => {
  test("given rows of cells, then each row's cells, the first as the header", () => {
    const file = docFile({
      paragraphs: [
        para("要求", { style: 1 }),
        ...row(["类型", "用途"]),
        ...row(["SM4", "加密"]),
        para("表后。"),
      ],
    });

    const { pieces } = readDoc("draft.doc", file, UNWATCHED);

    expect(pieces.flatMap((piece) => (piece.piece === "block" ? [[piece.text, piece.header]] : []))).toEqual([
      ["类型 | 用途", true],
      ["SM4 | 加密", false],
      ["表后。", false],
    ]);
  });

  test("given a cell that is wider than a column, then it holds its text once and the others are empty", () => {
    const cells = cellsOf([row(["甲", "乙", "丙"], EDGES), row(["宽", "丁"], [0, 2010, 3000])]);

    expect(cells).toEqual([
      ["甲", "乙", "丙"],
      ["宽", "", "丁"],
    ]);
  });

  test("given edges set by hand in rows of as many cells, then no column is added", () => {
    const cells = cellsOf([row(["甲", "乙", "丙"], EDGES), row(["丁", "戊", "己"], [0, 1200, 1900, 3100])]);

    expect(cells).toEqual([
      ["甲", "乙", "丙"],
      ["丁", "戊", "己"],
    ]);
  });

  test("given merged cells, then what only goes on from another cell is empty", () => {
    const cells = cellsOf([
      row(["甲", "藏", "丙"], EDGES, [1, MERGED_ACROSS, 0]),
      row(["藏", "乙", "丁"], EDGES, [MERGED_DOWN, 0, 0]),
    ]);

    expect(cells).toEqual([
      ["甲", "", "丙"],
      ["", "乙", "丁"],
    ]);
  });

  test("given a cell of several paragraphs, then one line", () => {
    const inside = (text: string) => para(text, { sprms: [[0x16, 0x24, 1]] });
    const cells = cellsOf([[inside("第一段"), ...row(["第二段", "乙"])]]);

    expect(cells).toEqual([["第一段 第二段", "乙"]]);
  });
});
