import { describe, expect, test } from "@jest/globals";
import { mineTerms } from "../../../src/retrieval/dictionary/mine-terms.ts";
import type { Clause } from "../../../src/standards/clause.ts";
import { clause } from "../../support/library-content.ts";

const term = (number: string, title: string): Clause => ({ ...clause(number, "…", title), kind: "term" });

describe("words that an edition itself gives in both languages", () => {
  test("given defined terms, then what stands beside each other, whichever comes first", () => {
    expect(mineTerms([{ language: "zh", clauses: [term("3.1", "租户自持密钥 tenant-held key")] }])).toEqual([
      { zh: "租户自持密钥", en: "tenant held kei" },
    ]);
    expect(mineTerms([{ language: "en", clauses: [term("3.1", "tenant-held key 租户自持密钥")] }])).toEqual([
      { zh: "租户自持密钥", en: "tenant held kei" },
    ]);
  });

  test("given both languages, then the titles of equally numbered clauses, each pair once", () => {
    const pairs = mineTerms([
      {
        language: "zh",
        clauses: [clause("5", "…", "密钥轮换"), clause("6", "…", "日志"), clause("7", "…", "日志")],
      },
      {
        language: "en",
        clauses: [clause("5", "…", "Key rotation"), clause("6", "…", "Logs"), clause("7", "…", "Logs")],
      },
    ]);

    expect(pairs).toEqual([
      { zh: "密钥轮换", en: "kei rotat" },
      { zh: "日志", en: "log" },
    ]);
  });

  test("given one language, unnumbered matter, or titles as long as sentences, then nothing", () => {
    const chinese = { language: "zh", clauses: [clause("5", "…", "密钥轮换")] } as const;
    const unnumbered = { ...clause("~", "…", "前言"), number: null };

    expect(mineTerms([chinese])).toEqual([]);
    expect(
      mineTerms([
        {
          language: "zh",
          clauses: [unnumbered, clause("8", "…", "面向云服务的商用密码密钥管理通用技术要求")],
        },
        {
          language: "en",
          clauses: [{ ...unnumbered, title: "Foreword" }, clause("8", "…", "General technical requirements")],
        },
      ]),
    ).toEqual([]);
  });
});
