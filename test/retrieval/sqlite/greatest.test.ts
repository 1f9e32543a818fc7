import { expect, test } from "@jest/globals";
import { array, assert, integer, property } from "fast-check";
import { greatest } from "../../../src/retrieval/sqlite/greatest.ts";

test("given any values, then the value of each rank is the one that sorting puts there", () => {
  assert(
    property(array(integer({ min: -9, max: 9 }), { minLength: 1 }), (values) => {
      const sorted = values.toSorted((a, b) => b - a);

      const ofRanks = values.map((_, at) => greatest(Float64Array.from(values), at + 1));

      expect(ofRanks).toEqual(sorted);
    }),
  );
});
