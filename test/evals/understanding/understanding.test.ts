import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { House } from "../../../src/bot.ts";
import { openSampleHouse } from "../../support/sample-house.ts";
import { FIELDS, readPhrasings, type Field, type Phrasing } from "./phrasings.ts";
import { readAll, type ReadingReport } from "./read-phrasings.ts";

/**
 * The share of phrasings that must be read as expected, open and held-out ones together. A topic is judged to the letter:
 * small words left over count against it, though search passes over them.
 */
const FLOORS: Readonly<Record<Field, number>> = {
  kind: 0.96,
  standard: 0.97,
  editions: 0.97,
  clause: 0.98,
  group: 0.99,
  topic: 0.78,
  dates: 0.99,
  language: 0.99,
};

const phrasings = [...readPhrasings("open"), ...readPhrasings("held-out")];

let house: House;
let report: ReadingReport;
beforeAll(async () => {
  house = await openSampleHouse();
  report = await readAll(phrasings, house);
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

describe("what people ask, as it is read", () => {
  test("given the collection, then it holds at least 300 phrasings, each once, a third of them Chinese at least", () => {
    const written = phrasings.map(({ before, text }) => `${before ?? ""} > ${text}`);
    const chinese = phrasings.filter(({ text }) => /\p{Script=Han}/u.test(text));

    expect(phrasings.length).toBeGreaterThanOrEqual(300);
    expect(new Set(written).size).toBe(written.length);
    expect(chinese.length).toBeGreaterThanOrEqual(phrasings.length / 3);
  });

  test.each(FIELDS)("when all are read, then the %s is what it should be, down to a floor", (field) => {
    const misread = report.misreadings
      .filter((one) => one.field === field)
      .map(({ phrasing, got }) => tell(phrasing, field, got));

    // The list itself is what to look at where the floor is missed.
    const told = report.shares[field] < FLOORS[field] ? misread : [];
    expect(told).toEqual([]);
  });
});

function tell({ before, text, expected }: Phrasing, field: Field, got: string): string {
  return `${before === null ? "" : `${before} > `}${text}: ${expected[field]}, not ${got}`;
}
