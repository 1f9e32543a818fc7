import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../src/commands/commands.ts";

const ROOT = join(import.meta.dirname, "..");
const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const rendered = (name: string) => readFileSync(join(ROOT, "test/cases", name, "rendered.txt"), "utf8");

/** The text block that follows a question in the README. */
function exchange(question: string): string {
  const after = readme.slice(readme.indexOf(`> **${question}**`));
  return after.split("```")[1] ?? "";
}

describe("the README", () => {
  test.each([
    ["what changed in the encryption group's draft?", "founding-question-en"],
    ["加密组的草案有什么变化？", "founding-question-zh"],
  ])("given its exchange “%s”, then every line stands in the recorded answer", (question, name) => {
    const lines = exchange(question)
      .split("\n")
      .filter((line) => line.trim() !== "" && line !== "• …");
    const answer = rendered(name).split("\n");

    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => !answer.includes(line))).toEqual([]);
  });

  test("given its table of commands, then each is built, and none is left out", () => {
    const documented = [...readme.matchAll(/^\| (?<cell>`[^|]*)\|/gm)].flatMap((row) =>
      [...(row.groups?.["cell"] ?? "").matchAll(/`(?<name>[a-z]+)[ `]/g)].map(
        (m) => m.groups?.["name"] ?? "",
      ),
    );
    const commands = documented.filter((name) => name !== "");

    expect(commands.toSorted()).toEqual([...COMMANDS.keys()].toSorted());
  });

  test("given the npm scripts it names, then each exists", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const named = [
      ...`${readme}\n${readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8")}`.matchAll(
        /npm run (?:-s )?(?<name>[a-z:]+)/g,
      ),
    ];

    expect(named.length).toBeGreaterThan(3);
    expect(named.map((m) => m.groups?.["name"] ?? "").filter((name) => !(name in scripts))).toEqual([]);
  });
});
