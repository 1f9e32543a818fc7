import { describe, expect, test } from "@jest/globals";
import { askedTerms, coverage } from "../../src/retrieval/coverage.ts";
import { countTerms, vocabularyOf } from "../../src/retrieval/ranking.ts";
import { informativeTerms, terms } from "../../src/text/tokens.ts";
import type { Equivalence } from "../../src/retrieval/bilingual.ts";
import type { TranslatedWord } from "../../src/retrieval/dictionary/translate.ts";
import type { AskedTerm } from "../../src/retrieval/passage.ts";
import { writeTerms } from "../../src/retrieval/passage-terms.ts";
import { clausePassage } from "../support/passages.ts";

const statistics = {
  passages: 1000,
  averageLength: 10,
  counts: new Map([
    ["kei", 200],
    ["rotat", 5],
    ["密钥", 200],
  ]),
};

function met(
  question: string,
  text: string,
  equivalences: readonly Equivalence[] = [],
  translations: readonly TranslatedWord[] = [],
): readonly AskedTerm[] {
  const informative = informativeTerms(question);
  const vocabulary = vocabularyOf([
    ...informative,
    ...equivalences.flatMap((e) => e.renderings.flat()),
    ...translations.flatMap((t) => t.renderings.flatMap((rendering) => rendering.terms)),
  ]);
  const counted = countTerms(writeTerms({ heading: [], text: terms(text) }), vocabulary);
  const passage = clausePassage("a/1", "1", text);
  return askedTerms({ informative, equivalences, translations }, { passage, counted }, statistics);
}

function covered(...given: Parameters<typeof met>): number {
  return coverage(met(...given));
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
    const equivalences = [{ own: ["密钥"], renderings: [["cryptographi", "kei"], ["kei"]], loose: false }];

    expect(covered("密钥", "The key is kept.")).toBe(0);
    expect(covered("密钥", "The key is kept.", equivalences)).toBe(1);
  });

  test("given half of another word, then it bears nothing", () => {
    expect(
      covered("密钥", "The key is kept.", [
        { own: ["密钥"], renderings: [["cryptographi", "kei"]], loose: false },
      ]),
    ).toBe(0);
  });

  test("given a looser word, or one character of the dictionary, then what is borne is less certain", () => {
    const loose = [{ own: ["kei"], renderings: [["secret"]], loose: true }];
    const lone: readonly TranslatedWord[] = [
      { own: ["kei"], into: "zh", weight: 1, renderings: [{ terms: ["钥"], weight: 1 }] },
    ];
    const certainty = (found: readonly AskedTerm[]) => found.map((term) => term.certainty);

    expect(certainty(met("key", "The key is kept."))).toEqual([1]);
    expect(certainty(met("key", "Nothing is kept."))).toEqual([0]);
    expect(certainty(met("key", "The secret is kept.", loose))[0]).toBeLessThan(1);
    expect(certainty(met("key", "按钥匙的规定执行并留存记录。", [], lone))[0]).toBeLessThan(1);
  });

  test("given a word of the dictionary, then it bears the asked one in passages of its language only", () => {
    const translations: readonly TranslatedWord[] = [
      { own: ["密钥"], into: "en", weight: 1, renderings: [{ terms: ["kei"], weight: 1 }] },
    ];

    expect(covered("密钥", "The key is kept.", [], translations)).toBe(1);
    expect(covered("密钥", "按 key 的规定执行并留存记录。", [], translations)).toBe(0);
  });

  test("given terms that no passage has, then they are told from those that only this one lacks", () => {
    const asked = met("key rotation in zeppelins", "The key is kept.");

    expect(asked.map(({ term, borne, known }) => ({ term, borne, known }))).toEqual([
      { term: "kei", borne: true, known: true },
      { term: "rotat", borne: false, known: true },
      { term: "zeppelin", borne: false, known: false },
    ]);
  });

  test("given a question without any word that says something, then nothing is borne", () => {
    expect(covered("what is it?", "it is")).toBe(0);
  });
});
