import { describe, expect, test } from "@jest/globals";
import { gatherEvidence } from "../../src/changes/evidence.ts";
import { outlineOf } from "../../src/changes/outline.ts";
import { survivorIn } from "../../src/changes/survivor.ts";
import { textOf, type Sketch } from "./texts.ts";

const ACCOUNTS =
  "The operator shall name an owner for each account. The operator shall review all accounts every 90 days. Dormant accounts shall be closed.";
const SHARED =
  "The password of a shared account shall be changed within 24 h after a member leaves the group.";
const REWRITTEN = `Whoever answers for a machine keeps a list of its users. ${SHARED}`;

/** Whether the first clause of each text is one clause still, all others having joined or left it. */
function stays(old: readonly Sketch[], after: readonly Sketch[], numbersAreNames = true): boolean {
  const [before, now] = [outlineOf(textOf("en", old)), outlineOf(textOf("en", after))];
  const evidence = gatherEvidence(before, now, { old: "en", new: "en", glossary: [] });
  const group = { old: [...before.keys()], new: [...now.keys()] };
  const survivor = survivorIn(evidence, { old: 0, new: 0 }, group, numbersAreNames);
  return survivor?.old === 0 && survivor.new === 0;
}

describe("a clause that took another in", () => {
  const groups: Sketch = ["2", "Groups", SHARED];

  test("given it kept its title, then it stayed itself, however it was rewritten", () => {
    expect(stays([["1", "Accounts", ACCOUNTS], groups], [["4", "Accounts", REWRITTEN]])).toBe(true);
    expect(stays([["1", "Accounts", ACCOUNTS], groups], [["4", "Users", REWRITTEN]])).toBe(false);
  });

  test("given all of them bear one title, then that tells none from the others, and their words must", () => {
    const namesakes = (first: string): Sketch[] => [
      ["1.4", "Security Controls", first],
      ["2.4", "Security Controls", SHARED],
    ];

    expect(stays(namesakes(ACCOUNTS), [["5", "Security Controls", REWRITTEN]])).toBe(false);
    expect(stays(namesakes(ACCOUNTS), [["5", "Security Controls", ACCOUNTS]])).toBe(true);
  });

  test("given it kept its number, then it stayed itself where numbers are names, and not where they are places", () => {
    const [old, after]: Sketch[][] = [[["1", "", ACCOUNTS], groups], [["1", "", REWRITTEN]]];

    expect(stays(old!, after!, true)).toBe(true);
    expect(stays(old!, after!, false)).toBe(false);
  });

  test("given another has its name, though it is less alike, then that one is the clause that stayed", () => {
    const [before, now] = [
      outlineOf(
        textOf("en", [
          ["2", "Suppression devices", "The operator shall name the keepers of the suppression devices."],
          ["3", "Automatic suppression", SHARED],
        ]),
      ),
      outlineOf(textOf("en", [["2", "Automatic suppression devices", SHARED]])),
    ];
    const evidence = gatherEvidence(before, now, { old: "en", new: "en", glossary: [] });
    const survivor = survivorIn(evidence, { old: 1, new: 0 }, { old: [0, 1], new: [0] }, true);

    expect(survivor).toMatchObject({ old: 0, new: 0 });
  });

  test("given it kept its words, then it stayed itself, though its title and number changed", () => {
    const after: Sketch[] = [["11", "Users", `${ACCOUNTS} ${SHARED}`]];

    expect(
      stays(
        [
          ["1", "Accounts", ACCOUNTS],
          ["2", "", "A shared account has members."],
        ],
        after,
      ),
    ).toBe(true);
  });

  test("given the two are worded in different languages, then no clause is said to have stayed itself", () => {
    const [before, now] = [
      outlineOf(
        textOf("zh", [
          ["1", "账号", "应为每个账号指定责任人。"],
          ["2", "组", "应更换口令。"],
        ]),
      ),
      outlineOf(textOf("en", [["1", "Accounts", ACCOUNTS]])),
    ];
    const evidence = gatherEvidence(before, now, { old: "zh", new: "en", glossary: [] });

    expect(survivorIn(evidence, { old: 0, new: 0 }, { old: [0, 1], new: [0] }, true)).toBeNull();
  });
});

test("given a clause cut into two halves of their own titles, then neither is the clause that was there", () => {
  const [first, second] = [
    "Each key shall be given a purpose when it is generated. Keys for signatures shall not be used for encryption.",
    "Before each call the caller's rights shall be checked. Where calls grow frequent an alarm should be raised.",
  ];

  expect(
    stays(
      [["1", "Purpose and calls", `${first} ${second}`]],
      [
        ["3", "Purpose", first],
        ["4", "Calls", second],
      ],
    ),
  ).toBe(false);
});
