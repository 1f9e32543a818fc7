import type { GlossaryEntry } from "../standards/glossary.ts";
import type { Language } from "../text/language.ts";
import { lexiconOf, translatedCounts } from "./lexicon.ts";
import type { Outline, Place } from "./outline.ts";
import { passagesOf, type Passages } from "./passages.ts";
import { vectorsOf, type TermVector, type Vectors } from "./resemblance.ts";
import { termCounts, type TermCounts } from "./terms.ts";

/** The languages of a comparison, and the words that join them when they differ. */
export interface Languages {
  readonly old: Language;
  readonly new: Language;
  readonly glossary: readonly GlossaryEntry[];
}

/** Both sides as vectors of one language's terms: each clause as a whole, and each of its passages. */
export interface Wording {
  readonly clauses: Vectors;
  readonly passages: {
    readonly old: readonly Passages[];
    readonly new: readonly Passages[];
  };
}

/** The letters of a number name what its clause is about (`MSTG-CRYPTO-1`, `AC-2`): worth so many mentions. */
const SERIES_WORTH = 3;

/** Sentences, list items and lines; shorter scraps say nothing. */
const PASSAGE_END = /(?<=[.!?;:])\s+|(?<=[。；：！？])|\n/u;
const LEAST_PASSAGE = 4;

export function wordingOf(old: Outline, after: Outline, languages: Languages): Wording {
  const [readOld, readNew] = readersOf(old, after, languages);
  const whole = (read: Reader) => (place: Place) => withSeries(place, read(wordsOf(place)));
  const [oldParts, newParts] = [old.map(sentencesOf), after.map(sentencesOf)];
  const parts = vectorsOf(oldParts.flat().map(readOld), newParts.flat().map(readNew));
  return {
    clauses: vectorsOf(old.map(whole(readOld)), after.map(whole(readNew))),
    passages: { old: regrouped(parts.old, oldParts), new: regrouped(parts.new, newParts) },
  };
}

type Reader = (text: string) => TermCounts;

function readersOf(old: Outline, after: Outline, languages: Languages): [Reader, Reader] {
  const stems = new Map<string, string>();
  const plain: Reader = (text) => termCounts(text, stems);
  if (languages.old === languages.new) return [plain, plain];
  const english = languages.old === "en" ? old : after;
  const vocabulary = new Set(english.flatMap((place) => [...plain(wordsOf(place)).keys()]));
  const lexicon = lexiconOf(languages.glossary);
  const translated: Reader = (text) => translatedCounts(text, lexicon, vocabulary, stems);
  return languages.old === "en" ? [plain, translated] : [translated, plain];
}

function wordsOf(place: Place): string {
  return `${place.clause.title ?? ""}\n${place.clause.text}`;
}

function withSeries(place: Place, counts: TermCounts): TermCounts {
  const series = place.clause.number?.match(/\p{Script=Latin}{2,}/gu) ?? [];
  return new Map([...counts, ...series.map((name) => [`#${name.toLowerCase()}`, SERIES_WORTH] as const)]);
}

function sentencesOf(place: Place): string[] {
  const passages = wordsOf(place)
    .split(PASSAGE_END)
    .filter((passage) => passage.trim().length >= LEAST_PASSAGE);
  return passages.length > 0 ? passages : [""];
}

function regrouped(vectors: readonly TermVector[], parts: readonly string[][]): Passages[] {
  let at = 0;
  return parts.map((passages) => passagesOf(vectors.slice(at, (at += passages.length))));
}
