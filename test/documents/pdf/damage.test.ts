import { describe, expect, test } from "@jest/globals";
import { readDocument } from "../../../src/documents/read-document.ts";
import { outline } from "../reading.ts";
import { refusalOf } from "../reading.ts";
import { codes, page } from "./reading-pdf.ts";
import { writePdf } from "../../support/pdf/pdf-writer.ts";

const GOOD = writePdf([
  page()
    .text(60, 100, "1 Scope", { bold: true })
    .text(60, 130, "This document specifies requirements for the management of keys in all products."),
]);

async function readBytes(bytes: Uint8Array, name = "sample.pdf") {
  return readDocument({ name, bytes });
}

function edited(change: (file: string) => string): Uint8Array {
  return new Uint8Array(Buffer.from(change(Buffer.from(GOOD).toString("latin1")), "latin1"));
}

describe("damaged files", () => {
  test("given a file cut short, then it is refused as cut short", async () => {
    expect((await refusalOf(readBytes(GOOD.slice(0, 300)))).code).toBe("TRUNCATED");
  });

  test("given a file whose table of objects is wrong, then it is read with a warning", async () => {
    const document = await readBytes(edited((file) => file.replace(/startxref\n\d+/, "startxref\n77")));

    expect(outline(document)).toEqual(["1 Scope"]);
    expect(codes(document)).toContain("TRUNCATED");
  });

  test("given one page that is damaged, then the others are read and it is named", async () => {
    const two = Buffer.from(
      writePdf([page().text(60, 100, "1 Scope", { bold: true }).text(60, 130, "It holds."), page()]),
    ).toString("latin1");
    const kids = /\/Kids \[(\d+ 0 R) \d+ 0 R\]/.exec(two)?.[0] ?? "";
    const broken = two.replace(kids, kids.replace(/\d+ 0 R\]$/, "2 0 R]").padEnd(kids.length));

    const document = await readBytes(new Uint8Array(Buffer.from(broken, "latin1")));

    expect(outline(document)).toEqual(["1 Scope"]);
    expect(codes(document)).toContain("PAGE_DAMAGED");
  });

  test("given another ending, then the content decides and the name is worth a warning", async () => {
    const document = await readBytes(GOOD, "sample.docx");

    expect(outline(document)).toEqual(["1 Scope"]);
    expect(codes(document)).toContain("WRONG_TYPE");
  });

  test("given the ending alone, then it is refused as something else", async () => {
    const bytes = new TextEncoder().encode("<html><body>Not found</body></html>");

    expect((await refusalOf(readBytes(bytes))).code).toBe("WRONG_TYPE");
  });

  test("given the caller's bytes, then they are the same after reading", async () => {
    const before = Buffer.from(GOOD).toString("base64");

    await readBytes(GOOD);

    expect(Buffer.from(GOOD).toString("base64")).toBe(before);
  });
});
