import type { GlossaryEntry } from "../standards/glossary.ts";
import type { Language } from "../text/language.ts";
import { abbreviationsIn, spelledOut } from "./abbreviations.ts";
import { lexiconOf, translatedCounts } from "./lexicon.ts";
import type { Outline, Place } from "./outline.ts";
import { passagesOf, type Passages } from "./passages.ts";
import { vectorsOf, type TermVector, type Vectors } from "./resemblance.ts";
import { TermNumbers, type NumberedCounts } from "./term-numbers.ts";
import { termCounts, visitTerms, type TermCounts } from "./terms.ts";

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
  const numbers = new TermNumbers();
  const [oldRead, newRead] = [
    old.map((place) => readClause(place, readOld, numbers)),
    after.map((place) => readClause(place, readNew, numbers)),
  ];
  const parts = vectorsOf(
    oldRead.flatMap(({ passages }) => passages),
    newRead.flatMap(({ passages }) => passages),
    numbers.size,
  );
  const wholeOf = ({ passages, rest }: ReadClause): NumberedCounts => numbers.summed([...passages, ...rest]);
  return {
    clauses: vectorsOf(oldRead.map(wholeOf), newRead.map(wholeOf), numbers.size),
    passages: { old: regrouped(parts.old, oldRead), new: regrouped(parts.new, newRead) },
  };
}

/** One clause as terms: its passages, and whatever else makes up the whole. */
interface ReadClause {
  readonly passages: readonly NumberedCounts[];
  readonly rest: readonly NumberedCounts[];
}

function readClause(place: Place, read: Reader, numbers: TermNumbers): ReadClause {
  const passages: NumberedCounts[] = [];
  const rest = [numbers.numbered(seriesOf(place))];
  for (const passage of wordsOf(place).split(PASSAGE_END)) {
    const kept = passage.trim().length >= LEAST_PASSAGE ? passages : rest;
    kept.push(read(passage, numbers));
  }
  return { passages, rest };
}

type Reader = (text: string, numbers: TermNumbers) => NumberedCounts;

function readersOf(old: Outline, after: Outline, languages: Languages): [Reader, Reader] {
  const stems = new Map<string, string>();
  const abbreviations = abbreviationsIn([...old, ...after].map(wordsOf));
  const plain: Reader = (text, numbers) =>
    numbers.counted((visitor) => visitTerms(spelledOut(text, abbreviations), stems, visitor));
  if (languages.old === languages.new) return [plain, plain];
  const english = languages.old === "en" ? old : after;
  const vocabulary = new Set(
    english.flatMap((place) => [...termCounts(spelledOut(wordsOf(place), abbreviations), stems).keys()]),
  );
  const lexicon = lexiconOf(languages.glossary);
  const translated: Reader = (text, numbers) =>
    numbers.numbered(translatedCounts(spelledOut(text, abbreviations), lexicon, vocabulary, stems));
  return languages.old === "en" ? [plain, translated] : [translated, plain];
}

/** Beside the words of a requirement the rows of its table say what sort it is, as those of others do. */
function wordsOf({ clause: { title, kind, text, blocks } }: Place): string {
  if (kind !== "requirement") return `${title ?? ""}\n${text}`;
  const said = blocks
    .filter((block) => block.kind !== "row")
    .map((block) => text.slice(block.start, block.end));
  return `${title ?? ""}\n${said.join("\n")}`;
}

function seriesOf(place: Place): TermCounts {
  const series = place.clause.number?.match(/\p{Script=Latin}{2,}/gu) ?? [];
  return new Map(series.map((name) => [`#${name.toLowerCase()}`, SERIES_WORTH]));
}

function regrouped(vectors: readonly TermVector[], clauses: readonly ReadClause[]): Passages[] {
  let at = 0;
  return clauses.map(({ passages }) => passagesOf(vectors.slice(at, (at += passages.length))));
}
