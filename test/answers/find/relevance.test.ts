import { expect, test } from "@jest/globals";
import { relevance } from "../../../src/answers/find/relevance.ts";
import type { AskedTerm } from "../../../src/retrieval/passage.ts";

const LOOSE = { setOff: false, focus: new Set<string>() };

test("given two characters across the border of words, then they count less where one of the words stands in the text", () => {
  const across = relevance({ terms: [term("自检", true), term("检不", false)] }, undefined, LOOSE);
  const apart = relevance({ terms: [term("自检", true), term("温湿", false)] }, undefined, LOOSE);

  expect(across).toBeGreaterThan(apart);
});

test("given two characters that make no word and stand in no text, then they count less than a word that no text holds", () => {
  const unknown = (word: string) => ({ ...term(word, false), known: false });

  const noWord = relevance({ terms: [term("企业", true), unknown("设总")] }, undefined, LOOSE);
  const aWord = relevance({ terms: [term("企业", true), unknown("颜色")] }, undefined, LOOSE);

  expect(noWord).toBeGreaterThan(aWord);
});

function term(word: string, borne: boolean): AskedTerm {
  return { term: word, weight: 1, borne, known: true };
}
