import { hasHan, type Language } from "../../text/language.ts";
import { informativeTerms, terms } from "../../text/tokens.ts";
import type { Renderings } from "./dictionary.ts";
import { MOST_TERMS } from "./entries.ts";

/** A word of a question in the other language, or in short: of several renderings a text has one, and nobody knows which. */
export interface TranslatedWord {
  /** Informative terms of the word itself. */
  readonly own: readonly string[];
  readonly into: Language;
  /** Its share in a score: a single Chinese character means too much to say much. */
  readonly weight: number;
  readonly renderings: readonly Rendering[];
}

export interface Rendering {
  readonly terms: readonly string[];
  /** 1 for the likeliest. */
  readonly weight: number;
}

/** Measured on Chinese questions to English documents; flat between 0.1 and 0.5, as is the next. */
const SINGLE_CHARACTER = 0.3;
const LESS_LIKELY = 0.3;
const LANGUAGES: readonly Language[] = ["en", "zh"];
/** The longest word that is looked for, in characters. */
const LONGEST = 12;

/** The question's words by longest match, each with what it may be called in the other language, but for the `known` terms. */
export function translate(
  question: string,
  dictionary: Renderings,
  known: ReadonlySet<string>,
): readonly TranslatedWord[] {
  const runs = (
    question
      .normalize("NFKC")
      .toLowerCase()
      .match(/\p{Script=Han}+/gu) ?? []
  ).map((run) => [...run]);
  const english = terms(question).filter((term) => !hasHan(term));
  const renderings = dictionary.renderings([
    ...new Set([
      ...runs.flatMap((run) => stretches(run, LONGEST, "")),
      ...stretches(english, MOST_TERMS, " "),
    ]),
  ]);
  const isKnown = ({ own }: TranslatedWord) => own.every((term) => known.has(term));
  const words = [
    ...runs.flatMap((run) => longestMatches(run, LONGEST, "", renderings)),
    ...longestMatches(english, MOST_TERMS, " ", renderings),
  ];
  return [...new Set(words)]
    .flatMap((word) => translated(word, renderings.get(word) ?? []))
    .filter((w) => !isKnown(w));
}

/** By the languages of texts in which its renderings stand: an abbreviation, which is in capitals, in those of either. */
function translated(word: string, renderings: readonly string[]): readonly TranslatedWord[] {
  const chinese = hasHan(word);
  const weighed = renderings.map((rendering, place) => ({
    languages: isShort(rendering) ? LANGUAGES : [hasHan(rendering) ? "zh" : "en"],
    terms: hasHan(rendering)
      ? chineseTerms(rendering, word.includes(" "))
      : rendering.toLowerCase().split(" "),
    weight: 1 / (1 + LESS_LIKELY * place),
  }));
  return LANGUAGES.map((into) => ({
    own: chinese ? informativeTerms(word) : word.split(" "),
    into,
    weight: chinese && [...word].length === 1 ? SINGLE_CHARACTER : 1,
    renderings: weighed
      .filter(({ languages }) => languages.includes(into))
      .map(({ terms: found, weight }) => ({ terms: found, weight })),
  })).filter(({ renderings: some }) => some.length > 0);
}

/** What several words together are called loses no character: 世界杯, the world cup, is more than 世界. */
function chineseTerms(word: string, isForPhrase: boolean): readonly string[] {
  const informative = informativeTerms(word);
  if (!isForPhrase) return informative;
  const read = new Set(informative.join(""));
  const isPair = (term: string) => [...term].length === 2;
  const across = terms(word).filter((term) => isPair(term) && ![...term].every((one) => read.has(one)));
  return [...new Set([...informative, ...across])];
}

function isShort(rendering: string): boolean {
  return /^[A-Z]/.test(rendering);
}

/** Every run of neighbours that a word can be. */
function stretches(pieces: readonly string[], longest: number, joint: string): readonly string[] {
  return pieces.flatMap((_, start) =>
    Array.from({ length: Math.min(longest, pieces.length - start) }, (__, more) =>
      pieces.slice(start, start + more + 1).join(joint),
    ),
  );
}

function longestMatches(
  pieces: readonly string[],
  longest: number,
  joint: string,
  known: ReadonlyMap<string, unknown>,
): readonly string[] {
  const found: string[] = [];
  for (let start = 0; start < pieces.length;) {
    let length = Math.min(longest, pieces.length - start);
    while (length > 1 && !known.has(pieces.slice(start, start + length).join(joint))) length -= 1;
    const word = pieces.slice(start, start + length).join(joint);
    if (known.has(word)) found.push(word);
    start += length;
  }
  return found;
}
