import { describe, expect, test } from "@jest/globals";
import { headingCode } from "../../../src/documents/outline/heading-code.ts";
import { outline, readMd } from "../reading.ts";

describe("the code a heading begins with", () => {
  test.each([
    ["V1.1 Architecture", "V1.1", "Architecture", false],
    ["V1: Architecture", "V1", "Architecture", true],
    ["V1 – Architecture", "V1", "Architecture", true],
    ["V1.1. Architecture", "V1.1", "Architecture", true],
    ["R2 - Description", "R2", "Description", true],
    ["V1：架构", "V1", "架构", true],
    ["V1、架构", "V1", "架构", true],
    ["Level 1A – Dynamic Scan", "Level 1A", "Dynamic Scan", true],
    ["SM2 椭圆曲线", "SM2", "椭圆曲线", false],
  ])("given %j, then %s before %j; set off: %p", (source, code, title, isSetOff) => {
    expect(headingCode(source)).toMatchObject({ code, title, isSetOff });
  });

  test.each([
    "V1",
    "V1.1",
    "Level 1 - First steps",
    "Level 1",
    "Table 1: Names",
    "Figure 2 – Flow",
    "5.1 Scope",
    "A.1 Scope",
    "AC-2 Accounts",
    "Annex A: Scope",
    "IPv6 addresses",
  ])("given %j, then none", (source) => {
    expect(headingCode(source)).toBeNull();
  });
});

describe("codes as numbers", () => {
  const titled = (...titles: readonly string[]) =>
    outline(readMd(titles.map((title) => `## ${title}\n\nText.\n`).join("\n")));

  test("given codes that punctuation parts from their titles, then numbers; a space makes them the first word", () => {
    const document = readMd(
      "# V1: Storage\n\n## V1.1 Keys\n\nText.\n\n# V2: Network\n\n## V2.1 Ports\n\nText.\n",
    );

    expect(document.clauses.map((clause) => [clause.number, clause.title, clause.level])).toEqual([
      ["V1", "Storage", 1],
      [null, "V1.1 Keys", 2],
      ["V2", "Network", 1],
      [null, "V2.1 Ports", 2],
    ]);
  });

  test("given words with figures, then numbers only where they count several headings from the first", () => {
    expect(titled("Level 1 – Scan", "Level 1A – Code", "Level 2 – Review")).toEqual([
      "Level 1 Scan",
      "Level 1A Code",
      "Level 2 Review",
    ]);
    expect(titled("Phase 1: Plan", "Rest")).toEqual(["Phase 1: Plan", "Rest"]);
  });

  test("given names that look like codes, then they count from nowhere and stay in their titles", () => {
    const document = readMd("# SM2：签名\n\nText.\n\n# SM4：加密\n\nText.\n");

    expect(document.clauses.map((clause) => [clause.number, clause.title])).toEqual([
      [null, "SM2：签名"],
      [null, "SM4：加密"],
    ]);
  });

  test("given a chapter whose only first heading is a code, then it is a clause and no title of the document", () => {
    const document = readMd("# V5 Network\n\n## Objective\n\nText.\n");

    expect(document.title).toBeNull();
    expect(outline(document)).toEqual(["V5 Network", "  Objective"]);
  });
});
