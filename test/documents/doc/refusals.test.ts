import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { compoundFile } from "../../support/doc/compound-file.ts";
import { docFile, item, para, row } from "../../support/doc/doc-file.ts";
import { DocumentError } from "../../../src/standards/errors.ts";
import { lines, warningCodes } from "../docx/read-word.ts";
import { readBytes } from "./read-old-word.ts";

const PARAGRAPHS = [para("范围", { style: 1 }), item("甲；", 1), ...row(["类型", "用途"]), para("正文。")];
const LISTS = { lists: [{ id: 1, levels: [{ text: "%1)", format: 4 }] }], instances: [{ list: 1 }] };
const SAMPLE = docFile({ paragraphs: PARAGRAPHS, ...LISTS, footnotes: ["注文。"] });
const STREAM = new Uint8Array(5000);

function refusal(bytes: Uint8Array): string {
  try {
    readBytes(bytes);
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
  return "read";
}

describe("files that are no readable Word document", () => {
  test.each([
    ["a password", docFile({ paragraphs: PARAGRAPHS, flags: 0x0100 }), "PASSWORD_REQUIRED"],
    ["Word 95", docFile({ paragraphs: PARAGRAPHS, version: 104 }), "UNSUPPORTED_FORMAT"],
    ["an Excel workbook", compoundFile({ Workbook: STREAM }), "UNSUPPORTED_FORMAT"],
    ["a presentation", compoundFile({ "PowerPoint Document": STREAM }), "UNSUPPORTED_FORMAT"],
    ["a newer document under a password", compoundFile({ EncryptedPackage: STREAM }), "PASSWORD_REQUIRED"],
    ["something else", compoundFile({ Whatever: STREAM }), "WRONG_TYPE"],
    ["a text stream of zeros", compoundFile({ WordDocument: STREAM }), "TRUNCATED"],
    [
      "no table stream",
      compoundFile({ WordDocument: Uint8Array.of(0xec, 0xa5, 0xc1, 0, ...STREAM) }),
      "TRUNCATED",
    ],
    ["text", new TextEncoder().encode("{\\rtf1 text}"), "TRUNCATED"],
    ["the header alone", SAMPLE.slice(0, 512), "TRUNCATED"],
    ["a third of the file", SAMPLE.slice(0, SAMPLE.length / 3), "TRUNCATED"],
  ])("given %s, then it is refused by a code", (_, bytes, code) => {
    const found = refusal(bytes);

    expect(found).toBe(code);
  });

  test("given sectors that go round in a circle, then the file is refused and not read for ever", () => {
    const bytes = SAMPLE.slice();
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(0x4c, true) + 1) * 512;
    view.setUint32(table + 4, 0, true);

    const found = refusal(bytes);

    expect(found).toBe("TRUNCATED");
  });

  test("given a table of more sectors than the file has, then it is refused", () => {
    const bytes = SAMPLE.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < 109; at += 1) view.setUint32(0x4c + at * 4, at, true);

    const found = refusal(bytes);

    expect(found).toBe("TRUNCATED");
  });
});

describe("documents of which a part is damaged", () => {
  test("given lists that cannot be read, then the text, with a warning that numbers may be missing", () => {
    const whole = docFile({ paragraphs: PARAGRAPHS, ...LISTS });
    const bytes = whole.slice();
    // The pair of offset and length of the list table, in the first sector of the text stream.
    new DataView(bytes.buffer).setUint32(streamStart(bytes) + 0x9a + 73 * 8, 0x7fffffff, true);

    const read = readBytes(bytes);

    expect(lines(readBytes(whole))).toContain("a) 甲；");
    expect(lines(read)).toContain("甲；");
    expect(warningCodes(read)).toEqual(["NUMBERS_MAY_BE_MISSING"]);
  });

  test("given notes that cannot be read, then the text, marked as partial", () => {
    const bytes = SAMPLE.slice();
    new DataView(bytes.buffer).setUint32(streamStart(bytes) + 0x9a + 2 * 8, 0x7fffffff, true);

    const read = readBytes(bytes);

    expect(lines(read)).toContain("正文。");
    expect(warningCodes(read)).toEqual(["PARTIAL"]);
  });

  test("given bytes changed anywhere, then a document or a refusal with a sentence", () => {
    const place = fc.record({ at: fc.nat(SAMPLE.length - 1), byte: fc.nat(255) });

    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = SAMPLE.slice();
        for (const { at, byte } of changes) bytes[at] = byte;

        expect(refusal(bytes)).toMatch(/^[a-zA-Z_]+$/);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  test("given a file cut off anywhere, then a document or a refusal with a sentence", () => {
    fc.assert(
      fc.property(fc.nat(SAMPLE.length - 1), (length) => {
        expect(refusal(SAMPLE.slice(0, length))).toMatch(/^[a-zA-Z_]+$/);
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});

/** Where the stream of the text begins: it is the first that the sample's container holds. */
function streamStart(bytes: Uint8Array): number {
  return Buffer.from(bytes).indexOf(Buffer.from([0xec, 0xa5, 0xc1, 0x00]));
}
