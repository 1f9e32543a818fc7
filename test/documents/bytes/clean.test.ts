import { describe, expect, test } from "@jest/globals";
import { cleanText } from "../../../src/documents/bytes/clean.ts";
import { repairFounderLetters } from "../../../src/documents/bytes/founder-letters.ts";

describe("what text loses before it is read", () => {
  test("given line ends of every kind, then they are line feeds", () => {
    expect(cleanText("a\r\nb\rc\u2028d\u2029e\u0085f\x0bg")).toBe("a\nb\nc\nd\ne\nf\ng");
  });

  test("given characters nobody sees inside a number, then the number is whole", () => {
    expect(cleanText("5\u200b.\u200c1\u2060 \ufeff访\u200d问\x00")).toBe("5.1 访问");
  });

  test("given joined emoji, then they stay joined", () => {
    expect(cleanText("👨\u200d👩\u200d👧")).toBe("👨\u200d👩\u200d👧");
  });

  test("given half of a surrogate pair, then it is replaced", () => {
    expect(cleanText("a\ud800b")).toBe("a\ufffdb");
  });

  test("given letters that a Founder system stored as rare Chinese characters, then they are letters again", () => {
    expect(repairFounderLetters("犌犅／犜 密码 狊犲犮狌狉犻狋狔")).toBe("GB／T 密码 security");
  });

  test("given one such character in Chinese text, then it is left alone", () => {
    expect(repairFounderLetters("犌字见于古书")).toBeNull();
  });
});
