import { expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { openExchanges } from "../../../src/library/sqlite/exchanges.ts";
import { exchangesContract } from "../../contracts/exchanges.contract.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const SHORT_PATIENCE = 100;
const TAKER = fileURLToPath(new URL("../../support/take-and-tell.ts", import.meta.url));

const arrival = (key: string) => ({
  key,
  place: "slack:T1/C1",
  conversation: null,
  receivedAt: new Date(0),
  request: "?",
});

exchangesContract("SQLite", () => {
  const folder = temporaryFolder();
  return {
    open: () => openExchanges(join(folder.path, "data")),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
});

test("given a process that is killed the moment it says what it has taken, then all of that is there", async () => {
  using folder = temporaryFolder();
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", TAKER, folder.path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const told: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    told.push(...text.split("\n").filter((line) => line !== ""));
    if (told.length > 200) child.kill("SIGKILL");
  });
  await once(child, "close");

  await using exchanges = await openExchanges(folder.path);

  expect(child.signalCode).toBe("SIGKILL");
  const kept = new Set((await exchanges.open("")).map(({ key }) => key));
  expect(told.filter((key) => !kept.has(key))).toEqual([]);
});

test("given another process that holds the file, when something is asked, then it fails in time to be brought again", async () => {
  using folder = temporaryFolder();
  await using exchanges = await openExchanges(folder.path, SHORT_PATIENCE);
  using other = new DatabaseSync(join(folder.path, "exchanges.sqlite"));
  other.exec("BEGIN IMMEDIATE");

  await expect(exchanges.take(arrival("a"))).rejects.toMatchObject({ code: "LIBRARY_BUSY" });
  other.exec("COMMIT");

  expect(await exchanges.take(arrival("a"))).not.toBeNull();
});

test("given writes under way, when the record is closed, then they are done before it is", async () => {
  using folder = temporaryFolder();
  const closing = await openExchanges(folder.path);

  const taking = closing.take(arrival("a"));
  await closing[Symbol.asyncDispose]();

  expect(await taking).not.toBeNull();
});

test("given a record of a newer version, when it is opened, then it is left alone and the reason given", async () => {
  using folder = temporaryFolder();
  await (await openExchanges(folder.path))[Symbol.asyncDispose]();
  using newer = new DatabaseSync(join(folder.path, "exchanges.sqlite"));
  newer.exec("PRAGMA user_version = 999");

  await expect(openExchanges(folder.path)).rejects.toMatchObject({
    code: "LIBRARY_NEWER",
    message: expect.stringContaining("The record of questions and answers"),
  });
});

test("given a file that is no record, when it is opened, then it is left alone and the ways out are named", async () => {
  using folder = temporaryFolder();
  const path = folder.write("exchanges.sqlite", "This is no database, but somebody's notes. ".repeat(50));

  await expect(openExchanges(folder.path)).rejects.toMatchObject({
    code: "LIBRARY_DAMAGED",
    message: expect.stringContaining("move it away"),
    details: { path },
  });
  expect(readFileSync(path, "utf8")).toMatch(/^This is no database/);
});
