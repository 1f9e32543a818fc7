import type { AskedTerm, SearchResult } from "../../retrieval/passage.ts";
import type { Standard } from "../../standards/standard.ts";
import { sentences } from "../../text/sentences.ts";
import { informativeTerms, isHanTerm, terms as termsOf } from "../../text/tokens.ts";
import { countsWhatIsAsked } from "./counts-what-is-asked.ts";
import { namesDefined, TERM } from "./defined-term.ts";
import { limitsDuration } from "./quantity.ts";
import { relevance, shareBorne } from "./relevance.ts";
import { saidTogether, weightBorne } from "./said-together.ts";
import { DEFINES, type Sought } from "./sought.ts";
import { withoutLabels } from "./without-labels.ts";

/** What a clause without a figure of the kind that is asked for counts, however much it speaks of it. */
const WITHOUT_FIGURE = 0.4;
/** What matter counts that speaks of everything in a text and requires nothing. */
const FRONT_MATTER = 0.4;

/** What is said of it together counts so much more than what is said anywhere in a clause. */
const APART = 1;

/** A found passage with what it is worth as an answer. */
export interface RatedResult {
  readonly result: SearchResult;
  /** How much of what is asked it speaks of, 0 to 1. */
  readonly relevance: number;
  /** By which found passages are ordered; comparable within one search only. */
  readonly rating: number;
  /** It has the time that is asked for: how often, how long; false where none is. */
  readonly gives: boolean;
  /** It demands or permits the very deed that is asked about. */
  readonly demanded: boolean;
}

/** Matter that speaks of everything in a text and requires nothing. */
const MATTER =
  /(?:^|> )(?:\S+ )?(?:foreword|introduction|bibliography|(?:normative )?references|abbreviat\w+(?: terms)?|terms and definitions|前言|引言|参考文献|参考资料|规范性引用文件|缩略语|术语和定义)$/i;
const SCOPE_MATTER = /(?:^|> )(?:1 )?(?:scope|范围)$/i;
const A_PERIOD = /\b(?:period|duration|validity|lifetime|retention)\b|期限|有效期|周期|时限/i;

const DEMANDED = /\b(?:shall|should|may|can)(?: not)? be (?:\w+ly )?(?<deed>\w+)/gi;

function demands(text: string, deed: string): boolean {
  return [...text.matchAll(DEMANDED)].some((match) =>
    informativeTerms(match.groups?.["deed"] ?? "").includes(deed),
  );
}

export function rate(result: SearchResult, standard: Standard | undefined, sought: Sought): RatedResult {
  // What stands under the title of the whole is its cover: when it was adopted, by whom.
  const isCover = Object.values(standard?.titles ?? {}).includes(result.passage.heading);
  const cover = isCover && !sought.matter ? FRONT_MATTER : 1;
  return {
    result,
    relevance: relevance(result, standard, sought) * fitness(result, sought) * cover,
    rating: result.score * worth(result, sought) * (APART + saidTogether(result)),
    gives: sought.time && sought.quantity?.test(withoutLabels(result.passage.text)) === true,
    demanded: sought.deed !== null && demands(result.passage.text, sought.deed),
  };
}

/** What a clause is worth where it is asked which kind of something, and no sentence says it: a hash here, a function there, and no hash function. */
const KIND_APART = 0.44;

function saysKind({ passage: { heading, text }, terms }: SearchResult, { kindOf }: Sought): boolean {
  const asked = terms.filter(({ term }) => kindOf.has(term) && !isHanTerm(term));
  if (asked.length !== 2) return true;
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  return sentences(text).some(
    (sentence) => weightBorne(asked, new Set(termsOf(`${heading}\n${sentence.text}`))) === whole,
  );
}

/** As much of what a passage bears, its sentence that names who acts must bear. */
const MOST_OF_IT = 0.5;

/** Whether somebody of the kind that is asked for stands in a sentence about what is asked. */
function namesAgent(text: string, terms: readonly AskedTerm[], agent: RegExp): boolean {
  const enough = weightBorne(terms, null) * MOST_OF_IT;
  return sentences(text).some(
    (sentence) => agent.test(sentence.text) && weightBorne(terms, new Set(termsOf(sentence.text))) >= enough,
  );
}

/** Whether a passage can give what is asked for at all. */
function fitness(result: SearchResult, sought: Sought): number {
  const {
    passage: { heading, text },
    terms,
  } = result;
  const { quantity, denial, dimension, agent, matter } = sought;
  if (denial !== null && !denial.carriedBy.test(text)) return 0;
  if (dimension?.test(`${heading}\n${text}`) === false) return 0;
  if (agent !== null && !namesAgent(text, terms, agent)) return 0;
  const figure =
    quantity === null
      ? 1
      : quantity.test(withoutLabels(text))
        ? countsWhatIsAsked(text, terms, sought)
        : WITHOUT_FIGURE;
  const told = saysKind(result, sought) ? figure : figure * KIND_APART;
  return MATTER.test(heading) && !matter ? told * FRONT_MATTER : told;
}

/** What a clause counts more that demands what is asked about, and one whose title says nothing but what is asked. */
const DEMANDS_IT = 2.7;
const TITLE_SAYS_IT = 0.6;
/** What a clause counts more that lists things, where several are asked for. */
const LISTS_THEM = 1.25;
const LISTS = /(?:下列|以下|如下|包括|\bfollowing\b)[^\n]{0,60}[：:]\s*\n/i;
/** What a clause counts more that says how long at least or at most, where it is asked how long. */
const LIMITS_IT = 1.7;
/** What a clause counts more that gives a least or a most, where that is asked. */
const BOUNDS_IT = 1.4;
/** What a definition that is asked for counts more that is one of the very word. */
const OF_THAT_WORD = 0.9;
/** What a clause counts more that stands under the word, and says in its first words what something is. */
const DEFINES_IT = 0.6;

/** What it counts less where the question has not the very name: 非SIP监控域 is another thing than SIP监控域. */
const ANOTHER_NAME = 0.8;

/** Whether a question has the name that is defined, in either of its languages. */
function namesTerm(heading: string, { asked }: Sought): boolean {
  return namesDefined(heading).some((name) => asked.includes(name));
}

/** How much of the title of a passage, without its number, is what is asked. */
function saidByTitle(heading: string, { telling }: Sought): number {
  const title = informativeTerms((heading.split(" > ").at(-1) ?? "").replace(/^\S*\d\S*\s/, ""));
  return title.length === 0 ? 0 : title.filter((term) => telling.has(term)).length / title.length;
}

/** How much of what is asked the title of a passage says itself. */
function shareInTitle(terms: readonly AskedTerm[], heading: string): number {
  const title = new Set(informativeTerms(heading.split(" > ").at(-1) ?? ""));
  return shareBorne(
    terms.map((one) => ({ ...one, borne: title.has(one.term) })),
    () => 1,
  );
}

/** The definition of the very word answers what something is, the scope to what a text applies, a figure how much; other matter answers little. */
function worth({ passage: { heading, text }, terms }: SearchResult, sought: Sought): number {
  if (TERM.test(heading)) {
    const ofThatWord = OF_THAT_WORD * shareInTitle(terms, heading);
    const ofThatName = namesTerm(heading, sought) ? 1 : ANOTHER_NAME;
    // What a thing is called with, the entry of the very thing may say: who issues it, who keeps it.
    return sought.definition ? (1.1 + ofThatWord) * ofThatName : 0.5 + 0.4 * shareInTitle(terms, heading);
  }
  if (SCOPE_MATTER.test(heading)) return sought.scope ? 2 : 0.5;
  if (MATTER.test(heading)) return sought.matter ? 1.5 : 0.4;
  const said = saidByTitle(heading, sought);
  // A title with the word that is to be defined promises no definition of it.
  const titled = sought.definition
    ? DEFINES.test(text)
      ? 1 + DEFINES_IT * said
      : 1
    : 1 + TITLE_SAYS_IT * said;
  const listed = sought.several && LISTS.test(text) ? LISTS_THEM : 1;
  const demanded = sought.deed !== null && demands(text, sought.deed) ? DEMANDS_IT : 1;
  if (sought.quantity === null) return titled * demanded * listed;
  const gives = sought.quantity.test(withoutLabels(text)) ? 1.4 : 0.9;
  const bound = sought.bound?.test(withoutLabels(text)) === true ? BOUNDS_IT : 1;
  const lasts = sought.lasts && limitsDuration(text) ? LIMITS_IT : 1;
  return titled * demanded * listed * gives * bound * lasts * (A_PERIOD.test(heading) ? 1.2 : 1);
}
