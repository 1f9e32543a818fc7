import { GENERAL_WORDS } from "./lexicon/general-words.ts";
import { TECHNICAL_WORDS } from "./lexicon/technical-words.ts";
import type { GlossaryEntry } from "../standards/glossary.ts";
import { termCounts, type TermCounts } from "./terms.ts";

/** English renderings by Chinese word. */
export type Lexicon = ReadonlyMap<string, readonly string[]>;

/** The words built in and those of a glossary; a glossary's renderings stand beside the built-in ones. */
export function lexiconOf(glossary: readonly GlossaryEntry[]): Lexicon {
  const lexicon = new Map<string, string[]>();
  const add = (word: string, renderings: readonly string[]): void =>
    void lexicon.set(word, [...new Set([...(lexicon.get(word) ?? []), ...renderings])]);
  for (const entry of `${GENERAL_WORDS}${TECHNICAL_WORDS}`.split(/\s+/).filter(Boolean)) {
    const [word = "", renderings = ""] = entry.split(":");
    add(
      word,
      renderings.split(",").map((rendering) => rendering.replaceAll("_", " ")),
    );
  }
  for (const { zh, en } of glossary) for (const word of zh) add(word.trim(), en);
  return lexicon;
}

const STRETCH = /\p{Script=Han}+|\P{Script=Han}+/gu;
const HAN = /\p{Script=Han}/u;

/** No word of the lexicon that helps is longer. */
const LONGEST = 12;

/**
 * The English terms that a Chinese text would be recognised by: the longest words of the lexicon, left to right,
 * each as those of its renderings that the English text (`vocabulary`) uses at all. Names and numbers stay.
 */
export function translatedCounts(
  text: string,
  lexicon: Lexicon,
  vocabulary: ReadonlySet<string>,
  stems: Map<string, string>,
): TermCounts {
  const counts = new Map<string, number>();
  const addAll = (terms: TermCounts, share: number): void => {
    for (const [term, count] of terms) counts.set(term, (counts.get(term) ?? 0) + count * share);
  };
  for (const [stretch] of text.normalize("NFKC").toLowerCase().matchAll(STRETCH)) {
    if (!HAN.test(stretch)) {
      addAll(termCounts(stretch, stems), 1);
      continue;
    }
    let at = 0;
    while (at < stretch.length) {
      const word = longestWord(stretch, at, lexicon);
      const renderings = (lexicon.get(word) ?? [])
        .map((rendering) => inUse(termCounts(rendering, stems), vocabulary))
        .filter((terms) => terms.size > 0);
      // Alternatives share the weight so that the whole is as long as one word's vector.
      for (const terms of renderings) addAll(terms, 1 / Math.sqrt(renderings.length));
      at += word.length || 1;
    }
  }
  return counts;
}

function longestWord(stretch: string, at: number, lexicon: Lexicon): string {
  for (let length = Math.min(LONGEST, stretch.length - at); length > 0; length -= 1) {
    const word = stretch.slice(at, at + length);
    if (lexicon.has(word)) return word;
  }
  return "";
}

function inUse(terms: TermCounts, vocabulary: ReadonlySet<string>): TermCounts {
  return new Map([...terms].filter(([term]) => vocabulary.has(term)));
}
