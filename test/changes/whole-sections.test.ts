import { describe, expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { reportOn } from "../../src/changes/comparison-report.ts";
import { readTextDocument } from "../../src/documents/text-document.ts";

function read(markdown: string) {
  const text = readTextDocument({ name: "draft.md", bytes: new TextEncoder().encode(markdown) });
  return { ...text, title: null, numbers: [] };
}

const KEPT = (days: number) =>
  `# 1 Scope\n\nThis document is about devices.\n\n# 2 Patches\n\nPatches shall be installed within ${days} days.\n\n`;
const SECTION = `# 3 Inspection\n\n${[
  "Radio",
  "Heat",
  "Salt",
  "Fall",
  "Age",
  "Light",
  "Noise",
  "Shock",
  "Dust",
  "Frost",
  "Gas",
]
  .map((kind, at) => `## 3.${at + 1} ${kind}\n\n${kind} chambers shall test each device of the operator.\n\n`)
  .join("")}`;

describe("what matters most where a whole section came or went", () => {
  test.each([
    ["went", KEPT(90) + SECTION, KEPT(30), "deleted"],
    ["came", KEPT(90), KEPT(30) + SECTION, "added"],
  ] as const)(
    "given one that %s, then it is one line, and does not push out the others",
    (_, before, now, structure) => {
      const [old, after] = [read(before), read(now)];

      const { most } = reportOn(compareTexts(old, after), old, after);

      expect(most.map(({ change, under }) => [[...change.newIds, ...change.oldIds][0], under])).toEqual([
        ["3", 11],
        ["2", 0],
      ]);
      expect(most[0]?.change.structure).toBe(structure);
      expect(most[0]?.change.force).toHaveLength(11);
    },
  );

  test("given single clauses that went from a section that stays, then each is told", () => {
    const text = (more: string) =>
      `# 5 Keys\n\nKeys are needed.\n\n## 5.1 Use\n\nKeys shall be used.\n\n${more}`;
    const gone =
      "## 5.2 Backup\n\nCopies shall be kept.\n\n## 5.3 Doors\n\nEvery window shall have a lock.\n";
    const [old, after] = [read(text(gone)), read(text(""))];

    const { most } = reportOn(compareTexts(old, after), old, after);

    expect(most.map(({ under }) => under)).toEqual([0, 0]);
  });
});
