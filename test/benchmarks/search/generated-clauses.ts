import type { NewerEdition, Passage } from "../../../src/retrieval/passage.ts";
import { PUBLIC } from "../../../src/standards/audience.ts";
import type { Language } from "../../../src/text/language.ts";
import { randomFrom, type Random } from "./random.ts";
import { chineseVocabulary, englishVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A library like a committee's, as large as one likes: standards of four editions, the newest of some for members only. */

const CLAUSES = 50;
const EDITIONS = ["2025-03-wd", "2025-09-cd", "2026-02-rd", "2026-08-ad"];
/** Of ten clauses so many are worded anew in the next edition. */
const REWORDED = 0.2;
/** The newest edition of every fifth standard is its group's own. */
const MEMBERS_ONLY = 5;

const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = {
  en: englishVocabulary(),
  zh: chineseVocabulary(),
};

/** The passages of one edition after the other, `count` in all. */
export function* generatedEditions(count: number): Generator<readonly Passage[]> {
  for (let made = 0, standard = 0; made < count; standard += 1)
    for (let edition = 0; edition < EDITIONS.length && made < count; edition += 1) {
      const passages = editionPassages(standard, edition).slice(0, count - made);
      made += passages.length;
      yield passages;
    }
}

/** Questions of three to eight words of one clause each, as somebody asks who remembers what it is about. */
export function generatedQuestions(count: number, clauses: number): readonly string[] {
  const random = randomFrom(3);
  const standards = Math.max(1, Math.floor(clauses / CLAUSES / EDITIONS.length));
  return Array.from({ length: count }, () => {
    const standard = Math.floor(random() * standards);
    const words = contentOf(standard, Math.floor(random() * CLAUSES), EDITIONS.length - 1);
    const start = Math.floor(random() * words.length);
    const asked = Array.from(
      { length: 3 + Math.floor(random() * 6) },
      (_, at) => words[(start + 2 * at) % words.length],
    );
    return asked.join(languageOf(standard) === "en" ? " " : "");
  });
}

export function editionPassages(standard: number, edition: number): readonly Passage[] {
  const language = languageOf(standard);
  const id = `s${standard}`;
  const name = EDITIONS[edition] ?? "";
  return Array.from({ length: CLAUSES }, (_, clause): Passage => {
    const random = randomFrom(standard * 1_000 + clause);
    const number = `${5 + Math.floor(clause / 10)}.${1 + (clause % 10)}`;
    return {
      id: `${id}/${name}.${language}#${number}`,
      kind: "clause",
      standard: id,
      edition: `${id}/${name}`,
      textId: `${id}/${name}.${language}`,
      clauseId: number,
      newsId: null,
      committee: null,
      group: groupOf(standard),
      language,
      audience: audienceOf(standard, edition),
      date: `${name.slice(0, 7)}-15`,
      newerFor: newerFor(standard, edition),
      document: `GB/T ${String(standard).padStart(5, "0")}-202X ${VOCABULARIES[language].content(randomFrom(standard))}`,
      clause: number,
      heading: `${number} ${VOCABULARIES[language].content(random)}`,
      text: wordedAs(contentOf(standard, clause, edition), VOCABULARIES[language], random),
      source: `standards/${id}/${name}.${language}.md`,
    };
  });
}

function contentOf(standard: number, clause: number, edition: number): readonly string[] {
  const reworded = randomFrom(standard * 7 + clause)() < REWORDED ? edition : 0;
  const random = randomFrom((standard * CLAUSES + clause) * EDITIONS.length + reworded + 1_000_003);
  const { content } = VOCABULARIES[languageOf(standard)];
  // As clauses are: most are short, a few are long.
  const length = Math.round(12 * Math.exp(random() * 1.6));
  return Array.from({ length }, () => content(random));
}

function wordedAs(words: readonly string[], { joining, sentence }: Vocabulary, random: Random): string {
  const sentences: string[] = [];
  for (let at = 0; at < words.length; at += 8)
    sentences.push(
      sentence(
        words.slice(at, at + 8).flatMap((word) => (random() < 0.5 ? [joining(random), word] : [word])),
      ),
    );
  return sentences.join(" ");
}

function newerFor(standard: number, edition: number): readonly NewerEdition[] {
  const since = new Map<string, string>();
  for (let newer = edition + 1; newer < EDITIONS.length; newer += 1) {
    const audience = audienceOf(standard, newer);
    if (!since.has(audience)) since.set(audience, `${(EDITIONS[newer] ?? "").slice(0, 7)}-15`);
  }
  return [...since].map(([audience, day]) => ({ audience, since: day }));
}

function audienceOf(standard: number, edition: number): string {
  return edition === EDITIONS.length - 1 && standard % MEMBERS_ONLY === 0 ? groupOf(standard) : PUBLIC;
}

function groupOf(standard: number): string {
  return `wg${1 + (standard % 9)}`;
}

function languageOf(standard: number): Language {
  return standard % 2 === 0 ? "zh" : "en";
}
