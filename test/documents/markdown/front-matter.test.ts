import { describe, expect, test } from "@jest/globals";
import { readMd, refusal } from "../reading.ts";

describe("front matter", () => {
  test("given a YAML block, then its values, and title, number and language from it", () => {
    const document = readMd(
      "---\ntitle: 密钥管理\nnumber: GB/T 00801-202X\nlanguage: en\ndate: 2026-06-12\nlist: [a, b]\n---\n\n# 1 范围\n\n文字。\n",
    );

    expect(document).toMatchObject({ title: "密钥管理", number: "GB/T 00801-202X", language: "en" });
    expect(document.frontMatter).toMatchObject({ date: "2026-06-12", list: ["a", "b"] });
    expect(document.clauses).toHaveLength(1);
  });

  test("given faulty YAML, then the line of the file is named", () => {
    const error = refusal(() =>
      readMd("---\ntitle: a\nnumber: [unclosed\ndate: b: c\n---\n\n# 1 Scope\n", "draft.md"),
    );

    expect(error.code).toBe("FRONT_MATTER");
    expect(error.details["line"]).toBe(4);
    expect(error.message).toMatch(/“draft.md” is faulty in line 4/);
  });

  test("given a key twice, then it is faulty", () => {
    expect(refusal(() => readMd("---\ntitle: a\ntitle: b\n---\n\ntext")).details["line"]).toBe(3);
  });

  test("given a rule at the top and no mapping below it, then it is text", () => {
    const document = readMd("---\nJust a sentence.\n\n---\n\n# 1 Scope\n\nText.");

    expect(document.frontMatter).toBeNull();
    expect(document.clauses[0]?.text).toBe("Just a sentence.");
  });

  test("given lists nested deeper than any hand writes, then they are refused", () => {
    const nested = `${"- ".repeat(20_000)}x`;

    expect(refusal(() => readMd(`---\ntitle:\n  ${nested}\n---\n\ntext`)).code).toBe("FRONT_MATTER");
  });

  test("given aliases that unfold without end, then they are refused", () => {
    const bomb = [
      "a: &a [x, x, x, x]",
      ...[..."bcdefgh"].map(
        (name, at) => `${name}: &${name} [${`*${"abcdefg"[at]}, `.repeat(9)}*${"abcdefg"[at]}]`,
      ),
    ];

    expect(refusal(() => readMd(`---\n${bomb.join("\n")}\n---\n\ntext`)).code).toBe("FRONT_MATTER");
  });
});
