import { describe, expect, test } from "@jest/globals";
import { readDocument } from "../../../src/documents/read-document.ts";
import { refusal } from "../reading.ts";

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const refuse = (name: string, content: string) =>
  refusal(() => readDocument({ name, bytes: latin1(content) }));

describe("formats that are not read yet", () => {
  test.each([
    ["a.xlsx", "PK\x03\x04....xl/workbook.xml", "Excel workbooks (.xlsx)"],
    ["a.odt", "PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument files (.odt)"],
    ["a.zip", "PK\x03\x04....readme.txt", "ZIP archives (.zip)"],
    ["a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "Older Word and WPS documents (.doc, .wps)"],
    ["a.pdf", "%PDF-1.7\n", "PDF documents (.pdf)"],
    ["a.rtf", "{\\rtf1 text}", "RTF documents (.rtf)"],
    ["a.rar", "Rar!\x1a\x07\x01\x00", "RAR archives (.rar)"],
    ["a.html", "<!DOCTYPE html>\n<html><body>1 Scope</body></html>", "Web pages (HTML)"],
    ["a.html", "<p>only a fragment</p>", "Web pages (HTML)"],
    ["a.mhtml", "MIME-Version: 1.0\nContent-Type: multipart/related\n", "Saved web pages (MHTML)"],
    ["a.xml", '<?xml version="1.0"?>\n<rss version="2.0"></rss>', "Feeds (RSS, Atom)"],
    ["a.xml", '<?xml version="1.0"?>\n<catalog/>', "XML files (.xml)"],
    ["a.json", '{"a": 1}', "JSON files (.json)"],
    ["a.png", "\x89PNG\r\n\x1a\n....", "Pictures"],
  ])("given %s, then it is refused by the name of its format", (name, content, format) => {
    const error = refuse(name, content);

    expect(error.code).toBe("UNSUPPORTED_FORMAT");
    expect(error.message).toBe(
      `${format} are not read yet; Markdown, plain text, Word documents (.docx) and PDF are.`,
    );
  });

  test("given a web page named .pdf, then the content is named and not the ending", () => {
    const error = refuse("notice.pdf", "<!DOCTYPE html><html><body>404</body></html>");

    expect(error.code).toBe("WRONG_TYPE");
    expect(error.message).toContain("web pages (HTML)");
  });

  test("given text named .docx, then it is refused: a Word document that is none is broken", () => {
    expect(refuse("draft.docx", "1 Scope").code).toBe("WRONG_TYPE");
  });

  test("given text named .html, then it is read, with a warning", () => {
    const document = readDocument({ name: "draft.html", bytes: latin1("1 Scope\nText.") });

    expect(document.warnings.map((warning) => warning.code)).toEqual(["WRONG_TYPE"]);
  });

  test("given AsciiDoc, which is text of another form, then its ending decides", () => {
    expect(refuse("standard.adoc", "== Scope\n").message).toContain("AsciiDoc");
  });

  test("given bytes of no format, then they are refused as no text", () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 251);

    expect(refusal(() => readDocument({ name: "noise.txt", bytes: noise })).code).toBe("WRONG_TYPE");
  });

  test("given Markdown that begins with a comment or a picture's tag, then it is Markdown", () => {
    const document = readDocument({
      name: "a.md",
      bytes: latin1('<!-- note -->\n<img src="x.png">\n\n# 1 Scope\n\nText.'),
    });

    expect(document.clauses.map((clause) => clause.id)).toContain("1");
  });
});
