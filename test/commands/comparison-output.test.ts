import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../src/commands/command-line.ts";

let folder: string;
let paths: readonly [string, string];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapporteur-redline-"));
  paths = [join(folder, "old.md"), join(folder, "new.md")];
  await writeFile(paths[0], "# 1 处分\n\n对直接负责的主管人员给予处分，见 <GB/T 00801>。\n");
  await writeFile(paths[1], "# 1 处分\n\n对负有责任的领导人员给予处分，见 <GB/T 00801>。\n");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...options: readonly string[]) {
  let [output, errors] = ["", ""];
  const code = await runCommandLine(["diff", ...paths, ...options], {
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

describe("a comparison as it is asked for", () => {
  test("given nothing, then phrases are replaced as a whole", async () => {
    expect((await run()).output).toContain("对[-直接负责的主管人员-]{+负有责任的领导人员+}给予处分");
  });

  test("given --minimal, then only the words that differ are marked", async () => {
    expect((await run("--minimal")).output).toContain(
      "对[-直接负责-]{+负有责任+}的[-主管人员-]{+领导人员+}给予处分",
    );
  });

  test("given --minimal --json, then its redlines are the same", async () => {
    const { output } = await run("--minimal", "--json");

    expect(JSON.parse(output).changes[0].redline).toHaveLength(7);
  });

  test("given --markdown, then it is a document with tags for what changed, and the documents' text is escaped", async () => {
    const { output } = await run("--markdown");

    expect(output).toContain("## 1 处分");
    expect(output).toContain(
      "对<del>直接负责的主管人员</del><ins>负有责任的领导人员</ins>给予处分，见 &lt;GB/T 00801&gt;。",
    );
  });

  test("given --json and --markdown, then it is wrong usage", async () => {
    const { code, output } = await run("--json", "--markdown");

    expect({ code, output }).toEqual({ code: 2, output: "" });
  });
});
