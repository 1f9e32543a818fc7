import { describe, expect, test } from "@jest/globals";
import { blocks, clauseOf, outline, readChapters, readMd } from "../reading.ts";

describe("requirement tables with numbers of their own", () => {
  const ASVS = `# V1 Encoding

## Control Objective

Text is encoded.

## V1.1 Architecture

Why it matters.

| # | Description | Level |
| :---: | :--- | :---: |
| **1.1.1** | Verify that input is decoded **only once**. ([C1](https://example.org)) | 1 |
| **1.1.2** | Verify that output is encoded for its interpreter. | 2 |

## References

| Name | Address |
| --- | --- |
| Guide | example |
`;

  test("given rows that go on with their section's number, then each is a clause of kind requirement", () => {
    expect(outline(readMd(ASVS))).toEqual([
      "V1 Encoding",
      "  Control Objective",
      "  V1.1 Architecture",
      "    1.1.1 (requirement)",
      "    1.1.2 (requirement)",
      "  References",
    ]);
    expect(clauseOf(readMd(ASVS), "1.1.1")).toMatchObject({
      text: "Verify that input is decoded only once. (C1)",
      parent: "~v1-1-architecture",
      title: null,
    });
  });

  test("given further columns, then they stay in the section's table", () => {
    expect(blocks(readMd(ASVS), "~v1-1-architecture")).toEqual([
      "paragraph 0: Why it matters.",
      "row 0: # | Level",
      "row 0: 1.1.1 | 1",
      "row 0: 1.1.2 | 2",
    ]);
  });

  test("given codes of sections that punctuation parts from their titles, then rows go on with them too", () => {
    const set = ASVS.replace("V1 Encoding", "V1: Encoding").replace("V1.1 Arch", "V1.1. Arch");

    expect(readMd(set).clauses.map((clause) => clause.number)).toEqual([
      "V1",
      null,
      "V1.1",
      "1.1.1",
      "1.1.2",
      null,
    ]);
  });

  test("given identifiers beside running figures, then the identifier is the number", () => {
    const document = readMd(
      "# V1: Storage\n\n## Requirements\n\n| # | MSTG-ID | Description | L1 |\n| -- | --- | --- | - |\n| **1.1** | MSTG-STORAGE-1 | System facilities store all sensitive data. | x |\n| **1.2** | MSTG-STORAGE-2 | No sensitive data is written to logs. | x |\n",
    );

    expect(document.clauses.map((clause) => clause.number)).toEqual([
      "V1",
      null,
      "MSTG-STORAGE-1",
      "MSTG-STORAGE-2",
    ]);
  });

  test("given a table that refers to clauses elsewhere, then it stays a table", () => {
    const document = readMd(
      "# 5 要求\n\n## 5.1 备份\n\n应备份。\n\n# 附录 A（资料性）对照\n\n| 条款 | 与其他标准的对应关系说明文字 |\n| --- | --- |\n| 5.1 | 对应于另一标准的备份条款，范围更宽一些 |\n| 5.2 | 对应于另一标准的恢复条款，范围更窄一些 |\n",
    );

    expect(outline(document)).toEqual(["5 要求", "  5.1 备份", "A （资料性）对照 (annex)"]);
    expect(clauseOf(document, "A").blocks).toHaveLength(3);
  });

  test("given an identifier with a table that lists it again, then the first is the clause", () => {
    const rows =
      "| ID | Text |\n| --- | --- |\n| REQ-1 | The device shall log every failed login. |\n| REQ-2 | The device shall lock after five of them. |\n";
    const document = readMd(`# Requirements\n\n${rows}\n# Overview\n\n${rows}`);

    expect(document.clauses.map((clause) => clause.number)).toEqual([null, "REQ-1", "REQ-2", null]);
  });

  test("given an annex that says what became of numbered rows, then only those not held yet are clauses", () => {
    const annex = `
# Appendix A: What became of them

| # | Description | Removed in |
| --- | --- | --- |
| V1.1.2 | This requirement was merged into another one of the chapter. | 3.0 |
| 1.1.3 | Verify that nothing is encoded twice on its way to the reader. | 2.0 |
`;

    const requirements = readMd(ASVS + annex).clauses.filter((clause) => clause.kind === "requirement");

    expect(requirements.map((clause) => clause.number)).toEqual(["1.1.1", "1.1.2", "1.1.3"]);
  });
});

describe("requirement tables whose rows have titles", () => {
  const RULES = `# Rules of the House

## 4 Storage

Why it matters.

| Rule | Function | Title | Description | Note |
| --- | --- | --- | --- | --- |
| 4.1 | Protect | Keep a list of cupboards | Maintain a list of all cupboards with what lies in each of them. | |
| 4.2 | Protect | Lock what is dear | Lock each cupboard that holds more than a hundred coins at once. | yearly |
| 4.3 | Detect | Count in spring | Count what lies in all cupboards and compare it with the list of them. | |
`;

  test("given a column that calls each row by another name, then it gives the titles, and the other cells go with their row", () => {
    const document = readMd(RULES);

    expect(outline(document)).toEqual([
      "4 Storage",
      "  4.1 Keep a list of cupboards (requirement)",
      "  4.2 Lock what is dear (requirement)",
      "  4.3 Count in spring (requirement)",
    ]);
    expect(blocks(document, "4.2")).toEqual([
      "paragraph 0: Lock each cupboard that holds more than a hundred coins at once.",
      "row 0: Function | Protect",
      "row 0: Note | yearly",
    ]);
  });

  test("given that all rows were taken, then nothing of the table is told a second time", () => {
    expect(blocks(readMd(RULES), "4")).toEqual(["paragraph 0: Why it matters."]);
  });

  test("given a wordy column behind the text, then it tells more of the rows and is no title", () => {
    const document = readMd(
      "# 4 Storage\n\n| Rule | Description | Testing |\n| --- | --- | --- |\n| 4.1 | Maintain a list of all cupboards with what lies in each of them. | Ask for the list |\n| 4.2 | Lock each cupboard that holds more than a hundred coins at once. | Try the doors |\n",
    );

    expect(document.clauses.map((clause) => clause.title)).toEqual(["Storage", null, null]);
    expect(blocks(document, "4")).toContain("row 0: 4.1 | Ask for the list");
  });

  test("given chapters of which only some are printed, then the first row below a figure shows that it numbers", () => {
    const table = (chapter: number) =>
      `| # | Text |\n| --- | --- |\n| ${chapter}.1 | Keep all coins in the cupboard with the iron door. |\n| ${chapter}.2 | Never lend the key to anybody who has asked for it. |\n`;
    const document = readMd(
      `# House\n\n## 1 Coins\n\n${table(1)}\n## 6 Keys\n\n${table(6)}\n## 9 Lives of a cat\n\nText.\n`,
    );

    expect(outline(document)).toEqual([
      "1 Coins",
      "  1.1 (requirement)",
      "  1.2 (requirement)",
      "6 Keys",
      "  6.1 (requirement)",
      "  6.2 (requirement)",
      "9 Lives of a cat",
    ]);
    expect(document.clauses.map((clause) => clause.number).at(-1)).toBeNull();
  });
});

describe("controls that head their own sections", () => {
  test("given families and enhancements, then their identifiers are numbers, nested by heading", () => {
    const document = readMd(
      "# AC Access Control\n\n## AC-1 Policy\n\nDevelop a policy.\n\n## AC-2 Accounts\n\nManage accounts.\n\n### AC-2(1) Automation\n\nAutomate.\n\n# AT Training\n\n## AT-1 Policy\n\nTrain.\n\n## AT-2 Literacy\n",
    );

    expect(outline(document)).toEqual([
      "AC Access Control",
      "  AC-1 Policy",
      "  AC-2 Accounts",
      "    AC-2(1) Automation",
      "AT Training",
      "  AT-1 Policy",
      "  AT-2 Literacy",
    ]);
  });

  test("given a folder with a file for each, then one document; the headed parts of a control are its text", async () => {
    const control = (number: number) =>
      `# MASVS-CODE-${number}\n\n## Control\n\nThe app is control ${number}.\n\n## Description\n\nWhy.\n`;
    const document = await readChapters({
      "MASVS-CODE-10.md": control(10),
      "MASVS-CODE-2.md": control(2),
      "01-Foreword.md": "# Foreword\n\nWelcome.\n",
      "05-MASVS-CODE.md": "# MASVS-CODE: Code Quality\n\nOverview.\n",
      "logo.png": "\u0089PNG",
    });

    expect(outline(document)).toEqual([
      "Foreword (foreword)",
      "MASVS-CODE Code Quality",
      "MASVS-CODE-2",
      "MASVS-CODE-10",
    ]);
    expect(clauseOf(document, "MASVS-CODE-2").text).toBe("Control\nThe app is control 2.\nDescription\nWhy.");
    expect(document.warnings.map((warning) => warning.code)).toEqual(["FILE_LEFT_OUT"]);
  });

  test("given a chapter whose front matter has its number, then it is numbered from there", () => {
    const document = readMd(
      "---\nsection: 5\n---\n\n# Authenticators\n\n## Types\n\n### Passwords\n\n## General\n",
    );

    expect(outline(document)).toEqual([
      "5 Authenticators",
      "  5.1 Types",
      "    5.1.1 Passwords",
      "  5.2 General",
    ]);
  });
});
