import { describe, expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { textOf, type Sketch } from "./texts.ts";

const BACKUP = "Backups of keys shall be kept at another place.";
const OLD: readonly Sketch[] = [
  ["5.1", "Storage", `Keys shall be stored in a cryptographic module. ${BACKUP} Modules should be sealed.`],
  ["5.2", "Recovery", "Recovery of keys shall be approved by two persons. Recoveries shall be logged."],
];
const after = (moved: string): Sketch[] => [
  ["5.1", "Storage", "Keys shall be stored in a cryptographic module. Modules should be sealed."],
  [
    "5.2",
    "Recovery",
    `Recovery of keys shall be approved by two persons. ${moved} Recoveries shall be logged.`,
  ],
];

function compared(now: readonly Sketch[]) {
  const { changes, summary } = compareTexts(textOf("en", OLD), textOf("en", now));
  return { changes, force: summary.force };
}

describe("a sentence that went from one clause to another", () => {
  test("given it is word for word the same, then no force changed, and both clauses tell where it went", () => {
    const { changes, force } = compared(after(BACKUP));

    expect(force).toMatchObject({ created: 0, removed: 0 });
    expect(changes.map(({ movedSentences }) => movedSentences)).toEqual([
      [{ sentence: BACKUP, oldIds: ["5.1"], newIds: ["5.2"] }],
      [{ sentence: BACKUP, oldIds: ["5.1"], newIds: ["5.2"] }],
    ]);
  });

  test("given it asks less at its new place, then it is no move", () => {
    const { changes, force } = compared(after(BACKUP.replace("shall", "should")));

    expect(force).toMatchObject({ created: 1, removed: 1 });
    expect(changes.flatMap(({ movedSentences }) => movedSentences)).toEqual([]);
  });

  test("given it stands at both places afterwards, then it is a new duty at the second", () => {
    const { force } = compared([OLD[0]!, after(BACKUP)[1]!]);

    expect(force).toMatchObject({ created: 1, removed: 0 });
  });
});
