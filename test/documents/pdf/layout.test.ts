import { describe, expect, test } from "@jest/globals";
import { blocks, clauseOf, outline } from "../reading.ts";
import { page, readPages } from "./reading-pdf.ts";

describe("the layout of a page", () => {
  test("given two columns drawn one after the other, then the left one is read first", async () => {
    const left = Array.from({ length: 10 }, (_, at) => `left line ${at + 1} of words that fill it`);
    const right = Array.from({ length: 10 }, (_, at) => `right line ${at + 1} of words that fill it`);

    const document = await readPages([
      page().text(60, 100, "1 Scope", { bold: true }).lines(60, 130, left).lines(320, 130, right),
    ]);

    const { text } = clauseOf(document, "1");
    expect(text.indexOf("left line 10")).toBeGreaterThan(0);
    expect(text.indexOf("right line 1 ")).toBeGreaterThan(text.indexOf("left line 10"));
  });

  test("given words drawn after the line they stand in, then they stand in it", async () => {
    const document = await readPages([
      page()
        .text(60, 100, "1 Scope", { bold: true })
        .text(60, 130, "The server")
        .text(150, 130, "answer within a day.")
        .text(60, 160, "Nothing else is said here.")
        .text(115, 130, "MUST", { bold: true }),
    ]);

    expect(blocks(document, "1")[0]).toBe("paragraph 0: The server MUST answer within a day.");
  });

  test("given a box that was drawn last, then it is read where it is seen", async () => {
    const document = await readPages([
      page()
        .text(60, 100, "1 Scope", { bold: true })
        .text(60, 130, "The value is:")
        .text(60, 190, "It never changes.")
        .text(80, 160, "key = 0x00"),
    ]);

    expect(clauseOf(document, "1").text).toBe("The value is:\nkey = 0x00\nIt never changes.");
  });

  test("given the spaces that OCR puts after every character, then Chinese is read without them", async () => {
    const document = await readPages([
      page().text(60, 100, "1 . 范 围", { bold: true }).text(81, 130, "本 文 件 规 定 了 密 钥 管 理 。"),
    ]);

    expect(outline(document)).toEqual(["1 范围"]);
    expect(clauseOf(document, "1").text).toBe("本文件规定了密钥管理。");
  });

  test("given words broken at a line's end, then whole words, and compounds keep their hyphen", async () => {
    const document = await readPages([
      page()
        .text(60, 100, "1 Scope", { bold: true })
        .lines(60, 130, [
          "The requirements of this clause hold for every server, and they are the require-",
          "ments that the whole house is built upon, with certificates which are all self-",
          "signed, as a self-signed one is.",
        ]),
    ]);

    expect(clauseOf(document, "1").text).toBe(
      "The requirements of this clause hold for every server, and they are the requirements that the whole house is built upon, with certificates which are all self-signed, as a self-signed one is.",
    );
  });

  test("given a page whose words run upwards, then it is read as a page turned", async () => {
    const document = await readPages([
      page().raw(
        "BT /LB 12 Tf 0 1 -1 0 100 60 Tm (1 Scope) Tj ET BT /L 10 Tf 0 1 -1 0 130 60 Tm (It holds for all.) Tj ET",
      ),
    ]);

    expect(outline(document)).toEqual(["1 Scope"]);
    expect(clauseOf(document, "1").text).toBe("It holds for all.");
  });

  test("given Latin letters stored as rare Chinese characters, then they are restored with a warning", async () => {
    const stored = [..."GB/T"].map((letter) =>
      new TextDecoder("gb18030").decode(Uint8Array.of(0xa0, letter.charCodeAt(0) + 0x80)),
    );

    const document = await readPages([
      page()
        .text(60, 100, "1　范围", { bold: true })
        .text(81, 130, `见${stored.join("")}００９０１。`),
    ]);

    expect(clauseOf(document, "1").text).toBe("见GB/T 00901。".replace(" ", ""));
    expect(document.warnings.map((warning) => warning.code)).toContain("LETTERS_REPAIRED");
  });
});
