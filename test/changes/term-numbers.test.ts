import { describe, expect, test } from "@jest/globals";
import { TermNumbers } from "../../src/changes/term-numbers.ts";

describe("terms by number", () => {
  test("given two texts, when numbered, then a term keeps its number and numbers ascend", () => {
    const numbers = new TermNumbers();
    numbers.numbered(
      new Map([
        ["key", 2],
        ["log", 1],
      ]),
    );

    const { terms, counts } = numbers.numbered(
      new Map([
        ["rotate", 3],
        ["key", 1],
      ]),
    );

    expect([...terms]).toEqual([0, 2]);
    expect([...counts]).toEqual([1, 3]);
    expect(numbers.size).toBe(3);
  });

  test("given several texts, when summed, then each term stands once with all its mentions", () => {
    const numbers = new TermNumbers();
    const [one, other] = [
      new Map([
        ["key", 2],
        ["log", 1],
      ]),
      new Map([["log", 4]]),
    ];

    const { terms, counts } = numbers.summed([numbers.numbered(one), numbers.numbered(other)]);

    expect([...terms]).toEqual([0, 1]);
    expect([...counts]).toEqual([2, 5]);
  });

  test("given more terms than were foreseen, then none is lost", () => {
    const numbers = new TermNumbers();
    const many = new Map(Array.from({ length: 3000 }, (_, i) => [`term ${i}`, i + 1]));

    expect([...numbers.numbered(many).counts]).toEqual([...many.values()]);
  });
});
