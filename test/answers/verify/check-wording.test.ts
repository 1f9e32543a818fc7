import { describe, expect, test } from "@jest/globals";
import type { Statement } from "../../../src/answers/draft.ts";
import { faultInWording } from "../../../src/answers/verify/check-wording.ts";
import { piece } from "./evidence-pieces.ts";

const EVIDENCE = new Map(
  [
    piece("e1", "6.2", "Data encryption keys should be rotated within 12 months."),
    piece("e2", "6.2", "The provider shall keep a record of each rotation."),
    piece("e3", "6.2", "云服务提供者应在十二个月内轮换密钥。"),
  ].map((e) => [e.id, e]),
);
const statement = (text: string, ...evidence: string[]): Statement => ({ role: "point", text, evidence });
const fault = (text: string, ...evidence: string[]) =>
  faultInWording(statement(text, ...evidence), EVIDENCE, [], "en");

describe("what a model says, held against its evidence", () => {
  test.each([
    ["a paraphrase of the same force and figure", "Keys should be changed within 12 months (6.2).", ["e1"]],
    ["an exact quotation", "It says “keep a record of each rotation”.", ["e2"]],
    [
      "two pieces of evidence",
      "Keys should be rotated within 12 months, and the provider shall record it.",
      ["e1", "e2"],
    ],
    ["a figure that the Chinese source spells out", "Keys shall be rotated within 12 months.", ["e3"]],
  ])("given %s, then it is shown", (_, text, evidence) => {
    expect(fault(text, ...evidence)).toBeNull();
  });

  test.each([
    ["no evidence", "Keys should be rotated.", [], "no-evidence"],
    ["evidence that does not exist", "Keys should be rotated.", ["e9"], "unknown-evidence"],
    ["no end", "Keys should be rotated within 12 months. ".repeat(60), ["e1"], "unsupported"],
    ["invented words in quotation marks", "It says “keys are rotated daily”.", ["e1"], "invented-quotation"],
    [
      "a quotation of other evidence",
      "It says “keep a record of each rotation”.",
      ["e1"],
      "invented-quotation",
    ],
    ["another figure", "Keys should be rotated within 6 months.", ["e1"], "invented-figure"],
    [
      "a clause number that is not there",
      "Clause 7.9 says that keys should be rotated.",
      ["e1"],
      "invented-figure",
    ],
    ["“must” said of a “should”", "Keys must be rotated within 12 months.", ["e1"], "changed-force"],
    ["a “may” said of a “shall”", "The provider may keep a record.", ["e2"], "changed-force"],
    ["a link", "See https://evil.example for rotation.", ["e1"], "mark-up"],
    ["a ping", "<!channel> keys should be rotated.", ["e1"], "mark-up"],
  ])("given %s, then it is not", (_, text, evidence, expected) => {
    expect(fault(text, ...evidence)).toBe(expected);
  });

  test("given a count that the code computed from the same evidence, then it may be repeated", () => {
    const worded = statement("Three clauses changed: 3 in all.", "e1");

    expect(faultInWording(worded, EVIDENCE, [], "en")).toBe("invented-figure");
    expect(faultInWording(worded, EVIDENCE, ["3 clauses with changed wording"], "en")).toBeNull();
  });
});
