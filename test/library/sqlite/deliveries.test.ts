import { expect, test } from "@jest/globals";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { MIGRATIONS } from "../../../src/library/sqlite/migrations.ts";
import { openLibrary } from "../../../src/library/sqlite/open-library.ts";
import { deliveriesContract } from "../../contracts/deliveries.contract.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

deliveriesContract("SQLite", () => {
  const folder = temporaryFolder();
  return { open: () => openLibrary(folder.path), [Symbol.dispose]: () => folder[Symbol.dispose]() };
});

test("given a library from before there were deliveries, when opened, then it can hold them, and keeps what it had", async () => {
  using folder = temporaryFolder();
  {
    using old = new DatabaseSync(join(folder.path, "library.sqlite"));
    old.exec(MIGRATIONS[0] ?? "");
    old.exec("PRAGMA user_version = 1; UPDATE library SET id = 'as it was'");
  }

  await using library = await openLibrary(folder.path);
  await library.deliveries.watch("terminal", "0 9 * * 1 UTC", new Date(0));

  expect(library.id).toBe("as it was");
  expect(await library.deliveries.state("terminal", new Date())).not.toBeNull();
});
