import { expect, test } from "@jest/globals";
import { existsSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { makeOwnFolder } from "../../../src/library/sqlite/connection.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

test("given folders that are not there, when one within them is made, then all are, for their owner alone", () => {
  using folder = temporaryFolder();
  const path = join(folder.path, "a/b/c");

  makeOwnFolder(path);

  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder.path, "a")).mode & 0o777).toBe(0o700);
});

test("given a folder that is there, when it is made again, then it stays as it is", () => {
  using folder = temporaryFolder();

  makeOwnFolder(folder.path);

  expect(existsSync(folder.path)).toBe(true);
});

test("given a link to where nothing is, when a folder is to be made there, then the fault says so", () => {
  using folder = temporaryFolder();
  const link = join(folder.path, "link");
  symlinkSync(join(folder.path, "nowhere/else"), link);

  for (const path of [link, join(link, "data")])
    expect(() => makeOwnFolder(path)).toThrow(expect.objectContaining({ code: "NO_FOLDER" }));
});

test.each(["a file where a folder should be", "a place where nothing can be made"])(
  "given %s, when a folder is to be made in it, then the fault says so at once",
  (which) => {
    using folder = temporaryFolder();
    folder.write("file", "text");
    const place = which === "a file where a folder should be" ? join(folder.path, "file") : "/proc";

    expect(() => makeOwnFolder(join(place, "sub/data"))).toThrow(
      expect.objectContaining({ code: "NO_FOLDER", message: expect.stringContaining("cannot be made") }),
    );
  },
);
