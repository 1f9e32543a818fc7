import { describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { measureForce, readForcePairs } from "./force-pairs.ts";

const HERE = join(import.meta.dirname, "force");

describe("changes of force in sentences that we labelled", () => {
  test("given our pairs, then there are at least 150, in both languages, half of them without a change", () => {
    const pairs = readForcePairs(join(HERE, "pairs.tsv"));

    expect(pairs.length).toBeGreaterThanOrEqual(150);
    expect(pairs.filter((pair) => pair.force.length === 0).length / pairs.length).toBeGreaterThanOrEqual(0.5);
    expect(new Set(pairs.map((pair) => pair.language))).toEqual(new Set(["zh", "en"]));
  });

  test.each(["pairs.tsv", "pairs-kept-apart.tsv"])("given %s, then the forces are found", (file) => {
    const { f1, misses } = measureForce(readForcePairs(join(HERE, file)));

    if (f1 < 0.97) expect(misses).toEqual([]);
    expect(f1).toBeGreaterThanOrEqual(0.97);
  });
});
