import { describe, expect, test } from "@jest/globals";
import { containment, tellingContainment, vectorsOf } from "../../src/changes/resemblance.ts";
import { TermNumbers } from "../../src/changes/term-numbers.ts";

describe("how much of a part stands in a whole", () => {
  test("given its rare word there and its common ones not, then more by telling words than by all", () => {
    const [part, whole] = vectorsIn("the system shall escrow", "escrow happens", "the system shall log");

    expect(tellingContainment(part!, whole!)).toBeGreaterThan(containment(part!, whole!));
  });

  test("given only its common words there, then less by telling words than by all", () => {
    const [part, , other] = vectorsIn("the system shall escrow", "escrow happens", "the system shall log");

    expect(tellingContainment(part!, other!)).toBeLessThan(containment(part!, other!));
  });

  test("given all of it there or nothing, then one and zero", () => {
    const [part, same, other] = vectorsIn("escrow keys", "escrow keys", "log events");

    expect(tellingContainment(part!, same!)).toBeCloseTo(1);
    expect(tellingContainment(part!, other!)).toBe(0);
  });
});

/** Among further texts that make the words of requirements common. */
function vectorsIn(...texts: readonly string[]) {
  const numbers = new TermNumbers();
  const counted = [...texts, "the system shall audit", "the system shall start"].map((text) =>
    numbers.numbered(new Map(text.split(" ").map((word) => [word, 1]))),
  );
  return vectorsOf(counted, [], numbers.size).old;
}
