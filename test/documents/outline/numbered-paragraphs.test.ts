import { describe, expect, test } from "@jest/globals";
import { blocks, clauseOf, outline, readMd } from "../reading.ts";

const CLAUSES = ["1 Scope", "2 Rules", "  2.1 Doors", "    2.1.1", "    2.1.2", "  2.2"];
const HEAD = "# House\n\n## 1 Scope\n\nAll houses.\n\n## 2 Rules\n\n";

describe("paragraphs that begin with their number", () => {
  test.each([
    [
      "plain",
      "2.1 Doors\n\n2.1.1 Doors shall be shut.\n\n2.1.2 Keys shall be kept.\n\n2.2 Windows may be open.\n",
    ],
    [
      "bold",
      "**2.1** Doors\n\n**2.1.1** Doors shall be shut.\n\n**2.1.2** Keys shall be kept.\n\n**2.2** Windows may be open.\n",
    ],
    [
      "in bullets",
      "- 2.1 Doors\n- 2.1.1 Doors shall be shut.\n- 2.1.2 Keys shall be kept.\n- 2.2 Windows may be open.\n",
    ],
    [
      "line by line",
      "2.1 Doors\n\n2.1.1 Doors shall be shut.\n2.1.2 Keys shall\nbe kept.\n2.2 Windows may be open.\n",
    ],
  ])("given numbers (%s) that count on from their section's, then they are clauses", (_, rules) => {
    const document = readMd(HEAD + rules);

    expect(outline(document)).toEqual(CLAUSES);
    expect(clauseOf(document, "2.1.2")).toMatchObject({ text: "Keys shall be kept.", parent: "2.1" });
  });

  test("given text after a number's words, then they are its title and the text is its own", () => {
    const document = readMd(
      `${HEAD}2.1 Doors\n\nDoors are shut:\n\n- by day;\n- by night.\n\n2.2 Windows\n\nThey may be open.\n`,
    );

    expect(outline(document).slice(2)).toEqual(["  2.1 Doors", "  2.2 Windows"]);
    expect(blocks(document, "2.1")).toEqual([
      "paragraph 0: Doors are shut:",
      "item 1 -: by day;",
      "item 1 -: by night.",
    ]);
  });

  test("given items below a numbered bullet, then they are items of its clause", () => {
    const document = readMd(
      `${HEAD}- 2.1 Doors shall be shut:\n  - by day;\n  - by night.\n- 2.2 Windows may be open.\n`,
    );

    expect(blocks(document, "2.1")).toEqual([
      "paragraph 0: Doors shall be shut:",
      "item 1 -: by day;",
      "item 1 -: by night.",
    ]);
  });

  test("given Chinese clauses and an annex, then they are read the same", () => {
    const document = readMd(
      "# 5 要求\n\n5.1 设备应支持备份。\n\n5.2 设备宜支持恢复。\n\n# 附录 A（规范性）示例\n\nA.1 备份应加密。\n\nA.2 恢复应记录。\n",
    );

    expect(document.clauses.map(({ number, level }) => [number, level])).toEqual([
      ["5", 1],
      ["5.1", 2],
      ["5.2", 2],
      ["A", 1],
      ["A.1", 2],
      ["A.2", 2],
    ]);
  });

  test("given a section with one number where others count so, then it is an only child", () => {
    const document = readMd(
      `${HEAD}### 2.1 Doors\n\n2.1.1 Shut them.\n\n2.1.2 Lock them.\n\n### 2.2 Windows\n\n2.2.1 Open them.\n`,
    );

    expect(document.clauses.map((clause) => clause.number)).toEqual([
      "1",
      "2",
      "2.1",
      "2.1.1",
      "2.1.2",
      "2.2",
      "2.2.1",
    ]);
  });

  test("given sentences that begin with the numbers of clauses to come, then they are none", () => {
    const document = readMd(
      "# 5 要求\n\n5.1 设备应支持备份。\n\n5.2和5.3的要求适用。\n\n5.3 and 5.4 apply.\n\n5.2 备份应加密。\n\n5.3中的要求适用。\n\n5.3 恢复应记录。\n",
    );

    expect(document.clauses.map(({ number, text }) => [number, text.split("\n")[0]])).toEqual([
      ["5", ""],
      ["5.1", "设备应支持备份。"],
      ["5.2", "备份应加密。"],
      ["5.3", "恢复应记录。"],
    ]);
  });

  test("given a chapter that is counted in words, then its paragraphs go on from it", () => {
    const document = readMd(
      "# House\n\n## Chapter 4 Doors\n\n4.1 Doors shall be shut.\n\n4.2 Keys shall be kept.\n",
    );

    expect(document.clauses.map(({ number, parent }) => [number, parent])).toEqual([
      ["Chapter 4", null],
      ["4.1", "Chapter 4"],
      ["4.2", "Chapter 4"],
    ]);
  });

  test.each([
    [
      "a reference to clauses with headings",
      "2.1 and 2.2 apply to all.\n\n2.2 applies by night.\n\n### 2.1 Doors\n\nShut.\n\n### 2.2 Windows\n\nOpen.\n",
    ],
    ["one number alone", "2.1 metres is the height of a door.\n"],
    ["numbers of another section", "3.1 is the version of the door.\n\n3.2 is that of the key.\n"],
    ["numbers that do not begin at 1", "2.4 GHz is for doors.\n\n2.5 GHz is for keys.\n"],
    ["a list that counts deeper", "2. Doors\n\n2.1 Shut them.\n\n2.2 Lock them.\n"],
    ["a plain list", "1. Doors\n2. Windows\n"],
    ["a note and a date", "NOTE 2.1 was changed.\n\n2026.11.20 was the day.\n"],
    [
      "rows that bear the same numbers",
      "2.1 See below.\n\n2.2 See below.\n\n| # | Name |\n| - | - |\n| 2.1 | Door |\n| 2.2 | Key |\n",
    ],
  ])("given %s, then the paragraphs stay text", (_, rules) => {
    const paragraphs = clauseOf(readMd(HEAD + rules), "2").blocks.length;

    expect(paragraphs).toBe(
      rules
        .split("###")[0]
        ?.trim()
        .split(/\n+(?!\| -)/).length,
    );
  });

  test("given a clause that is spoken of before it comes, then the clause is the one with the number", () => {
    const document = readMd(
      `${HEAD}2.1 Doors shall be shut.\n\n2.2 applies only by night.\n\n2.2 Windows may be open.\n\n2.3 Keys shall be kept.\n`,
    );

    expect(clauseOf(document, "2.2").text).toBe("Windows may be open.");
    expect(clauseOf(document, "2.1").text).toBe("Doors shall be shut.\n2.2 applies only by night.");
  });
});

describe("nouns that number", () => {
  test("given a noun with figures that count on, in headings, then the noun is part of the number", () => {
    const document = readMd(
      "# 5 Rules\n\n## 5.1 Doors\n\n### Provision 5.1-1\n\nDoors shall be shut.\n\n### Provision 5.1-2 Keys\n\nKeys shall be kept.\n",
    );

    expect(outline(document)).toEqual([
      "5 Rules",
      "  5.1 Doors",
      "    Provision 5.1-1",
      "    Provision 5.1-2 Keys",
    ]);
    expect(clauseOf(document, "Provision 5.1-2")).toMatchObject({ number: "Provision 5.1-2", title: "Keys" });
  });

  test("given them at the head of paragraphs, and rows elsewhere that name them, then the paragraphs are the clauses", () => {
    const document = readMd(
      "# 5 Rules\n\n## 5.1 Doors\n\nProvision 5.1-1 Doors shall be shut.\n\nProvision 5.1-2 Keys shall be kept.\n\n# Annex A Overview\n\n| Provision | Status |\n| --- | --- |\n| Provision 5.1-1 | M |\n| Provision 5.1-2 | M |\n",
    );

    expect(outline(document)).toEqual([
      "5 Rules",
      "  5.1 Doors",
      "    Provision 5.1-1",
      "    Provision 5.1-2",
      "A Overview (annex)",
    ]);
    expect(clauseOf(document, "Provision 5.1-1").text).toBe("Doors shall be shut.");
  });

  test("given a section with one of them, then it is an only child", () => {
    const document = readMd(
      "# 5 Rules\n\n## 5.1 Doors\n\nRule 5.1-1 Shut them.\n\nRule 5.1-2 Lock them.\n\n## 5.2 Windows\n\nRule 5.2-1 Open them.\n",
    );

    expect(document.clauses.at(-1)).toMatchObject({ number: "Rule 5.2-1", parent: "5.2" });
  });

  test("given figures with a hyphen and no noun, then they number as they stand", () => {
    const document = readMd(
      "# 5 Rules\n\n## 5.1 Doors\n\n### 5.1-1\n\nDoors shall be shut.\n\n### 5.1-2\n\nKeys shall be kept.\n",
    );

    expect(document.clauses.map(({ number, level }) => [number, level])).toEqual([
      ["5", 1],
      ["5.1", 2],
      ["5.1-1", 3],
      ["5.1-2", 3],
    ]);
  });

  test("given requirements that count chapters, then dotted numbers go on from their figures", () => {
    const document = readMd(
      "# House\n\n## Requirement 1: Doors\n\n1.1 Doors shall be shut.\n\n1.2 Keys shall be kept.\n\n## Requirement 2: Windows\n\nThey may be open.\n",
    );

    expect(outline(document)).toEqual(["Requirement 1 Doors", "  1.1", "  1.2", "Requirement 2 Windows"]);
  });

  test.each([
    ["levels, which are names", "## Level 1\n\nText.\n\n## Level 2\n\nText.\n"],
    ["versions", "## Version 1.1\n\nText.\n\n## Version 1.2\n\nText.\n"],
    ["a rule that stands alone", "## Rule 1 Doors\n\nText.\n\n## Windows\n\nText.\n"],
    [
      "what begins anew in each section",
      "## Rule 1 Doors\n\n## Rule 2 Keys\n\n## Rule 1 Doors\n\n## Rule 2 Keys\n",
    ],
    ["sentences about rules", "## Doors\n\nRule 1 applies by day.\n\nRule 2 applies by night.\n"],
  ])("given %s, then nothing is numbered", (_, text) => {
    expect(readMd(`# House\n\n${text}`).clauses.every((clause) => clause.number === null)).toBe(true);
  });
});
