import { expect, test } from "@jest/globals";
import { array, assert, integer, property, record } from "fast-check";
import { passageNumber } from "../../../src/retrieval/sqlite/passage-number.ts";
import { Scores } from "../../../src/retrieval/sqlite/scores.ts";

const additions = array(record({ place: integer({ min: 0, max: 50 }), value: integer({ min: 1, max: 5 }) }), {
  maxLength: 200,
});

test("given many additions, when the scores are told in bands, then all of them come once, the best first", () => {
  const scores = new Scores();
  assert(
    property(additions, integer({ min: 1, max: 20 }), (added, size) => {
      scores.clear();
      const sums = new Map<number, number>();
      for (const { place, value } of added) {
        const number = passageNumber(place, 40);
        scores.add(number, value);
        sums.set(number, (sums.get(number) ?? 0) + value);
      }
      const ranked = [...sums].sort(([a, sumOfA], [b, sumOfB]) => sumOfB - sumOfA || a - b);

      const told = [...scores.bestFirst(size)].flat().map(({ number, value }) => [number, value]);

      expect(told).toEqual(ranked);
    }),
  );
});

test("given thousands, when the best ten are asked for, then the first band is not much longer", () => {
  const scores = new Scores();
  for (let place = 0; place < 5_000; place += 1) scores.add(passageNumber(place, 40), place + 1);

  const [first] = scores.bestFirst(10);

  expect(first).toHaveLength(10);
  expect(first?.[0]).toEqual({ number: passageNumber(4_999, 40), value: 5_000 });
});
