import { describe, expect, test } from "@jest/globals";
import {
  findStandardNumbers,
  sameStandardNumber,
  type StandardNumber,
} from "../../src/standards/standard-number.ts";

const one = (text: string): StandardNumber => {
  const [first] = findStandardNumbers(text);
  if (!first) throw new Error(`no number in ${text}`);
  return first;
};

describe("standard numbers", () => {
  test.each([
    ["GB/T 00801-2026", "GB/T", "00801", "2026"],
    ["GB∕T 00801.1—2026", "GB/T", "00801.1", "2026"],
    ["gbt00801", "GB/T", "00801", null],
    ["GB／T　00801－202X", "GB/T", "00801", "202X"],
    ["GB 00903", "GB", "00903", null],
    ["GM/T 0000.7-202X", "GM/T", "0000.7", "202X"],
    ["TC260-003", "TC260", "003", null],
    ["TC260-PG-20266A", "TC260", "PG-20266A", null],
  ])("given %s, then it is taken apart", (text, kind, serial, year) => {
    expect(findStandardNumbers(text)).toEqual([expect.objectContaining({ kind, serial, year })]);
  });

  test.each(["within 30 days", "TLS 1.3", "TC260", "version 2.0"])(
    "given “%s”, then there is none",
    (text) => {
      expect(findStandardNumbers(text)).toEqual([]);
    },
  );

  test("given a number without a year, then it names every year of the standard", () => {
    expect(sameStandardNumber(one("GBT 00801"), one("GB/T 00801-2026"))).toBe(true);
    expect(sameStandardNumber(one("GB/T 00801-2020"), one("GB/T 00801-2026"))).toBe(false);
    expect(sameStandardNumber(one("GB/T 00801-202X"), one("GB/T 00801-2026"))).toBe(true);
    expect(sameStandardNumber(one("GB/T 00801-2019"), one("GB/T 00801-202X"))).toBe(false);
    expect(sameStandardNumber(one("GB/T 00801-XXXX"), one("GB/T 00801-2019"))).toBe(true);
  });

  test("given a part's number, then it is another standard than the whole's", () => {
    expect(sameStandardNumber(one("GB/T 00801.1"), one("GB/T 00801"))).toBe(false);
  });
});
