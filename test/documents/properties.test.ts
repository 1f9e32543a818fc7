import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { readTextDocument } from "../../src/documents/text-document.ts";
import { DocumentError } from "../../src/standards/errors.ts";
import type { ParsedDocument } from "../../src/documents/parsed-document.ts";

const FRAGMENTS = [
  "# 1 范围",
  "## 5.2 标题",
  "### 5.2.1",
  "# 附录 A（规范性）标题",
  "第一条 为了示例。",
  "第二条 应备份。",
  "## 第一章 总则",
  "a) 生成；",
  "b) 存储。",
  "  1) 随机；",
  "—— 可用性；",
  "注：见表1。",
  "示例：密钥。",
  "表 1 密钥",
  "| a | b |",
  "| --- | --- |",
  "| **1.1** | Verify that the key is kept secret. |",
  "* item",
  "1. first",
  "> quoted",
  "~~~",
  "```",
  "---",
  "--- middle",
  "--- back",
  "--- abstract",
  '{:numbered="false"}',
  "<!-- c",
  "-->",
  "term",
  ": definition",
  "1.  Introduction",
  "   indented text",
  "Appendix A.  Title",
  "目次",
  "1 范围 …… 3",
  "",
  "",
  "**bold** _text_",
  "[link](x)",
  "{{RFC2119}}",
  "&amp;",
  "\\*",
  "\f",
  "=====",
  "text",
  "The sender shall",
  "应支持",
  "AC-1 Policy",
  "# AC-1 Policy",
  "## AC-2 Accounts",
];
const lines = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  ),
  { maxLength: 40 },
);
const name = fc.constantFrom("a.md", "a.txt", "a");
const encode = (text: string) => new TextEncoder().encode(text);

/** The document, or null for one that is refused as it may be. Anything but a typed error fails the property. */
function reading(file: string, bytes: Uint8Array): ParsedDocument | null {
  try {
    return readTextDocument({ name: file, bytes });
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
}

function expectWellFormed(document: ParsedDocument): void {
  const ids = document.clauses.map((clause) => clause.id);
  expect(new Set(ids).size).toBe(ids.length);
  document.clauses.forEach((clause, at) => {
    expect(clause.parent === null || ids.slice(0, at).includes(clause.parent)).toBe(true);
    expect(clause.level).toBeGreaterThan(0);
    const covered = clause.blocks.map((block) => clause.text.slice(block.start, block.end)).join("\n");
    expect(covered).toBe(clause.text);
    expect(clause.text.isWellFormed()).toBe(true);
  });
}

describe("whatever is read", () => {
  test("given lines of every kind in any order, then clauses are well formed or the refusal is typed", () => {
    fc.assert(
      fc.property(name, lines, (file, text) => {
        const document = reading(file, encode(text.join("\n")));
        if (document) expectWellFormed(document);
      }),
      { numRuns: 600 },
    );
  });

  test("given any bytes, then no error but a typed one", () => {
    fc.assert(
      fc.property(name, fc.uint8Array({ maxLength: 300 }), (file, bytes) => {
        const document = reading(file, bytes);
        if (document) expectWellFormed(document);
      }),
      { numRuns: 600 },
    );
  });

  test("given a draft of ordinary blocks, then every word of it survives, in its order", () => {
    const word = fc.constantFrom("密钥", "应", "备份", "shall", "key", "RFC", "系统", "2026", "backup");
    const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(" ")}。`);
    const item = fc
      .tuple(fc.constantFrom("* ", "a) ", "—— ", "注：", ""), sentence)
      .map((parts) => parts.join(""));
    const section = fc.tuple(sentence, fc.array(item, { maxLength: 6 }));
    fc.assert(
      fc.property(
        fc.constantFrom("a.md", "a.txt"),
        fc.array(section, { minLength: 1, maxLength: 6 }),
        (file, sections) => {
          const heading = file === "a.md" ? "# " : "";
          const text = sections
            .map(
              ([first, items], at) => `${heading}${at + 1} 标题${at}\n\n${[first, ...items].join("\n\n")}\n`,
            )
            .join("\n");
          const document = readTextDocument({ name: file, bytes: encode(text) });
          const read = document.clauses
            .flatMap((clause) => [clause.number, clause.title, clause.text])
            .join("");

          expect(wordsOf(read)).toBe(wordsOf(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("given a quarter of a megabyte, then it is read whole", () => {
    const clause = (at: number) =>
      `## 5.${at} 标题\n\n系统**应**支持 [备份](x) 与 \`恢复\`，并满足下列要求：\n\na) 生成；\nb) 存储。\n\n| 类型 | 用途 |\n| --- | --- |\n| SM4 | 加密 |\n\n`;
    const bytes = encode(`# 5 要求\n\n${Array.from({ length: 1600 }, (_, at) => clause(at + 1)).join("")}`);

    const document = readTextDocument({ name: "long.md", bytes });

    expect(bytes.length).toBeGreaterThan(250_000);
    expect(document.clauses).toHaveLength(1601);
  });

  test.each([
    ["dots", "1 范围 ", ".", 200_000],
    ["spaces", "1 范围", " ", 300_000],
    ["emphasis", "", "**a", 80_000],
    ["combining marks", "e", "\u0301", 100_000],
    ["tildes", "", "~", 200_000],
    ["hashes", "# a", " #", 100_000],
    ["pipes", "", "|-", 100_000],
    ["brackets", "", "[a](", 60_000],
    ["comments", "", "<!--\n", 60_000],
    ["lines", "", "a\n", 200_000],
  ])("given a file of %s, then it is read or refused in a moment", (_, start, unit, count) => {
    const bytes = encode(start + unit.repeat(count));
    const began = performance.now();

    for (const file of ["a.md", "a.txt"]) reading(file, bytes);

    expect(performance.now() - began).toBeLessThan(30_000);
  });
});

function wordsOf(text: string): string {
  return text.replace(/[#*\s]/g, "");
}
