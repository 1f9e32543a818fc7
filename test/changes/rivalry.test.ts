import { describe, expect, test } from "@jest/globals";
import { leadsOf } from "../../src/changes/rivalry.ts";

const pair = (old: number, after: number, likeness: number) => ({ old, new: after, likeness });
const leads = (...pairs: ReturnType<typeof pair>[]) => leadsOf(pairs, (one) => one.likeness, 1);

describe("the lead of a pair over its rivals", () => {
  test("given a pair without rivals, then it is ahead at both ends", () => {
    const [alone] = leads(pair(0, 0, 0.8));

    expect(alone?.least).toBeGreaterThan(0.9);
    expect(alone?.most).toBeGreaterThan(0.9);
  });

  test("given a stronger rival for one of the clauses, then the worse end is behind and the better ahead", () => {
    const [weaker, stronger] = leads(pair(0, 0, 0.2), pair(1, 0, 0.8));

    expect(weaker?.least).toBeLessThan(0);
    expect(weaker?.most).toBeGreaterThan(0);
    expect(stronger?.least).toBeGreaterThan(0);
  });

  test("given equals, then neither is ahead", () => {
    const [one, other] = leads(pair(0, 0, 0.5), pair(0, 1, 0.5));

    expect(one?.least).toBe(0);
    expect(other?.least).toBe(0);
  });

  test("given perfect pairs, then they are no rivals of each other but of all others", () => {
    const [one, other, lesser] = leads(pair(0, 0, 1), pair(0, 1, 1), pair(0, 2, 0.9));

    expect(one?.least).toBe(other?.least);
    expect(one?.least).toBeGreaterThan(0);
    expect(lesser?.least).toBeLessThan(0);
  });
});
