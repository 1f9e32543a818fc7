import { describe, expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { textOf, type Sketch } from "./texts.ts";

const KEYS = "Keys shall be stored in a cryptographic module at all times.";
const LOGS = "Logs shall be kept for six months on a server that users cannot reach.";
const VISITORS = "A visitor shall be accompanied by a member of staff in every room.";
const OLD: readonly Sketch[] = [
  ["4", "Storage", KEYS],
  ["5", "Logs", LOGS],
  ["6", "Visitors", VISITORS],
];
const compared = (after: readonly Sketch[]) => compareTexts(textOf("en", OLD), textOf("en", after)).changes;

describe("what a change rests on", () => {
  test("given a clause that kept title, number and words, then all of that speaks for it", () => {
    const [kept] = compared(OLD);

    expect(kept?.evidence).toEqual([
      {
        oldId: "4",
        newId: "4",
        belief: kept?.confidence,
        likeness: 1,
        meaning: null,
        held: { least: 1, most: 1 },
        sameTitle: true,
        sameNumber: true,
        neighbours: expect.any(Number),
        chapters: expect.any(Number),
        stated: false,
      },
    ]);
  });

  test("given a clause rewritten under another number, then its title and what is left of its words do", () => {
    const [logs] = compared([
      ["3", "Logs", LOGS.replace("six months on a server", "a year on a tape")],
    ]).filter(({ oldIds }) => oldIds.includes("5"));

    expect(logs?.evidence).toMatchObject([{ oldId: "5", newId: "3", sameTitle: true, sameNumber: false }]);
    expect(logs?.evidence[0]?.likeness).toBeGreaterThan(0.3);
    expect(logs?.evidence[0]?.likeness).toBeLessThan(1);
  });

  test("given a clause that was deleted, then what came nearest to it is told, with how little", () => {
    const after: Sketch[] = [OLD[0]!, ["6", "Guests", "A member of staff shall greet guests at the gate."]];
    const gone = compared(after).find(({ structure }) => structure === "deleted");

    expect(gone?.oldIds).toEqual(["5"]);
    expect(gone?.evidence).toMatchObject([{ oldId: "5", newId: "4", sameTitle: false, sameNumber: false }]);
    expect(gone?.evidence[0]?.belief).toBeLessThan(0.1);
  });

  test("given the newer text says what became of a clause, then that speaks for it", () => {
    const numbered = (logs: string): Sketch[] => [
      ["5.1", "Storage", KEYS],
      ["5.2", "Visitors", VISITORS],
      ["5.3", "Logs", logs],
    ];

    const { changes } = compareTexts(
      textOf("en", numbered(LOGS)),
      textOf("en", numbered("[Withdrawn: Incorporated into 5.2.]")),
    );

    expect(changes.find(({ structure }) => structure === "merged")?.evidence).toMatchObject([
      { oldId: "5.3", newId: "5.2", stated: true },
    ]);
  });
});
