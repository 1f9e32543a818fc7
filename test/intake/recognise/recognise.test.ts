import { describe, expect, test } from "@jest/globals";
import { factsOfRecognised } from "../../../src/intake/recognise/recognised.ts";
import { recognise } from "../../../src/intake/recognise/recognise.ts";
import { readDocument } from "../../../src/documents/read-document.ts";
import { wordFile } from "../../support/word/word-file.ts";
import { p } from "../../support/word/word-xml.ts";

const encoder = new TextEncoder();

async function recognised(content: string, name = "draft.txt", fileName: string | null = null) {
  return recognise(await readDocument({ name, bytes: encoder.encode(content) }), fileName);
}

const COVER = `ICS 35.040
CCS L 80

中华人民共和国国家标准

GB/T 00801—202X
代替 GB/T 00801—2019

网络安全技术 密钥管理要求
Cybersecurity technology — Key management requirements

（征求意见稿）
（本稿完成时间：2026年6月12日）

202X-XX-XX 发布 202X-XX-XX 实施

前言

本文件按照GB/T 1.1—2020的规定起草。

1 范围

本文件规定密钥的要求。
`;

describe("a cover", () => {
  test("given that of a draft for comment, then all that it states, with where it stands", async () => {
    const facts = await recognised(COVER);

    expect(factsOfRecognised(facts)).toEqual({
      stage: "comment-draft",
      date: "2026-06-12",
      number: "GB/T 00801—202X",
      titles: {
        zh: "网络安全技术 密钥管理要求",
        en: "Cybersecurity technology — Key management requirements",
      },
      replaces: ["GB/T 00801—2019"],
      ics: "35.040",
      ccs: "L 80",
    });
    expect(facts.stage?.from).toBe("“征求意见稿” on the cover");
    expect(facts.number?.from).toBe("the number on the cover");
  });

  test("given that of a published standard, then its days, and that it is published", async () => {
    const published = COVER.replace("（征求意见稿）\n（本稿完成时间：2026年6月12日）", "")
      .replaceAll("202X-XX-XX 发布 202X-XX-XX 实施", "2026-09-01发布　2027-03-01实施")
      .replace("202X", "2026");

    expect(factsOfRecognised(await recognised(published))).toMatchObject({
      stage: "published",
      date: "2026-09-01",
      effective: "2027-03-01",
    });
  });

  test("given a Word document's, then it is read as well", async () => {
    const lines = COVER.split("\n").filter((line) => line !== "");
    const bytes = wordFile({ body: lines.map((line) => p(line)).join("") });

    const facts = recognise(await readDocument({ name: "draft.docx", bytes }), null);

    expect(factsOfRecognised(facts)).toMatchObject({
      stage: "comment-draft",
      date: "2026-06-12",
      number: "GB/T 00801—202X",
      replaces: ["GB/T 00801—2019"],
    });
  });

  test.each([
    ["Issued: 2026-09-01\nImplementation date: 2027-03-01", "2026-09-01", "2027-03-01"],
    ["Issue date: 2026-09-01 Implementation date: 2027-03-01", "2026-09-01", "2027-03-01"],
    ["Issued on 1 September 2026\nEffective from 1 March 2027", "2026-09-01", "2027-03-01"],
    ["12 June 2026", "2026-06-12", undefined],
  ])("given the lines %j, then issued %s, in force %s", async (lines, date, effective) => {
    const facts = factsOfRecognised(
      await recognised(`Key management\n${lines}\n\n1 Scope\n\nThis document is about keys.\n`),
    );

    expect([facts.date, facts.effective]).toEqual([date, effective]);
  });
});

describe("a title that begins with a number", () => {
  test.each([
    ["GB/T 00999—2026 信息安全技术 测试要求", "信息安全技术 测试要求"],
    ["GB/T 00999—2026：测试要求", "测试要求"],
    ["GB/T 00999—2026 实施指南", "GB/T 00999—2026 实施指南"],
    ["GB/T 00999—2026", "GB/T 00999—2026"],
    ["基于 GB/T 00999 的测试方法", "基于 GB/T 00999 的测试方法"],
  ])("given “%s”, then the title is “%s”", async (written, title) => {
    const facts = factsOfRecognised(
      await recognised(`# ${written}\n\n## 1 范围\n\n本文件规定密钥的要求。\n`, "draft.md"),
    );

    expect(facts.titles).toEqual({ zh: title });
  });
});

describe("words outside of covers", () => {
  test.each([
    ["GBT 00801 密钥要求（送审稿）20260612.txt", "review-draft", "2026-06-12"],
    ["keys draft for comments 2026-06-12.txt", "comment-draft", "2026-06-12"],
    ["keys.txt", undefined, undefined],
  ])("given a file's name %s and nothing else, then stage %s and day %s", async (name, stage, date) => {
    const facts = factsOfRecognised(await recognised("1 Scope\n\nThis is about keys.\n", "draft.txt", name));

    expect([facts.stage, facts.date]).toEqual([stage, date]);
  });

  test("given a place in the corpus, then its name is not read for stage and day", async () => {
    expect(
      factsOfRecognised(await recognised("1 Scope\n\nThis is about keys.\n", "2026-05-12-cd.en.txt")),
    ).toEqual({});
  });

  test("given a notice with its deadline, then the time for comments, and no audience", async () => {
    const facts = await recognised(
      "# 关于《密钥要求》征求意见稿征求意见的通知\n\n请于2026年8月11日前将意见反馈至秘书处。\n",
      "notice.md",
    );

    expect(facts.comment).toEqual({
      value: { opens: null, closes: "2026-08-11", wording: "2026年8月11日前" },
      from: "the notice’s words",
    });
    expect(Object.keys(facts)).not.toContain("audience");
  });

  test("given an RFC or an Internet-Draft, then what it is by its name", async () => {
    const draft =
      "---\ntitle: Keys\ndocname: draft-ietf-keys-07\n---\n\n--- abstract\n\nOn keys.\n\n--- middle\n\n# Introduction\n\nKeys.\n";

    expect(factsOfRecognised(await recognised(draft, "draft.md"))).toMatchObject({ stage: "working-draft" });
  });
});
