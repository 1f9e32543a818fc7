import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { openBundle } from "../../../src/documents/archives/open-bundle.ts";
import { DocumentError } from "../../../src/standards/errors.ts";
import { unicodePath, zipFile } from "../../support/archives/zip-file.ts";
import { p } from "../../support/word/word-xml.ts";
import { wordFile } from "../../support/word/word-file.ts";
import type { ZipPart } from "../../support/archives/zip-file.ts";

const TEXT = "1 范围\n本文件规定了要求。\n";
const bytesOf = (...values: readonly number[]) => Uint8Array.of(...values);
/** 标准.txt in GBK, and Prüf.txt in code page 437. */
const GBK_NAME = bytesOf(0xb1, 0xea, 0xd7, 0xbc, 0x2e, 0x74, 0x78, 0x74);
const CP437_NAME = bytesOf(0x50, 0x72, 0x81, 0x66, 0x2e, 0x74, 0x78, 0x74);

const open = (parts: readonly ZipPart[]) => openBundle("notice.zip", zipFile(parts));
const namesIn = (parts: readonly ZipPart[]) => open(parts).files.map((file) => file.name);

function refusal(bytes: Uint8Array): string {
  try {
    openBundle("notice.zip", bytes);
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
  return "opened";
}

describe("what a bundle gives", () => {
  test("given a notice with its attachments, then the documents, with their bytes, in the archive's order", () => {
    const draft = wordFile({ body: p("范围") });

    const { files, warnings } = open([
      { name: "notice.txt", content: TEXT },
      { name: "attachments/" },
      { name: "attachments/draft.docx", content: draft, method: 0 },
    ]);

    expect(files.map((file) => file.name)).toEqual(["notice.txt", "attachments/draft.docx"]);
    expect(files[1]?.bytes).toEqual(draft);
    expect(warnings).toEqual([]);
  });

  test.each([
    ["UTF-8 that is marked", { name: "标准.txt", flags: 0x800 }],
    ["UTF-8 that is not", { name: "标准.txt" }],
    ["GBK", { name: GBK_NAME }],
    [
      "a Unicode path field",
      { name: "x.txt", extra: unicodePath(new TextEncoder().encode("x.txt"), "标准.txt") },
    ],
  ])("given a name in %s, then the name its maker meant", (_, part) => {
    const names = namesIn([{ ...part, content: TEXT }]);

    expect(names).toEqual(["标准.txt"]);
  });

  test("given a name in code page 437, or a path field of another name, then they are read as they are", () => {
    const names = namesIn([
      { name: CP437_NAME, content: TEXT },
      { name: "x.txt", content: TEXT, extra: unicodePath(new TextEncoder().encode("y.txt"), "标准.txt") },
    ]);

    expect(names).toEqual(["Prüf.txt", "x.txt"]);
  });

  test.each([
    ["../../etc/a.txt", "etc/a.txt"],
    ["/etc/a.txt", "etc/a.txt"],
    ["C:\\Windows\\a.txt", "Windows/a.txt"],
    ["a/./b/../c.txt", "a/b/c.txt"],
    ["a\u0000\n.txt", "a .txt"],
  ])("given the name %j, then it cannot lead anywhere: %s", (name, harmless) => {
    const names = namesIn([{ name, content: TEXT }]);

    expect(names).toEqual([harmless]);
  });

  test("given two entries of one name, then the second is counted", () => {
    const names = namesIn([
      { name: "a.txt", content: TEXT },
      { name: "A.txt", content: TEXT },
    ]);

    expect(names).toEqual(["a.txt", "A (2).txt"]);
  });

  test("given pictures, litter of systems and archives inside, then they are left out, and told where they matter", () => {
    const { files, warnings } = open([
      { name: "a.txt", content: TEXT },
      { name: "stamp.png", content: "picture" },
      { name: "data.csv", content: "1,2" },
      { name: "inner.zip", content: zipFile([{ name: "b.txt", content: TEXT }]) },
      { name: "__MACOSX/._a.txt", content: "x" },
      { name: ".DS_Store", content: "x" },
      { name: "~$draft.docx", content: "x" },
    ]);

    expect(files.map((file) => file.name)).toEqual(["a.txt"]);
    expect(warnings).toEqual([
      { code: "ARCHIVE_INSIDE", message: expect.stringContaining("inner.zip") },
      { code: "FILE_LEFT_OUT", message: expect.stringMatching(/stamp\.png, data\.csv\.$/) },
    ]);
  });

  test.each([
    ["is under a password", { flags: 1 }, "PASSWORD_REQUIRED"],
    ["is packed in another way", { method: 12 }, "TRUNCATED"],
    ["has another checksum", { checksum: 1 }, "TRUNCATED"],
  ])(
    "given an entry that %s, then it is told and the others are read; alone, it is refused",
    (_, fault, code) => {
      const broken = { name: "b.txt", content: TEXT, ...fault };

      const { files, warnings } = open([{ name: "a.txt", content: TEXT }, broken]);

      expect(files.map((file) => file.name)).toEqual(["a.txt"]);
      expect(warnings.map((warning) => warning.code)).toEqual([code]);
      expect(refusal(zipFile([broken]))).toBe(code);
    },
  );
});

describe("bundles that are refused", () => {
  test.each([
    ["no archive", new TextEncoder().encode("PK\u0003\u0004"), "TRUNCATED"],
    ["nothing in it", zipFile([]), "EMPTY_CONTENT"],
    ["only other archives", zipFile([{ name: "b.zip", content: zipFile([]) }]), "EMPTY_CONTENT"],
    ["too many entries", zipFile(Array.from({ length: 2_001 }, () => ({ name: "a" }))), "LIMIT_ENTRIES"],
    [
      "a ratio that only bombs have",
      zipFile([{ name: "a.txt", content: new Uint8Array(20_000_000) }]),
      "LIMIT_RATIO",
    ],
    [
      "the same with a lie about its size",
      zipFile([{ name: "a.txt", content: new Uint8Array(20_000_000), size: 9 }]),
      "LIMIT_RATIO",
    ],
  ])("given %s, then a code", (_, bytes, code) => {
    const found = refusal(bytes);

    expect(found).toBe(code);
  });

  test("given an archive changed or cut anywhere, then a bundle or a refusal with a code", () => {
    const sample = zipFile([
      { name: "标准.txt", content: TEXT },
      { name: "b.png", content: "x" },
      { name: "c.txt", content: TEXT, method: 0 },
    ]);
    const change = fc.record({
      at: fc.nat(sample.length - 1),
      byte: fc.nat(255),
      length: fc.nat(sample.length),
    });

    fc.assert(
      fc.property(change, ({ at, byte, length }) => {
        const damaged = sample.slice(0, length % 3 === 0 ? length : sample.length);
        if (at < damaged.length) damaged[at] = byte;

        expect(refusal(damaged)).toMatch(/^[a-zA-Z_]+$/);
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});
