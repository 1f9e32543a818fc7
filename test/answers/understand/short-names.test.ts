import { describe, expect, test } from "@jest/globals";
import { capitalNames, headOfTitle, shortNamesOf } from "../../../src/answers/understand/short-names.ts";

const standard = (en: string) => ({
  id: "a",
  committee: "tc260",
  group: null,
  titles: { en },
  number: null,
  plan: null,
  aliases: [],
  replaces: [],
  succeededBy: null,
  invented: true,
});

describe("what a standard is called for short", () => {
  test("given a title, then the initials of its words, small words left out, and the word in capitals before its colon", () => {
    expect(shortNamesOf(standard("Application Security Verification Standard"))).toEqual(["ASVS"]);
    expect(shortNamesOf(standard("Rules for the Grading of Sector Data"))).toEqual(["RGSD"]);
    expect(shortNamesOf(standard("QUIC: A Secure Transport"))).toContain("QUIC");
  });

  test("given a title of few words, then no initials, which would be chance", () => {
    expect(shortNamesOf(standard("Log retention"))).toEqual([]);
  });

  test("given a question, then what stands in capitals as a word of its own", () => {
    expect(capitalNames("What does ASVS say of TLS1.3 and the API's key?").map(({ name }) => name)).toEqual([
      "ASVS",
      "API",
    ]);
  });
});

test("given a long title, then its words before the first joint may stand for it, and too few of them may not", () => {
  expect(headOfTitle(standard("Relay Loss Detection and Congestion Control"))).toBe("Relay Loss Detection");
  expect(headOfTitle(standard("Log Retention and Audit"))).toBeNull();
  expect(headOfTitle(standard("Relay Loss Detection"))).toBeNull();
});
