import { describe, expect, test } from "@jest/globals";
import { blocks, outline } from "../reading.ts";
import { page, readPages } from "./reading-pdf.ts";

describe("tables", () => {
  test("given a ruled table, then rows with their cells, drawn column by column or not", async () => {
    const table = page()
      .text(60, 100, "1　算法", { bold: true })
      .text(240, 130, "表 1　算法与用途")
      .grid([60, 200, 400], 140, [
        ["算法", "用途"],
        ["SM4", "加密"],
      ]);

    expect(blocks(await readPages([table]), "1")).toEqual([
      "row 0 表 1: 表 1 算法与用途",
      "row 0: 算法 | 用途",
      "row 0: SM4 | 加密",
    ]);
  });

  test("given a cell of several lines beside a single one, then one row", async () => {
    const table = page()
      .text(60, 100, "1　算法", { bold: true })
      .rule(60, 120, 400, 120)
      .rule(60, 140, 400, 140)
      .rule(60, 190, 400, 190)
      .rule(60, 120, 60, 190)
      .rule(150, 120, 150, 190)
      .rule(400, 120, 400, 190)
      .text(64, 134, "算法")
      .text(154, 134, "说明")
      .text(64, 168, "SM4")
      .lines(154, 158, ["用于加密数据，", "不用于签名。"]);

    expect(blocks(await readPages([table]), "1")).toEqual([
      "row 0: 算法 | 说明",
      "row 0: SM4 | 用于加密数据，不用于签名。",
    ]);
  });

  test("given its continuation on the next page, then one table with its column names once", async () => {
    const columns = [60, 200, 400];
    const document = await readPages([
      page()
        .text(60, 100, "1　算法", { bold: true })
        .text(240, 130, "表 1　算法")
        .grid(columns, 140, [
          ["算法", "用途"],
          ["SM4", "加密"],
        ]),
      page()
        .text(240, 130, "表 1（续）")
        .grid(columns, 140, [
          ["算法", "用途"],
          ["SM2", "签名"],
        ]),
    ]);

    expect(blocks(document, "1")).toEqual([
      "row 0 表 1: 表 1 算法",
      "row 0: 算法 | 用途",
      "row 0: SM4 | 加密",
      "row 0: SM2 | 签名",
    ]);
  });

  test("given a table with a rule under its names alone, then columns by the white between them", async () => {
    const document = await readPages([
      page()
        .text(60, 100, "V1 Storage", { bold: true, size: 16 })
        .text(60, 120, "Keys are kept by the house, and the house answers for all of them in every case.")
        .text(60, 140, "V1.1 Keys", { bold: true, size: 13 })
        .rule(60, 150, 530, 150)
        .text(70, 165, "#")
        .text(120, 165, "Description")
        .text(500, 165, "Level")
        .rule(60, 172, 530, 172)
        .text(70, 190, "1.1.1")
        .lines(120, 190, [
          "Verify that keys are never stored in plain text on any",
          "medium that leaves the house.",
        ])
        .text(500, 190, "2")
        .text(70, 230, "1.1.2")
        .text(120, 230, "Verify that every key has an owner who answers for it.")
        .text(500, 230, "1")
        .rule(60, 250, 530, 250),
    ]);

    expect(outline(document)).toEqual([
      "V1 Storage",
      "  V1.1 Keys",
      "    1.1.1 (requirement)",
      "    1.1.2 (requirement)",
    ]);
    expect(blocks(document, "1.1.1")).toEqual([
      "paragraph 0: Verify that keys are never stored in plain text on any medium that leaves the house.",
    ]);
  });

  test("given two tables of one form on a page, each with a rule under its names alone, then both are read", async () => {
    const names = (sheet: ReturnType<typeof page>, y: number) =>
      sheet
        .text(70, y, "#")
        .text(120, y, "Description")
        .text(480, y, "L1")
        .text(510, y, "CWE")
        .rule(60, y + 8, 530, y + 8);
    const sheet = page().text(60, 80, "V1.1 Keys", { bold: true, size: 13 });
    names(sheet, 100)
      .text(70, 122, "1.1.1")
      .lines(120, 122, [
        "Verify that keys are never stored in plain text on any",
        "medium that leaves the house.",
      ])
      .text(482, 123, "x")
      .text(510, 123, "250")
      .text(60, 180, "V1.2 Logs", { bold: true, size: 13 })
      .text(60, 200, "Logs are kept by the house, and nobody else ever reads what stands in them.");
    names(sheet, 222)
      .text(70, 244, "1.2.1")
      .lines(120, 244, ["Verify that logs are kept for as long as the law of the", "place demands."])
      .text(482, 245, "x")
      .text(510, 245, "306");

    const document = await readPages([sheet]);

    expect(outline(document)).toEqual([
      "V1.1 Keys",
      "  1.1.1 (requirement)",
      "V1.2 Logs",
      "  1.2.1 (requirement)",
    ]);
  });
});
