import { describe, expect, test } from "@jest/globals";
import { coverage } from "../../src/retrieval/coverage.ts";
import { countTerms } from "../../src/retrieval/ranking.ts";
import { informativeTerms, terms } from "../../src/text/tokens.ts";
import type { Equivalence } from "../../src/retrieval/bilingual.ts";

const statistics = {
  passages: 1000,
  averageLength: 10,
  counts: new Map([
    ["kei", 200],
    ["rotat", 5],
    ["密钥", 200],
  ]),
};

function covered(question: string, text: string, equivalences: readonly Equivalence[] = []): number {
  const vocabulary = new Set([
    ...informativeTerms(question),
    ...equivalences.flatMap((e) => e.renderings.flat()),
  ]);
  const passage = countTerms({ heading: [], text: terms(text) }, vocabulary);
  return coverage(informativeTerms(question), equivalences, passage, statistics);
}

describe("the share of a question that a passage bears", () => {
  test("given all its words, then it is whole; given none, then nothing", () => {
    expect(covered("How are keys rotated?", "Keys rotate.")).toBe(1);
    expect(covered("How are keys rotated?", "Logs stay.")).toBe(0);
  });

  test("given the rare word, then more is borne than by the frequent one", () => {
    expect(covered("key rotation", "rotation")).toBeGreaterThan(0.5);
    expect(covered("key rotation", "key")).toBeLessThan(0.5);
  });

  test("given a question about something that no passage knows, then shared words bear little of it", () => {
    expect(covered("the key to a good apple pie", "The key is kept.")).toBeLessThan(0.15);
  });

  test("given another word for the same thing, then it bears the asked one", () => {
    const equivalences = [{ own: ["密钥"], renderings: [["cryptographi", "kei"], ["kei"]] }];

    expect(covered("密钥", "The key is kept.")).toBe(0);
    expect(covered("密钥", "The key is kept.", equivalences)).toBe(1);
  });

  test("given half of another word, then it bears nothing", () => {
    expect(
      covered("密钥", "The key is kept.", [{ own: ["密钥"], renderings: [["cryptographi", "kei"]] }]),
    ).toBe(0);
  });

  test("given a question without any word that says something, then nothing is borne", () => {
    expect(covered("what is it?", "it is")).toBe(0);
  });
});
