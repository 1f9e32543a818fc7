import { describe, expect, test } from "@jest/globals";
import { compareTexts } from "../../src/changes/compare.ts";
import type { Meanings } from "../../src/changes/meanings.ts";
import { linesOf, textOf, type Sketch } from "./texts.ts";

const BEFORE: readonly Sketch[] = [
  ["1", "Scope", "This document covers payment gateways."],
  ["2", "Storage", "Logs are retained for ninety days."],
  ["3", "Wiping", "Cars shall be tested yearly by garages."],
  ["4", "Alarms", "Operators receive alarms within seconds."],
];
/** The third is the old third in words that share nothing with it. */
const AFTER: readonly Sketch[] = [
  ["1", "Scope", "This document covers payment gateways."],
  ["2", "Storage", "Logs are retained for ninety days."],
  ["7", "Roadworthiness", "Every twelve months an inspection of automobiles is mandatory."],
  ["8", "Alarms", "Operators receive alarms within seconds."],
];

/** What is alike in meaning points the same way; every vector leans to one side, as an embedder's do. */
function pointing(directions: Readonly<Record<string, number>>): Map<string, Float32Array> {
  return new Map(
    Object.entries(directions).map(([id, direction]) => {
      const vector = new Float32Array(8).fill(0.2);
      vector[direction] = 1;
      return [id, vector];
    }),
  );
}

const SAME_MEANING: Meanings = {
  old: pointing({ "1": 0, "2": 1, "3": 2, "4": 3 }),
  new: pointing({ "1": 0, "2": 1, "7": 2, "8": 3 }),
};

function compare(before: readonly Sketch[], after: readonly Sketch[], meanings?: Meanings): string[] {
  return linesOf(compareTexts(textOf("en", before), textOf("en", after), [], meanings).changes);
}

describe("two clauses that share no word", () => {
  test("given no vectors, then the one was deleted and the other added", () => {
    const changes = compare(BEFORE, AFTER);

    expect(changes).toContain("3 -> deleted modified");
    expect(changes).toContain("-> 7 added modified");
  });

  test("given vectors by which they lead over all others, between neighbours that agree, then they are one", () => {
    const changes = compare(BEFORE, AFTER, SAME_MEANING);

    expect(changes).toContain("3 -> 7 renumbered modified");
  });

  test("given the two texts the other way round, then the same clauses are one", () => {
    const changes = compare(AFTER, BEFORE, { old: SAME_MEANING.new, new: SAME_MEANING.old });

    expect(changes).toContain("7 -> 3 renumbered modified");
  });

  test("given vectors by which another new clause is as near, then none is taken for it", () => {
    const two: readonly Sketch[] = [
      ...AFTER.slice(0, 3),
      ["7a", "Brakes", "Friction linings get replaced."],
      ...AFTER.slice(3),
    ];
    const undecided = { ...SAME_MEANING, new: new Map([...SAME_MEANING.new, ...pointing({ "7a": 2 })]) };

    const changes = compare(BEFORE, two, undecided);

    expect(changes).toEqual(compare(BEFORE, two));
    expect(changes).toContain("3 -> deleted modified");
  });

  test("given vectors by which a clause that stayed word for word is as near, then they are not one", () => {
    const undecided = { ...SAME_MEANING, new: pointing({ "1": 0, "2": 2, "7": 2, "8": 3 }) };

    const changes = compare(BEFORE, AFTER, undecided);

    expect(changes).toContain("-> 7 added modified");
    expect(changes).toContain("2 -> 2 kept same");
  });

  test("given that one of them has no vector, or one of another model, then they are not one", () => {
    const missing = { ...SAME_MEANING, new: pointing({ "1": 0, "2": 1, "8": 3 }) };
    const foreign = { ...missing, new: new Map([...missing.new, ["7", new Float32Array([1])]]) };

    const changes = compare(BEFORE, AFTER);

    expect(compare(BEFORE, AFTER, missing)).toEqual(changes);
    expect(compare(BEFORE, AFTER, foreign)).toEqual(changes);
  });
});

test("given vectors that would join others, then clauses that share number, title and words are not parted", () => {
  const after: readonly Sketch[] = [
    ["1", "Scope", "This document covers payment gateways and terminals."],
    ["2", "Storage", "Logs are retained for at least ninety days."],
    ["3", "Wiping", "Cars shall be tested yearly by licensed garages."],
    ["4", "Alarms", "Operators receive alarms within two seconds."],
  ];
  const crossed = { ...SAME_MEANING, new: pointing({ "1": 3, "2": 2, "3": 1, "4": 0 }) };

  const changes = compare(BEFORE, after, crossed);

  expect(changes).toEqual(compare(BEFORE, after));
  expect(changes).toContain("2 -> 2 kept modified");
});

test("given a side without vectors, or vectors of nothing, then all is as without, to the confidence", () => {
  const texts = [textOf("en", BEFORE), textOf("en", AFTER)] as const;
  const none = compareTexts(...texts);
  const nothing = new Map([["3", new Float32Array(8)]]);

  expect(compareTexts(...texts, [], { ...SAME_MEANING, new: new Map() })).toEqual(none);
  expect(compareTexts(...texts, [], { old: nothing, new: nothing })).toEqual(none);
});

test("given clauses in two languages that no lexicon joins, then vectors join them", () => {
  const chinese = textOf("zh", [
    ["1", "", "蜾蠃检查。"],
    ["2", "", "蓊郁葱茏。"],
    ["3", "", "饕餮饮食。"],
  ]);
  const english = textOf("en", [
    ["A.1", "", "Frobnicators whirl."],
    ["A.2", "", "Quux glimmers."],
    ["A.3", "", "Zyzzyva hops."],
  ]);
  const meanings = {
    old: pointing({ "1": 0, "2": 1, "3": 2 }),
    new: pointing({ "A.1": 0, "A.2": 1, "A.3": 2 }),
  };

  const changes = linesOf(compareTexts(chinese, english, [], meanings).changes);

  expect(changes.map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
    "1 -> A.1",
    "2 -> A.2",
    "3 -> A.3",
  ]);
});
