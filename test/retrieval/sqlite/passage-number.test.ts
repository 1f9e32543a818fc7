import { expect, test } from "@jest/globals";
import { assert, integer, nat, property } from "fast-check";
import {
  lengthClassOf,
  lengthOf,
  passageNumber,
  placeOf,
} from "../../../src/retrieval/sqlite/passage-number.ts";

test("given a passage of any ordinary length, when it is numbered, then its number tells place and length", () => {
  assert(
    property(nat(10_000_000), integer({ min: 1, max: 50_000 }), (place, length) => {
      const number = passageNumber(place, length);

      expect(placeOf(number)).toBe(place);
      expect(lengthOf(lengthClassOf(number)) / length).toBeGreaterThan(0.95);
      expect(lengthOf(lengthClassOf(number)) / length).toBeLessThan(1.05);
    }),
  );
});

test("given a passage of nothing, or one of a million terms, when it is numbered, then it keeps its place", () => {
  for (const length of [0, 1_000_000]) expect(placeOf(passageNumber(7, length))).toBe(7);
});

test("given two passages, when the later one is shorter, then it still has the higher number", () => {
  expect(passageNumber(8, 1)).toBeGreaterThan(passageNumber(7, 1_000_000));
});
