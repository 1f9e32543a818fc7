import { describe, expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import { ownIds } from "../../src/changes/own-clauses.ts";
import { differing, textOf, type Sketch } from "./texts.ts";

const compared = (old: readonly Sketch[], after: readonly Sketch[]): string[] =>
  differing(compareTexts(textOf("en", old), textOf("en", after)).changes);

const MODULES = "Keys shall be generated in certified modules, and replaced every year.";
const LISTS = "Certificates shall be checked against revocation lists before each use.";
const OTHERS: readonly Sketch[] = [
  ["7", "Visitors", "A visitor shall be accompanied by a member of staff in every room."],
  ["8", "Backups", "Backups shall be written every night to a tape kept in another building."],
  ["9", "Patches", "Patches shall be installed within thirty days after publication."],
];
const WHOLE: readonly Sketch[] = [["6", "Cryptography", `${MODULES} ${LISTS}`], ...OTHERS];
const DIVIDED: readonly Sketch[] = [
  ["6", "Cryptography", ""],
  ["6.1", "Modules", MODULES],
  ["6.2", "Revocation", LISTS],
  ...OTHERS,
];

describe("a section whose text went into clauses under its heading", () => {
  test("then the section is the same still, and gave those off", () => {
    expect(compared(WHOLE, DIVIDED)).toEqual([
      "6 -> 6 kept modified",
      "6 -> 6.1 split same",
      "6 -> 6.2 split same",
    ]);
  });

  test("then the other way round it took them in", () => {
    expect(compared(DIVIDED, WHOLE)).toEqual([
      "6 -> 6 kept modified",
      "6.1 -> 6 merged same",
      "6.2 -> 6 merged same",
    ]);
  });

  test("given all of it went into one, then that was given off too", () => {
    const one: readonly Sketch[] = [
      ["6", "Cryptography", ""],
      ["6.1", "Modules and lists", `${MODULES} ${LISTS}`],
      ...OTHERS,
    ];

    expect(compared(WHOLE, one)).toEqual(["6 -> 6 kept modified", "6 -> 6.1 split same"]);
  });
});

test("given a new heading of another name over a clause, then it is new", () => {
  const after: readonly Sketch[] = [
    ["6", "Technical matters", ""],
    ["6.1", "Cryptography", `${MODULES} ${LISTS}`],
    ...OTHERS,
  ];

  expect(compared(WHOLE, after)).toEqual(["-> 6 added modified", "6 -> 6.1 moved same"]);
});

test("given two sections of one title that became one under it, then each clause stands in one change", () => {
  const texts = [MODULES, LISTS, ...OTHERS.slice(0, 2).map(([, , text]) => text)];
  const old: readonly Sketch[] = [
    ["2", "Keys", ""],
    ["2.1", "General", `${texts[0]} ${texts[1]}`],
    ["3", "Rooms", ""],
    ["3.1", "General", `${texts[2]} ${texts[3]}`],
  ];
  const after: readonly Sketch[] = [
    ["2", "General", ""],
    ...texts.map((text, i): Sketch => [`2.${i + 1}`, `Matter ${"abcd"[i]}`, text]),
  ];

  const { changes } = compareTexts(textOf("en", old), textOf("en", after));

  const ids = changes.flatMap((change) => ownIds(change).newIds);
  expect(ids.toSorted()).toEqual(["2", "2.1", "2.2", "2.3", "2.4"]);
});
