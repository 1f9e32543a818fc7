import { languageOf, type Language } from "../text/language.ts";
import { informativeTerms, terms, withoutFrame } from "../text/tokens.ts";
import type { Equivalence, Thesaurus } from "./bilingual.ts";
import type { Renderings } from "./dictionary/dictionary.ts";
import { translate, type TranslatedWord } from "./dictionary/translate.ts";
import { levelNumbers } from "./level-numbers.ts";
import { scoredTerms, vocabularyOf, type ScoredTerms, type Vocabulary } from "./ranking.ts";

/** `5.2.1`, `a.3`, `第12条`, `annexa`: what `terms` makes of the number of a clause. */
const CLAUSE_NUMBER = /^(?:\d+(?:\.\d+)+|[a-z](?:\.\d+)+|第\d+\p{Script=Han}+|annex[a-z])$/u;

/** `gbt00801`, `gmt0000.1`: what `terms` makes of the number of a standard. */
const STANDARD_NUMBER = /^[a-z]{2,}\d{3,}(?:\.\d+)*$/u;

/** A question taken apart for searching. */
export interface Asked {
  readonly language: Language;
  readonly own: ScoredTerms;
  readonly informative: readonly string[];
  readonly clauseNumbers: readonly string[];
  /** As `terms` writes them: `gbt00801`. */
  readonly standardNumbers: readonly string[];
  readonly equivalences: readonly Equivalence[];
  /** What the glossary has no word for, by the dictionary. */
  readonly translations: readonly TranslatedWord[];
  /** All terms that matter to ranking or coverage. */
  readonly vocabulary: Vocabulary;
}

export function takeApart(query: string, thesaurus: Thesaurus, dictionary: Renderings): Asked {
  const subject = terms(withoutFrame(query));
  const own = scoredTerms(subject.length > 0 ? subject : terms(query));
  const informative = informativeTerms(query);
  const equivalences = [...thesaurus.equivalences(query), ...levelNumbers(query)];
  const rendered = equivalences.filter(({ loose }) => !loose).flatMap((e) => e.own);
  const translations = translate(query, dictionary, new Set(rendered));
  return {
    language: languageOf(query),
    own,
    informative,
    clauseNumbers: own.distinct.filter((term) => CLAUSE_NUMBER.test(term)),
    standardNumbers: own.distinct.filter((term) => STANDARD_NUMBER.test(term)),
    equivalences,
    translations,
    vocabulary: vocabularyOf([
      ...own.distinct,
      ...informative,
      ...equivalences.flatMap((e) => e.renderings.flat()),
      ...translations.flatMap((t) => t.renderings.flatMap((rendering) => rendering.terms)),
    ]),
  };
}

/** The terms that show a sentence to bear the question; not those that often mean something else. */
export function tellingTerms({ informative, equivalences, translations }: Asked): ReadonlySet<string> {
  return new Set([
    ...informative,
    ...equivalences.filter(({ loose }) => !loose).flatMap((e) => e.renderings.flat()),
    ...translations.flatMap((t) => t.renderings.flatMap((rendering) => rendering.terms)),
  ]);
}
