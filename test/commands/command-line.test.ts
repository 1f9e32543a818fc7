import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../src/commands/command-line.ts";
import { COMMANDS } from "../../src/commands/commands.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapporteur-line-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...words: readonly string[]) {
  let output = "";
  let errors = "";
  const code = await runCommandLine(words, {
    print: (text) => void (output += text),
    complain: (text) => void (errors += text),
    progress: () => {},
    lines: async function* () {},
    colour: false,
    width: 100,
    clock: () => new Date("2026-11-20T09:00:00+08:00"),
  });
  return { code, output, errors };
}

describe("a command line that can't be followed", () => {
  test.each([
    [["ask"], 2, "USAGE"],
    [["ask", "x", "--bogus"], 2, "USAGE"],
    [["ask", "x", "--now", "soon"], 2, "USAGE"],
    [["serve", "now"], 2, "USAGE"],
    [["status", "all"], 2, "USAGE"],
    [["diff", "a.md", "b.md", "c.md"], 2, "USAGE"],
    [["sync"], 1, "NOT_BUILT"],
    [["ask", "x", "--show", "thoughts"], 2, "USAGE"],
    [["nonsense"], 2, "USAGE"],
    [["digest"], 1, "NOT_BUILT"],
    [["outline"], 2, "USAGE"],
    [["outline", "/nowhere.md"], 1, "NOT_FOUND"],
    [["search", "key", "--limit", "0"], 2, "USAGE"],
    [["ingest", "a.md", "--stage", "final"], 2, "USAGE"],
    [["edit", "a/b", "--comment-opens", "2026-01-01"], 2, "USAGE"],
  ])("given %j, then it ends with %d and one line of JSON with %s", async (words, code, error) => {
    const ended = await run(...words, "--json");

    expect({ code: ended.code, output: ended.output }).toEqual({ code, output: "" });
    expect(ended.errors.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(ended.errors).error).toMatchObject({ code: error, message: expect.any(String) });
  });

  test("given wrong usage without --json, then a sentence and the usage are shown", async () => {
    const { errors } = await run("diff", "only-one.md");

    expect(errors).toContain("The new document is missing.");
    expect(errors).toContain("Usage: rapporteur diff OLD NEW");
  });

  test("given a damaged Word document, then it is refused with what to do, and no trace of where in the code", async () => {
    const path = join(folder, "draft.docx");
    await writeFile(path, Buffer.from("504b0304140006000800", "hex"));
    const ended = await run("outline", path);

    expect(ended).toMatchObject({ code: 1, output: "" });
    expect(ended.errors).toContain("damaged or was cut off");
    expect(ended.errors).not.toContain("    at ");
  });
});

describe("help", () => {
  test("given no words, then every command is listed, and each tells how it is written", async () => {
    const { code, output } = await run();
    const usages = await Promise.all(
      [...COMMANDS.keys()].map(async (name) => (await run(name, "--help")).output),
    );

    expect(code).toBe(0);
    for (const [i, name] of [...COMMANDS.keys()].entries()) {
      expect(output).toContain(`  ${name} `);
      expect(usages[i]).toContain(`Usage: rapporteur ${name}`);
    }
  });
});
