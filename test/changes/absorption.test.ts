import { describe, expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { differing, textOf, type Sketch } from "./texts.ts";

const compared = (old: readonly Sketch[], after: readonly Sketch[]): string[] =>
  differing(compareTexts(textOf("en", old), textOf("en", after)).changes);

const OTHERS: readonly Sketch[] = [
  ["5", "Backups", "Backups shall be written every night to a tape that is kept in another building."],
  ["6", "Visitors", "Visitors shall sign a register at the gate and wear a badge until they leave."],
  ["7", "Patches", "Patches shall be installed within thirty days after their maker has published them."],
  ["8", "Disposal", "Discarded drives shall be shredded in the presence of two witnesses."],
];

describe("clauses that were taken in or given off", () => {
  test("given two twins beside each other and one clause for both, then they have merged", () => {
    const twin = (who: string): string =>
      `The turnstile shall admit ${who} staff only after a badge was read and a code was typed. Turnstiles that read a badge and a code withstand stolen badges.`;
    const old: Sketch[] = [
      ["4", "Entrance", ""],
      ["4.1", "Day entrance", twin("day")],
      ["4.2", "Night entrance", twin("night")],
      ...OTHERS,
    ];
    const after: Sketch[] = [["4", "Entrance", ""], ["4.1", "Entrance", twin("day and night")], ...OTHERS];

    expect(compared(old, after)).toEqual(["4.1+4.2 -> 4.1 merged modified"]);
  });

  test("given a clause that only said it was deleted, then it went into none, whatever words they share", () => {
    const fields = "Applications shall limit the fields that a request may write.";
    const old: Sketch[] = [["4.1", "", "[DELETED, NOT ACTIONABLE]"], ["4.2", "", fields], ...OTHERS];
    const after: Sketch[] = [
      ["4.2", "", `${fields} What was deleted or is not actionable shall not be written.`],
      ...OTHERS,
    ];

    expect(compared(old, after)).toEqual(["4.1 -> deleted modified", "4.2 -> 4.2 kept modified"]);
  });

  describe("given a clause elsewhere that now speaks of a matter of a section", () => {
    const policy = "A policy shall say how drives with secret plans are stored, moved and discarded.";
    const part = "A policy shall say how drives with secret plans are discarded.";
    const heading: Sketch = ["4", "Architecture", ""];
    const beside: readonly Sketch[] = [
      ["4.1", "", "A diagram shall show every gateway between two networks and who answers for it."],
      ["4.3", "", "A council of four engineers shall approve each new supplier of turbines."],
      ["4.4", "", "A glossary shall explain the names of valves, pumps and boilers."],
    ];
    const old: readonly Sketch[] = [heading, ["4.2", "", policy], ...beside, ...OTHERS];
    const othersWith = (sentence: string): Sketch[] =>
      OTHERS.map(([number, title, text]) => [number, title, number === "8" ? `${text} ${sentence}` : text]);
    const fate = (lines: readonly string[]): string[] =>
      lines.filter((line) => line.startsWith("4.2") || line.startsWith("8"));

    test("when the section was dropped as a whole, then that clause took in nothing", () => {
      const after = othersWith(part);

      expect(fate(compared(old, after))).toEqual(["4.2 -> deleted modified", "8 -> 8 kept modified"]);
    });

    test("when the section was dropped but the clause says the very same, then it took that in", () => {
      expect(fate(compared(old, othersWith(policy)))).toEqual([
        "8 -> 8 kept modified",
        "4.2 -> 8 merged same",
      ]);
    });

    test("when the rest of the section lives on, then it took that matter in", () => {
      const after = [heading, ...beside, ...othersWith(part)];

      expect(fate(compared(old, after))).toEqual(["8 -> 8 kept modified", "4.2 -> 8 merged modified"]);
    });
  });
});
