import { stemmer } from "stemmer";

const TOKEN = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const ASCII_TOKEN = /[a-z\d]+/g;
const IS_ASCII = /^[\0-\x7f]*$/;
const HAN = /\p{Script=Han}/u;

/**
 * A single Chinese character says less than a word: it stands in many. Pairs repeat what their halves say,
 * and add only that the halves stand together.
 */
const WORTH = { word: 1, pair: 0.5, character: 0.4, bigram: 1 } as const;

/** What a text is recognised by: each term with how often it stands there, times what its kind is worth. */
export type TermCounts = ReadonlyMap<string, number>;

/** Is told the terms of a text in order: a term by itself, or with the one that stands before it. */
export interface TermVisitor {
  readonly term: (term: string, worth: number) => void;
  /** The last two that were told, in their order, with a space between. */
  readonly pair: (worth: number, first: string, second: string) => void;
}

/** Stems and adjacent pairs of stems; of Chinese, characters and adjacent pairs of characters. */
export function visitTerms(text: string, stems: Map<string, string>, visitor: TermVisitor): void {
  let before = "";
  for (const token of tokensOf(text)) {
    const stem = stems.get(token) ?? newStem(token, stems);
    if (stem === null) {
      visitCharacters(token, visitor);
      before = "";
    } else {
      visitor.term(stem, WORTH.word);
      if (before) visitor.pair(WORTH.pair, before, stem);
      before = stem;
    }
  }
}

function tokensOf(text: string): readonly string[] {
  const found = IS_ASCII.test(text)
    ? text.toLowerCase().match(ASCII_TOKEN)
    : text.normalize("NFKC").toLowerCase().match(TOKEN);
  return found ?? [];
}

function visitCharacters(token: string, { term }: TermVisitor): void {
  const characters = [...token];
  for (const [at, character] of characters.entries()) {
    term(character, WORTH.character);
    if (at > 0) term(`${characters[at - 1]}${character}`, WORTH.bigram);
  }
}

export function termCounts(text: string, stems: Map<string, string>): TermCounts {
  const counts = new Map<string, number>();
  const add = (term: string, worth: number): void => void counts.set(term, (counts.get(term) ?? 0) + worth);
  visitTerms(text, stems, {
    term: add,
    pair: (worth, first, second) => add(`${first} ${second}`, worth),
  });
  return counts;
}

/** Null for Chinese, which has none. */
function newStem(token: string, stems: Map<string, string>): string | null {
  if (HAN.test(token)) return null;
  const stem = /^[a-z]+$/.test(token) ? stemmer(token) : token;
  stems.set(token, stem);
  return stem;
}
