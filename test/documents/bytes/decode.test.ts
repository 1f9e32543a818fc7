import { describe, expect, test } from "@jest/globals";
import { decodeText } from "../../../src/documents/bytes/decode.ts";

const decode = (...bytes: number[]) => decodeText("sample.txt", Uint8Array.from(bytes));
/** 应满足下列要求 in GBK. */
const GBK = [0xd3, 0xa6, 0xc2, 0xfa, 0xd7, 0xe3, 0xcf, 0xc2, 0xc1, 0xd0, 0xd2, 0xaa, 0xc7, 0xf3];
const codes = (warnings: readonly { code: string }[]) => warnings.map((warning) => warning.code);

describe("how bytes become text", () => {
  test("given UTF-8 with a mark, then the mark goes", () => {
    expect(decode(0xef, 0xbb, 0xbf, 0xe5, 0xba, 0x94)).toEqual({ text: "应", warnings: [] });
  });

  test("given UTF-16 with a mark, either way round, then it is read so", () => {
    expect(decode(0xff, 0xfe, 0x94, 0x5e).text).toBe("应");
    expect(decode(0xfe, 0xff, 0x5e, 0x94).text).toBe("应");
  });

  test("given UTF-16 without a mark, then it is read by its zero bytes, with a warning", () => {
    const read = decode(...[..."1 Scope"].flatMap((character) => [character.charCodeAt(0), 0]));

    expect(read.text).toBe("1 Scope");
    expect(codes(read.warnings)).toEqual(["ENCODING_UNSURE"]);
  });

  test("given Chinese in GBK without a declaration, then it is read as GB18030 without a doubt", () => {
    expect(decode(...GBK)).toEqual({ text: "应满足下列要求", warnings: [] });
  });

  test("given a character of four bytes, then GB18030 reads it", () => {
    expect(decode(...GBK, 0x82, 0x35, 0x8f, 0x33).text).toBe("应满足下列要求龦");
  });

  test("given GBK cut within a character, then the rest is read, with a warning", () => {
    const read = decode(...GBK, 0xc7);

    expect(read.text).toContain("应满足下列要求");
    expect(codes(read.warnings)).toEqual(["ENCODING_UNSURE"]);
  });

  test("given bytes that are GB18030 by accident, then there is a warning", () => {
    const latin1 = [..."caf\u00e9s d\u00e9j\u00e0"].map((character) => character.charCodeAt(0));

    expect(codes(decode(...latin1).warnings)).toEqual(["ENCODING_UNSURE"]);
  });

  test("given UTF-8 with one broken byte, then the byte is replaced and the rest kept", () => {
    const good = [...new TextEncoder().encode("应满足下列要求，并符合规定。")];
    const read = decode(...good, 0xff, ...good);

    expect(read.text).toBe("应满足下列要求，并符合规定。\ufffd应满足下列要求，并符合规定。");
    expect(codes(read.warnings)).toEqual(["ENCODING_UNSURE"]);
  });

  test("given UTF-8 that was decoded as Latin-1 before it was saved, then there is a warning", () => {
    const twice = new TextEncoder().encode(
      String.fromCharCode(...new TextEncoder().encode("应满足下列要求")),
    );

    expect(codes(decode(...twice).warnings)).toEqual(["MOJIBAKE"]);
  });
});
