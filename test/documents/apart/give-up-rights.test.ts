import { describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const PARENT = fileURLToPath(new URL("./keeping-parent.ts", import.meta.url));

/** What a reader could do whose program keeps compiled code in `folder`. */
function lookAround(folder: string): unknown {
  return JSON.parse(execFileSync(process.execPath, [PARENT, folder], { encoding: "utf8" }));
}

describe("a process that reads, in a program that keeps what it compiled", () => {
  test("given its first start, then what it compiled is kept, and with a document it can write there no more", () => {
    using folder = temporaryFolder();

    const could = lookAround(folder.path);

    expect(could).toMatchObject({
      environment: "NODE_COMPILE_CACHE",
      "write where compiled code is kept": "ERR_ACCESS_DENIED",
      "write a file": "ERR_ACCESS_DENIED",
      "start a thread": "ERR_ACCESS_DENIED",
    });
    expect(readdirSync(folder.path, { recursive: true }).length).toBeGreaterThan(10);
  });
});
