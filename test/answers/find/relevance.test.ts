import { expect, test } from "@jest/globals";
import { relevance } from "../../../src/answers/find/relevance.ts";
import type { AskedTerm } from "../../../src/retrieval/passage.ts";

const LOOSE = {
  setOff: false,
  focus: new Set<string>(),
  names: new Set<string>(),
  owners: new Set<string>(),
};

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

test("given that of which something is asked, then what speaks of the thing alone says less of it", () => {
  const terms = [term("phone", true), term("editor", false)];

  const ofTheEditor = relevance({ terms }, undefined, { ...LOOSE, owners: new Set(["editor"]) });

  expect(ofTheEditor).toBeLessThan(relevance({ terms }, undefined, LOOSE));
});

test("given a name, then what does not bear it says half as much, unless there are other words for it", () => {
  const named = { ...LOOSE, names: new Set(["quic"]) };
  const thing = { ...term("quic", false), wordings: [["quic"], ["transport"]] };

  expect(relevance({ terms: [term("port", true), term("quic", false)] }, undefined, named)).toBe(1 / 4);
  expect(relevance({ terms: [term("port", true), thing] }, undefined, named)).toBe(1 / 2);
});

test("given a word that is borne by another one that often means something else, then it counts less", () => {
  const loosely = { ...term("port", true), certainty: 0.5 };

  expect(relevance({ terms: [loosely, term("listen", false)] }, undefined, LOOSE)).toBe(1 / 4);
});

function term(word: string, borne: boolean): AskedTerm {
  return { term: word, weight: 1, wordings: [[word]], borne, certainty: borne ? 1 : 0, known: true };
}
