import { describe, expect, test } from "@jest/globals";
import type { ParsedDocument } from "../../src/documents/parsed-document.ts";
import type { GivenMetadata } from "../../src/intake/given-metadata.ts";
import { guessPlace } from "../../src/intake/guess-place.ts";
import { statedIn } from "../../src/intake/read-original.ts";

const KEYS = {
  id: "keys",
  describedGroup: "wg3",
  numbers: ["GB/T 00801-202X"],
  titles: ["Key requirements", "密钥要求"],
};

function guess(document: Partial<ParsedDocument>, given: GivenMetadata = {}, fileName = "file.md") {
  const parsed: ParsedDocument = {
    title: null,
    number: null,
    edition: null,
    language: "en",
    warnings: [],
    clauses: [],
    frontMatter: null,
    ...document,
  };
  return guessPlace({ fileName, sha256: "0123456789abcdef", given, stated: statedIn(parsed), parsed }, [
    KEYS,
  ]);
}

describe("the place of a file from anywhere", () => {
  test.each<[string, Partial<ParsedDocument>, GivenMetadata, string]>([
    ["what people say", { number: "GB/T 00801" }, { standard: "logs" }, "logs"],
    ["its front matter", { frontMatter: { standard: "Logs and traces" } }, {}, "logs-and-traces"],
    ["the number of one we hold", { number: "GB∕T 00801—2026" }, {}, "keys"],
    ["the title of one we hold", { title: "密钥要求" }, {}, "keys"],
    ["a number nobody knows yet", { number: "GB/T 00999-2026" }, {}, "gb-t-00999"],
    ["a title nobody knows yet", { title: "Log retention — Part 1" }, {}, "log-retention-part-1"],
    ["nothing", {}, {}, "text-01234567"],
    ["a title as long as a paragraph", { title: "very ".repeat(30) }, {}, "text-01234567"],
  ])("given %s, then the standard is named by it", (_what, document, given, standard) => {
    expect(guess(document, given).standard).toBe(standard);
  });

  test("given a number in the file's name only, then it counts", () => {
    expect(guess({}, {}, "GBT 00801 (draft).md").standard).toBe("keys");
  });

  test.each<[string, Partial<ParsedDocument>, GivenMetadata, string, string | null]>([
    ["what people say", { edition: "征求意见稿" }, { edition: "first" }, "first", "comment-draft"],
    ["stage and day", {}, { stage: "review-draft", date: "2026-08-01" }, "2026-08-rd", "review-draft"],
    [
      "the document's stage and a day",
      { edition: "征求意见稿" },
      { date: "2026-08-01" },
      "2026-08-cd",
      "comment-draft",
    ],
    ["an edition of another kind", { edition: "draft-ietf-tls-13" }, {}, "draft-ietf-tls-13", null],
    ["a day alone", {}, { date: "2026-08-01" }, "2026-08-01", null],
    ["nothing", {}, {}, "text-01234567", null],
  ])("given %s, then the edition is named by it", (_what, document, given, edition, stage) => {
    expect(guess(document, given)).toMatchObject({ edition, stage });
  });
});
