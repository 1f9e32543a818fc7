import { describe, expect, test } from "@jest/globals";
import { numbersAreNames } from "../../src/changes/names.ts";
import { outlineOf } from "../../src/changes/outline.ts";
import { textOf, type Sketch } from "./texts.ts";

/** Clauses of these numbers under a heading, whose words are told apart by what stands in their place in `words`. */
const outline = (numbers: readonly string[]) =>
  outlineOf(
    textOf("en", [
      ["A", "Controls", ""],
      ...numbers.map((number): Sketch => [`A.${number}`, "", `Words of ${number}.`]),
    ]),
  );

/** With links between clauses of one position in `pairs`, given by their numbers. */
function areNames(old: readonly string[], after: readonly string[], pairs: [string, string][], kept = 0.95) {
  const links = pairs.map(([from, to]) => ({
    old: old.indexOf(from) + 1,
    new: after.indexOf(to) + 1,
    score: 1,
  }));
  return numbersAreNames(outline(old), outline(after), links, { number: kept });
}

const same = (numbers: readonly string[]): [string, string][] => numbers.map((number) => [number, number]);

describe("the numbers of two editions", () => {
  const [all, kept] = [
    ["1", "2", "3", "4", "5", "6", "7"],
    ["1", "4", "7"],
  ];

  test("given those of clauses that went stay unused, then they are names", () => {
    expect(areNames(all, kept, same(kept))).toBe(true);
    expect(areNames(kept, all, same(kept))).toBe(true);
  });

  test("given the next clause takes the number of one that went, then they are places", () => {
    expect(
      areNames(
        all,
        ["1", "2", "3"],
        [
          ["1", "1"],
          ["4", "2"],
          ["7", "3"],
        ],
      ),
    ).toBe(false);
  });

  test("given nothing went or came between others, or hardly any number was kept, then nothing shows that they are names", () => {
    expect(areNames(all, all, same(all))).toBe(false);
    expect(areNames(all, ["1", "2", "3"], same(["1", "2", "3"]))).toBe(false);
    expect(areNames(all, kept, same(kept), 0.5)).toBe(false);
  });
});
