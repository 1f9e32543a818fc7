import { expect, test } from "@jest/globals";
import { array, assert, integer, property, record } from "fast-check";
import { Scores } from "../../../src/retrieval/sqlite/scores.ts";

const additions = array(
  record({ number: integer({ min: 0, max: 50 }), value: integer({ min: 1, max: 5 }) }),
  { maxLength: 200 },
);

test("given many additions, when the scores are told in bands, then all of them come once, the best first", () => {
  assert(
    property(additions, integer({ min: 1, max: 20 }), (added, size) => {
      const scores = new Scores();
      for (const { number, value } of added) scores.add(number, value);
      const sums = new Map<number, number>();
      for (const { number, value } of added) sums.set(number, (sums.get(number) ?? 0) + value);
      const ranked = [...sums].sort(([a, sumOfA], [b, sumOfB]) => sumOfB - sumOfA || a - b);

      const told = [...scores.bestFirst(size)].flat().map(({ number, value }) => [number, value]);

      expect(told).toEqual(ranked);
    }),
  );
});

test("given thousands, when the best ten are asked for, then the first band is not much longer", () => {
  const scores = new Scores();
  for (let number = 0; number < 5_000; number += 1) scores.add(number, number);

  const [first] = scores.bestFirst(10);

  expect(first).toHaveLength(10);
  expect(first?.[0]).toEqual({ number: 4_999, value: 4_999 });
});
