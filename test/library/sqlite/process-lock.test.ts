import { expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveAlone } from "../../../src/library/sqlite/process-lock.ts";
import { openLibrary } from "../../../src/library/sqlite/open-library.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const CLAIMER = fileURLToPath(new URL("../../support/claim-folder.ts", import.meta.url));

const SERVED = {
  code: "FOLDER_SERVED",
  message: expect.stringContaining("Another Rapporteur process serves this folder"),
};

/** A claim that is let go at once. */
function claim(dataDir: string): void {
  serveAlone(dataDir)[Symbol.dispose]();
}

async function claimInAnotherProcess(dataDir: string) {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", CLAIMER, dataDir], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

test("given a folder that this process serves, when it is claimed again, then it is refused, until it is let go", () => {
  using folder = temporaryFolder();
  const held = serveAlone(folder.path);

  expect(() => claim(folder.path)).toThrow(expect.objectContaining(SERVED));
  held[Symbol.dispose]();
  expect(() => claim(folder.path)).not.toThrow();
});

test("given a folder that is not there yet, when it is claimed, then it is made, for nobody else to read", () => {
  using folder = temporaryFolder();
  const data = join(folder.path, "data");

  claim(data);

  expect(statSync(data).mode & 0o777).toBe(0o700);
});

test("given another process that serves the folder, when this one wants to, then it is refused; once that is killed, it may", async () => {
  using folder = temporaryFolder();
  const other = await claimInAnotherProcess(folder.path);

  expect(() => claim(folder.path)).toThrow(expect.objectContaining(SERVED));
  other.kill("SIGKILL");
  await once(other, "close");
  expect(() => claim(folder.path)).not.toThrow();
});

test("given another process that serves the folder, then the library can be read and written beside it", async () => {
  using folder = temporaryFolder();
  const other = await claimInAnotherProcess(folder.path);

  await using library = await openLibrary(folder.path);
  await library.deliveries.watch("terminal", "0 9 * * 1 UTC", new Date(0));

  expect(await library.deliveries.state("terminal", new Date())).not.toBeNull();
  other.kill("SIGKILL");
});

test("given two folders, then each may be served", () => {
  using one = temporaryFolder();
  using other = temporaryFolder();
  const held = serveAlone(one.path);

  expect(() => claim(other.path)).not.toThrow();
  held[Symbol.dispose]();
});
