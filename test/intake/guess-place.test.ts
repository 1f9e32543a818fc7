import { describe, expect, test } from "@jest/globals";
import type { ParsedDocument } from "../../src/documents/parsed-document.ts";
import type { GivenMetadata } from "../../src/intake/given-metadata.ts";
import { guessPlace } from "../../src/intake/guess-place.ts";
import { statedIn } from "../../src/intake/read-original.ts";
import { recognise } from "../../src/intake/recognise/recognise.ts";

const KEYS = {
  id: "keys",
  describedGroup: "wg3",
  numbers: ["GB/T 00801-202X"],
  titles: ["Key requirements", "密钥要求"],
};

const LOGS = { id: "logs", describedGroup: undefined, numbers: ["GB/T 00802-2016"], titles: [] };

const NO_COVER = {
  titles: {},
  published: null,
  effective: null,
  replaces: [],
  ics: null,
  ccs: null,
  lines: [],
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
  const handed = {
    fileName,
    sha256: "0123456789abcdef",
    given,
    stated: statedIn(parsed),
    recognised: recognise(parsed, fileName),
    parsed,
  };
  return guessPlace(handed, [KEYS, LOGS]);
}

describe("the place of a file from anywhere", () => {
  test.each<[string, Partial<ParsedDocument>, GivenMetadata, string]>([
    ["what people say", { number: "GB/T 00801" }, { standard: "logs" }, "logs"],
    ["its front matter", { frontMatter: { standard: "Logs and traces" } }, {}, "logs-and-traces"],
    ["the number of one we hold", { number: "GB∕T 00801—2026" }, {}, "keys"],
    ["the title of one we hold", { title: "密钥要求" }, {}, "keys"],
    ["a number nobody knows yet", { number: "GB/T 00999-2026" }, {}, "gb-t-00999"],
    ["a title nobody knows yet", { title: "Log retention — Part 1" }, {}, "log-retention-part-1"],
    ["a title with its version", { title: "Log retention v2.1" }, {}, "log-retention"],
    ["a number of a series we do not know", { number: "RFC 8998" }, {}, "rfc-8998"],
    ["a number that is not given yet", { number: "SL/T XXXX—202X", title: "Water" }, {}, "water"],
    ["nothing", {}, {}, "text-01234567"],
    ["a title as long as a paragraph", { title: "very ".repeat(30) }, {}, "text-01234567"],
  ])("given %s, then the standard is named by it", (_what, document, given, standard) => {
    expect(guess(document, given).standard.value).toBe(standard);
  });

  test("given a file's name and nothing else, then the standard is named by it", () => {
    expect(guess({}, {}, "Log retention.pdf").standard).toEqual({
      value: "log-retention",
      from: "the file’s name",
    });
  });

  test("given a number in the file's name only, then it counts", () => {
    expect(guess({}, {}, "GBT 00801 (draft).md").standard).toEqual({
      value: "keys",
      from: "the file’s name, which is that of a standard held",
    });
  });

  test("given a revision of a standard we hold, which says that it replaces it, then it belongs there", () => {
    const cover = { ...NO_COVER, replaces: ["GB/T 00802—2016"] };

    expect(guess({ number: "GB/T 00802—2026", cover }).standard.value).toBe("logs");
    expect(guess({ number: "GB/T 00999—2026", cover }).standard.value).toBe("gb-t-00999");
  });

  test.each<[string, Partial<ParsedDocument>, GivenMetadata, string]>([
    ["what people say", { edition: "征求意见稿" }, { edition: "first" }, "first"],
    ["stage and day", {}, { stage: "review-draft", date: "2026-08-01" }, "2026-08-rd"],
    ["the document's stage and a day", { edition: "征求意见稿" }, { date: "2026-08-01" }, "2026-08-cd"],
    ["the document's stage alone", { edition: "征求意见稿" }, {}, "征求意见稿"],
    ["an edition of another kind", { edition: "draft-ietf-tls-13" }, {}, "draft-ietf-tls-13"],
    ["a day alone", {}, { date: "2026-08-01" }, "2026-08-01"],
    ["a version in the title", { title: "Verification Standard v3.0.1" }, {}, "v3.0.1"],
    ["a published number with its year", { number: "GB/T 00999-2026" }, { stage: "published" }, "2026-pub"],
    ["a stage and nothing else", {}, { stage: "review-draft" }, "rd"],
    ["nothing", {}, {}, "text-01234567"],
  ])("given %s, then the edition is named by it", (_what, document, given, edition) => {
    expect(guess(document, given).edition.value).toBe(edition);
  });

  test("given a guess, then it says where it comes from", () => {
    expect(guess({ number: "GB/T 00999-2026", language: "zh" }, { edition: "first" })).toEqual({
      standard: { value: "gb-t-00999", from: "the number on the cover" },
      edition: { value: "first", from: "--edition" },
      language: { value: "zh", from: "the text" },
    });
  });
});
