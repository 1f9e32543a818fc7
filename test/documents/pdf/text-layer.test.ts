import { describe, expect, test } from "@jest/globals";
import { clauseOf } from "../reading.ts";
import { refusalOf } from "../reading.ts";
import { codes, page, readPages } from "./reading-pdf.ts";
import type { PdfPage } from "../../support/pdf/pdf-writer.ts";

const SENTENCE = "密钥管理系统应当记录每一次密钥的生成、分发、存储、使用、更新和销毁。";

function full(number: number): PdfPage {
  return page()
    .text(60, 100, `${number}　第${number}部分要求`, { bold: true })
    .lines(
      60,
      130,
      Array.from({ length: 10 }, () => SENTENCE),
    );
}

describe("the text layer", () => {
  test("given pages that are pictures, then the scan is refused with what to do", async () => {
    const refusal = await refusalOf(readPages([page().scan(), page().scan(), page().scan()]));

    expect(refusal.code).toBe("NO_TEXT_LAYER");
    expect(refusal.message).toMatch(/OCR/);
    expect(refusal.message).toMatch(/Word file/);
  });

  test("given scans that bear nothing but the same stamp, then they are refused as well", async () => {
    const stamped = () => page().scan().text(60, 60, "仅供内部使用");

    expect((await refusalOf(readPages([stamped(), stamped(), stamped()]))).code).toBe("NO_TEXT_LAYER");
  });

  test("given characters of a wrong map, then the document is refused with what to do", async () => {
    const wrong = Array.from({ length: 400 }, (_, at) =>
      String.fromCharCode(0x3400 + ((at * 37) % 3000)),
    ).join("");
    const lines = Array.from({ length: 10 }, (_, at) => wrong.slice(at * 40, at * 40 + 40));

    const refusal = await refusalOf(readPages([page().lines(60, 100, lines)]));

    expect(refusal.code).toBe("GARBLED_TEXT_LAYER");
    expect(refusal.message).toMatch(/OCR/);
  });

  test("given one scanned page among good ones, then the good ones are read and the document is marked partial", async () => {
    const document = await readPages([full(1), page().scan(), full(2)]);

    expect(document.clauses.map((clause) => clause.number)).toEqual(["1", "2"]);
    expect(document.warnings).toEqual([
      { code: "NO_TEXT_LAYER", message: expect.stringMatching(/page 2.*in part/) },
    ]);
  });

  test("given one garbled page among good ones, then its text is left out with a warning", async () => {
    const wrong = Array.from({ length: 300 }, (_, at) =>
      String.fromCharCode(0x3400 + ((at * 37) % 3000)),
    ).join("");
    const good = Array.from({ length: 12 }, (_, at) => full(at + 1));

    const document = await readPages([
      ...good,
      page().lines(
        60,
        130,
        Array.from({ length: 8 }, (_, at) => wrong.slice(at * 36, at * 36 + 36)),
      ),
    ]);

    expect(codes(document)).toEqual(["GARBLED_TEXT_LAYER"]);
    expect(clauseOf(document, "12").text).not.toMatch(/[\u3400-\u3fff]/);
  });

  test("given words that OCR laid invisibly over a scan, then they are read with a warning", async () => {
    const ocr = page().scan().text(60, 100, "1　范围", { mode: 3 });
    ocr.lines(
      60,
      130,
      Array.from({ length: 4 }, () => SENTENCE),
      { mode: 3 },
    );

    const document = await readPages([ocr]);

    expect(document.clauses.map((clause) => clause.number)).toEqual(["1"]);
    expect(codes(document)).toEqual(["OCR_TEXT_LAYER"]);
  });

  test("given a page without any drawing, then it is an empty document and no refusal", async () => {
    const document = await readPages([page()]);

    expect(document.clauses).toEqual([]);
    expect(codes(document)).toEqual(["EMPTY_CONTENT"]);
  });
});
