import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { openLibrary } from "../../../src/library/sqlite/open-library.ts";
import { openDictionary } from "../../../src/retrieval/dictionary/open-dictionary.ts";
import { clause, putEdition } from "../../support/library-content.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const FOR_ALL = { audience: "public" };
const term = (title: string) => [{ ...clause("3.1", "…", title), kind: "term" as const }];

describe("the dictionary", () => {
  test("given words of either language, then it knows what CC-CEDICT says of them", async () => {
    using folder = temporaryFolder();
    await using dictionary = await openDictionary(folder.path);

    const found = dictionary.renderings(["密钥", "日志", "log", "密钥管理暂行办法"]);

    expect(found.get("密钥")).toContain("kei");
    expect(found.get("日志")).toContain("log");
    expect(found.get("log")).toContain("日志");
    expect(found.has("密钥管理暂行办法")).toBe(false);
  });

  test("given an edition that defines a term in both languages, then that comes first, until it is withdrawn", async () => {
    using folder = temporaryFolder();
    await using library = await openLibrary(folder.path);
    await using dictionary = await openDictionary(folder.path);
    await library.write((w) => putEdition(w, "logs/1", FOR_ALL, term("日志 journal record"), "zh"));

    await dictionary.catchUp(library);
    const before = dictionary.renderings(["日志", "journal record"]);
    await library.write((w) => w.withdraw("logs/1", new Date("2026-01-01")));
    await dictionary.catchUp(library);

    expect(before.get("日志")?.[0]).toBe("journal record");
    expect(before.get("journal record")).toEqual(["日志"]);
    expect(dictionary.renderings(["journal record"]).size).toBe(0);
  });

  test("given a term that only a group's draft has, then nobody hears of it", async () => {
    using folder = temporaryFolder();
    await using library = await openLibrary(folder.path);
    await using dictionary = await openDictionary(folder.path);
    await library.write((w) =>
      putEdition(w, "keys/1", { audience: "wg3" }, term("切换台账 cutover ledger"), "zh"),
    );

    await dictionary.catchUp(library);

    expect(dictionary.renderings(["切换台账", "cutov ledger"]).size).toBe(0);
  });

  test("given another library, then nothing of the former is left", async () => {
    using folder = temporaryFolder();
    using other = temporaryFolder();
    await using dictionary = await openDictionary(folder.path);
    await using former = await openLibrary(folder.path);
    await using library = await openLibrary(other.path);
    await former.write((w) => putEdition(w, "keys/1", FOR_ALL, term("切换台账 cutover ledger"), "zh"));
    await dictionary.catchUp(former);

    await dictionary.catchUp(library);

    expect(dictionary.renderings(["切换台账"]).size).toBe(0);
  });

  test("given a file that is no database, then it is made anew", async () => {
    using folder = temporaryFolder();
    writeFileSync(
      join(folder.path, "dictionary.sqlite"),
      "no database at all, but long enough to be taken for one".repeat(9),
    );

    await using dictionary = await openDictionary(folder.path);

    expect(dictionary.renderings(["日志"]).get("日志")).toContain("log");
  });
});
