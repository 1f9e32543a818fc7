import { describe, expect, test } from "@jest/globals";
import { readDocument } from "../../../src/documents/read-document.ts";
import { refusalOf } from "../reading.ts";

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const refuse = (name: string, content: string) => refusalOf(readDocument({ name, bytes: latin1(content) }));

describe("formats that are not read", () => {
  test.each([
    ["a.xlsx", "PK\x03\x04....xl/workbook.xml", "Excel workbooks (.xlsx)", "Save it as a Word document"],
    [
      "a.odt",
      "PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text",
      "OpenDocument files (.odt)",
      "Save it as a Word document",
    ],
    [
      "a.xls",
      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....W\0o\0r\0k\0b\0o\0o\0k\0",
      "Older Office files (.xls, .ppt)",
      "Save it as a Word document",
    ],
    ["a.rtf", "{\\rtf1 text}", "RTF documents (.rtf)", "Save it as a Word document"],
    ["a.rar", "Rar!\x1a\x07\x01\x00", "RAR archives (.rar)", "Unpack it"],
    [
      "a.xml",
      '<?xml version="1.0"?>\n<rss version="2.0"></rss>',
      "Feeds (RSS, Atom)",
      "rapporteur feed FILE",
    ],
    ["a.xml", '<?xml version="1.0"?>\n<catalog/>', "XML files (.xml)", "Markdown and plain text are read"],
    ["a.json", '{"a": 1}', "JSON files (.json)", "Markdown and plain text are read"],
    ["a.png", "\x89PNG\r\n\x1a\n....", "Pictures", "Have its text recognised"],
  ])(
    "given %s, then it is refused by the name of its format, with what to do",
    async (name, content, format, advice) => {
      const error = await refuse(name, content);

      expect(error.code).toBe("UNSUPPORTED_FORMAT");
      expect(error.message).toContain(`${format} are not read. `);
      expect(error.message).toContain(advice);
    },
  );

  test("given a picture named .pdf, then the content is named and not the ending", async () => {
    const error = await refuse("notice.pdf", "\x89PNG\r\n\x1a\n....");

    expect(error.code).toBe("WRONG_TYPE");
    expect(error.message).toContain("pictures");
  });

  test("given a web page named .pdf, then it is refused: a server sent an error in its place", async () => {
    const error = await refuse("notice.pdf", "<!DOCTYPE html><html><body>404</body></html>");

    expect(error.code).toBe("WRONG_TYPE");
    expect(error.message).toContain("Download it again");
  });

  test("given text named .docx, then it is refused: a Word document that is none is broken", async () => {
    expect((await refuse("draft.docx", "1 Scope")).code).toBe("WRONG_TYPE");
  });

  test("given a Word document under a password, then that is said", async () => {
    const error = await refuse(
      "draft.docx",
      `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....${"EncryptedPackage".replace(/./g, "$&\0")}`,
    );

    expect(error.code).toBe("PASSWORD_REQUIRED");
  });

  test("given text named .html, then it is read, with a warning", async () => {
    const document = await readDocument({ name: "draft.html", bytes: latin1("1 Scope\nText.") });

    expect(document.warnings.map((warning) => warning.code)).toEqual(["WRONG_TYPE"]);
  });

  test("given AsciiDoc, which is text of another form, then its ending decides", async () => {
    expect((await refuse("standard.adoc", "== Scope\n")).message).toContain("AsciiDoc");
  });

  test("given bytes of no format, then they are refused as no text", async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 251);

    expect((await refusalOf(readDocument({ name: "noise.txt", bytes: noise }))).code).toBe("WRONG_TYPE");
  });

  test("given Markdown that begins with a comment or a picture's tag, then it is Markdown", async () => {
    const document = await readDocument({
      name: "a.md",
      bytes: latin1('<!-- note -->\n<img src="x.png">\n\n# 1 Scope\n\nText.'),
    });

    expect(document.clauses.map((clause) => clause.id)).toContain("1");
  });
});
