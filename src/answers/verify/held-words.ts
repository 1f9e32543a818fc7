import { createThesaurus } from "../../retrieval/bilingual.ts";
import { EVERYDAY_WORDS } from "../../retrieval/everyday-words.ts";
import { terms } from "../../text/tokens.ts";
import { PARAPHRASE_WORDS } from "./paraphrase-words.ts";

/** A word may stand in both, among other words in each. */
const THESAURI = [createThesaurus(EVERYDAY_WORDS), createThesaurus(PARAPHRASE_WORDS)];

/** True for a term of a statement that stands in what is known, itself or in another everyday word for the same thing. */
export function heldIn(known: readonly string[], statement: string): (term: string) => boolean {
  return holderOf(statement)(termsIn(known));
}

export function termsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...terms(text)]));
}

/** As `heldIn`, for a statement that is held against one thing after another, each by its terms. */
export function holderOf(statement: string): (held: ReadonlySet<string>) => (term: string) => boolean {
  const equivalences = THESAURI.flatMap((thesaurus) => thesaurus.equivalences(statement));
  return (held) => {
    const otherwise = new Set(
      equivalences
        .filter(({ renderings }) => renderings.some((words) => words.every((word) => held.has(word))))
        .flatMap(({ own }) => own),
    );
    return (term) => held.has(term) || otherwise.has(term);
  };
}
