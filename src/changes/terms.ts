import { stemmer } from "stemmer";

const TOKEN = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * A single Chinese character says less than a word: it stands in many. Pairs repeat what their halves say,
 * and add only that the halves stand together.
 */
const WORTH = { word: 1, pair: 0.5, character: 0.4, bigram: 1 } as const;

/** What a text is recognised by: each term with how often it stands there, times what its kind is worth. */
export type TermCounts = ReadonlyMap<string, number>;

/** Stems and adjacent pairs of stems; of Chinese, characters and adjacent pairs of characters. */
export function termCounts(text: string, stems: Map<string, string>): TermCounts {
  const counts = new Map<string, number>();
  const add = (term: string, worth: number): void => void counts.set(term, (counts.get(term) ?? 0) + worth);
  let before = "";
  for (const [token] of text.normalize("NFKC").toLowerCase().matchAll(TOKEN)) {
    if (HAN.test(token)) {
      const characters = [...token];
      for (const [at, character] of characters.entries()) {
        add(character, WORTH.character);
        if (at > 0) add(`${characters[at - 1]}${character}`, WORTH.bigram);
      }
      before = "";
    } else {
      const stem = stemOf(token, stems);
      add(stem, WORTH.word);
      if (before) add(`${before} ${stem}`, WORTH.pair);
      before = stem;
    }
  }
  return counts;
}

function stemOf(token: string, stems: Map<string, string>): string {
  const known = stems.get(token);
  if (known !== undefined) return known;
  const stem = /^[a-z]+$/.test(token) ? stemmer(token) : token;
  stems.set(token, stem);
  return stem;
}
