import { describe, expect, test } from "@jest/globals";
import { readFolder } from "../../src/documents/read-folder.ts";
import { readTextDocument } from "../../src/documents/text-document.ts";
import { readChapters, readMd, readTxt, refusal, refusalOf } from "./reading.ts";

describe("reading a document", () => {
  test("given nothing, or nothing but white space, then it is refused as empty", () => {
    expect(refusal(() => readMd("")).code).toBe("EMPTY_FILE");
    expect(refusal(() => readTxt(" \n\u3000\n\t")).code).toBe("EMPTY_FILE");
  });

  test("given nothing but mark-up, then it is refused as without content", () => {
    expect(refusal(() => readMd("<!-- nothing -->\n\n---\n")).code).toBe("EMPTY_CONTENT");
  });

  test("given more bytes, longer lines or more clauses than the limits, then the limit is named", () => {
    expect(
      refusal(() => readTextDocument({ name: "a.md", bytes: new Uint8Array(20_000_001).fill(97) })),
    ).toMatchObject({
      code: "LIMIT_SIZE",
      details: { limit: 20_000_000 },
    });
    expect(refusal(() => readTxt("a".repeat(1_000_001))).code).toBe("LIMIT_SIZE");
    expect(refusal(() => readMd("# a\n\n".repeat(50_001))).code).toBe("LIMIT_ENTRIES");
  });

  test("given a name without an ending, then headings of Markdown make it Markdown", () => {
    expect(readMd("# 1 Scope\n\nText.\n\n# 2 Terms\n", "draft").clauses.map((clause) => clause.id)).toEqual([
      "1",
      "2",
    ]);
  });

  test("given long text in which nothing is headed or numbered, then a warning says so", () => {
    const document = readTxt("A sentence that stands alone.\n\n".repeat(100));

    expect(document.warnings.map((warning) => warning.code)).toEqual(["NO_CLAUSES"]);
  });

  test("given quotations of both languages, then the text's own language is found", () => {
    expect(readMd("# 1 范围\n\n本文件规定了 Transport Layer Security (TLS) 的要求。").language).toBe("zh");
    expect(
      readMd("# 1 Scope\n\nThis document specifies requirements for 密钥管理 (key management).").language,
    ).toBe("en");
  });
});

describe("reading a folder", () => {
  test("given files in any order, then chapters in the natural order of their names", async () => {
    const document = await readChapters({
      "0x10-B.md": "# 2 B\n",
      "0x9-A.md": "# 1 A\n",
      "0x11-C.md": "# 3 C\n",
    });

    expect(document.clauses.map((clause) => clause.number)).toEqual(["1", "2", "3"]);
  });

  test("given a single chapter among pictures, then it is read as a document of its own", async () => {
    const document = await readChapters({
      "law.md": "# 法\n\n## 第一章 总则\n\n第一条 为了。\n",
      "a.png": "x",
    });

    expect(document.title).toBe("法");
  });

  test("given no text at all, then it is refused", async () => {
    expect((await refusalOf(readFolder([]))).code).toBe("EMPTY_CONTENT");
    expect((await refusalOf(readChapters({ "a.pdf": "%PDF-1.4" }))).code).toBe("EMPTY_CONTENT");
  });
});
