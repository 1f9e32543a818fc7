import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { comparedWords, wholeOf } from "../../src/changes/compared-words.ts";
import { costOf } from "../../src/changes/islands.ts";
import { leastCost } from "../../src/changes/least-cost.ts";
import { readingDifferences } from "../../src/changes/reading-differences.ts";
import { wordDifferences } from "../../src/changes/word-differences.ts";

function runsOf(old: string, after: string) {
  const sides = comparedWords(old, after);
  return { sides, runs: { old: wholeOf(sides.old), new: wholeOf(sides.new) } };
}

const least = (old: string, after: string): number => {
  const { sides, runs } = runsOf(old, after);
  return leastCost(sides, runs);
};

describe("the least that reading differences costs", () => {
  test.each([
    ["nothing changed", "Seal the room.", "Seal the room.", 0],
    ["one word for another", "Seal the room.", "Seal the door.", 2],
    ["words in another order", "Count keys, seal rooms.", "Seal rooms, count keys.", 4],
    ["a word that stands once more", "Keys open doors.", "Keys open doors, doors.", 1],
    ["another label", "a) the keys", "b) the keys", 0],
  ])("given %s, then it is no more than that", (_, old, after, expected) => {
    expect(least(old, after)).toBeCloseTo(expected, 3);
  });

  test("given any two texts, then no way to tell them apart costs less", () => {
    const words = ["keys", "shall", "the", "room", "a)", ";", ".", "\n", "30 days", "of", "密钥", "应"];
    const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 });

    fc.assert(
      fc.property(text, text, (old, after) => {
        const { sides, runs } = runsOf(old.join(" "), after.join(" "));
        for (const differences of [wordDifferences(sides, runs), readingDifferences(sides, runs)])
          expect(leastCost(sides, runs)).toBeLessThanOrEqual(costOf(sides, differences));
      }),
    );
  });
});
