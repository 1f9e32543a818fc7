import { createThesaurus } from "../../retrieval/bilingual.ts";
import { EVERYDAY_WORDS } from "../../retrieval/everyday-words.ts";
import { terms } from "../../text/tokens.ts";

const THESAURUS = createThesaurus(EVERYDAY_WORDS);

/** True for a term of a statement that stands in what is known, itself or in another everyday word for the same thing. */
export function heldIn(known: readonly string[], statement: string): (term: string) => boolean {
  const held = new Set(known.flatMap((source) => [...terms(source)]));
  const otherwise = new Set(
    THESAURUS.equivalences(statement)
      .filter(({ renderings }) => renderings.some((words) => words.every((word) => held.has(word))))
      .flatMap(({ own }) => own),
  );
  return (term) => held.has(term) || otherwise.has(term);
}
