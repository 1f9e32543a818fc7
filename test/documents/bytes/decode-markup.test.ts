import { describe, expect, test } from "@jest/globals";
import { decodeMarkup } from "../../../src/documents/bytes/decode-markup.ts";
import { refusal } from "../reading.ts";

/** 标准征求意见稿意见 in GBK, and 標準 in Big5. */
const GBK = "b1ead7bcd5f7c7f3d2e2bcfbb8e5d2e2bcfb";
const BIG5 = "bcd0b7c7";
const bytes = (...parts: readonly (string | { readonly hex: string })[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part.hex, "hex"))),
  );
const decode = (source: Uint8Array) => {
  const { text, warnings } = decodeMarkup("page.html", source);
  return { text, codes: warnings.map((warning) => warning.code) };
};

describe("given the encoding that a page declares", () => {
  test.each([
    ["gb2312", `<meta charset="gb2312">`],
    ["gbk in an older form", `<meta http-equiv=Content-Type content='text/html; charset=GBK'>`],
    ["an XML declaration", `<?xml version="1.0" encoding="GB2312"?>`],
  ])("when it is %s, then it is read as GB18030, of which that is a part", (_, declaration) => {
    expect(decode(bytes(declaration, { hex: `${GBK}8139ee3995328236` }))).toEqual({
      text: `${declaration}标准征求意见稿意见㐀𠀀`,
      codes: [],
    });
  });

  test("when it is Big5 and the text is, then it is followed", () => {
    expect(decode(bytes(`<meta charset="big5">`, { hex: BIG5 }))).toEqual({
      text: `<meta charset="big5">標準`,
      codes: [],
    });
  });

  test("when it stands in a comment, then it is not one", () => {
    expect(decode(bytes(`<!-- <meta charset="big5"> --><p>`, { hex: GBK })).text).toContain(
      "标准征求意见稿意见",
    );
  });

  test.each(["utf-8", "big5", "iso-8859-1"])(
    "when it says %s and the text is Chinese of GBK, then the text decides, with a warning",
    (label) => {
      expect(decode(bytes(`<meta charset="${label}">`, { hex: GBK }))).toEqual({
        text: `<meta charset="${label}">标准征求意见稿意见`,
        codes: ["ENCODING_UNSURE"],
      });
    },
  );

  test("when it says GBK and the text is UTF-8, then UTF-8 wins", () => {
    expect(decode(bytes(`<meta charset="gbk">标准`))).toEqual({
      text: `<meta charset="gbk">标准`,
      codes: [],
    });
  });
});

describe("given a page that declares nothing", () => {
  test("when it is Chinese, then it is read as GB18030 with a warning", () => {
    expect(decode(bytes("<p>", { hex: GBK }))).toEqual({
      text: "<p>标准征求意见稿意见",
      codes: ["ENCODING_UNSURE"],
    });
  });

  test("when a character is cut in two, then the rest is read with a warning", () => {
    expect(decode(bytes("<p>", { hex: `${GBK}b1` }))).toEqual({
      text: "<p>标准征求意见稿意见\ufffd",
      codes: ["ENCODING_UNSURE"],
    });
  });

  test("when it is English with the quotation marks of Windows, then it is read as browsers do", () => {
    expect(
      decode(
        bytes(
          "<p>The device shall not ",
          { hex: "93" },
          "fail",
          { hex: "94" },
          " at all, whatever may come its way.",
        ),
      ),
    ).toEqual({
      text: "<p>The device shall not “fail” at all, whatever may come its way.",
      codes: ["ENCODING_UNSURE"],
    });
  });

  test("when it begins with a byte order mark, then that decides", () => {
    expect(
      decode(bytes({ hex: "fffe" }, Buffer.from("<p>标", "utf16le").toString("latin1")).subarray(0, 2)).codes,
    ).toEqual([]);
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("<p>标准", "utf16le")]))).toEqual({
      text: "<p>标准",
      codes: [],
    });
  });

  test("when nothing decides, then it is refused with what to do", () => {
    const shiftJis = { hex: "93fa967b8cea82cc95b68e9a83528381839383678fac8ae9" };

    const error = refusal(() => decodeMarkup("page.html", bytes("<p>", shiftJis)));

    expect(error.code).toBe("ENCODING_UNSURE");
    expect(error.message).toContain("save it as UTF-8");
  });
});
