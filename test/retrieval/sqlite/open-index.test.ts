import { expect, test } from "@jest/globals";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openPassageIndex } from "../../../src/retrieval/sqlite/open-index.ts";
import { passageIndexContract } from "../../contracts/passage-index.contract.ts";
import { clausePassage, fill } from "../../support/passages.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

passageIndexContract("SQLite FTS5", () => {
  const folder = temporaryFolder();
  return { open: () => openPassageIndex(folder.path), [Symbol.dispose]: () => folder[Symbol.dispose]() };
});

test("given an index of another version, when it is opened, then it is empty and belongs to nobody", async () => {
  using folder = temporaryFolder();
  const before = await openPassageIndex(folder.path);
  await fill(before, [clausePassage("a/1", "1", "Keys.")]);
  await before.close();
  using file = new DatabaseSync(join(folder.path, "index.sqlite"));
  file.exec("UPDATE state SET version = version - 1");

  await using after = await openPassageIndex(folder.path);

  expect(await after.cursor()).toBeNull();
  expect(await after.candidates([{ term: "kei", weight: 1 }], { audiences: ["public"] }, 10)).toEqual([]);
});

test("given a damaged file, when it is opened, then the index is made anew", async () => {
  using folder = temporaryFolder();
  folder.write("index.sqlite", "This is no database. ".repeat(100));

  await using index = await openPassageIndex(folder.path);

  expect(await index.cursor()).toBeNull();
  await fill(index, [clausePassage("a/1", "1", "Keys.")]);
  expect(await index.passages(["a/1.en#1"], ["public"])).toHaveLength(1);
});

test("given a question in words that nearly every passage has, then it is answered all the same", async () => {
  using folder = temporaryFolder();
  await using index = await openPassageIndex(folder.path);
  const many = Array.from({ length: 6_000 }, (_, at) => clausePassage(`a/${at}`, "1", "Keys are kept."));
  await fill(index, [...many, clausePassage("b/1", "1", "Keys are kept and burnt.")]);
  const asked = ["kei", "kept"].map((term) => ({ term, weight: 1 }));

  const found = await index.candidates(asked, { audiences: ["public"], standards: ["b"] }, 10);

  expect(found.map((candidate) => candidate.id)).toEqual(["b/1.en#1"]);
});

test("given another process that holds the index, when one writes, then they are told what to do", async () => {
  using folder = temporaryFolder();
  await using index = await openPassageIndex(folder.path, 50);
  using other = new DatabaseSync(join(folder.path, "index.sqlite"));
  other.exec("BEGIN IMMEDIATE");

  await expect(index.clear("a library")).rejects.toMatchObject({
    code: "LIBRARY_BUSY",
    message: expect.stringContaining("search index"),
  });
});
