import { describe, expect, test } from "@jest/globals";
import { mutualCoverage, passagesOf } from "../../src/changes/passages.ts";
import { vectorsOf } from "../../src/changes/resemblance.ts";
import { TermNumbers } from "../../src/changes/term-numbers.ts";
import { termCounts } from "../../src/changes/terms.ts";

/** The coverage of two clauses, each given by its passages. */
function coverage(old: readonly string[], after: readonly string[]): [number, number] {
  const stems = new Map<string, string>();
  const numbers = new TermNumbers();
  const read = (text: string) => numbers.numbered(termCounts(text, stems));
  const [oldRead, newRead] = [old.map(read), after.map(read)];
  const vectors = vectorsOf(oldRead, newRead, numbers.size);
  return mutualCoverage(passagesOf(vectors.old), passagesOf(vectors.new));
}

describe("the coverage of passages", () => {
  test("given a sentence taken into a longer clause, then it is found whole there, though not the other way", () => {
    const taken = "Keys are destroyed after use.";

    const [ofOld, ofNew] = coverage(
      [taken],
      ["Logs are kept for a year.", taken, "Staff are trained yearly."],
    );

    expect(ofOld).toBeCloseTo(1);
    expect(ofNew).toBeLessThan(0.6);
  });

  test("given passages in another order, then all are found", () => {
    const [ofOld, ofNew] = coverage(
      ["Seal the room.", "Count the keys."],
      ["Count the keys.", "Seal the room."],
    );

    expect([ofOld, ofNew]).toEqual([expect.closeTo(1), expect.closeTo(1)]);
  });

  test("given nothing in common, then nothing is found", () => {
    expect(coverage(["Seal the room."], ["Count every key."])).toEqual([0, 0]);
  });
});
