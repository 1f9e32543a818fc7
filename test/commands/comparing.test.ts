import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand, type Ended } from "../support/command-line.ts";

let folder: string;
const run = (...words: readonly string[]): Promise<Ended> =>
  runCommand(words, { DATA_DIR: join(folder, "data") });
const json = (ended: Ended) => JSON.parse(ended.output);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapporteur-comparing-"));
  await run("status", "--json");
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("changes, diff and outline", () => {
  test("given a standard, then every clause of both editions stands in exactly one change", async () => {
    const { old, new: after, changes } = json(await run("changes", "sm-key-management", "--json"));
    const ids = (side: "oldIds" | "newIds") => changes.flatMap((c: Record<string, string[]>) => c[side]);

    expect(new Set(ids("oldIds")).size).toBe(old.clauses);
    expect(ids("oldIds")).toHaveLength(old.clauses);
    expect(new Set(ids("newIds")).size).toBe(after.clauses);
    expect({ old: old.edition, new: after.edition }).toEqual({ old: "2026-05-cd", new: "2026-10-rd" });
  });

  test("given a clause that another took in, then its change names the host, whose id stands in the host's change alone, and that names it as guest", async () => {
    const [oldPath, newPath] = [join(folder, "apart.md"), join(folder, "together.md")];
    const accounts =
      "# 1 Scope\n\nOn accounts.\n\n# 2 Accounts\n\nEach account shall have an owner. Owners shall review accounts yearly.";
    const taken = "The password of a shared account shall be changed when a member leaves.";
    await writeFile(oldPath, `${accounts}\n\n## 2.1 Groups\n\n${taken}\n`);
    await writeFile(newPath, `${accounts} ${taken}\n`);

    const { changes } = json(await run("diff", oldPath, newPath, "--json"));

    expect(changes.slice(1)).toMatchObject([
      {
        old: ["2"],
        new: ["2"],
        oldIds: ["2"],
        newIds: ["2"],
        host: null,
        guests: ["2.1"],
        structure: "kept",
      },
      { old: ["2.1"], new: ["2"], oldIds: ["2.1"], newIds: [], host: "2", guests: [], structure: "merged" },
    ]);
  });

  test("given a pipe, then it is refused with what to do, and nobody waits for it", async () => {
    const pipe = join(folder, "pipe.md");
    execFileSync("mkfifo", [pipe]);

    const ended = await Promise.all([run("diff", pipe, pipe), run("ingest", pipe), run("feed", pipe)]);

    for (const { code, output, errors } of ended) {
      expect(code).toBe(1);
      expect(`${output}${errors}`.replaceAll("\n", " ")).toContain(
        "Save what it gives as a file, and name that.",
      );
    }
  });

  test("given a standard by its number, then its redline is readable without colour", async () => {
    const { output } = await run("changes", "GB/T 00801", "--language", "en");

    expect(output).toContain("[-should-]{+shall+} use two or more mutually independent noise sources");
  });

  test("given two files, then they are compared, and the second's outline agrees with it", async () => {
    const [oldPath, newPath] = [join(folder, "old.md"), join(folder, "new.txt")];
    await writeFile(oldPath, "# 1 Scope\n\nThis is it.\n\n# 2 Keys\n\nKeys should be rotated.\n");
    await writeFile(newPath, "1. Scope\n\nThis is it.\n\n2. Keys\n\nKeys shall be rotated.\n");
    const [compared, outlined] = await Promise.all([
      run("diff", oldPath, newPath, "--json"),
      run("outline", newPath, "--json"),
    ]);
    const keys = json(compared).changes.find((c: { new: string[] }) => c.new.includes("2"));

    expect(keys).toMatchObject({
      structure: "kept",
      text: "modified",
      force: [{ from: "should", to: "shall", direction: "tightened" }],
    });
    expect(json(outlined).clauses.map((c: { number: string }) => c.number)).toEqual(["1", "2"]);
  });

  test("given an edition in two languages, then they are joined clause by clause, and no force is said to change", async () => {
    const words = [
      "changes",
      "pqc-migration",
      "--from",
      "2026-04-cd",
      "--to",
      "2026-04-cd",
      "--language",
      "zh,en",
    ];
    const [compared, shown] = await Promise.all([run(...words, "--json"), run(...words)]);
    const { old, new: after, summary, translation } = json(compared);

    expect([old.language, after.language]).toEqual(["zh", "en"]);
    expect(summary.structure).toMatchObject({ kept: old.clauses, added: 0, deleted: 0 });
    expect(summary.force).toMatchObject({ created: 0, removed: 0 });
    expect(translation).toEqual([]);
    expect(shown.output).toContain("Between the two languages no duty, figure or clause differs");
    expect(shown.output).not.toContain("modified");
  });

  test("given a Chinese file and a translation with a slip, then diff warns of it with both clauses", async () => {
    const [oldPath, newPath] = [join(folder, "zh.md"), join(folder, "en.md")];
    await writeFile(oldPath, "# 1 密钥\n\n密钥应每年更换。\n\n# 2 日志\n\n日志应保存六个月。\n");
    await writeFile(
      newPath,
      "# 1 Keys\n\nKeys should be changed every year.\n\n# 2 Logs\n\nLogs shall be kept for six months.\n",
    );
    const { translation } = json(await run("diff", oldPath, newPath, "--json"));

    expect(translation).toEqual([
      {
        kind: "duty-weakened",
        from: "shall",
        to: "should",
        old: "密钥应每年更换。",
        new: "Keys should be changed every year.",
        clauses: { old: ["1"], new: ["1"] },
      },
    ]);
  });

  test("given an edition of the standard that was replaced, then the foreword is held against the comparison", async () => {
    const words = ["changes", "data-classification", "--from", "GB/T 00605-2020"];
    const [compared, shown] = await Promise.all([run(...words, "--json"), run(...words)]);
    const { old, announced, changes, summary } = json(compared);
    const measured = changes.find((c: { new: string[] }) => c.new.includes("9.3"));

    expect(old.edition).toBe("2020-06-pub");
    expect(announced).toMatchObject({ against: "GB/T 00605—2020", applies: true });
    expect([announced.confirmed.length, announced.notFound.length]).toEqual([7, 1]);
    expect(measured.introducedIn).toEqual(["2026-07-pub"]);
    expect(summary.most).toHaveLength(10);
    expect(summary.byForce.reversed).toEqual([{ old: ["5.2.2"], new: ["6.2.2"] }]);
    expect(shown.output).toContain("7 are confirmed, 1 not found, 17 changes");
    expect(shown.output).toContain("What matters most:");
    expect(shown.output).toContain("came in 2026-07-pub");
  });

  test("given a chain of editions step by step, then what was changed and changed back is told", async () => {
    const words = ["changes", "data-classification", "--from", "2025-03-wd", "--steps"];
    const [compared, shown] = await Promise.all([run(...words, "--json"), run(...words)]);
    const { chain } = json(compared);

    expect(chain.steps.map((step: { new: { edition: string } }) => step.new.edition)).toEqual([
      "2025-08-cd",
      "2026-02-ad",
      "2026-07-pub",
    ]);
    expect(chain.undone).toContainEqual({
      old: ["9.1"],
      new: ["9.1"],
      changedIn: ["2025-08-cd", "2026-07-pub"],
    });
    expect(shown.output).toContain("Changed on the way, and changed back:");
  });
});
