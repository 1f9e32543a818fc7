import type { Language } from "../text/language.ts";
import { isHanTerm } from "../text/tokens.ts";
import type { Asked } from "./asked.ts";
import type { RankedPassage } from "./collapse.ts";
import type { AskedTerm } from "./passage.ts";
import type { TermStatistics } from "./passage-index.ts";
import { rarity } from "./ranking.ts";

type Informative = Pick<Asked, "informative" | "equivalences" | "translations">;

/** What a word counts where another one that often means something else stands for it. */
const LOOSE = 0.65;
/** And one for which there is only a single Chinese character, which may be part of any word. */
const LONE = 0.5;

/**
 * The question's informative terms, each once, as a passage meets them: itself or by another word for the same thing;
 * the dictionary's words stand for them in the other language only.
 */
export function askedTerms(
  asked: Informative,
  { passage, counted }: Pick<RankedPassage, "passage" | "counted">,
  statistics: TermStatistics,
): readonly AskedTerm[] {
  const here = wordings(asked, passage.language);
  const anywhere = wordings(asked, null);
  return [...here].map(([term, ways]) => {
    const met = ways.filter(({ words }) => words.every((word) => counted.counts.has(word)));
    return {
      term,
      weight: rarity(term, statistics),
      wordings: ways.map(({ words }) => words),
      borne: met.length > 0,
      certainty: Math.max(0, ...met.map(({ certainty }) => certainty)),
      known:
        anywhere.get(term)?.some(({ words }) => words.every((word) => statistics.counts.has(word))) === true,
    };
  });
}

/** Words that may stand for an asked one, as surely as they do. */
interface Wording {
  readonly words: readonly string[];
  readonly certainty: number;
}

/** Each informative term with the ways to say it in texts of a language, or in any; itself the first. */
function wordings(
  { informative, equivalences, translations }: Informative,
  language: Language | null,
): ReadonlyMap<string, readonly Wording[]> {
  const ways = new Map(
    informative.map((term): [string, Wording[]] => [term, [{ words: [term], certainty: 1 }]]),
  );
  const add = (own: readonly string[], wording: Wording) => {
    for (const term of own) ways.get(term)?.push(wording);
  };
  for (const { own, renderings, loose } of equivalences)
    for (const words of renderings) add(own, { words, certainty: loose ? LOOSE : 1 });
  for (const { own, into, renderings } of translations)
    if (language === null || into === language)
      for (const { terms: words } of renderings)
        add(own, { words, certainty: isLoneCharacter(words) ? LONE : 1 });
  return ways;
}

/** A single Chinese character stands in words of any meaning: that it stands in a text says little of an asked word. */
function isLoneCharacter([term = "", ...more]: readonly string[]): boolean {
  return more.length === 0 && [...term].length === 1 && isHanTerm(term);
}

/**
 * The share of the terms, by weight, that is borne. A term that no passage has weighs most: a question about something
 * else is not covered by the words it shares with everything.
 */
export function coverage(terms: readonly AskedTerm[]): number {
  const weightOf = (some: readonly AskedTerm[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const whole = weightOf(terms);
  return whole === 0 ? 0 : weightOf(terms.filter(({ borne }) => borne)) / whole;
}
