import type { GlossaryEntry } from "../standards/glossary.ts";
import { hasHan } from "../text/language.ts";
import { informativeTerms, terms } from "../text/tokens.ts";

/** Words of a question, and other words for the same thing: in the other language, and synonyms. */
export interface Equivalence {
  readonly own: readonly string[];
  readonly renderings: readonly (readonly string[])[];
  /** The words may stand for each other, and often do not. */
  readonly loose: boolean;
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
  /** Of several English words, of which not all are terms: "in a row" is more than the row. */
  readonly isPhrase: boolean;
  /** The entry's other words. */
  readonly others: readonly string[];
}

/**
 * Prepares the glossary once, so that a question costs only its own length.
 * @param loose words that may stand for each other, and often do not; looked for beside those of the glossary
 */
export function createThesaurus(
  glossary: readonly GlossaryEntry[],
  loose: readonly GlossaryEntry[] = [],
): Thesaurus {
  const strictly = finderOf(glossary, false);
  const loosely = finderOf(loose, true);
  // What a word may be in the other language, the dictionary knows better.
  const withinLanguage = ({ own, renderings, loose: isLoose }: Equivalence): Equivalence => ({
    own,
    renderings: renderings.filter((words) => words.some(hasHan) === own.some(hasHan)),
    loose: isLoose,
  });
  return { equivalences: (question) => [...strictly(question), ...loosely(question).map(withinLanguage)] };
}

function finderOf(glossary: readonly GlossaryEntry[], loose: boolean): Thesaurus["equivalences"] {
  const { chinese = [], english = [] } = Object.groupBy(glossary.flatMap(wordingsOf), ({ word }) =>
    hasHan(word) ? "chinese" : "english",
  );
  const chineseByFirst = Map.groupBy(chinese, firstPiece);
  const englishByFirst = Map.groupBy(english, firstPiece);
  return (question) =>
    [
      ...findWordings([...fold(question)], chineseByFirst),
      ...findWordings(terms(question), englishByFirst, fold(question)),
    ].map((found) => ({ ...found, loose }));
}

function wordingsOf({ zh, en }: GlossaryEntry): readonly Wording[] {
  const words = [...zh, ...en];
  return words
    .map((word) => ({
      pieces: hasHan(word) ? [...fold(word)] : terms(word),
      word,
      isPhrase: !hasHan(word) && /\s/.test(word) && terms(word).length < word.split(/\s+/).length,
      others: words.filter((other) => other !== word),
    }))
    .filter(({ pieces, word }) => pieces.length > 0 && [...word].length > 1);
}

/** @param written where given, what has words without terms of their own ("in a row") must stand in it as it is */
function findWordings(
  question: readonly string[],
  byFirstPiece: ReadonlyMap<string, readonly Wording[]>,
  written: string | null = null,
): readonly Omit<Equivalence, "loose">[] {
  const found: Omit<Equivalence, "loose">[] = [];
  for (let at = 0; at < question.length;) {
    const here = (byFirstPiece.get(question[at] ?? "") ?? [])
      .filter(({ pieces }) => pieces.every((piece, offset) => question[at + offset] === piece))
      .filter(({ word, isPhrase }) => !isPhrase || written === null || written.includes(word));
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
