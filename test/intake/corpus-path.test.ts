import { expect, test } from "@jest/globals";
import { placeInCorpus } from "../../src/intake/corpus-path.ts";

test.each([
  ["committee.yaml", { kind: "committees" }],
  ["glossary.tsv", { kind: "glossary" }],
  ["standards/keys/standard.yaml", { kind: "standard", standard: "keys" }],
  ["standards/keys/2026-05-cd.yaml", { kind: "facts", standard: "keys", edition: "2026-05-cd" }],
  [
    "standards/keys/2026-05-cd.zh.md",
    { kind: "text", standard: "keys", edition: "2026-05-cd", language: "zh" },
  ],
  [
    "standards/keys/2026-05-cd.en.txt",
    { kind: "text", standard: "keys", edition: "2026-05-cd", language: "en" },
  ],
  [
    "standards/keys/2026-05-cd.docx",
    { kind: "text", standard: "keys", edition: "2026-05-cd", language: null },
  ],
  ["news/2026-05-20-open.md", { kind: "news", id: "2026-05-20-open" }],
  ["README.md", { kind: "ignored" }],
  ["standards/keys/README.md", { kind: "ignored" }],
  ["standards/keys/truth.yaml", { kind: "ignored" }],
  ["standards/keys/.DS_Store", { kind: "ignored" }],
  [".git/config", { kind: "ignored" }],
  ["standards/keys/2026-05-cd.zh.md~", { kind: "ignored" }],
  ["2026-05-cd.zh.md", { kind: "misplaced" }],
  ["standards/2026-05-cd.zh.md", { kind: "misplaced" }],
  ["standards/keys/pictures/one.png", { kind: "misplaced" }],
  ["standards/keys/2026.05.cd.zh.md", { kind: "misplaced" }],
  ["news/notes.txt", { kind: "misplaced" }],
])("given %s, then it is known for what it is", (path, place) => {
  expect(placeInCorpus(path)).toEqual(place);
});
