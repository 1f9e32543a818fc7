import { describe, expect, test } from "@jest/globals";
import { blocks, clauseOf, outline, readMd } from "../reading.ts";

const DRAFT = `---
title: 网络安全技术 示例要求
language: zh
---

# 目次

- [1 范围](#1)

# 前言

本文件按照规定起草。

# 引言

背景。

# 1 范围

本文件规定了要求。

# 3 术语和定义

## 3.1 密钥 key

控制密码变换的参数。

注：密钥应保密。

## 3.2

主密钥 master key

保护其他密钥的密钥。

## 3.3 缩略语

MK 主密钥

# 5 技术要求

## 5.1 总则

### 5.1.1

系统应支持备份。

### 5.1.2 系统宜定期更换密钥。

## 5.2 生成

表 1 密钥

| 类型 | 用途 |
| --- | --- |
| SM4 | 加密 |

# 附录 A（规范性）示例

## A.1 概述

内容。

# 参考文献

[1] GB/T 00952
`;

describe("drafts after GB/T 1.1", () => {
  test("given a draft, then its clauses, terms and annex with their levels; the contents list is dropped", () => {
    expect(outline(readMd(DRAFT))).toEqual([
      "前言 (foreword)",
      "引言 (introduction)",
      "1 范围",
      "3 术语和定义",
      "  3.1 密钥 key (term)",
      "  3.2 主密钥 master key (term)",
      "  3.3 缩略语",
      "5 技术要求",
      "  5.1 总则",
      "    5.1.1",
      "    5.1.2",
      "  5.2 生成",
      "A （规范性）示例 (annex)",
      "  A.1 概述",
      "参考文献",
    ]);
  });

  test("given a term, then its definition and note are its text", () => {
    expect(blocks(readMd(DRAFT), "3.1")).toEqual([
      "paragraph 0: 控制密码变换的参数。",
      "note 0 注: 注：密钥应保密。",
    ]);
  });

  test("given clauses without titles, then number and text, wherever the text stands", () => {
    const document = readMd(DRAFT);

    expect(clauseOf(document, "5.1.1")).toMatchObject({
      title: null,
      text: "系统应支持备份。",
      parent: "5.1",
    });
    expect(clauseOf(document, "5.1.2")).toMatchObject({ title: null, text: "系统宜定期更换密钥。" });
  });

  test("given an English translation, then the same kinds", () => {
    const document = readMd(
      "# Foreword\n\nDrafted.\n\n# 1 Scope\n\nThis document.\n\n# 3 Terms and definitions\n\n## 3.1 key 密钥\n\nparameter\n\nNote 1 to entry: It is secret.\n\n# Annex A (informative) Samples\n\n## A.1 General\n\nText.\n\n# Bibliography\n\n[1] X\n",
    );

    expect(outline(document)).toEqual([
      "Foreword (foreword)",
      "1 Scope",
      "3 Terms and definitions",
      "  3.1 key 密钥 (term)",
      "A (informative) Samples (annex)",
      "  A.1 General",
      "Bibliography",
    ]);
    expect(blocks(document, "3.1")).toEqual([
      "paragraph 0: parameter",
      "note 0 Note 1 to entry: Note 1 to entry: It is secret.",
    ]);
  });

  test("given the same number twice, then ids that differ", () => {
    const ids = readMd("# 1 A\n\n## 1.1 B\n\n## 1.1 C\n\n# 附录 A 甲\n\n# 附录 A 乙\n").clauses.map(
      (clause) => clause.id,
    );

    expect(ids).toEqual(["1", "1.1", "1.1~2", "A", "A~2"]);
  });

  test("given a title above numbered chapters, then it is the document's and no clause", () => {
    const document = readMd("# Example Standard\n\n## 1 Scope\n\nText.\n\n## 2 Terms\n\n## Bibliography\n");

    expect(document.title).toBe("Example Standard");
    expect(outline(document)).toEqual(["1 Scope", "2 Terms", "Bibliography"]);
  });

  test("given titles that only begin with a figure or a name with digits, then they bear no number", () => {
    const document = readMd(
      "# Overview\n\n## 3 Levels of assurance\n\n## SHA-256 and its kin\n\n## 4.0 at a glance\n\n# Details\n\n## 10 rules\n",
    );

    expect(document.clauses.map((clause) => clause.number)).toEqual([null, null, null, "4.0", null, null]);
  });
});
