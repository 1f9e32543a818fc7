import type { GlossaryEntry } from "../standards/glossary.ts";
import { hasHan } from "../text/language.ts";
import { informativeTerms, terms } from "../text/tokens.ts";

/** Words of a question, and other words for the same thing: in the other language, and synonyms. */
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
interface Wording {
  readonly pieces: readonly string[];
  readonly word: string;
  /** The entry's other words. */
  readonly others: readonly string[];
}

/** Prepares the glossary once, so that a question costs only its own length. */
export function createThesaurus(glossary: readonly GlossaryEntry[]): Thesaurus {
  const { chinese = [], english = [] } = Object.groupBy(glossary.flatMap(wordingsOf), ({ word }) =>
    hasHan(word) ? "chinese" : "english",
  );
  const chineseByFirst = Map.groupBy(chinese, firstPiece);
  const englishByFirst = Map.groupBy(english, firstPiece);
  return {
    equivalences: (question) => [
      ...findWordings([...fold(question)], chineseByFirst),
      ...findWordings(terms(question), englishByFirst),
    ],
  };
}

function wordingsOf({ zh, en }: GlossaryEntry): readonly Wording[] {
  const words = [...zh, ...en];
  return words
    .map((word) => ({
      pieces: hasHan(word) ? [...fold(word)] : terms(word),
      word,
      others: words.filter((other) => other !== word),
    }))
    .filter(({ pieces, word }) => pieces.length > 0 && [...word].length > 1);
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
    if (first) found.push({ own: informativeTerms(first.word), renderings: best.flatMap(renderingsOf) });
    at += Math.max(1, longest);
  }
  return found;
}

/**
 * A synonym is taken apart as the asked word was, characters and pairs, and so weighs as much. A word of the other
 * language gives telling terms only: beside one English word, three terms for two characters would weigh too much.
 */
function renderingsOf({ word, others }: Wording): Equivalence["renderings"] {
  return others
    .map((other) => (hasHan(word) && hasHan(other) ? terms(other) : informativeTerms(other)))
    .filter((rendering) => rendering.length > 0);
}

function firstPiece({ pieces }: Wording): string {
  return pieces[0] ?? "";
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
