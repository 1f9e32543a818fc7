import { describe, expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { consequencesOf, type Consequences } from "../../src/changes/consequences.ts";
import type { ClauseText } from "../../src/standards/clause.ts";
import type { Language } from "../../src/text/language.ts";
import { textOf, type Sketch } from "./texts.ts";

const CHINESE: readonly Sketch[] = [
  ["2", "规范性引用文件", "GB/T 00711—2022 术语\nGB/T 00712—2020 清单"],
  ["3.1", "密钥 key", "控制密码变换的符号序列。"],
  ["3.2", "会话密钥 session key", "一次会话中使用的密钥。"],
  ["5.1", "生成", "密钥应按照GB/T 00711的规定生成。"],
  ["5.2", "更换", "会话密钥应每日更换，见GB/T 00712—2020。"],
  ["5.3", "记录", "操作应记录。"],
];
const ENGLISH: readonly Sketch[] = [
  ["3.1", "key", "sequence of symbols that controls a transformation"],
  ["3.2", "session key", "key used for one session only"],
  ["3.3", "tenant-held key (c++)", "key that the tenant holds"],
  ["5.1", "Generation", "Keys shall come from a physical source."],
  ["5.2", "Rotation", "A session key shall be changed daily."],
  ["5.3", "Keyboards", "Keyboards shall be locked away."],
];

const edit = (sketches: readonly Sketch[], number: string, from: string, to: string): Sketch[] =>
  sketches.map((one) => (one[0] === number ? [number, one[1], one[2].replace(from, to)] : one));

function compared(language: Language, old: readonly Sketch[], after: readonly Sketch[]): Consequences {
  const withTerms = (sketches: readonly Sketch[]): ClauseText => ({
    language,
    clauses: textOf(language, sketches).clauses.map((clause) =>
      clause.number?.startsWith("3.") ? { ...clause, kind: "term" } : clause,
    ),
  });
  const [before, now] = [withTerms(old), withTerms(after)];
  return consequencesOf(compareTexts(before, now).changes, before, now);
}

describe("what a changed term reaches", () => {
  test("given a term redefined, then the clauses that use it are listed, and not those that use a longer one", () => {
    const { terms } = compared("zh", CHINESE, edit(CHINESE, "3.1", "符号序列", "一组参数"));

    expect(terms).toEqual([{ term: "密钥", fate: "redefined", oldIds: ["3.1"], usedIn: ["3.2", "5.1"] }]);
  });

  test("given a term redefined in English, then plurals are uses, and other words that begin alike are none", () => {
    const { terms } = compared("en", ENGLISH, edit(ENGLISH, "3.1", "symbols", "parameters"));

    expect(terms.map((one) => one.usedIn)).toEqual([["3.2", "3.3", "5.1"]]);
  });

  test("given a term that was dropped, then the clauses that still use it are listed", () => {
    const { terms } = compared(
      "zh",
      CHINESE,
      CHINESE.filter(([number]) => number !== "3.2"),
    );

    expect(terms).toEqual([{ term: "会话密钥", fate: "deleted", oldIds: ["3.2"], usedIn: ["5.2"] }]);
  });
});

describe("what a changed normative reference reaches", () => {
  test.each([
    ["its year", "00711—2022", "00711—2025", "GB/T 00711—2022", "GB/T 00711—2025", ["5.1"]],
    ["its number", "00712—2020", "00713—2020", "GB/T 00712—2020", "GB/T 00713—2020", ["5.2"]],
  ])("given %s changed, then the clauses that cite it are listed", (_, was, is, from, to, citedIn) => {
    const { references } = compared("zh", CHINESE, edit(CHINESE, "2", was, is));

    expect(references).toEqual([{ from, to, oldIds: ["2"], citedIn }]);
  });

  test("given a document cited otherwise elsewhere, then it is no normative reference that changed", () => {
    expect(compared("zh", CHINESE, edit(CHINESE, "5.2", "00712", "00714")).references).toEqual([]);
  });
});
