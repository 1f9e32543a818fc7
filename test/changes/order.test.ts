import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { longestInOrder, type Step } from "../../src/changes/order.ts";

const steps = (places: readonly number[], sizes: readonly number[] = []): Step[] =>
  places.map((place, old) => ({ old, new: place, size: sizes[old] ?? 1, key: `step ${old}` }));
const kept = (found: readonly Step[]): number[] => found.map((step) => step.old);
const none = (): boolean => false;

describe("the longest order kept", () => {
  test.each([
    [
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ],
    [
      [3, 0, 1, 2],
      [1, 2, 3],
    ],
    [
      [1, 2, 3, 0],
      [0, 1, 2],
    ],
    [
      [0, 3, 1, 2, 4],
      [0, 2, 3, 4],
    ],
  ])("given the places %j, then %j stay", (places, expected) => {
    expect(kept(longestInOrder(steps(places), none))).toEqual(expected);
  });

  test("given a swap, then the larger one stays", () => {
    expect(kept(longestInOrder(steps([1, 0], [10, 500]), none))).toEqual([1]);
  });

  test("given an anchor, then all that crosses it has moved", () => {
    expect(kept(longestInOrder(steps([3, 0, 1, 2]), (step) => step.old === 0))).toEqual([0]);
  });

  test("given any permutation, then what stays is in order, and exchanging the sides keeps the same", () => {
    const permutation = fc
      .uniqueArray(fc.nat(200), { maxLength: 12 })
      .map((numbers) => numbers.map((n) => numbers.toSorted((a, b) => a - b).indexOf(n)));
    fc.assert(
      fc.property(permutation, (places) => {
        const forward = steps(places);
        const back = forward.map((step) => ({ ...step, old: step.new, new: step.old }));

        const found = longestInOrder(forward, none);

        expect(found.every((step, i) => i === 0 || step.new > (found[i - 1]?.new ?? -1))).toBe(true);
        expect(longestInOrder(back, none).map((step) => step.key)).toEqual(found.map((step) => step.key));
      }),
    );
  });
});
