import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { differences, type Difference } from "../../src/changes/diff.ts";

const letters = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 14 });

describe("differences", () => {
  test.each([
    ["", "", []],
    ["abc", "abc", []],
    ["abc", "axc", [[1, 2, 1, 2]]],
    ["ac", "abc", [[1, 1, 1, 2]]],
    ["abc", "ac", [[1, 2, 1, 1]]],
    [
      "abcd",
      "xbcy",
      [
        [0, 1, 0, 1],
        [3, 4, 3, 4],
      ],
    ],
    ["", "ab", [[0, 0, 0, 2]]],
  ])("given %j and %j, then they differ in %j", (old, after, expected) => {
    const found = differences(codes([...old]), codes([...after]));

    expect(found.map((d) => [d.oldStart, d.oldEnd, d.newStart, d.newEnd])).toEqual(expected);
  });

  test("given any two sequences, halved or not, then what stands between the differences is equal, and no fewer edits do", () => {
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 30 }), (old, after, greedyEdits) => {
        const found = differences(codes(old), codes(after), greedyEdits);

        const edits = found.reduce((sum, d) => sum + d.oldEnd - d.oldStart + d.newEnd - d.newStart, 0);
        expect(replay(old, after, found)).toEqual(after);
        expect(edits).toBe(old.length + after.length - 2 * longestCommon(old, after));
      }),
    );
  });

  test("given two long sequences with nothing in common, then one replaces the other, soon and in little memory", () => {
    const [old, after] = [Int32Array.from({ length: 40_000 }, (_, i) => i), new Int32Array(40_000).fill(-1)];

    const found = differences(old, after);

    expect(found).toEqual([{ oldStart: 0, oldEnd: 40_000, newStart: 0, newEnd: 40_000 }]);
  });

  test("given long sequences of which half is shared, then all of that half is kept", () => {
    const old = Int32Array.from({ length: 20_000 }, (_, i) => i);
    const after = old.map((value, i) => (i % 2 === 0 ? value : -value));

    const found = differences(old, after);

    expect(found).toHaveLength(10_000);
    expect(found.every(({ oldStart, oldEnd }) => oldEnd - oldStart === 1)).toBe(true);
  });
});

function codes(letters: readonly string[]): Int32Array {
  return Int32Array.from(letters, (letter) => letter.charCodeAt(0));
}

function replay(old: readonly string[], after: readonly string[], found: readonly Difference[]): string[] {
  let at = 0;
  const result: string[] = [];
  for (const difference of found) {
    result.push(
      ...old.slice(at, difference.oldStart),
      ...after.slice(difference.newStart, difference.newEnd),
    );
    at = difference.oldEnd;
  }
  return [...result, ...old.slice(at)];
}

function longestCommon(one: readonly string[], other: readonly string[]): number {
  const row = Array.from({ length: other.length + 1 }, () => 0);
  for (const letter of one) {
    let diagonal = 0;
    for (const [j, candidate] of other.entries()) {
      const above = row[j + 1] ?? 0;
      row[j + 1] = letter === candidate ? diagonal + 1 : Math.max(above, row[j] ?? 0);
      diagonal = above;
    }
  }
  return row.at(-1) ?? 0;
}
