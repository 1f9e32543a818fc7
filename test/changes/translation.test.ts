import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareTexts } from "../../src/changes/compare.ts";
import { readTextDocument } from "../../src/documents/text-document.ts";
import { readGlossary } from "../../src/intake/read-glossary.ts";
import type { ClauseText } from "../../src/standards/clause.ts";
import { textOf } from "./texts.ts";

const CORPUS = join(import.meta.dirname, "../../corpus");
const GLOSSARY = readGlossary(readFileSync(join(CORPUS, "glossary.tsv"), "utf8")).entries;

function fileOf(edition: string, language: "zh" | "en"): string {
  return join(CORPUS, "standards", `${edition}.${language}.md`);
}

function read(markdown: string): ClauseText {
  return readTextDocument({ name: "text.md", bytes: new TextEncoder().encode(markdown) });
}

const translated = readdirSync(join(CORPUS, "standards"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".en.md"))
  .map((path) => path.slice(0, -".en.md".length))
  .filter((edition) => existsSync(fileOf(edition, "zh")));

describe("the translations of the sample corpus", () => {
  test("given the corpus, then there are enough of them to mean something", () => {
    expect(translated.length).toBeGreaterThan(10);
  });

  test.each(translated)("given %s, then every clause has its own, and nothing is warned of", (edition) => {
    const [zh, en] = (["zh", "en"] as const).map((language) =>
      read(readFileSync(fileOf(edition, language), "utf8")),
    );

    const { changes, translation, summary } = compareTexts(zh!, en!, GLOSSARY);

    expect(translation).toEqual([]);
    expect(changes.every(({ structure, significance }) => structure === "kept" && significance === 0)).toBe(
      true,
    );
    expect(summary.force).toEqual({ created: 0, tightened: 0, relaxed: 0, removed: 0, reversed: 0 });
  });
});

const EDITION = "data-classification/2026-07-pub";

/** The Chinese text against the English one with these words changed in it. */
function withSlip(from: string, to: string) {
  const english = readFileSync(fileOf(EDITION, "en"), "utf8");
  if (!english.includes(from)) throw new Error(`there is no “${from}”`);
  return compareTexts(
    read(readFileSync(fileOf(EDITION, "zh"), "utf8")),
    read(english.replace(from, to)),
    GLOSSARY,
  );
}

/** What is warned of where a clause says the one in Chinese and the other in English. */
function warnedOf(zh: string, en: string) {
  return compareTexts(
    textOf("zh", [["5.1", "要求", zh]]),
    textOf("en", [["5.1", "Requirements", en]]),
    GLOSSARY,
  ).translation;
}

describe("a slip in a translation", () => {
  test.each([
    [
      "weakens a duty",
      "shall review the grading",
      "should review the grading",
      "duty-weakened",
      "shall",
      "should",
    ],
    [
      "weakens it to a permission",
      "shall review the grading",
      "may review the grading",
      "duty-weakened",
      "shall",
      "may",
    ],
    [
      "makes a duty of advice",
      "should classify data first",
      "shall classify data first",
      "duty-strengthened",
      "should",
      "shall",
    ],
    [
      "turns a duty round",
      "shall not be treated directly",
      "shall be treated directly",
      "duty-reversed",
      "shall not",
      "shall",
    ],
    [
      "drops a duty",
      " Records of the review shall be kept for 3 years or more.",
      "",
      "duty-dropped",
      "shall",
      null,
    ],
    [
      "adds a duty",
      "kept for 3 years or more.",
      "kept for 3 years or more. Reviewers shall sign them.",
      "duty-added",
      null,
      "shall",
    ],
  ])("given it %s, then just that is warned of, with both sides' words", (_, was, is, kind, from, to) => {
    const { translation, summary } = withSlip(was, is);

    expect(translation).toMatchObject([{ kind, from, to }]);
    expect([translation[0]?.old === null, translation[0]?.new === null]).toEqual([
      from === null,
      to === null,
    ]);
    expect(summary.force).toMatchObject({ created: 0, relaxed: 0, removed: 0 });
  });

  test.each([
    [
      "turns a leave into a ban",
      "用户无须登录即可查看记录。",
      "Users may not view the records without logging in.",
      { kind: "duty-reversed", from: "need not", to: "shall not" },
    ],
    [
      "adds a duty to a sentence",
      "厂商应提供安全更新。",
      "The manufacturer shall provide security updates and shall publish an SBOM.",
      { kind: "duty-added", from: null, to: "shall" },
    ],
    [
      "drops an item of a list",
      "系统应记录下列事件：\n\na) 证书更新；\nb) 密钥备份；\nc) 日志导出。",
      "The system shall record the following events:\n\na) renewal of certificates;\nb) export of logs.",
      { kind: "duty-dropped", from: "shall", old: "密钥备份；" },
    ],
    [
      "counts other days",
      "厂商应在15个工作日内答复用户。",
      "The manufacturer shall answer users within 15 days.",
      { kind: "figure-changed", old: "15个工作日", new: "15 days" },
    ],
  ])("given it %s, then just that is warned of", (_, zh, en, warning) => {
    expect(warnedOf(zh, en)).toMatchObject([warning]);
  });

  test.each([
    ["误识率应不高于0.1%。", "The false acceptance rate shall not exceed 0.1%."],
    ["网关应拒绝未签名的请求。", "The gateway shall not accept unsigned requests."],
    ["系统应记录日志和告警。", "The system shall record logs and shall record alarms."],
    ["厂商应在15日内答复用户。", "The manufacturer shall answer users within 15 days."],
    [
      "门锁应记录下列事件：\n\na) 开锁；\nb) 鉴别失败。",
      "The lock shall record the following events:\n\na) unlocking;\nb) authentication failures.",
    ],
  ])("given %s and %s, then nothing is warned of", (zh, en) => {
    expect(warnedOf(zh, en)).toEqual([]);
  });

  test("given another figure, then both figures are told", () => {
    const { translation } = withSlip("within 15 working days", "within 30 working days");

    expect(translation).toMatchObject([{ kind: "figure-changed", old: "15", new: "30" }]);
  });

  test("given a clause left out, then its words are told", () => {
    const { translation } = withSlip(
      /## 8\.2 [\s\S]*?(?=# 9 )/.exec(readFileSync(fileOf(EDITION, "en"), "utf8"))![0],
      "",
    );

    expect(translation).toMatchObject([{ kind: "clause-dropped", oldIds: ["8.2"], newIds: [] }]);
  });

  test("given the translation as the old side, then what it leaves out stands only in the new one", () => {
    const english = readFileSync(fileOf(EDITION, "en"), "utf8").replace(
      "shall review the grading",
      "should review the grading",
    );

    const { translation } = compareTexts(
      read(english),
      read(readFileSync(fileOf(EDITION, "zh"), "utf8")),
      GLOSSARY,
    );

    expect(translation).toMatchObject([{ kind: "duty-strengthened", from: "should", to: "shall" }]);
  });

  test("given such a slip, then its clause ranks first, for that reason", () => {
    const { changes } = withSlip("shall review the grading", "should review the grading");

    const [first, ...others] = changes.toSorted((a, b) => b.significance - a.significance);
    expect(first).toMatchObject({ newIds: ["8.1"], reasons: ["translation-differs"] });
    expect(others.every(({ significance }) => significance === 0)).toBe(true);
  });
});
