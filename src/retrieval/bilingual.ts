import type { GlossaryEntry } from "../standards/glossary.ts";
import { hasHan } from "../text/language.ts";
import { informativeTerms, terms } from "../text/tokens.ts";

/** Words of a question, and other words for the same thing: in the other language, and synonyms. All as telling terms. */
export interface Equivalence {
  readonly own: readonly string[];
  readonly renderings: readonly (readonly string[])[];
}

/** Finds the glossary's words in questions. */
export interface Thesaurus {
  /** The longest word wherever several begin; none overlaps another of its language. */
  equivalences(question: string): readonly Equivalence[];
}

/** A word of the glossary as it is looked for, piece by piece: characters in Chinese, terms in English. */
interface Wording extends Equivalence {
  readonly pieces: readonly string[];
}

/** Prepares the glossary once, so that a question costs only its own length. */
export function createThesaurus(glossary: readonly GlossaryEntry[]): Thesaurus {
  const wordings = glossary.flatMap(wordingsOf);
  const chinese = Map.groupBy(
    wordings.filter((wording) => !wording.english),
    firstPiece,
  );
  const english = Map.groupBy(
    wordings.filter((wording) => wording.english),
    firstPiece,
  );
  return {
    equivalences: (question) => [
      ...findWordings([...fold(question)], chinese),
      ...findWordings(terms(question), english),
    ],
  };
}

function wordingsOf(entry: GlossaryEntry): readonly (Wording & { readonly english: boolean })[] {
  const words = [...entry.zh, ...entry.en].map((word) => ({ word, own: informativeTerms(word) }));
  return words
    .filter(({ word, own }) => own.length > 0 && [...word].length > 1)
    .map(({ word, own }) => {
      const english = !hasHan(word);
      const others = words.filter((other) => other.word !== word && other.own.length > 0);
      const pieces = english ? terms(word) : [...fold(word)];
      return { english, pieces, own, renderings: others.map((other) => other.own) };
    });
}

function findWordings(
  question: readonly string[],
  byFirstPiece: ReadonlyMap<string, readonly Wording[]>,
): readonly Equivalence[] {
  const found: Equivalence[] = [];
  for (let at = 0; at < question.length;) {
    const here = (byFirstPiece.get(question[at] ?? "") ?? []).filter(({ pieces }) =>
      pieces.every((piece, offset) => question[at + offset] === piece),
    );
    const longest = Math.max(0, ...here.map(({ pieces }) => pieces.length));
    const best = here.filter(({ pieces }) => pieces.length === longest);
    const [first] = best;
    if (first) found.push({ own: first.own, renderings: best.flatMap(({ renderings }) => renderings) });
    at += Math.max(1, longest);
  }
  return found;
}

function firstPiece({ pieces }: Wording): string {
  return pieces[0] ?? "";
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
