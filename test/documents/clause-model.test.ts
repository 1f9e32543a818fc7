import { describe, expect, test } from "@jest/globals";
import { clauseOf, readMd } from "./reading.ts";

const TABLE = `# 1 范围

本文件规定了密钥长度的要求。

表 1 密钥长度

| 算法 | 长度 | 说明 |
| --- | --- | --- |
| SM4 | 128 | 分组 |
|  | 256 |  |
`;

describe("the cells of a table", () => {
  test("given a row, then each cell's words stand where it says", () => {
    const clause = clauseOf(readMd(TABLE), "1");
    const rows = clause.blocks.filter(({ cells }) => cells !== undefined);

    expect(
      rows.map(({ cells, header }) => [
        header ?? false,
        cells?.map(({ start, end }) => clause.text.slice(start, end)),
      ]),
    ).toEqual([
      [true, ["算法", "长度", "说明"]],
      [false, ["SM4", "128", "分组"]],
      [false, ["", "256", ""]],
    ]);
  });

  test("given what is no row, then it has no cells", () => {
    const [paragraph] = clauseOf(readMd(TABLE), "1").blocks;

    expect(paragraph).not.toHaveProperty("cells");
  });
});

describe("the language of a clause", () => {
  const MIXED = `# 1 范围

本文件规定了云服务商使用密码技术管理密钥的要求，适用于密钥的产生、存储、导入、使用、备份、归档和销毁，也可供测评机构使用。

# 2 摘要

This document specifies how providers of cloud services manage cryptographic keys.

# 3 缩略语

AES：高级加密标准。
`;

  test("given a clause in another language than its text, then it says so", () => {
    expect(clauseOf(readMd(MIXED), "2").language).toBe("en");
  });

  test("given clauses in the text's language, or names only, then the text's language holds", () => {
    const document = readMd(MIXED);

    expect(document.language).toBe("zh");
    expect(clauseOf(document, "1")).not.toHaveProperty("language");
    expect(clauseOf(document, "3")).not.toHaveProperty("language");
  });
});
