import { describe, expect, test } from "@jest/globals";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readDocx } from "../../../src/documents/docx/read-docx.ts";
import { openPackage } from "../../../src/documents/docx/package/open-package.ts";
import { MAX_BYTES, MAX_FILE_BYTES } from "../../../src/documents/limits.ts";
import { readDocument } from "../../../src/documents/read-document.ts";
import { packed, relationships, root, wordFile } from "../../support/word/word-file.ts";
import { STRICT, definition, instance, level, p } from "../../support/word/word-xml.ts";
import { refusal, refusalOf } from "../reading.ts";
import { lines, readBytes, warningCodes } from "./read-word.ts";

const read = readBytes;
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const BODY = `<w:body>${p("密钥应备份。")}</w:body>`;
const withDocument = (content: string | Uint8Array) =>
  wordFile({ body: "", entries: { "word/document.xml": content } });

describe("what is in the file", () => {
  test("given parts under other names, then they are found by their relationships", () => {
    const numbering = definition(0, level(0, "%1)")) + instance(1, 0);
    const bytes = packed({
      "_rels/.rels": relationships([["officeDocument", "/text/main.xml"]]),
      "text/main.xml": root("document", `<w:body>${p("内容。", { list: [1] })}</w:body>`),
      "text/_rels/main.xml.rels": relationships([["numbering", "../lists/all.xml"]]),
      "lists/all.xml": root("numbering", numbering),
      "[Content_Types].xml": "<Types/>",
    });

    expect(lines(read(bytes))).toEqual(["1) 内容。"]);
  });

  test("given no relationships, then the usual names, with a warning", () => {
    const bytes = packed({ "word/document.xml": root("document", BODY) });

    expect(lines(read(bytes))).toEqual(["密钥应备份。"]);
    expect(warningCodes(read(bytes))).toEqual(["PARTS_MISSING"]);
  });

  test("given a relationship to a part that is not there or lies outside, then it is not followed", () => {
    const entries = {
      "word/_rels/document.xml.rels": relationships([
        ["styles", "styles.xml"],
        ["numbering", "http://169.254.169.254/numbering.xml", "External"],
      ]),
    };
    const document = read(wordFile({ body: p("密钥应备份。"), entries }));

    expect(lines(document)).toEqual(["密钥应备份。"]);
    expect(document.warnings).toMatchObject([{ code: "PARTS_MISSING" }]);
  });

  test("given a package without a document, then it is refused as another type", () => {
    const bytes = packed({ "[Content_Types].xml": "<Types/>", "word/inner.docx": wordFile({ body: "" }) });

    expect(refusal(() => read(bytes)).code).toBe("WRONG_TYPE");
  });

  test("given macros, then they are not read, and a warning says so", () => {
    const bytes = wordFile({ body: p("正文。"), entries: { "word/vbaProject.bin": "Sub AutoOpen()" } });

    expect(lines(read(bytes, "draft.docm"))).toEqual(["正文。"]);
    expect(warningCodes(read(bytes, "draft.docm"))).toEqual(["MACROS_IGNORED"]);
  });

  test.each([
    ["draft.pdf", ["WRONG_TYPE"]],
    ["draft", []],
  ])(
    "given a Word document named %s, then its content decides, with the warnings %j",
    async (name, codes) => {
      const document = await readDocument({ name, bytes: wordFile({ body: p("正文。") }) });

      expect(warningCodes(document)).toEqual(codes);
    },
  );

  test("given entries that are stored, twice there, or written with backslashes, then they are read all the same", () => {
    const entries = {
      "word\\document.xml": strToU8(root("document", BODY)),
      "WORD/document.xml": strToU8("<no/>"),
    };

    expect(lines(read(zipSync(entries, { level: 0 })))).toEqual(["密钥应备份。"]);
  });
});

describe("how its parts are written", () => {
  test.each([
    ["strict", root("document", BODY, STRICT)],
    [
      "under another prefix",
      `<x:document xmlns:x="${STRICT}"><x:body><x:p><x:r><x:t>密钥应备份。</x:t></x:r></x:p></x:body></x:document>`,
    ],
    [
      "without a prefix",
      `<document xmlns="${STRICT}"><body><p><r><t>密钥应备份。</t></r></p></body></document>`,
    ],
    ["in UTF-16", utf16(root("document", BODY).replace("UTF-8", "UTF-16"))],
    ["in UTF-16 without a mark", utf16(root("document", BODY)).subarray(2)],
    ["in UTF-8 that claims UTF-16", root("document", BODY).replace("UTF-8", "UTF-16")],
    [
      "in GBK",
      Buffer.concat([
        Buffer.from(
          `<?xml version="1.0" encoding="GBK"?><w:document xmlns:w="${STRICT}"><w:body><w:p><w:r><w:t>`,
        ),
        Buffer.from([0xc3, 0xdc, 0xd4, 0xbf, 0xd3, 0xa6, 0xb1, 0xb8, 0xb7, 0xdd, 0xa1, 0xa3]),
        Buffer.from("</w:t></w:r></w:p></w:body></w:document>"),
      ]),
    ],
  ])("given a document %s, then its text", (_, content) => {
    expect(lines(read(withDocument(content)))).toEqual(["密钥应备份。"]);
  });

  test("given an encoding nobody knows, then it is refused by its name", () => {
    expect(refusal(() => read(withDocument(`<?xml version="1.0" encoding="x-none"?><a/>`))).code).toBe(
      "ENCODING_UNSURE",
    );
  });
});

describe("what is broken or would hurt", () => {
  const good = wordFile({ body: p("密钥应备份。") });

  test("given a file cut off, or XML cut off, then it is refused as cut off", () => {
    expect(refusal(() => read(good.subarray(0, good.length / 2))).code).toBe("TRUNCATED");
    expect(refusal(() => read(withDocument(root("document", BODY).slice(0, -30)))).code).toBe("TRUNCATED");
    expect(refusal(() => read(withDocument(root("document", "<w:body><w:p></w:body>")))).code).toBe(
      "TRUNCATED",
    );
  });

  test("given a directory that lies about sizes, then the real bytes count", () => {
    const lying = good.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50)
        for (const size of [20, 24]) view.setUint32(at + size, 10, true);

    expect(lines(read(lying))).toEqual(["密钥应备份。"]);
  });

  test("given a document wrapped by a password, then it is refused with what to do", async () => {
    const wrapped = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);

    const refused = await refusalOf(readDocument({ name: "draft.docx", bytes: wrapped }));

    expect(refused.code).toBe("PASSWORD_REQUIRED");
  });

  test("given entries under a password, then they are refused with what to do", () => {
    const flagged = good.slice();
    const view = new DataView(flagged.buffer);
    for (let at = 0; at < flagged.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);

    expect(refusal(() => read(flagged)).code).toBe("PASSWORD_REQUIRED");
  });

  test("given a document type definition, with entities or without, then it is refused", () => {
    const outside = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const document = root("document", `<w:body>${p("&x;")}</w:body>`).replace("?>", `?>${outside}`);

    expect(refusal(() => read(withDocument(document))).code).toBe("DOCTYPE_REFUSED");
  });

  test("given a part that unpacks to hundreds of times its size, then it is refused before it is unpacked", () => {
    const bomb = wordFile({ body: p("a".repeat(9_000_000)) });

    expect(refusal(() => read(bomb))).toMatchObject({ code: "LIMIT_RATIO", details: { limit: 200 } });
  });

  test("given a picture that unpacks to hundreds of times its size, then it is never unpacked", () => {
    const bytes = wordFile({
      body: p("正文。"),
      entries: { "word/media/a.png": new Uint8Array(9_000_000) },
    });

    expect(lines(read(bytes))).toEqual(["正文。"]);
  });

  test("given pictures of many megabytes, then only what holds text counts", () => {
    const picture = new Uint8Array(24_000_000);
    const bytes = zipSync({
      ...unzipSync(good),
      "word/media/a.png": [picture, { level: 0 }],
    });

    expect(bytes.length).toBeGreaterThan(MAX_BYTES);
    expect(lines(read(bytes))).toEqual(["密钥应备份。"]);
  });

  test("given a file above the limit of any file, then it is refused unread", () => {
    expect(refusal(() => read(new Uint8Array(MAX_FILE_BYTES + 1)))).toMatchObject({
      code: "LIMIT_SIZE",
      details: { limit: MAX_FILE_BYTES },
    });
  });

  test("given thousands of entries, then they are refused unread", () => {
    const crowded = good.slice();
    new DataView(crowded.buffer).setUint16(crowded.length - 12, 10_001, true);

    expect(refusal(() => read(crowded))).toMatchObject({ code: "LIMIT_ENTRIES", details: { limit: 10_000 } });
  });

  test("given elements nested hundreds deep, then they are refused", () => {
    const deep = "<w:sdt>".repeat(500) + "</w:sdt>".repeat(500);

    expect(refusal(() => read(wordFile({ body: deep }))).code).toBe("LIMIT_DEPTH");
  });

  test("given a paragraph of a million characters, or millions of cells, then the limit is named", () => {
    const noise = Array.from({ length: 150_000 }, (_, at) => ((at * 7919) % 99991).toString(36)).join(" ");
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc>`.repeat(40_000);

    expect(refusal(() => read(wordFile({ body: p(noise.repeat(2)) }))).code).toBe("LIMIT_SIZE");
    expect(refusal(() => read(wordFile({ body: `<w:tbl><w:tr>${wide}</w:tr></w:tbl>` }))).code).toBe(
      "LIMIT_ENTRIES",
    );
  });
});

describe("long documents", () => {
  const words = (seed: number) =>
    Array.from({ length: 50 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((seed * 7919 + at * 131) % 5000)),
    ).join("");
  const long = wordFile({
    body: Array.from({ length: 6000 }, (_, at) => p(words(at))).join(""),
    styles: "",
  });

  test("given a text of many pages, then its parts are read while they are unpacked, never as a whole", () => {
    const events: string[] = [];
    const word = openPackage("long.docx", long, () => events.push("unpacked"));
    word.readDocument({
      open: () => {
        if (events.at(-1) !== "paragraph") events.push("paragraph");
        return false;
      },
      close: () => undefined,
    });

    expect(events.filter((event) => event === "paragraph").length).toBeGreaterThan(10);
  });

  test("given somebody who waits, then the share that is done grows from nothing towards the whole", () => {
    const shares: number[] = [];
    readDocx("long.docx", long, { progress: (share) => shares.push(share) });

    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.2);
    expect(shares.at(-1)).toBeGreaterThan(0.8);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});
