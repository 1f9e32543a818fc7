import { expect, test } from "@jest/globals";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openLibrary } from "../../../src/library/sqlite/open-library.ts";
import { libraryContract } from "../../contracts/library.contract.ts";
import { asker, putEdition } from "../../support/library-content.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const SHORT_PATIENCE = 100;

libraryContract("SQLite", () => {
  const folder = temporaryFolder();
  return {
    open: () => openLibrary(join(folder.path, "data")),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
});

test("given another process that holds the library, when one writes, then they are told what to do", async () => {
  using folder = temporaryFolder();
  await using library = await openLibrary(folder.path, { patience: SHORT_PATIENCE });
  using other = new DatabaseSync(join(folder.path, "library.sqlite"));
  other.exec("BEGIN IMMEDIATE");

  const writing = library.write((writer) => putEdition(writer, "a/1", { audience: "public" }));

  await expect(writing).rejects.toMatchObject({
    code: "LIBRARY_BUSY",
    message: expect.stringContaining("Another process is writing to the library"),
  });
});

test("given another process that is done in time, when one writes meanwhile, then they wait and succeed", async () => {
  using folder = temporaryFolder();
  await using library = await openLibrary(folder.path);
  using other = new DatabaseSync(join(folder.path, "library.sqlite"));
  other.exec("BEGIN IMMEDIATE");
  setTimeout(() => other.exec("COMMIT"), SHORT_PATIENCE);

  await library.write((writer) => putEdition(writer, "a/1", { audience: "public" }));

  expect(await library.view(asker(["public"])).editions()).toHaveLength(1);
});

test("given another process that writes, when one reads, then nobody waits", async () => {
  using folder = temporaryFolder();
  await using library = await openLibrary(folder.path, { patience: SHORT_PATIENCE });
  await library.write((writer) => putEdition(writer, "a/1", { audience: "public" }));
  using other = new DatabaseSync(join(folder.path, "library.sqlite"));
  other.exec("BEGIN IMMEDIATE; DELETE FROM editions");

  expect(await library.view(asker(["public"])).editions()).toHaveLength(1);
});

test("given a library of a newer version, when it is opened, then it is left alone and the reason given", async () => {
  using folder = temporaryFolder();
  await (await openLibrary(folder.path)).close();
  using newer = new DatabaseSync(join(folder.path, "library.sqlite"));
  newer.exec("PRAGMA user_version = 999");

  await expect(openLibrary(folder.path)).rejects.toMatchObject({
    code: "LIBRARY_NEWER",
    details: { version: 999 },
  });
});

test("given a file that is no library, when it is opened, then it is left alone and the ways out are named", async () => {
  using folder = temporaryFolder();
  const path = folder.write("library.sqlite", "This is no database, but somebody's notes. ".repeat(50));

  await expect(openLibrary(folder.path)).rejects.toMatchObject({
    code: "LIBRARY_DAMAGED",
    details: { path },
  });
  expect(readFileSync(path, "utf8")).toMatch(/^This is no database/);
});

test("given two processes that make the library at once, then it is made once", async () => {
  using folder = temporaryFolder();

  const [one, other] = await Promise.all([openLibrary(folder.path), openLibrary(folder.path)]);

  expect(one.id).toBe(other.id);
  expect(one.id).not.toBe("");
  await one.close();
  await other.close();
});

test("given a folder that does not exist, then it is made", async () => {
  using folder = temporaryFolder();
  mkdirSync(join(folder.path, "some"));

  await using library = await openLibrary(join(folder.path, "some/where/else"));

  expect(await library.journalEnd()).toBe(0);
});
