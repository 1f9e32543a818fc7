import { expect, test } from "@jest/globals";
import { shownSource } from "../../src/chat/shown-source.ts";

test.each([
  ["a file of the corpus", "standards/keys/2026-05-cd.zh.md", "standards/keys/2026-05-cd.zh.md"],
  ["a file from elsewhere", "/home/wang/committee/confidential/draft 3.docx", "draft 3.docx"],
  ["one from a drive", "C:\\Users\\wang\\draft.docx", "draft.docx"],
  ["a web page", "https://example.org/drafts/3.html", "https://example.org/drafts/3.html"],
])("given %s, then it is shown without the folders of a machine", (_, source, shown) => {
  expect(shownSource(source)).toBe(shown);
});
