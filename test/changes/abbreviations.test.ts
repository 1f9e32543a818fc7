import { describe, expect, test } from "@jest/globals";
import { abbreviationsIn, spelledOut } from "../../src/changes/abbreviations.ts";

describe("abbreviations that texts introduce", () => {
  test("given a long form before the brackets, then its initials decide where it begins, small words apart", () => {
    const found = abbreviationsIn([
      "Codes come from a time-based one-time password (TOTP) or from a list.",
      "Each release has a Software Bill of Materials (SBOM).",
    ]);

    expect([...found]).toEqual([
      ["TOTP", "time-based one-time password"],
      ["SBOM", "Software Bill of Materials"],
    ]);
  });

  test("given brackets that abbreviate nothing before them, then nothing is learnt", () => {
    expect(abbreviationsIn(["The nearest office (ISO) answers.", "密钥管理系统（KMS）"]).size).toBe(0);
  });

  test("given several long forms, then either order of the texts decides alike", () => {
    const texts = ["a personal device assistant (PDA)", "a protected data area (PDA)"];

    expect(abbreviationsIn(texts)).toEqual(abbreviationsIn(texts.toReversed()));
  });

  test("given a known abbreviation, also in the plural, then it is spelled out, but not in the brackets that introduce it", () => {
    const known = new Map([["OTP", "one time password"]]);

    expect(spelledOut("OTPs expire; a one-time password (OTP) too.", known)).toBe(
      "OTPs one time password expire; a one-time password (OTP) too.",
    );
  });
});
