import type { Audience } from "../standards/audience.ts";
import { terms } from "../text/tokens.ts";
import type { Asked } from "./asked.ts";
import type { Equivalence } from "./bilingual.ts";
import type { PassageIndex, TermStatistics } from "./passage-index.ts";
import { vocabularyOf } from "./ranking.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** A word any shorter is a letter off from too many others. */
const FEWEST_LETTERS = 6;
/** More unknown words than a question has slips in; each costs some hundred terms to be looked up. */
const MOST_SLIPS = 3;
/** What stands behind a verb in words that are written as one or as two: look-up, time-out. */
const PARTICLE = /^(?:up|out|in|off|on|over|down|back)$/;

/** A question with other ways to write its words, and what its index knows of all of them. */
export interface Spelled {
  readonly asked: Asked;
  readonly statistics: TermStatistics;
}

/**
 * English words as the texts write them: fire wall for firewall and the other way round, and for a word that no text
 * has the one that is a single letter off. Only what stands in texts that the asker may see is taken.
 */
export async function withOtherSpellings(
  asked: Asked,
  query: string,
  index: Pick<PassageIndex, "statistics">,
  audiences: readonly Audience[],
): Promise<Spelled> {
  const words = query.toLowerCase().match(/[a-z]+/g) ?? [];
  const joined = words.flatMap((word, at) => joinedWith(words[at - 1] ?? "", word));
  const plain = [...asked.vocabulary.terms];
  const statistics = await index.statistics(
    [...plain, ...joined.flatMap(({ renderings }) => renderings.flat())],
    audiences,
  );
  const unknown = [...new Set(words)].filter((word) => isUnknown(word, asked, statistics));
  const tried = unknown
    .slice(0, MOST_SLIPS)
    .map((word) => ({ word, parted: parted(word), off: slips(word) }));
  const more = tried.flatMap(({ parted: parts, off }) => [...parts.flat(), ...off]);
  const known = more.length === 0 ? statistics : await index.statistics(more, audiences);
  const found = [
    ...joined.filter(({ renderings }) => renderings.flat().every((term) => statistics.counts.has(term))),
    ...tried.flatMap(({ word, parted: parts, off }) => spelledAs(word, parts, off, known)),
  ];
  if (found.length === 0) return { asked, statistics };
  const added = found.flatMap(({ renderings }) => renderings.flat());
  return {
    asked: {
      ...asked,
      equivalences: [...asked.equivalences, ...found],
      vocabulary: vocabularyOf([...plain, ...added]),
    },
    statistics: { ...statistics, counts: new Map([...known.counts, ...statistics.counts]) },
  };
}

/** Two neighbours written as one. */
function joinedWith(before: string, word: string): readonly Equivalence[] {
  if (before.length < 2 || word.length < 2 || before.length + word.length < FEWEST_LETTERS - 1) return [];
  const own = PARTICLE.test(word) ? terms(before) : [...terms(before), ...terms(word)];
  const isPair = own.length === (PARTICLE.test(word) ? 1 : 2);
  return isPair ? [{ own, renderings: [terms(before + word)], loose: false }] : [];
}

function isUnknown(
  word: string,
  { informative, equivalences, translations }: Asked,
  { counts }: TermStatistics,
): boolean {
  const [term = ""] = terms(word);
  if (word.length < FEWEST_LETTERS || !informative.includes(term) || counts.has(term)) return false;
  const stands = (words: readonly string[]) => words.every((one) => counts.has(one));
  return (
    !equivalences.some(({ own, renderings }) => own.includes(term) && renderings.some(stands)) &&
    !translations.some(
      ({ own, renderings }) => own.includes(term) && renderings.some((one) => stands(one.terms)),
    )
  );
}

/** One word written as two, by their terms. */
function parted(word: string): readonly (readonly string[])[] {
  return Array.from({ length: word.length - 3 }, (_, at) => at + 2).flatMap((at) => {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const parts = PARTICLE.test(second) ? [terms(first)] : [terms(first), terms(second)];
    const isWords = first.length > 2 && (second.length > 2 || PARTICLE.test(second));
    return isWords && parts.every((part) => part.length === 1) ? [parts.flat()] : [];
  });
}

/** The terms of all words that are a letter more, less, other, or two letters exchanged; the first and last letter stand. */
function slips(word: string): readonly string[] {
  const found = new Set<string>();
  for (let at = 1; at < word.length; at++) {
    const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    for (const other of LETTERS) {
      found.add(before + other + letter + after);
      if (after !== "") found.add(before + other + after);
    }
    if (after === "") continue;
    found.add(before + after);
    found.add(before + after.charAt(0) + letter + after.slice(1));
  }
  return [...new Set([...found].flatMap((written) => terms(written)))];
}

function spelledAs(
  word: string,
  parts: readonly (readonly string[])[],
  off: readonly string[],
  { counts }: TermStatistics,
): readonly Equivalence[] {
  const own = terms(word);
  const written = parts.find((words) => words.every((term) => counts.has(term)));
  if (written) return [{ own, renderings: [written], loose: false }];
  const [likeliest] = off
    .filter((term) => counts.has(term) && !own.includes(term))
    .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return likeliest === undefined ? [] : [{ own, renderings: [[likeliest]], loose: true }];
}
