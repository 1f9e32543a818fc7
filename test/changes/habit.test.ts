import { describe, expect, test } from "@jest/globals";
import { habitIn, inHabit, USUAL_RATE } from "../../src/changes/habit.ts";

const repeated = (times: number, scores: readonly number[]) => Array.from({ length: times }, () => scores);

describe("how often clauses without a partner were absorbed in a pair of editions", () => {
  test("given as many as usual, then the rate is the usual one", () => {
    const scores = [...repeated(12, [0.999]), ...repeated(88, [0.0001])];

    const rate = habitIn(scores, 100);

    expect(rate).toBeCloseTo(USUAL_RATE, 1);
  });

  test("given that most of them surely were, then the doubtful ones probably were too", () => {
    const scores = [...repeated(60, [0.95]), ...repeated(40, [0.25])];

    const rate = habitIn(scores, 100);

    expect(rate).toBeGreaterThan(0.8);
    expect(inHabit(0.25, rate)).toBeGreaterThan(0.8);
  });

  test("given many that nothing can have absorbed, then the rate is low, and no probability is lowered for that", () => {
    const rate = habitIn(repeated(5, [0.4]), 200);

    expect(rate).toBeLessThan(USUAL_RATE);
    expect(inHabit(0.4, rate)).toBe(0.4);
  });

  test("given a single clause that surely was, then that is no habit", () => {
    const rate = habitIn([[0.999]], 1);

    expect(inHabit(0.1, rate)).toBeLessThan(0.2);
  });

  test("given several that may have absorbed one clause, then it counts once", () => {
    const rate = habitIn(repeated(100, [0.99, 0.99, 0.99]), 100);

    expect(rate).toBeLessThanOrEqual(1);
  });

  test("given a habit, then what is certain stays certain, what is impossible impossible, and order is kept", () => {
    const raised = [0, 0.01, 0.2, 0.5, 0.999, 1].map((score) => inHabit(score, 0.7));

    expect(raised[0]).toBe(0);
    expect(raised.at(-1)).toBe(1);
    expect(raised).toEqual(raised.toSorted((a, b) => a - b));
  });
});
