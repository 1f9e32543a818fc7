import { findStatements } from "../../standards/provisions.ts";
import type { ForceName } from "../../standards/force.ts";
import { languageOf, type Language } from "../../text/language.ts";
import { sentences } from "../../text/sentences.ts";
import { informativeTerms } from "../../text/tokens.ts";
import { isFrameTerm, withoutJoints } from "./frame-words.ts";
import { termsIn } from "./held-words.ts";
import { forceWords, writesKeyWords, type ForceWord } from "./force-words.ts";

/** The part of a sentence that one word of force governs. */
export interface ForcePhrase {
  readonly force: ForceName;
  readonly language: Language;
  readonly text: string;
  /** All terms of its text. */
  readonly words: ReadonlySet<string>;
  /** What of it stands before the word of force. */
  readonly before: string;
  /** The terms it is about, its word of force apart. */
  readonly terms: ReadonlySet<string>;
  /** Those that stand after the word of force: what is asked, apart from whom. */
  readonly asked: ReadonlySet<string>;
  /** True when it says of itself that it no longer holds. */
  readonly former: boolean;
}

const TURNS_INTO =
  /\b(?:became|becomes?|turn(?:s|ed) into|(?:chang|tighten|relax|weaken|strengthen|upgrad|downgrad|revers|rais|lower)ed (?:in)?to|replaced (?:by|with))\b|→|[-=]>|[修更]?改[为成]|变[为成]|调整为|收紧为|加严为|放宽为/u;
/** “from should to shall” */
const TO_ONLY = /^["”’'\s]*to(?: an?)?["“‘'\s]*$/u;
const INSTEAD = /\b(?:instead of|rather than|in place of|and no longer)\b|而不是|而非|不再是|取代了?/u;

const FORMER_EN =
  /\b(?:formerly|previously|originally|until now|used to|in the past|earlier)\b|(?<!\bas )\bbefore[,:]|\b(?:was|were|had)(?: been)?(?: [a-z]+ly)? $|\b(?:was|no longer):|\b(?:old|former|previous|earlier) (?:draft|edition|version|text|wording|clause)/iu;
const FORMER_ZH =
  /原(?=来|先|文|为|是|规定|要求|稿|版|本|[“"'应宜可能不须])|此前|以前|先前|过去|曾|旧[稿版文]|[上前]一[稿版]|[修更]改前|删去[：:]|取消了?\s*$/u;
/** “shall” removed */
const REMOVED = /^\s*(?:(?:was|were|is|are|has been|have been) )?(?:removed|deleted|dropped)\b/iu;
const NOW = /\b(?:now|currently|from now on)\b|现[为在]|如今|目前|[新本][稿版]/iu;

/** The phrases of force in a text, sentence by sentence; list items have that of the sentence above the list. */
export function forcePhrases(text: string): readonly ForcePhrase[] {
  const keyWords = writesKeyWords(text) && !/\b(?:shall|must|should)\b/u.test(text);
  const own = sentences(text).flatMap(({ text: sentence }) =>
    phrasesOf(sentence, forceWords(sentence, keyWords)),
  );
  const style = keyWords ? "key-words" : "verbal-forms";
  const inherited = findStatements(text, languageOf(text), style).filter((s) => s.inherited);
  return [
    ...own,
    ...inherited.map(({ force, phrase }) => ({
      force,
      language: languageOf(phrase),
      text: phrase,
      words: termsIn([phrase]),
      before: "",
      terms: tellingOf(phrase),
      asked: tellingOf(phrase),
      former: false,
    })),
  ];
}

function phrasesOf(sentence: string, words: readonly ForceWord[]): readonly ForcePhrase[] {
  const borders = words.slice(1).map((word, i) => borderBetween(sentence, words[i] ?? word, word));
  return words.map((word, i) => {
    const start = borders[i - 1]?.at ?? 0;
    const end = borders[i]?.at ?? sentence.length;
    const text = sentence.slice(start, end);
    const without = `${sentence.slice(start, word.at)} ${sentence.slice(word.at + word.verb.length, end)}`;
    const turned = borders[i]?.kind === "turns-into" || borders[i - 1]?.kind === "instead";
    return {
      force: word.force,
      language: word.language,
      text,
      words: termsIn([text]),
      before: sentence.slice(start, word.at),
      terms: isLabel(sentence, word) ? new Set() : tellingOf(without),
      asked: tellingOf(withoutJoints(sentence.slice(word.at + word.verb.length, end))),
      former:
        turned ||
        isFormer(text, sentence.slice(start, word.at), word) ||
        REMOVED.test(sentence.slice(word.at + word.verb.length, end)),
    };
  });
}

/** “6.6 Key rotation (shall)”: the force is named, nothing is said with it. */
function isLabel(sentence: string, word: ForceWord): boolean {
  return (
    /[(（,，]\s*$/u.test(sentence.slice(0, word.at)) &&
    /^\s*[)）]/u.test(sentence.slice(word.at + word.verb.length))
  );
}

/** Figures are held against the provision by themselves: they do not tell which one it is. */
export function tellingOf(text: string): ReadonlySet<string> {
  return new Set(informativeTerms(text).filter((term) => !isFrameTerm(term) && !/^\d/.test(term)));
}

interface Border {
  readonly at: number;
  readonly kind: "turns-into" | "instead" | "comma";
}

function borderBetween(sentence: string, before: ForceWord, after: ForceWord): Border {
  const from = before.at + before.verb.length;
  const between = sentence.slice(from, after.at);
  const turn = TURNS_INTO.exec(between);
  if (turn) return { at: from + turn.index, kind: "turns-into" };
  if (TO_ONLY.test(between)) return { at: after.at, kind: "turns-into" };
  const instead = INSTEAD.exec(between);
  if (instead) return { at: from + instead.index, kind: "instead" };
  const strong = between.search(/[;；:：)）]/u);
  if (strong >= 0) return { at: from + strong + 1, kind: "comma" };
  const joined = between.search(
    /[,，](?=\s*(?:and|but|whereas|while|yet|now|formerly|previously|before|earlier|而|但|并|现|原|此前|以前))/iu,
  );
  const comma = joined >= 0 ? joined : Math.max(between.lastIndexOf(","), between.lastIndexOf("，"));
  if (comma >= 0) return { at: from + comma + 1, kind: "comma" };
  const word = between.search(/\b(?:and|but|whereas|while)\b|并且|[并且而但]/u);
  return { at: word >= 0 ? from + word : after.at, kind: "comma" };
}

/** The frame may be in one language and the words it quotes in the other. */
function isFormer(phrase: string, before: string, word: ForceWord): boolean {
  if (NOW.test(phrase)) return false;
  return (
    /^(?:was|were|had)\b/iu.test(word.verb) ||
    FORMER_EN.test(before) ||
    FORMER_ZH.test(before) ||
    /\b(?:formerly|previously|originally)\b/iu.test(phrase)
  );
}
